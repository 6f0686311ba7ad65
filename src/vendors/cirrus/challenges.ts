import { one, operation } from "../../resource/model.ts";
import { days, id, text } from "./filters.ts";
import { part, resource } from "./row.ts";

/** L3543. */
export const challenges = resource("CirrusChallenge", {
  show: operation("challenges.get", "GET /gamification/challenges/{id}"),
  list: operation("challenges.list", "GET /gamification/challenges"),
  extra: {
    scope: ["status", "all"],
    sorting: "active_desc",
    sortings: ["active", "type", "winner", "challenger", "challenged"],
    filters: {
      challengerId: id("challengerid"),
      challengedId: id("challengedid"),
      typeId: id("typeid"),
      winnerId: id("winnerid"),
      status: text("status"),
      startDate: days("datespan_start", "datespan_end"),
    },
  },
  relations: { type: one("type.id", "type"), winner: one("winner.id", "winner") },
});

/** L3621. */
export const challengeTypes = resource("CirrusChallengeType", {
  list: operation("challengetypes.list", "GET /gamification/challenges/types"),
  extra: { bare: true },
});

/** L3634. */
export const challengeScores = resource("CirrusChallengeScore", {
  id: "$id",
  show: operation("challengescores.get", "GET /gamification/challenges/users/{id}"),
  relations: { user: one("$id") },
});

export const challengePartys = part("CirrusChallengeParty", { relations: { user: one("user.id", "user") } });
