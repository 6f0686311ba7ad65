import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
  organisation: {
    prior: -0.965,
    weights: {
      "account": { "differs": -2.249, "same": 5.528, "shared": 1.456 },
      "address": { "differs": -2.51, "postcode": 0, "street": 3.848 },
      "code": { "differs": -2.399, "same": 3.528, "several": 2.874, "shared": 0.575 },
      "domain": { "differs": -3.187, "same": 3.402, "shared": 0.407 },
      "duplicate": { "organisation": -0.982 },
      "engagement": { "same": 3.19, "several": 0.369, "shared": 0.656 },
      "external-key": { "differs": -0.602, "same": 1.312 },
      "invoice": { "same": 0.071, "several": 0.002 },
      "legal-form": { "differs": -2.507, "same": 0.967 },
      "mailbox": { "same": 4.143, "several": 1.218, "shared": 2.481 },
      "name": { "acronym": 2.738, "differs": -3.503, "more": 0, "order:rare": 2.449, "order:twice": 0, "same:common": 1.521, "same:rare": 4.52, "same:twice": 2.555, "share": -2.457, "typo:common": 0.409, "typo:rare": 3.156, "typo:twice": 2.464, "word": -3.307 },
      "name-detail": { "differs": -1.453 },
      "phone": { "differs": -2.013, "same": 2.18, "shared": 3.4 },
      "po": { "differs": -1.162, "same": 3.443, "several": 0.301, "shared": 0.12 },
      "reference": { "differs": -0.558, "same": 0.93, "several": 0.969, "shared": 0.653 },
      "schedule": { "exact-1-all": 0.421, "exact-1-some": 0.28, "exact-2-all": 0.011, "exact-2-some": 0.032, "exact-3-all": 0, "exact-3-some": 0.028, "near-1-all": 0.675, "near-1-some": 0.984, "near-2-all": 0.001, "near-2-some": 0, "near-3-all": 0, "near-3-some": 0.035, "none": -0.184, "none-of-several": -1.108 },
      "site": { "differs": 0 },
      "title": { "common": 2.492, "common-several": 2.474, "none": -0.743, "rare": 2.946, "rare-and-common": 3.009, "rare-several": 5.502 },
      "undertaking": { "same": 2.462, "several": 1.52, "shared": 0 },
      "vat": { "differs": -0.921, "same": 1.128, "shared": 0.844 },
    },
  },
  project: {
    prior: 0.606,
    weights: {
      "account": { "shared": 0 },
      "code": { "differs": -2.763, "same": 3.577, "shared": 0.866 },
      "customer": { "differs": -0.321, "same": -0.368, "unknown": 1.444 },
      "duplicate": { "project": -3.082 },
      "engagement": { "differs": 0, "same": 0.881, "shared": 0 },
      "invoice": { "same": 1.409, "several": 0.057 },
      "po": { "differs": -2.027, "same": 2.532, "several": 0.001, "shared": 0.165 },
      "reference": { "differs": -0.399, "same": 0.218, "several": 0, "shared": 0 },
      "schedule": { "exact-1-all": 3.284, "exact-1-some": 1.818, "exact-2-all": 2.515, "exact-2-some": 1.153, "exact-3-all": 0.679, "exact-3-some": 0.008, "near-1-all": 2.653, "near-1-some": 1.411, "near-2-all": 1.447, "near-2-some": 0.353, "near-3-all": 0.723, "near-3-some": 0.003, "none": -1.232, "none-of-several": -2.326 },
      "start": { "days": 0.764, "differs": -3.536, "same": 3.142, "weeks": 0 },
      "title": { "differs:inside": -2.627, "differs:outside": -2.546, "mark:inside": 0, "mark:outside": -0.091, "more:one-of-several": 0, "more:only": 0.743, "more:outside": 0, "same:one-of-several": 1.248, "same:only": 5.808, "same:outside": 0, "share:inside": -0.642, "share:outside": 0 },
    },
  },
  event: {
    prior: 2.402,
    weights: {
      "amount": { "close:apart:project": -4.581, "close:day:customer": 0.002, "close:day:outside": 0.005, "close:day:project": 4.144, "close:days:customer": 0.002, "close:days:outside": 0.016, "close:days:project": 3.046, "close:weeks:customer": 0.006, "close:weeks:project": 2.192, "differs:apart:customer": 0, "differs:apart:project": -9.746, "differs:day:customer": 0, "differs:day:project": -2.798, "differs:days:customer": 0, "differs:days:project": -5.174, "differs:weeks:customer": 0, "differs:weeks:project": -4.875, "equal:apart:customer:common": -0.41, "equal:apart:customer:rare": -0.224, "equal:apart:outside:common": -4.667, "equal:apart:outside:rare": -0.302, "equal:day:customer:common": 1.373, "equal:day:customer:rare": 3.787, "equal:day:outside:common": 1.718, "equal:day:outside:rare": 3.098, "equal:day:project": 5.941, "equal:days:customer:common": 0, "equal:days:customer:rare": 3.162, "equal:days:outside:common": 0.246, "equal:days:outside:rare": 1.248, "equal:days:project": 3.138, "equal:weeks:customer:common": 0, "equal:weeks:customer:rare": 1.715, "equal:weeks:outside:common": 0, "equal:weeks:outside:rare": 0.507, "equal:weeks:project": 2.986, "near:apart:project": -4.883, "near:day:customer": 0.11, "near:day:outside": 0.026, "near:day:project": 3.95, "near:days:customer": 0.006, "near:days:project": 3.654, "near:weeks:customer": 0, "near:weeks:outside": 0.018, "near:weeks:project": 1.312 },
      "code": { "differs": -1.448, "same": 1.192, "shared": 0.459 },
      "customer": { "differs": -0.349, "same": 0.392, "unknown": 0.275 },
      "duplicate": { "event": -4.517 },
      "invoice": { "differs": -2.55, "same": 6.442, "shared": 8.016 },
      "label": { "differs:inside": -5.544, "differs:outside": -2.402, "same:inside": 2.278, "same:outside": 1.904, "share:inside": -1.603, "share:outside": 0, "within:inside": 4.259, "within:outside": 1.083 },
      "po": { "differs": -2.283, "same": 1.803, "shared": 0.694 },
      "project": { "differs": 0.429, "same": -0.746, "unknown": 2.861 },
      "reference": { "shared": 0 },
    },
  },
  person: {
    prior: 0.921,
    weights: {
      "customer": { "differs": -0.381, "same": 0.41 },
      "duplicate": { "person": -2.659 },
      "mailbox": { "differs": -3.496, "same": 3.646 },
      "name": { "differs": -4.443, "initial": 2.842, "same:common": 4.488, "same:rare": 5.362, "surname": -5.117, "typo:common": 0, "typo:rare": 0 },
      "phone": { "differs": -1.136, "same": 0.606, "shared": 0 },
    },
  },
};
