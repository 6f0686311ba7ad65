import { type Random, random } from "../kit/random.ts";
import { shiftDay } from "../kit/time.ts";

/**
 * Ranges of ids by kind. They do not overlap, so that an id of one kind cannot pass for another, and they are wide, so that
 * drawn ids seldom collide and a record keeps its id when others are added.
 */
const idRanges = {
  "cirrus.user": [1_001, 9_999],
  "cirrus.account": [11_000, 98_999],
  "cirrus.contact": [100_000, 399_999],
  "cirrus.opportunity": [400_000, 599_999],
  "cirrus.quote": [600_000, 799_999],
  "cirrus.project": [800_000, 999_999],
  "cirrus.order": [1_000_000, 1_399_999],
  "cirrus.row": [1_400_000, 2_399_999],
  // Contacts and users of Current RMS are members too, so they share one range.
  "currentRms.member": [3_000_000, 3_399_999],
  "currentRms.project": [3_400_000, 3_599_999],
  "currentRms.opportunity": [3_600_000, 3_899_999],
  "currentRms.item": [4_000_000, 4_999_999],
  "currentRms.cost": [5_000_000, 5_399_999],
  "currentRms.purchaseOrder": [5_800_000, 5_899_999],
  "currentRms.invoice": [5_400_000, 5_799_999],
  "itm.user": [6_000_000, 6_009_999],
  "itm.client": [6_100_000, 6_299_999],
  "itm.project": [6_300_000, 6_599_999],
  "itm.purchase": [6_010_000, 6_099_999],
  "itm.revenue": [6_600_000, 6_999_999],
  "zivio.org": [7_000_000, 7_199_999],
  "zivio.user": [7_200_000, 7_599_999],
  "zivio.job": [7_600_000, 7_899_999],
  "zivio.milestone": [8_000_000, 8_499_999],
} as const;

const uidKinds = ["user", "client", "engagement", "project", "lineItem", "milestone", "invoice"] as const;

/** Projector's uids lie above 2^60, where a JavaScript number would lose their last digits. */
const firstUid = 1n << 60n;

/** Assigns ids and values, each once. */
export interface Registry {
  /** The calendar day of `asOf`. */
  today: string;
  /** The last day that lies wholly before `asOf`. */
  yesterday: string;
  asOf: string;
  /** The random generator of one record. */
  draw(...key: (string | number)[]): Random;
  id(kind: keyof typeof idRanges, key: string): number;
  uid(kind: (typeof uidKinds)[number], key: string): string;
  /** Assigns the value to the owner; false if another owner of this space has it. */
  claim(space: string, value: string, owner: string): boolean;
  /** Draws until a value is free, and assigns it. */
  unique(space: string, owner: string, make: (r: Random) => string): string;
}

/** A registry with nothing assigned yet. */
export function openRegistry(seed: string, asOf: string): Registry {
  const owners = new Map<string, string>();
  const draw = (...key: (string | number)[]) => random(seed, ...key);

  function claim(space: string, value: string, owner: string): boolean {
    const slot = `${space}|${value}`;
    const known = owners.get(slot);
    if (known === undefined) owners.set(slot, owner);
    return known === undefined || known === owner;
  }

  function taken<T>(space: string, owner: string, make: (r: Random) => T): T {
    for (let attempt = 0; attempt < 10_000; attempt++) {
      const value = make(draw(space, owner, attempt));
      const slot = `${space}|${value}`;
      if (!owners.has(slot)) {
        owners.set(slot, owner);
        return value;
      }
    }
    throw new Error(`No free ${space} left for ${owner}`);
  }

  return {
    asOf,
    today: asOf.slice(0, 10),
    yesterday: shiftDay(asOf, -1),
    draw,
    claim,
    unique: taken,
    id: (kind, key) => taken(kind, key, (r) => r.integer(idRanges[kind][0], idRanges[kind][1])),
    uid: (kind, key) =>
      taken(`projector.${kind}`, key, (r) => {
        const block = BigInt(uidKinds.indexOf(kind)) << 34n;
        return String(firstUid + block + BigInt(r.integer(1, 2 ** 32 - 1)));
      }),
  };
}

/** Seven digits for an account, engagement, order or invoice number: even without their letters no two of these are equal. */
export function uniqueDigits(registry: Registry, owner: string): string {
  return registry.unique("digits", owner, (r) => String(r.integer(1_000_000, 9_999_999)));
}
