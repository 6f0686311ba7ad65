/**
 * Tieline beside a plain build of the same example queries, in one run: `npm run bench`, explained in docs/benchmarks.md.
 * Ends with status 1 when the two answer differently.
 */
import { parseArgs } from "node:util";
import { makeWorld } from "../sandbox/world/world.ts";
import { formatTable } from "../src/cli/table.ts";
import { type Bound, bounded, measureBound, measureUnion } from "./bounds.ts";
import { examples } from "./builds.ts";
import { type Course, type Figures, mixed, runCourse } from "./courses.ts";
import { allExamples, measureProjection, type Projection } from "./projection.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    /** Overlapping clients for every example, not only for the first and the mix: takes long. */
    all: { type: "boolean", default: false },
    only: { type: "string" },
    scale: { type: "string", default: "1" },
    clients: { type: "string", default: "20" },
    latency: { type: "string", default: "200" },
    turns: { type: "string", default: "3" },
  },
});

const world = makeWorld({ scale: Number(options.scale) });
const many = Number(options.clients);
const terms = { world, latencyMs: Number(options.latency), turns: Number(options.turns) };
const isAsked = (name: string) => !options.only || name.includes(options.only);
const differences: string[] = [];
const differs = (what: string) => void differences.push(what);
const tell = (text: string) => process.stderr.write(`${text}\n`);

const courses: Course[] = [];
const run = async (example: string, clients: number, turns: number) => {
  tell(`${example}, ${clients} at once`);
  courses.push(await runCourse(example, clients, { ...terms, turns }, differs));
};
const single = examples.filter(isAsked);
// The first course of all would pay for the compiler's start as well.
if (single[0]) await runCourse(single[0], 1, { ...terms, turns: 1 }, differs);
for (const example of single) await run(example, 1, terms.turns);
const overlapping = [...(options.all ? examples : examples.slice(0, 1)), mixed].filter(isAsked);
for (const example of overlapping) await run(example, many, 1);

const projections: Projection[] = [];
for (const example of allExamples.filter(isAsked)) projections.push(await measureProjection(example, world, differs));
const bounds: Bound[] = [];
for (const example of bounded.filter(({ file }) => isAsked(file))) bounds.push(await measureBound(example, world));
const union = await measureUnion(world);

console.log(options.json ? JSON.stringify({ options, courses, projections, bounds, union, differences }, null, 2) : report());
if (differences.length > 0) {
  for (const what of new Set(differences)) console.error(`Different data: ${what}`);
  process.exitCode = 1;
}

function report(): string {
  const sections = [
    ["Plain -> Tieline, nothing kept yet (cold)", comparison("cold")],
    ["The same asked again at once (warm)", comparison("warm")],
    ["Bytes of one cold client, in kB", projectionTable()],
    ["Calls of one cold client, and the fewest that its hops need", boundTable()],
    ["All examples in the first two tables, one after another by one client", `${union} calls of Tieline, which keeps its answers`],
  ];
  return `${sections.map(([title, body]) => `${title}\n${body}`).join("\n\n")}\n`;
}

function comparison(pass: "cold" | "warm"): string {
  const head = ["example", "clients", "vendor calls", "refused", "MB read", "wall time", "under quota"];
  const rows = courses.map((course) => {
    const { plain, tieline } = course[pass];
    const pair = (text: (figures: Figures) => string) => `${text(plain)} -> ${text(tieline)}`;
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    return [
      course.example,
      String(course.clients),
      `${pair(({ calls }) => String(calls))}  ${times(plain.calls, tieline.calls)}`,
      pair(({ refused }) => String(refused)),
      `${pair(({ bytes }) => (bytes / 1e6).toFixed(2))}  ${times(plain.bytes, tieline.bytes)}`,
      times(plain.wallMs, tieline.wallMs),
      `${pair(({ quotaMs }) => seconds(quotaMs))} s  ${times(plain.quotaMs, tieline.quotaMs)}`,
    ];
  });
  return formatTable(head, rows);
}

function projectionTable(): string {
  const kB = (bytes: number | undefined) => (bytes === undefined ? "" : (bytes / 1000).toFixed(0));
  const rows = projections.map(({ example, bytes, unprojected, plain }) => [
    example,
    kB(bytes),
    `${kB(unprojected)}  ${times(unprojected, bytes)}`,
    plain === undefined ? "" : `${kB(plain)}  ${times(plain, bytes)}`,
  ]);
  return formatTable(["example", "Tieline", "without projection", "plain"], rows);
}

function boundTable(): string {
  const rows = bounds.map(({ example, calls, formula, looks }) => [
    example,
    String(calls),
    String(formula),
    looks > 0 ? String(looks) : "",
  ]);
  return formatTable(["example", "calls", "by formula", "of them looks"], rows);
}

/** How many times less the second is. */
function times(plain: number, tieline: number): string {
  if (tieline === 0) return plain === 0 ? "" : "(none)";
  return `${(plain / tieline).toFixed(1)}x`;
}
