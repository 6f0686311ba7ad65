import { describe, expect, test } from "vitest";
import { makeRecord, type VendorRecord } from "../../src/engine/model/record.ts";
import { TielineError } from "../../src/errors.ts";
import { ambiguous, combine, type Decision, linked, none, unknown } from "../../src/linking/decision.ts";
import { withDependencies } from "../../src/linking/dependencies.ts";
import type { Env } from "../../src/linking/env.ts";
import { allOf, fallback, firstOf, reverseOf, unionOf } from "../../src/linking/resolve.ts";
import { byTraversal, chain, type Traversal } from "../../src/linking/traversal.ts";
import { things } from "../engine/vendor-kit.ts";

const record = (id: string): VendorRecord => makeRecord(things, { id }, { fields: "all" });
const [own, a, b] = [record("1"), record("2"), record("3")];
const down = new TielineError("UPSTREAM_UNAVAILABLE", "Cirrus failed.", { vendor: "cirrus" });
const absent = new TielineError("NOT_CONFIGURED", "Cirrus is not configured.", { vendor: "cirrus" });
const noDependencies = (type: string) => type;
const deciding = (decision: Decision) => withDependencies(noDependencies, async () => [decision]);
const found = (...records: VendorRecord[]) => withDependencies(noDependencies, async () => [{ records }]);
const failing = (error: unknown) => withDependencies(noDependencies, async () => [{ records: [], error }]);
const step = (decision: Decision): Traversal => withDependencies(noDependencies, async () => decision);
const env = (links: Record<string, Decision>) => ({ decide: async ({ id }: VendorRecord) => links[id] ?? none() }) as unknown as Env;

describe("what several resolvers find", () => {
  test("is joined", () => {
    expect(combine([linked([a], "x"), none(), linked([b, a], "y")])).toEqual(linked([a, b], "x"));
    expect(combine([none(), ambiguous([a])])).toEqual(ambiguous([a]));
  });

  test("is unknown when one of them fails, because a part would look like the whole", async () => {
    expect(combine([linked([a]), unknown(down)])).toEqual(unknown(down));
    expect(await allOf(deciding(linked([a])), deciding(unknown(down)))([own], env({}), undefined)).toEqual([unknown(down)]);
    expect(await unionOf(found(a), failing(down))([own], env({}), undefined)).toEqual([{ records: [], error: down }]);
    expect(await fallback(failing(down), found(a))([own], env({}), undefined)).toEqual([{ records: [], error: down }]);
  });

  test("stays found where another vendor is not configured, but nothing found is then unknown", async () => {
    expect(combine([linked([a]), unknown(absent)])).toEqual({ ...linked([a]), error: absent });
    expect(combine([unknown(absent), ambiguous([a])])).toEqual({ ...ambiguous([a]), error: absent });
    expect(combine([none(), unknown(absent)])).toEqual(unknown(absent));
    expect(combine([unknown(absent), unknown(down)])).toEqual(unknown(down));
    expect(await unionOf(found(a), failing(absent))([own], env({}), undefined)).toEqual([{ records: [a], error: absent }]);
    expect(await fallback(failing(absent), found(a))([own], env({}), undefined)).toEqual([{ records: [a], error: absent }]);
  });
});

describe("the records whose own link leads to this one", () => {
  const here = linked([own], "rule", "key");

  test("are those whose decision names it", async () => {
    expect(await reverseOf("x", found(a), found(b))([own], env({ 2: here, 3: linked([b]) }), undefined)).toEqual([
      linked([a], "rule", "key"),
    ]);
  });

  test("are unknown when one of them is undecided, or candidates are missing", async () => {
    expect(await reverseOf("x", found(a, b))([own], env({ 2: here, 3: unknown(down) }), undefined)).toEqual([unknown(down)]);
    expect(await reverseOf("x", found(a), failing(down))([own], env({ 2: here }), undefined)).toEqual([unknown(down)]);
  });

  test("stay found where another vendor is not configured, but nothing found is then unknown", async () => {
    const partly = { ...linked([a], "rule", "key"), error: absent };
    expect(await reverseOf("x", found(a, b))([own], env({ 2: here, 3: unknown(absent) }), undefined)).toEqual([partly]);
    expect(await reverseOf("x", found(a, b))([own], env({ 2: linked([b]), 3: unknown(absent) }), undefined)).toEqual([unknown(absent)]);
    expect(await reverseOf("x", found(a), failing(absent))([own], env({ 2: linked([b]) }), undefined)).toEqual([unknown(absent)]);
  });
});

test("a link is found by the next rule when one fails, and unknown when that finds nothing", async () => {
  expect(await firstOf(deciding(unknown(down)), deciding(linked([a], "name")))([own], env({}), undefined)).toEqual([linked([a], "name")]);
  expect(await firstOf(deciding(unknown(down)), deciding(none()))([own], env({}), undefined)).toEqual([unknown(down)]);
});

test("a link that leads over a vendor that is not configured is unknown when the other ways find nothing", async () => {
  const chained = (next: Decision) => byTraversal(chain(step(linked([a])), step(next)));
  expect(await firstOf(deciding(unknown(absent)), deciding(none()))([own], env({}), undefined)).toEqual([unknown(absent)]);
  expect(await firstOf(deciding(unknown(absent)), deciding(linked([a])))([own], env({}), undefined)).toEqual([
    { ...linked([a]), error: absent },
  ]);
  expect(await byTraversal(chain(step(unknown(absent)), step(linked([a]))))([own], env({}), undefined)).toEqual([unknown(absent)]);
  expect(await chained(unknown(absent))([own], env({}), undefined)).toEqual([unknown(absent)]);
  expect(await chained(none())([own], env({}), undefined)).toEqual([none()]);
});
