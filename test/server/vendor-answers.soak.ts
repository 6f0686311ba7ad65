import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { vendorNames } from "../../src/errors.ts";
import { maxBytes } from "../../src/transport/answer-limits.ts";
import { type Exchange, type Graph, startGraph } from "./kit.ts";
import { startVendorThread, type VendorThread } from "./vendor-thread.ts";

/** No answer of a vendor may keep others waiting for longer. */
const longestMs = 250;

let thread: VendorThread;
let graph: Graph;
beforeAll(async () => {
  thread = await startVendorThread();
  const variables = Object.fromEntries(
    ["ZIVIO", "CURRENT_RMS", "CIRRUS", "ITM", "PROJECTOR"].map((vendor) => [`${vendor}_BASE_URL`, thread.url]),
  );
  graph = await startGraph({ variables, tieline: { cacheMaxAgeMs: 60_000 } });
  // The first calls log in and compile what every call runs.
  for (const vendor of vendorNames) for (const bytes of [100_000, 1_000_000]) await ask(vendor, manyRows(vendor, bytes));
}, 120_000);
afterAll(async () => {
  await graph.close();
  await thread.close();
});

/** A list of each vendor: the question, a row, and what is around the rows. */
const lists = {
  zivio: { field: "zivioMilestones", name: "title", around: ['{"milestones":[', "]}"] },
  "current-rms": { field: "currentRmsMembers", name: "name", around: ['{"members":[', '],"meta":{"per_page":20}}'] },
  cirrus: { field: "cirrusAccounts", name: "name", around: ['{"items":[', "]}"] },
  itm: { field: "itmProjects", name: "name", around: ['{"list":[', "]}"] },
  projector: {
    field: "projectorProjects",
    name: "projectName",
    around: ["<Envelope><Body><R><PwsResult><Status>Ok</Status><Projects>", "</Projects></PwsResult></R></Body></Envelope>"],
  },
} as const;

type Name = keyof typeof lists;

const words = "Some words of a text as people write it, with a comma and a full stop.";
const details = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`detail_${i}`, i % 3 === 0 ? i * 1.5 : i % 3 === 1 ? words : null]),
);

function row(vendor: Name, id: number): string {
  if (vendor !== "projector") {
    const fields = vendor === "itm" ? { Id: id, Name: `Row ${id}` } : { id, title: `Row ${id}`, name: `Row ${id}` };
    return JSON.stringify({ ...fields, ...details, dates: { created_at: "2026-01-01T00:00:00Z" }, tags: ["a", "b"] });
  }
  const more = Object.keys(details).map((name) => `<${name}>${words}</${name}>`);
  return `<PwsProject><ProjectUid>${id}</ProjectUid><ProjectName>Row ${id}</ProjectName>${more.join("")}</PwsProject>`;
}

/** A list with so many bytes. */
function manyRows(vendor: Name, bytes: number): Buffer {
  const [open, close] = lists[vendor].around;
  const rows: string[] = [];
  for (let id = 1, length = 0; length < bytes; id++) length += rows[rows.push(row(vendor, id)) - 1]!.length + 1;
  return Buffer.from(open + rows.join(vendor === "projector" ? "" : ",") + close);
}

interface Outcome extends Exchange {
  /** The longest time for which nothing else could run, in milliseconds. */
  heldMs: number;
}

/** Asks while the vendor answers with this body, and measures the event loop. */
async function ask(vendor: Name, body: Buffer): Promise<Outcome> {
  const { field, name } = lists[vendor];
  await thread.answerWith(body);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  // What the preparation left behind is collected before.
  globalThis.gc?.();
  await pause(50);
  delay.enable();
  const began = performance.now();
  const headers = { "cache-control": "no-cache", "x-tieline-deadline-ms": "120000" };
  const answer = await graph.post(`{ list: ${field}(first: 3) { nodes { vendorId ${name} } } }`, {}, headers);
  const tookMs = performance.now() - began;
  await pause(20);
  delay.disable();
  const heldMs = delay.max / 1e6;
  console.log(`${vendor}: ${(body.length / 1e6).toFixed(1)} MB took ${tookMs.toFixed(0)} ms, held the loop for ${heldMs.toFixed(0)} ms`);
  return { ...answer, heldMs };
}

/** The quickest of some attempts: other programs on this machine hold the loop as well. */
async function askOften(vendor: Name, body: Buffer): Promise<Outcome> {
  let best = await ask(vendor, body);
  for (let attempts = 1; attempts < 4 && best.heldMs >= longestMs; attempts++) {
    const next = await ask(vendor, body);
    if (next.heldMs < best.heldMs) best = next;
  }
  return best;
}

function expectBadResponse(answer: Outcome, vendor: string, reason: RegExp): void {
  expect(answer.json.data?.list ?? null).toBeNull();
  expect(answer.json.errors[0]).toMatchObject({
    message: expect.stringMatching(reason),
    extensions: { code: "UPSTREAM_BAD_RESPONSE", vendor },
  });
  expect(answer.heldMs).toBeLessThan(longestMs);
}

const megabyte = 1024 * 1024;

describe("what is within the limits is answered, and others are served meanwhile", () => {
  test.each(vendorNames)("rows almost up to the limit from %s", async (vendor) => {
    const answer = await askOften(vendor, manyRows(vendor, maxBytes[vendor === "projector" ? "xml" : "json"] - megabyte));
    expect(answer.text.slice(0, 1_000)).not.toContain('"errors"');
    expect(answer.json.data.list.nodes.map(({ vendorId }: { vendorId: string }) => vendorId)).toEqual(["1", "2", "3"]);
    expect(answer.heldMs).toBeLessThan(longestMs);
  });
});

describe("what exceeds a limit is an error that says so", () => {
  test.each(vendorNames)("60 MB of rows from %s", async (vendor) => {
    expectBadResponse(await askOften(vendor, manyRows(vendor, 60 * megabyte)), vendor, /larger than the limit/);
  });

  test("20 MB of empty XML elements", async () => {
    const body = `<Envelope><Body><R><Projects>${"<a/>".repeat(5 * megabyte)}</Projects></R></Body></Envelope>`;
    expectBadResponse(await askOften("projector", Buffer.from(body)), "projector", /more than 2,000,000 elements/);
  });

  test("10 MB of XML elements in each other", async () => {
    const body = `<Envelope><Body>${"<a>".repeat(3 * megabyte)}</Body></Envelope>`;
    expectBadResponse(await askOften("projector", Buffer.from(body)), "projector", /nested deeper than 100 levels/);
  });

  test.each(["zivio", "current-rms", "cirrus", "itm"] as const)("10 MB of lists in lists from %s", async (vendor) => {
    const body = Buffer.from("[".repeat(5 * megabyte) + "]".repeat(5 * megabyte));
    expectBadResponse(await askOften(vendor, body), vendor, /nested deeper than 100 levels/);
  });

  test("an object with a million members", async () => {
    const members = Array.from({ length: 1_000_000 }, (_, i) => `"m${i}":1`).join();
    expectBadResponse(
      await askOften("current-rms", Buffer.from(`{"members":[{"id":1,${members}}]}`)),
      "current-rms",
      /more than 10,000 members/,
    );
  });

  test("many rows that break off", async () => {
    const whole = manyRows("zivio", maxBytes.json - megabyte);
    expectBadResponse(await askOften("zivio", whole.subarray(0, whole.length - 100)), "zivio", /not JSON/);
  });
});
