/**
 * What a page of each vendor takes once it is parsed, beside what `JSON.parse` makes of it, and whether `sizeOf` tells it:
 * `npx tsx bench/parsing.ts`. The pages are the sandbox's own answers, for a query of a few fields and for whole records, and
 * are measured in a process of their own. Each copy of a page has other digits, as pages of other records have: V8 keeps
 * short texts that are alike once.
 */
import { execFile } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { formatTable } from "../src/cli/table.ts";
import { type Json, parseJson } from "../src/transport/json.ts";
import { sizeOf } from "../src/transport/json-size.ts";
import type { Response } from "../src/transport/send.ts";
import { readEnvelope } from "../src/transport/soap.ts";

interface Page {
  name: string;
  /** The answer's body. */
  text: string;
}

/** Kilobytes, and milliseconds of the middle one of many runs. What `JSON.parse` does is absent where the page is not JSON. */
interface Figures {
  name: string;
  textKb: number;
  plainKb?: number;
  heldKb: number;
  countedKb: number;
  plainMs?: number;
  parseMs: number;
  sizeMs: number;
}

const queries = {
  "Zivio, 100 milestones": "{ zivioMilestones(first: 100) { nodes { id title rate } } }",
  "Current RMS, 100 invoices": "{ currentRmsInvoices(first: 100) { nodes { id number subject dueAt chargeTotal } } }",
  "Cirrus, 50 orders": "{ cirrusOrders(first: 50) { nodes { id price placeDate deliveryName } } }",
  "ITM Platform, 200 revenues": "{ itmRevenues(first: 200) { nodes { id name dueDate projectedAmount { amount } } } }",
  "Projector, 100 engagements": "{ projectorEngagements(first: 100) { nodes { id engagementName } } }",
};

const budget = 64 * 1024 * 1024;

if (process.argv.includes("--once")) console.log(JSON.stringify(await measure()));
else await report();

async function measure(): Promise<{ pages: Figures[]; growth: number }> {
  const pages = [...(await collect("few fields")), ...(await collect("whole"))];
  return { pages: pages.map(figuresOf), growth: fill(pages) };
}

/** The largest answer to each query. */
async function collect(extent: "few fields" | "whole"): Promise<Page[]> {
  const { startHarness } = await import("../test/harness.ts");
  const { withoutProjection } = await import("./projection.ts");
  const harness = await startHarness();
  if (extent === "whole") withoutProjection({ harness, ask: harness.ask });
  let texts: string[] = [];
  for (const upstream of harness.tieline.upstreams.values()) {
    const { call } = upstream;
    upstream.call = ({ request, read }, scope) => {
      const noted = (response: Response) => {
        texts.push(response.text);
        return read(response);
      };
      return call({ request, read: noted }, scope);
    };
  }
  const pages: Page[] = [];
  for (const [name, query] of Object.entries(queries)) {
    texts = [];
    await harness.data(query);
    pages.push({ name: `${name}, ${extent}`, text: texts.reduce((a, b) => (a.length > b.length ? a : b)) });
  }
  await harness.close();
  return pages;
}

function figuresOf(page: Page): Figures {
  const { name, text } = page;
  const copies = copiesOf(page, Math.max(20, Math.ceil(4e6 / text.length)));
  const parse = parserOf(page);
  const value = parse(text);
  return {
    name,
    textKb: text.length / 1000,
    ...(parse === parseJson && { plainKb: held(copies, JSON.parse) / 1000, plainMs: time(() => JSON.parse(text)) }),
    heldKb: held(copies, parse) / 1000,
    countedKb: sizeOf(parse(copies[0]!.toString())) / 1000,
    parseMs: time(() => parse(text)),
    sizeMs: time(() => sizeOf(value)),
  };
}

function parserOf({ text }: Page): (text: string) => Json {
  return text.startsWith("<") ? (xml) => readEnvelope(xml, (name) => name.startsWith("Pws")).body : parseJson;
}

/** The same page with other digits wherever a value has any but 0. */
function copiesOf({ text }: Page, count: number): Buffer[] {
  let state = 1;
  const digit = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String(1 + (state % 9));
  };
  const values = text.startsWith("<") ? />[^<]+</g : /"(?:[^"\\]|\\.)*"(?!:)|\d+(?:\.\d+)?/g;
  return Array.from({ length: count }, () => Buffer.from(text.replace(values, (value) => value.replace(/[1-9]/g, digit))));
}

/** Bytes of heap that one parsed copy takes. */
function held(copies: readonly Buffer[], parse: (text: string) => Json): number {
  for (const copy of copies.slice(0, 5)) parse(copy.toString());
  const before = heap();
  const kept = copies.map((copy) => parse(copy.toString()));
  const grown = heap() - before;
  return grown / kept.length;
}

/** How far the heap grows when pages of all vendors are kept that weigh the budget, as a part of it. */
function fill(pages: readonly Page[]): number {
  const copies = pages.map((page) => ({ parse: parserOf(page), bodies: copiesOf(page, 30) }));
  const before = heap();
  const kept: Json[] = [];
  for (let bytes = 0, i = 0; bytes < budget; i++) {
    const { parse, bodies } = copies[i % copies.length]!;
    const value = parse(bodies[Math.floor(i / copies.length) % bodies.length]!.toString());
    bytes += sizeOf(value);
    kept.push(value);
  }
  const grown = heap() - before;
  return kept.length > 0 ? grown / budget : Number.NaN;
}

function heap(): number {
  for (let i = 0; i < 3; i++) global.gc!();
  return process.memoryUsage().heapUsed;
}

function time(run: () => unknown): number {
  const turns: number[] = [];
  for (let turn = 0; turn < 41; turn++) {
    const began = performance.now();
    run();
    turns.push(performance.now() - began);
  }
  return turns.sort((a, b) => a - b)[20]!;
}

async function report(): Promise<void> {
  const file = fileURLToPath(import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", "--import", "tsx", file, "--once"]);
  const { pages, growth } = JSON.parse(stdout) as Awaited<ReturnType<typeof measure>>;
  const beside = (plain: number | undefined, ours: number, digits: number) =>
    plain === undefined ? ours.toFixed(digits) : `${plain.toFixed(digits)} -> ${ours.toFixed(digits)}  ${(ours / plain).toFixed(2)}x`;
  const rows = pages.map(({ name, textKb, plainKb, heldKb, countedKb, plainMs, parseMs, sizeMs }) => [
    name,
    textKb.toFixed(0),
    beside(plainKb, heldKb, 0),
    beside(heldKb, countedKb, 0),
    beside(plainMs, parseMs, 2),
    sizeMs.toFixed(2),
  ]);
  console.log(
    formatTable(["page", "text, kB", "JSON.parse -> held, kB", "held -> sizeOf, kB", "JSON.parse -> parsed in, ms", "sizeOf in, ms"], rows),
  );
  console.log(`\nKept until sizeOf said ${budget / 2 ** 20} MB: the heap grew by ${growth.toFixed(2)} times that.`);
}
