import type { World } from "../world/model.ts";
import type { Clock } from "./clock.ts";
import type { Window } from "./quota.ts";

/** What every sandbox vendor is started with; `readings` picks the other meaning of points its documentation leaves open. */
export interface StartOptions<Readings> {
  world: World;
  clock: Clock;
  host?: string;
  /** 0 or absent: any free port. */
  port?: number;
  readings?: Partial<Readings>;
  /** Replaces the documented windows; `[]` is no quota. */
  quota?: Window[];
  /** With a seed, lists without a given order and batch answers come in another order. */
  shuffle?: string;
}
