import { describe, expect, it } from "vitest";
import { linkWorld } from "../../../bench/links/run.ts";
import { differencesOf } from "../../../src/linking/clusters/difference.ts";
import { indexOptionsOf } from "../../../src/linking/index-options.ts";
import { defaultLinkSettings, type LinkSettings } from "../../../src/linking/settings.ts";
import { recordTables } from "../../../src/record-tables.ts";
import { worldOf } from "./kit.ts";

const world = worldOf("3");
const linkedWith = (settings: Partial<LinkSettings>) =>
  linkWorld(world, indexOptionsOf({ ...defaultLinkSettings, ...settings }, recordTables));

describe("what changed settings change", () => {
  const before = linkedWith({});

  it("is nothing where they say the same", () => {
    expect(differencesOf(before, linkedWith({ placeholders: [...defaultLinkSettings.placeholders] }), recordTables)).toEqual([]);
  });

  it("is what a bound turns and removes, and the other way round what it adds", () => {
    const after = linkedWith({ maxShare: 1 });
    const there = differencesOf(before, after, recordTables);
    expect(there.length).toBeGreaterThan(0);
    const lost = there.filter(({ change, before: was }) => change === "removed" || (change === "turned" && was.status === "LINKED"));
    expect(lost.length).toBeGreaterThan(0);
    const back = differencesOf(after, before, recordTables);
    const pairs = (all: typeof back) => all.map(({ a, b }) => `${a} ${b}`).sort();
    expect(pairs(back)).toEqual(pairs(there));
    expect(back.filter(({ change }) => change === "added").length).toBe(there.filter(({ change }) => change === "removed").length);
  });

  it("is found by the names of custom fields that are configured", () => {
    const { tables } = indexOptionsOf(
      { ...defaultLinkSettings, customFields: { ...defaultLinkSettings.customFields, projectCode: ["Kostenstelle"] } },
      recordTables,
    );
    expect(tables.customFieldRoles.find(([pattern]) => pattern.test("kostenstelle"))?.[1]).toBe("code");
    expect(recordTables.customFieldRoles.some(([pattern]) => pattern.test("kostenstelle"))).toBe(false);
  });
});
