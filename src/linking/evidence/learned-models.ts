import type { Models } from "./score.ts";

export const learnedModels: Models = {
  organisation: { prior: 0, weights: {} },
  project: { prior: 0, weights: {} },
  event: { prior: 0, weights: {} },
  person: { prior: 0, weights: {} },
};
