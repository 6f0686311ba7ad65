import { one, operation } from "../../engine/model/resource.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Gamification: challenges. */
export const challenges = resource("CirrusChallenge", {
  show: operation("challenges.get", "GET /gamification/challenges/{id}"),
  list: operation("challenges.list", "GET /gamification/challenges"),
  filters: { startDate: "datespan_start" },
  options: { scope: ["status", "all"] },
  relations: { type: one("type.id", "type"), winner: one("winner.id", "winner") },
});

/** Cirrus API, Gamification: challenge types. */
export const challengeTypes = resource("CirrusChallengeType", {
  list: operation("challengetypes.list", "GET /gamification/challenges/types"),
});

/** Cirrus API, Gamification: users. */
export const challengeScores = resource("CirrusChallengeScore", {
  id: "$id",
  show: operation("challengescores.get", "GET /gamification/challenges/users/{id}"),
  relations: { user: one("$id") },
});

export const challengePartys = part("CirrusChallengeParty", { relations: { user: one("user.id", "user") } });
