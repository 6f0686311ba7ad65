import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
  organisation: {
    prior: -0.867,
    weights: {
      "account": { "differs": -2.215, "same": 5.451, "shared": 1.433 },
      "address": { "differs": -2.475, "postcode": 0, "street": 3.796 },
      "code": { "differs": -2.401, "same": 3.44, "several": 2.82, "shared": 0.559 },
      "domain": { "differs": -3.135, "same": 3.358, "shared": 0.406 },
      "duplicate": { "organisation": -0.984 },
      "engagement": { "same": 3.26, "several": 0.364, "shared": 0.665 },
      "external-key": { "differs": -0.596, "same": 1.289 },
      "invoice": { "same": 0.07, "several": 0.002 },
      "legal-form": { "differs": -2.47, "same": 0.949 },
      "mailbox": { "same": 4.086, "several": 1.192, "shared": 2.445 },
      "name": { "acronym": 2.696, "differs": -3.462, "more": 0, "order:rare": 2.413, "order:twice": 0, "same:common": 1.498, "same:rare": 4.441, "same:twice": 2.521, "share": -2.418, "typo:common": 0.402, "typo:rare": 3.12, "typo:twice": 2.428, "word": -3.259 },
      "name-detail": { "differs": -1.426 },
      "phone": { "differs": -1.979, "same": 2.15, "shared": 3.354 },
      "po": { "differs": -1.17, "same": 3.396, "several": 0.286, "shared": 0.12 },
      "reference": { "differs": -0.549, "same": 0.908, "several": 0.95, "shared": 0.644 },
      "schedule": { "exact-1-all": 0.415, "exact-1-some": 0.276, "exact-2-all": 0.011, "exact-2-some": 0.031, "exact-3-all": 0, "exact-3-some": 0.027, "near-1-all": 0.665, "near-1-some": 0.968, "near-2-all": 0.001, "near-2-some": 0, "near-3-all": 0, "near-3-some": 0.035, "none": -0.181, "none-of-several": -1.092 },
      "site": { "differs": 0 },
      "title": { "common": 2.45, "common-several": 2.434, "none": -0.736, "rare": 2.921, "rare-and-common": 2.98, "rare-several": 5.44 },
      "undertaking": { "same": 2.429, "several": 1.497, "shared": 0 },
      "vat": { "differs": -0.906, "same": 1.112, "shared": 0.836 },
    },
  },
  project: {
    prior: -0.249,
    weights: {
      "account": { "shared": 0 },
      "code": { "differs": -3.339, "same": 4.298, "shared": 0.91 },
      "customer": { "differs": -0.185, "same": -0.696, "unknown": 1.913 },
      "duplicate": { "project": -3.26 },
      "engagement": { "differs": 0, "same": 0.876, "shared": 0 },
      "invoice": { "same": 1.567, "several": 0.177 },
      "po": { "differs": -2.833, "same": 3.101, "several": 0, "shared": 0.16 },
      "reference": { "differs": -0.678, "same": 0.097, "several": 0, "shared": 0 },
      "schedule": { "exact-1-all": 4.072, "exact-1-some": 2.398, "exact-2-all": 3.135, "exact-2-some": 1.161, "exact-3-all": 0.818, "exact-3-some": 0.105, "near-1-all": 3.031, "near-1-some": 1.775, "near-2-all": 1.632, "near-2-some": 0.283, "near-3-all": 0.672, "near-3-some": 0.003, "none": -1.616, "none-of-several": -2.893 },
      "start": { "days": 1.548, "differs": -4.274, "same": 4.201, "weeks": 0 },
      "title": { "differs:inside": -2.761, "differs:outside": -3.058, "mark:inside": 0, "mark:outside": -0.136, "more:one-of-several": 0, "more:only": 3.619, "more:outside": 0, "same:one-of-several": 2.882, "same:only": 8.233, "same:outside": 0, "share:inside": -0.384, "share:outside": 0 },
    },
  },
  event: {
    prior: 2.416,
    weights: {
      "amount": { "close:apart:project": -4.614, "close:day:customer": 0.002, "close:day:outside": 0.005, "close:day:project": 4.37, "close:days:customer": 0.002, "close:days:outside": 0.011, "close:days:project": 3.037, "close:weeks:customer": 0.005, "close:weeks:project": 2.144, "differs:apart:customer": 0, "differs:apart:project": -9.582, "differs:day:customer": 0, "differs:day:project": -2.821, "differs:days:customer": 0, "differs:days:project": -5.208, "differs:weeks:customer": 0, "differs:weeks:project": -4.854, "equal:apart:customer:common": -0.414, "equal:apart:customer:rare": -0.227, "equal:apart:outside:common": -4.853, "equal:apart:project": -0.035, "equal:day:customer:common": 1.379, "equal:day:customer:rare": 3.778, "equal:day:outside:common": 1.891, "equal:day:outside:rare": 3.304, "equal:day:project": 5.822, "equal:days:customer:common": 0, "equal:days:customer:rare": 3.146, "equal:days:outside:common": 0.043, "equal:days:outside:rare": 1.01, "equal:days:project": 3.006, "equal:weeks:customer:common": 0, "equal:weeks:customer:rare": 1.731, "equal:weeks:outside:common": 0, "equal:weeks:outside:rare": 0.477, "equal:weeks:project": 2.934, "near:apart:project": -4.71, "near:day:customer": 0.09, "near:day:outside": 0.019, "near:day:project": 3.917, "near:days:customer": 0.006, "near:days:outside": 0.005, "near:days:project": 3.75, "near:weeks:customer": 0, "near:weeks:outside": 0.013, "near:weeks:project": 1.238 },
      "code": { "differs": -1.448, "same": 1.16, "shared": 0.483 },
      "customer": { "differs": -0.379, "same": 0.41, "unknown": 0.291 },
      "duplicate": { "event": -3.978 },
      "invoice": { "differs": -2.696, "same": 6.81, "shared": 9.886 },
      "label": { "differs:inside": -5.456, "differs:outside": -2.602, "same:inside": 2.246, "same:outside": 1.994, "share:inside": -1.693, "share:outside": 0, "within:inside": 4.224, "within:outside": 1.248 },
      "po": { "differs": -2.366, "same": 1.704, "shared": 0.688 },
      "project": { "differs": 0.618, "same": -0.728, "unknown": 2.768 },
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
