import { describe, it } from "vitest";
import { repeats } from "../../soak.ts";
import { expectFloors } from "./worlds.ts";

describe("Links of record files of further sandbox worlds: none is wrong, and most are found", () => {
  it.each(Array.from({ length: repeats(9, 2) }, (_, i) => String(i + 4)))("world %s", (seed) => expectFloors(seed), 60_000);
});
