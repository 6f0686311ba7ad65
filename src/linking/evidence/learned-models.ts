import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
  organisation: {
    prior: 0.232,
    weights: {
      "account": { "differs": -2.345, "same": 5.771, "shared": 1.517 },
      "address": { "differs": -2.62, "postcode": 0, "street": 4.019 },
      "code": { "differs": -2.542, "same": 3.642, "several": 2.985, "shared": 0.592 },
      "domain": { "differs": -3.319, "same": 3.555, "shared": 0.43 },
      "duplicate": { "organisation": -1.042 },
      "engagement": { "same": 3.451, "several": 0.385, "shared": 0.704 },
      "external-key": { "differs": -0.631, "same": 1.365 },
      "invoice": { "same": 0.074, "several": 0.002 },
      "legal-form": { "differs": -2.615, "same": 1.005 },
      "mailbox": { "same": 4.326, "several": 1.262, "shared": 2.588 },
      "name": { "acronym": 2.854, "differs": -3.665, "more": 0, "order:rare": 2.554, "order:twice": 0, "same:common": 1.586, "same:rare": 4.701, "same:twice": 2.669, "share": -2.56, "typo:common": 0.426, "typo:rare": 3.303, "typo:twice": 2.57, "word": -3.45 },
      "name-detail": { "differs": -1.51 },
      "phone": { "differs": -2.095, "same": 2.276, "shared": 3.551 },
      "po": { "differs": -1.239, "same": 3.595, "several": 0.303, "shared": 0.127 },
      "reference": { "differs": -0.581, "same": 0.961, "several": 1.006, "shared": 0.682 },
      "schedule": { "exact-1-all": 0.439, "exact-1-some": 0.292, "exact-2-all": 0.012, "exact-2-some": 0.033, "exact-3-all": 0, "exact-3-some": 0.029, "near-1-all": 0.704, "near-1-some": 1.025, "near-2-all": 0.001, "near-2-some": 0, "near-3-all": 0, "near-3-some": 0.037, "none": -0.192, "none-of-several": -1.156 },
      "site": { "differs": 0 },
      "title": { "common": 2.594, "common-several": 2.577, "none": -0.779, "rare": 3.092, "rare-and-common": 3.155, "rare-several": 5.759 },
      "undertaking": { "same": 2.571, "several": 1.585, "shared": 0 },
      "vat": { "differs": -0.959, "same": 1.177, "shared": 0.885 },
    },
  },
  project: {
    prior: 1.171,
    weights: {
      "account": { "shared": 0 },
      "code": { "differs": -3.766, "same": 4.847, "shared": 1.026 },
      "customer": { "differs": -0.209, "same": -0.785, "unknown": 2.158 },
      "duplicate": { "project": -3.677 },
      "engagement": { "differs": 0, "same": 0.988, "shared": 0 },
      "invoice": { "same": 1.767, "several": 0.2 },
      "po": { "differs": -3.195, "same": 3.497, "several": 0, "shared": 0.18 },
      "reference": { "differs": -0.765, "same": 0.109, "several": 0, "shared": 0 },
      "schedule": { "exact-1-all": 4.593, "exact-1-some": 2.705, "exact-2-all": 3.536, "exact-2-some": 1.309, "exact-3-all": 0.923, "exact-3-some": 0.118, "near-1-all": 3.418, "near-1-some": 2.002, "near-2-all": 1.841, "near-2-some": 0.319, "near-3-all": 0.758, "near-3-some": 0.003, "none": -1.823, "none-of-several": -3.263 },
      "start": { "days": 1.746, "differs": -4.82, "same": 4.738, "weeks": 0 },
      "title": { "differs:inside": -3.114, "differs:outside": -3.449, "mark:inside": 0, "mark:outside": -0.153, "more:one-of-several": 0, "more:only": 4.082, "more:outside": 0, "same:one-of-several": 3.25, "same:only": 9.285, "same:outside": 0, "share:inside": -0.433, "share:outside": 0 },
    },
  },
  event: {
    prior: 5.866,
    weights: {
      "amount": { "close:apart:project": -7.382, "close:day:customer": 0.003, "close:day:outside": 0.008, "close:day:project": 6.992, "close:days:customer": 0.003, "close:days:outside": 0.018, "close:days:project": 4.859, "close:weeks:customer": 0.008, "close:weeks:project": 3.43, "differs:apart:customer": 0, "differs:apart:project": -15.331, "differs:day:customer": 0, "differs:day:project": -4.514, "differs:days:customer": 0, "differs:days:project": -8.333, "differs:weeks:customer": 0, "differs:weeks:project": -7.766, "equal:apart:customer:common": -0.662, "equal:apart:customer:rare": -0.363, "equal:apart:outside:common": -7.765, "equal:apart:project": -0.056, "equal:day:customer:common": 2.206, "equal:day:customer:rare": 6.045, "equal:day:outside:common": 3.026, "equal:day:outside:rare": 5.286, "equal:day:project": 9.315, "equal:days:customer:common": 0, "equal:days:customer:rare": 5.034, "equal:days:outside:common": 0.069, "equal:days:outside:rare": 1.616, "equal:days:project": 4.81, "equal:weeks:customer:common": 0, "equal:weeks:customer:rare": 2.77, "equal:weeks:outside:common": 0, "equal:weeks:outside:rare": 0.763, "equal:weeks:project": 4.694, "near:apart:project": -7.536, "near:day:customer": 0.144, "near:day:outside": 0.03, "near:day:project": 6.267, "near:days:customer": 0.01, "near:days:outside": 0.008, "near:days:project": 6, "near:weeks:customer": 0, "near:weeks:outside": 0.021, "near:weeks:project": 1.981 },
      "code": { "differs": -2.317, "same": 1.856, "shared": 0.773 },
      "customer": { "differs": -0.606, "same": 0.656, "unknown": 0.466 },
      "duplicate": { "event": -6.365 },
      "invoice": { "differs": -4.314, "same": 10.896, "shared": 15.818 },
      "label": { "differs:inside": -8.73, "differs:outside": -4.163, "same:inside": 3.594, "same:outside": 3.19, "share:inside": -2.709, "share:outside": 0, "within:inside": 6.758, "within:outside": 1.997 },
      "po": { "differs": -3.786, "same": 2.726, "shared": 1.101 },
      "project": { "differs": 0.989, "same": -1.165, "unknown": 4.429 },
      "reference": { "shared": 0 },
    },
  },
  person: {
    prior: 1.577,
    weights: {
      "customer": { "differs": -0.61, "same": 0.656 },
      "duplicate": { "person": -4.254 },
      "mailbox": { "differs": -5.594, "same": 5.834 },
      "name": { "differs": -7.109, "initial": 4.547, "same:common": 7.181, "same:rare": 8.579, "surname": -8.187, "typo:common": 0, "typo:rare": 0 },
      "phone": { "differs": -1.818, "same": 0.97, "shared": 0 },
    },
  },
};
