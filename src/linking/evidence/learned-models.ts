import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level, and what comes true of their sum. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
  organisation: {
    prior: -0.008,
    weights: {
      "account": { "differs": -2.093, "same": 5.052, "shared": 1.361 },
      "address": { "differs": -2.332, "postcode": 0, "street": 3.463 },
      "code": { "differs": -2.248, "same": 3.215, "several": 2.667, "shared": 0.545 },
      "domain": { "differs": -2.938, "same": 3.206, "shared": 0.385 },
      "duplicate": { "organisation": -0.937 },
      "engagement": { "same": 3.08, "several": 0.351, "shared": 0.605 },
      "external-key": { "differs": -0.562, "same": 1.154 },
      "invoice": { "same": 0.09, "several": 0.002 },
      "legal-form": { "differs": -2.334, "same": 0.91 },
      "mailbox": { "same": 3.899, "several": 1.185, "shared": 2.317 },
      "name": { "acronym": 2.563, "differs": -3.236, "more": 0, "order:rare": 2.292, "order:twice": 0, "same:common": 1.427, "same:rare": 4.238, "same:twice": 2.382, "share": -2.295, "typo:common": 0.4, "typo:rare": 2.968, "typo:twice": 2.299, "word": -3.302 },
      "name-detail": { "differs": -1.359 },
      "phone": { "differs": -1.848, "same": 1.841, "shared": 3.224 },
      "po": { "differs": -1.073, "same": 3.218, "several": 0.272, "shared": 0.147 },
      "reference": { "differs": -0.478, "same": 0.846, "several": 0.95, "shared": 0.613 },
      "schedule": { "exact-1-all": 0.439, "exact-1-some": 0.257, "exact-2-all": 0.011, "exact-2-some": 0.031, "exact-3-all": 0, "exact-3-some": 0.026, "near-1-all": 0.641, "near-1-some": 0.935, "near-2-all": 0.001, "near-2-some": 0, "near-3-all": 0, "near-3-some": 0.035, "none": -0.319, "none-of-several": -1.058 },
      "site": { "differs": 0 },
      "title": { "common": 2.305, "common-several": 2.283, "none": -0.701, "rare": 2.686, "rare-and-common": 2.776, "rare-several": 5.13 },
      "undertaking": { "same": 2.316, "several": 1.452, "shared": 0 },
      "vat": { "differs": -0.852, "same": 0.969, "shared": 0.834 },
    },
    curve: [[-4.73, -5.694], [-4.151, -4.475], [-3.466, -2.677], [-2.771, -1.718], [-2.249, -1.665], [-0.883, -0.266], [0.1, 1.279], [0.929, 1.876], [2.191, 2.592], [3.952, 3.97], [5.241, 5.922], [5.712, 6.244], [6.256, 6.298], [6.763, 6.866], [7.356, 6.925], [7.802, 6.97], [9, 9]],
  },
  project: {
    prior: 1.135,
    weights: {
      "account": { "shared": 0 },
      "code": { "differs": -3.706, "same": 4.788, "shared": 0.929 },
      "customer": { "differs": 0.115, "same": -0.774, "unknown": 2.073 },
      "duplicate": { "project": -3.256 },
      "engagement": { "differs": 0, "same": 0.967, "shared": 0 },
      "invoice": { "same": 1.823, "several": 0.197 },
      "po": { "differs": -3.096, "same": 3.375, "several": 0, "shared": 0.142 },
      "reference": { "differs": -0.739, "same": 0.108, "several": 0, "shared": 0 },
      "schedule": { "exact-1-all": 4.328, "exact-1-some": 2.577, "exact-2-all": 3.358, "exact-2-some": 1.273, "exact-3-all": 0.853, "exact-3-some": 0.118, "near-1-all": 3.238, "near-1-some": 1.881, "near-2-all": 1.74, "near-2-some": 0.431, "near-3-all": 0.74, "near-3-some": 0.004, "none": -1.778, "none-of-several": -3.09 },
      "start": { "days": 1.626, "differs": -4.655, "same": 4.578, "weeks": 0 },
      "title": { "differs:inside": -3.127, "differs:outside": -3.434, "mark:inside": 0, "mark:outside": -0.209, "more:one-of-several": 0, "more:only": 3.92, "more:outside": 0, "same:one-of-several": 3.083, "same:only": 8.986, "same:outside": 0, "share:inside": -0.49, "share:outside": 0 },
    },
    curve: [[-4.357, -3.975], [-3.749, -3.788], [-3.167, -2.385], [-1.865, 0.048], [-0.698, 0.165], [-0.078, 0.927], [0.512, 2.208], [2.185, 2.557], [3.802, 3.766], [5.833, 5.769], [7.205, 5.906], [7.63, 7.728], [9, 9]],
  },
  event: {
    prior: 2.477,
    weights: {
      "amount": { "close:apart:project": -4.517, "close:day:customer": 0.002, "close:day:outside": 0.003, "close:day:project": 4.051, "close:days:customer": 0.002, "close:days:outside": 0.014, "close:days:project": 2.912, "close:weeks:customer": 0.006, "close:weeks:outside": 0.002, "close:weeks:project": 1.976, "differs:apart:customer": 0, "differs:apart:project": -9.434, "differs:day:customer": 0, "differs:day:project": -2.776, "differs:days:customer": 0, "differs:days:project": -4.888, "differs:weeks:customer": 0, "differs:weeks:project": -4.635, "equal:apart:customer:common": -2.242, "equal:apart:customer:rare": -0.208, "equal:apart:outside:common": -5.565, "equal:apart:outside:rare": -0.349, "equal:day:customer:common": 1.555, "equal:day:customer:rare": 3.773, "equal:day:outside:common": 2.098, "equal:day:outside:rare": 3.646, "equal:day:project": 5.76, "equal:days:customer:common": 0, "equal:days:customer:rare": 3.123, "equal:days:outside:common": 0.557, "equal:days:outside:rare": 1.328, "equal:days:project": 2.878, "equal:weeks:customer:common": 0, "equal:weeks:customer:rare": 1.907, "equal:weeks:outside:common": 0, "equal:weeks:outside:rare": 1.171, "equal:weeks:project": 2.838, "near:apart:project": -4.566, "near:day:customer": 0.106, "near:day:outside": 0.016, "near:day:project": 3.832, "near:days:customer": 0.008, "near:days:outside": 0.011, "near:days:project": 3.562, "near:weeks:customer": 0, "near:weeks:outside": 0.008, "near:weeks:project": 1.155 },
      "code": { "differs": -2.205, "same": 1.157, "shared": 0.432 },
      "customer": { "differs": -0.861, "same": 0.442, "unknown": 0.866 },
      "duplicate": { "event": -4.075 },
      "invoice": { "differs": -2.675, "same": 6.714, "shared": 9.39 },
      "label": { "differs:inside": -5.45, "differs:outside": -2.902, "same:inside": 2.173, "same:outside": 2.546, "share:inside": -1.782, "share:outside": 0, "within:inside": 4.069, "within:outside": 1.675 },
      "po": { "differs": -2.362, "same": 1.726, "shared": 0.669 },
      "project": { "differs": 1.181, "same": -0.803, "unknown": 2.469 },
      "reference": { "shared": 0 },
    },
    curve: [[-4.143, -4.796], [-2.496, -1.69], [0.857, 2.179], [3.509, 4.268], [5.421, 4.812], [5.979, 4.868], [6.245, 5.273], [6.734, 5.322], [7.171, 8.161], [7.753, 8.22], [9, 9]],
  },
  person: {
    prior: 1.033,
    weights: {
      "customer": { "differs": -0.371, "same": 0.4 },
      "duplicate": { "person": -2.675 },
      "mailbox": { "differs": -3.536, "same": 3.653 },
      "name": { "differs": -4.446, "initial": 2.814, "same:common": 4.466, "same:rare": 5.334, "surname": -5.04, "typo:common": 0, "typo:rare": 0 },
      "phone": { "differs": -1.147, "same": 0.606, "shared": 0 },
    },
    curve: [[2.374, 1.099], [4.247, 5.38], [5.899, 7.174], [6.767, 7.598], [7.823, 7.704], [7.9, 7.712], [9, 9]],
  },
};
