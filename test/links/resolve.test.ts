import { describe, expect, test } from "vitest";
import { TielineError } from "../../src/errors.ts";
import type { Decision } from "../../src/graph/context.ts";
import { ambiguous, any, combine, type Env, every, first, linked, none, otherwise, reverse, unknown } from "../../src/links/resolve.ts";
import { walked } from "../../src/links/walk.ts";
import type { Resource } from "../../src/resource/model.ts";
import type { Rec } from "../../src/resource/record.ts";

const rec = (id: string): Rec => ({ resource: { type: "Thing" } as Resource, id, raw: {}, known: "all" });
const [asking, a, b] = [rec("1"), rec("2"), rec("3")];
const down = new TielineError("UPSTREAM_UNAVAILABLE", "Cirrus failed.", { vendor: "cirrus" });
const absent = new TielineError("NOT_CONFIGURED", "Cirrus is not configured.", { vendor: "cirrus" });
const nowhere = (type: string) => type;
const way = (decision: Decision) => walked(nowhere, async () => [decision]);
const found = (...records: Rec[]) => walked(nowhere, async () => [records]);
const failing = (error: unknown) => walked(nowhere, async () => [{ error }]);
const env = (links: Record<string, Decision>) => ({ decide: async ({ id }: Rec) => links[id] ?? none() }) as unknown as Env;

describe("what several ways found", () => {
  test("is all of it", () => {
    expect(combine([linked([a], "x"), none(), linked([b, a], "y")])).toEqual(linked([a, b], "x"));
    expect(combine([none(), ambiguous([a])])).toEqual(ambiguous([a]));
  });

  test("is not known when one of them could not be gone: a part would look like the whole", async () => {
    expect(combine([linked([a]), unknown(down)])).toEqual(unknown(down));
    expect(await every(way(linked([a])), way(unknown(down)))([asking], env({}), undefined)).toEqual([unknown(down)]);
    expect(await any(found(a), failing(down))([asking], env({}), undefined)).toEqual([{ error: down }]);
    expect(await otherwise(failing(down), found(a))([asking], env({}), undefined)).toEqual([{ error: down }]);
  });

  test("lacks nothing of a vendor that is not connected", async () => {
    expect(combine([linked([a]), unknown(absent)])).toEqual(linked([a]));
    expect(combine([none(), unknown(absent)])).toEqual(unknown(absent));
    expect(await any(found(a), failing(absent))([asking], env({}), undefined)).toEqual([[a]]);
  });
});

describe("the records whose own link leads here", () => {
  const here = linked([asking], "rule", "key");

  test("are all that say so", async () => {
    expect(await reverse("x", found(a), found(b))([asking], env({ 2: here, 3: linked([b]) }), undefined)).toEqual([
      linked([a], "rule", "key"),
    ]);
  });

  test("are not known when one of them cannot tell, or candidates are missing", async () => {
    expect(await reverse("x", found(a, b))([asking], env({ 2: here, 3: unknown(down) }), undefined)).toEqual([unknown(down)]);
    expect(await reverse("x", found(a), failing(down))([asking], env({ 2: here }), undefined)).toEqual([unknown(down)]);
  });

  test("lack nothing of a vendor that is not connected", async () => {
    expect(await reverse("x", found(a, b))([asking], env({ 2: here, 3: unknown(absent) }), undefined)).toEqual([
      linked([a], "rule", "key"),
    ]);
  });
});

test("a link to one record is found by the next rule when one cannot be asked, and not known when that finds nothing", async () => {
  expect(await first(way(unknown(down)), way(linked([a], "name")))([asking], env({}), undefined)).toEqual([linked([a], "name")]);
  expect(await first(way(unknown(down)), way(none()))([asking], env({}), undefined)).toEqual([unknown(down)]);
});
