import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level, and what comes true of their sum. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
  organisation: {
    prior: -0.124,
    weights: {
      "account": { "differs": -2.047, "same": 5.35, "shared": 1.507 },
      "address": { "differs": -2.385, "postcode": 0, "street": 3.844 },
      "code": { "differs": -2.294, "same": 3.294, "several": 2.885, "shared": 0.588 },
      "domain": { "differs": -3.086, "same": 3.445, "shared": 0.234 },
      "duplicate": { "organisation": -1.038 },
      "engagement": { "same": 3.408, "several": 0.328, "shared": 0.007 },
      "external-key": { "differs": -0.969, "same": 1.282 },
      "invoice": { "same": 0.084, "several": 0.002 },
      "legal-form": { "differs": -2.406, "same": 1.02 },
      "mailbox": { "same": 3.591, "several": 0.957, "shared": 2.625 },
      "name": { "acronym": 2.654, "differs": -3.389, "more": 0, "order:rare": 2.532, "order:twice": 0, "same:common": 1.32, "same:rare": 4.386, "same:twice": 2.44, "share": -2.496, "typo:common": 0.041, "typo:rare": 2.915, "typo:twice": 2.175, "word": -3.45 },
      "name-detail": { "differs": -1.357 },
      "phone": { "differs": -1.705, "same": 2.025, "shared": 3.239 },
      "po": { "differs": -1.244, "same": 3.099, "several": 0.637, "shared": 0.43 },
      "reference": { "differs": -0.439, "same": 0.901, "several": 1.017, "shared": 0.69 },
      "schedule": { "exact-1-all": 0.642, "exact-1-some": 0.748, "exact-2-all": 0.033, "exact-2-some": 0.005, "exact-3-all": 0, "exact-3-some": 0.038, "near-1-all": 0.061, "near-1-some": 0.405, "near-2-all": 0.001, "near-2-some": 0, "near-3-some": 0, "none": -0.366, "none-of-several": -1.396 },
      "site": { "differs": 0 },
      "title": { "common": 2.512, "common-several": 2.308, "none": -0.61, "rare": 2.653, "rare-and-common": 3.131, "rare-several": 5.249 },
      "undertaking": { "same": 2.803, "several": 1.303, "shared": 0 },
      "vat": { "differs": -0.898, "same": 1.077, "shared": 0.898 },
    },
    curve: [[-4.751, -4.234], [-4.233, -3.567], [-3.655, -3.273], [-2.869, -2.001], [-2.127, -1.46], [-1.041, -0.594], [-0.167, 1.279], [0.871, 1.797], [2.232, 2.592], [2.752, 3.36], [3.753, 3.563], [4.715, 6.24], [5.258, 6.295], [5.762, 6.345], [6.231, 6.392], [6.815, 6.923], [7.282, 6.969], [7.837, 7.41], [9, 9]],
  },
  project: {
    prior: 0.984,
    weights: {
      "account": { "shared": 0 },
      "code": { "differs": -3.355, "same": 4.489, "shared": 0.82 },
      "customer": { "differs": -0.643, "same": -0.642, "unknown": 2.118 },
      "duplicate": { "project": -3.261 },
      "engagement": { "differs": -0.115, "same": 0.384, "shared": 0 },
      "invoice": { "same": 2.684, "several": 0.195 },
      "po": { "differs": -2.898, "same": 3.599, "several": 0.001, "shared": 0.407 },
      "reference": { "differs": -0.709, "same": 0.151, "several": 0, "shared": 0 },
      "schedule": { "exact-1-all": 3.692, "exact-1-some": 2.884, "exact-2-all": 2.895, "exact-2-some": 0.469, "exact-3-all": 0.786, "exact-3-some": 0.13, "near-1-all": 3.122, "near-1-some": 2.242, "near-2-all": 1.305, "near-2-some": 0.313, "near-3-all": 0.273, "near-3-some": 0.001, "none": -1.468, "none-of-several": -2.622 },
      "start": { "days": 1.881, "differs": -4.246, "same": 4.047, "weeks": 0 },
      "title": { "differs:inside": -4.007, "differs:outside": -3.325, "mark:inside": 0, "mark:outside": -0.201, "more:one-of-several": 0, "more:only": 3.785, "more:outside": 0, "same:marked": 2.643, "same:one-of-several": 2.995, "same:only": 8.584, "same:outside": 0, "share:inside": -1.373, "share:outside": 0 },
    },
    curve: [[-4.421, -4.163], [-3.648, -2.45], [-2.975, -2.383], [-2.263, -0.935], [-1.719, -0.434], [-0.572, 0.288], [0.337, 2.046], [0.997, 2.53], [1.908, 3.094], [3.621, 3.721], [6.679, 7.081], [7.782, 7.191], [9, 9]],
  },
  event: {
    prior: 2.742,
    weights: {
      "amount": { "close:apart:project": -5.576, "close:day:customer": 0.029, "close:day:outside": 0.021, "close:day:project": 5.037, "close:days:customer": 0.011, "close:days:outside": 0.003, "close:days:project": 3.478, "close:weeks:customer": 0.003, "close:weeks:outside": 0.003, "close:weeks:project": 1.208, "differs:apart:customer": 0, "differs:apart:project": -10.054, "differs:day:customer": 0, "differs:day:outside": 0, "differs:day:project": -2.21, "differs:days:customer": 0, "differs:days:project": -4.89, "differs:weeks:customer": 0, "differs:weeks:outside": 0, "differs:weeks:project": -5.648, "equal:apart:customer:common": -2.382, "equal:apart:customer:rare": -0.342, "equal:apart:outside:common": -5.058, "equal:apart:outside:rare": -0.795, "equal:day:customer:common": 2.598, "equal:day:customer:rare": 4.723, "equal:day:outside:common": 2.429, "equal:day:outside:rare": 4.317, "equal:day:project": 5.179, "equal:days:customer:common": 0, "equal:days:customer:rare": 3.589, "equal:days:outside:common": 0, "equal:days:outside:rare": 2.584, "equal:days:project": 1.758, "equal:weeks:customer:common": 0, "equal:weeks:customer:rare": 2.75, "equal:weeks:outside:common": 0, "equal:weeks:outside:rare": 2.07, "equal:weeks:project": 2.328, "near:apart:project": -5.538, "near:day:customer": 0.094, "near:day:outside": 0.026, "near:day:project": 4.147, "near:days:customer": 0.008, "near:days:outside": 0.006, "near:days:project": 4.109, "near:weeks:customer": 0.002, "near:weeks:outside": 0.008, "near:weeks:project": 0.637, "taxed:apart:project": -3.621, "taxed:day:customer": 0.091, "taxed:day:outside": 0.021, "taxed:day:project": 4.36, "taxed:days:customer": 0.029, "taxed:days:outside": 0.006, "taxed:days:project": 3.326, "taxed:weeks:customer": 0, "taxed:weeks:project": 2.474 },
      "code": { "differs": -2.157, "same": 1.006, "shared": 0.149 },
      "customer": { "differs": -0.845, "same": 0.653, "unknown": 1.069 },
      "duplicate": { "event": -4.298 },
      "invoice": { "differs": -3.053, "same": 6.568, "shared": 11.386 },
      "label": { "differs:inside": -3.968, "differs:outside": -2.099, "same:inside": 1.893, "same:outside": 1.76, "share:inside": -1.712, "share:outside": 0, "within:inside": 4.965, "within:outside": 1.226 },
      "po": { "differs": -2.662, "same": 0.522, "shared": 0.299 },
      "project": { "differs": 1.126, "same": -0.131, "unknown": 1.714 },
      "reference": { "shared": 0 },
    },
    curve: [[-4.876, -5.645], [-3.856, -2.816], [-2.05, -1.423], [-0.185, 1.821], [0.647, 2.799], [1.627, 4.494], [3.392, 4.67], [3.76, 4.855], [4.531, 5.642], [5.117, 5.701], [5.762, 6.555], [6.246, 6.604], [6.891, 7.802], [7.352, 7.848], [7.712, 7.884], [9, 9]],
  },
  person: {
    prior: 1.688,
    weights: {
      "customer": { "differs": -0.136, "same": 0.189 },
      "duplicate": { "person": -2.339 },
      "mailbox": { "differs": -3.808, "same": 3.632 },
      "name": { "differs": -5.922, "initial": 2.874, "same:common": 4.469, "same:rare": 5.43, "surname": -5.014, "typo:common": 0, "typo:rare": 0 },
      "phone": { "differs": -1.214, "same": 0.626, "shared": 0 },
    },
    curve: [[1.121, 0.264], [4.751, 5.753], [6.346, 7.391], [7.307, 7.777], [9, 9]],
  },
};
