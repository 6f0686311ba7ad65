import { many, one, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L1283. */
export const activityTypes = resource("CirrusActivityType", {
  show: operation("activitytypes.get", "GET /activities/activitytypes/{id}"),
  list: operation("activitytypes.list", "GET /activities/activitytypes"),
  extra: { bare: true },
  relations: { questions: many("activitytypeid") },
});

/** L1305. */
export const activityTypeQuestions = resource("CirrusActivityTypeQuestion", {
  list: operation("activitytypequestions.list", "GET /activities/activitytypes/questions"),
  extra: { bare: true },
  relations: { activityType: one("activitytypeid") },
});

/** L1390. */
export const activityProgressionStates = resource("CirrusActivityProgressionState", {
  list: operation("activityprogressionstates.list", "GET /activities/progressionstates"),
  extra: { bare: true },
});
