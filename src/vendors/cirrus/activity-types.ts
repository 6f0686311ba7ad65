import { many, one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Activities: activity types. */
export const activityTypes = resource("CirrusActivityType", {
  show: operation("activitytypes.get", "GET /activities/activitytypes/{id}"),
  list: operation("activitytypes.list", "GET /activities/activitytypes"),
  relations: { questions: many("activitytypeid") },
});

/** Cirrus API, Activities: questions. */
export const activityTypeQuestions = resource("CirrusActivityTypeQuestion", {
  list: operation("activitytypequestions.list", "GET /activities/activitytypes/questions"),
  relations: { activityType: one("activitytypeid") },
});

/** Cirrus API, Activities: progression states. */
export const activityProgressionStates = resource("CirrusActivityProgressionState", {
  list: operation("activityprogressionstates.list", "GET /activities/progressionstates"),
});
