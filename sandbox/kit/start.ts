import type { World } from "../world/model.ts";
import type { Clock } from "./clock.ts";
import type { Window } from "./quota.ts";
import type { Vendor } from "./server.ts";

/** A running vendor and the credentials it accepts. */
export type Started<Credentials> = Vendor & { credentials: Credentials };

/** What every sandbox vendor is started with. */
export interface StartOptions<Readings> {
  world: World;
  clock: Clock;
  host?: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** Other meanings of points that the vendor's documentation leaves open. */
  readings?: Partial<Readings>;
  /** Replaces the documented windows; `[]` is no quota. */
  quota?: Window[];
  /** The seed of another order for lists without a documented one and for answers to a batch. */
  shuffle?: string;
}
