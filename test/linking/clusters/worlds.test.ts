import { describe, it } from "vitest";
import { expectFloors } from "./worlds.ts";

describe("Links of record files of sandbox worlds: none is wrong, and most are found", () => {
  it.each(["1", "2", "3"])("world %s", (seed) => expectFloors(seed), 60_000);
});
