import { getOrInsert } from "./maps.ts";

const made = new WeakMap<object, Map<string, unknown>>();

/** What follows from a world, under a name. Of a world that is frozen it is made once, and shared: whoever changes it takes a copy first. */
export function madeOnce<T>(world: object, name: string, make: () => T): T {
  if (!Object.isFrozen(world)) return make();
  const ofWorld = getOrInsert(made, world, () => new Map<string, unknown>());
  return getOrInsert(ofWorld, name, make) as T;
}
