import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { VendorReport } from "../../src/engine/vendor/meter.ts";
import type { VendorName } from "../../src/errors.ts";
import type { Price } from "../../src/explain/price.ts";
import { type ExecuteOptions, makeExecutor } from "../../src/server/executor.ts";
import { examples, open, type Till, vendorKeys } from "./kit.ts";

/**
 * The plan of each example query, as databases keep theirs: what was said before and what was done, by vendor and
 * operation. A change here is a change of what users pay. TIELINE_WRITE_PLANS=1 writes them anew, to be read in the diff.
 */
const folder = join(import.meta.dirname, "plans");
const isWriting = process.env.TIELINE_WRITE_PLANS === "1";

let till: Till | undefined;
afterEach(() => till?.close());

async function start(): Promise<Till> {
  await till?.close();
  till = await open();
  return till;
}

type Counts = Record<string, Record<string, number>>;

/** Calls by vendor and operation, in the order of their names: calls under way at once arrive in any. */
function made({ operations }: Till): Counts {
  const counts: Counts = {};
  for (const [name, key] of Object.entries(vendorKeys)) {
    for (const operation of operations(key).sort()) {
      counts[name] ??= {};
      counts[name][operation] = (counts[name][operation] ?? 0) + 1;
    }
  }
  return counts;
}

/** What was said: calls as "min / expected / max", and those known by operation. */
function told({ known, calls, vendors }: Price) {
  const words = ({ min, expected, max }: Price["calls"]) => `${min} / ${expected} / ${max}`;
  const all = (Object.keys(vendorKeys) as VendorName[]).flatMap((name) => (vendors[name] ? [[name, vendors[name]] as const] : []));
  const steps = (list: Price["vendors"][VendorName] & object) =>
    Object.fromEntries(
      [...list.steps]
        .sort((a, b) => a.operation.localeCompare(b.operation))
        .map(({ operation, calls, keys, batch }) => [
          operation,
          `${calls}${keys ? ` for ${keys} keys` : ""}${batch ? `, ${batch} a call` : ""}`,
        ]),
    );
  return {
    known,
    calls: words(calls),
    vendors: Object.fromEntries(all.map(([name, each]) => [name, { calls: words(each.calls), steps: steps(each) }])),
  };
}

/** Twenty at once in full; the calls are those of one however many there are. */
const atOnce = process.env.TIELINE_TEST_SOAK === "full" ? 20 : 5;

/** As it is sent. */
const plain = (answer: object) => JSON.parse(JSON.stringify(answer));

test.each(examples)("$name", async ({ name, query }) => {
  const { ask: askAgain, price, cost } = await start();
  const done = async (options: ExecuteOptions = {}) => {
    const said = told(await price(query, options));
    await cost(query, options);
    return { told: said, made: made(till!) };
  };
  const cold = await done();
  const { data: alone } = await askAgain(query);
  const anew = await done({ maxAgeMs: 0 });
  const many = await start();
  const ask = makeExecutor(many.tieline, 30_000);
  const answers = await Promise.all(Array.from({ length: atOnce }, () => ask(query)));
  for (const { data, errors } of answers) expect(plain({ data, errors })).toEqual(plain({ data: alone }));
  // Each call stands in one report.
  const reports = answers.flatMap(({ extensions }) =>
    Object.values((extensions!.tieline as { vendors: Record<string, VendorReport> }).vendors),
  );
  const calls = Object.values(many.counts()).reduce((sum, each) => sum + each, 0);
  expect(reports.reduce((sum, report) => sum + report.calls, 0)).toBe(calls);
  // Asked by many at once it costs the calls of one.
  expect(made(many)).toEqual(cold.made);
  const plan = { cold, anew, manyAtOnce: { made: made(many) } };
  const file = join(folder, `${name}.json`);
  if (isWriting) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(plan, null, 2)}\n`);
  }
  expect(plan).toEqual(JSON.parse(readFileSync(file, "utf8")));
});

test("there is no plan of a query that is none", () => {
  expect(readdirSync(folder).sort()).toEqual(examples.map(({ name }) => `${name}.json`));
});
