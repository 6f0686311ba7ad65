import { parseArgs } from "node:util";
import { makeWorld } from "../sandbox/world/world.ts";
import { type Count, foundBy, type Measures, measure } from "./links/measure.ts";
import { mutateWorld } from "./links/mutate.ts";
import { type NoiseName, noises } from "./links/noises.ts";
import { linkWorld } from "./links/run.ts";
import { labelWorld } from "./links/sandbox.ts";
import { drawn, partOf } from "./links/split.ts";
import { type LabelledWorld, readWorld, writeWorld } from "./links/world.ts";

/**
 * Measures `tieline link` against truth files: npm run eval:links -- FOLDER. --noise puts noise on the records first,
 * --held-out takes the half that the weights were not learned from, --sandbox SEED measures a sandbox world, --write FOLDER keeps what was measured.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    noise: { type: "string" },
    "held-out": { type: "boolean" },
    sandbox: { type: "string", multiple: true },
    scale: { type: "string", default: "1" },
    write: { type: "string" },
    wrong: { type: "string", default: "5" },
  },
});

const usage = `Usage: npm run eval:links -- FOLDER | --sandbox SEED... [--noise ${Object.keys(noises).join("|")}] [--held-out] [--json] [--write FOLDER]`;

function worldsOf(): { name: string; world: LabelledWorld }[] {
  const [folder] = positionals;
  if (folder === undefined && !values.sandbox) throw new Error(usage);
  const all = folder === undefined ? [] : [{ name: folder, world: readWorld(folder) }];
  for (const seed of values.sandbox ?? [])
    all.push({ name: `sandbox ${seed}`, world: labelWorld(makeWorld({ seed, scale: Number(values.scale) })) });
  if (values.noise !== undefined && !(values.noise in noises)) throw new Error(usage);
  return all.map(({ name, world }) => {
    const part = values["held-out"] ? partOf(world, drawn("learn", 0.5, 1)) : world;
    return { name, world: values.noise ? mutateWorld(part, noises[values.noise as NoiseName], `eval ${values.noise}`) : part };
  });
}

const results = worldsOf().map(({ name, world }) => {
  if (values.write) writeWorld(values.write, world);
  const records = [...world.streams.values()].reduce((sum, rows) => sum + rows.length, 0);
  const before = process.cpuUsage();
  const index = linkWorld(world);
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = (user + system) / 1e6;
  return { name, records, cpuSeconds, recordsPerCpuSecond: Math.round(records / cpuSeconds), ...measure(world, foundBy(index)) };
});

if (values.json) console.log(JSON.stringify(results, null, 2));
else for (const result of results) print(result);

function print(result: Measures & { name: string; records: number; cpuSeconds: number; recordsPerCpuSecond: number }): void {
  console.log(
    `\n${result.name}: ${result.records} records, ${result.cpuSeconds.toFixed(1)} s of CPU, ${result.recordsPerCpuSecond} records/s`,
  );
  for (const part of ["kinds", "pairs", "evidence"] as const) printCounts(part, result[part]);
  console.log("\nlinks by rule".padEnd(62), "  links  wrong");
  const rules = Object.entries(result.rules).sort(([, a], [, b]) => b.wrong - a.wrong || b.links - a.links);
  for (const [rule, { links, wrong }] of rules.slice(0, 20))
    console.log(rule.padEnd(60), String(links).padStart(8), String(wrong).padStart(6));
  const { all, exact, wrong, projects, projectsFound, accounts, accountsFound, invoices, invoicesFound } = result.chains;
  console.log(
    `\nchains: ${share(exact, all)} exact, ${share(wrong, all, 2)} wrong of ${all}; project ${share(projectsFound, projects)}, account ${share(accountsFound, accounts)}, invoices ${share(invoicesFound, invoices)}`,
  );
  console.log(`hard negatives linked: ${result.hardNegatives.linked} of ${result.hardNegatives.all}`);
  console.log(`calibration: ${result.calibrationError.toFixed(3)} at most; stated/actual (pairs):`);
  console.log(result.calibration.map(({ stated, actual, links }) => `${stated.toFixed(3)}/${actual.toFixed(3)} (${links})`).join("  "));
  for (const line of result.wrongs.slice(0, Number(values.wrong))) console.log(`wrong: ${line}`);
}

function printCounts(title: string, counts: Record<string, Count>): void {
  console.log(`\n${title.padEnd(52)} precision  recall  +top 5    truths   links  wrong`);
  for (const [name, { truths, found, offered, links, wrong }] of Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      name.padEnd(52),
      (links > 0 ? share(links - wrong, links, 2) : "").padStart(9),
      share(found, truths).padStart(7),
      share(found + offered, truths).padStart(7),
      String(truths).padStart(9),
      String(links).padStart(7),
      String(wrong).padStart(6),
    );
}

function share(part: number, whole: number, digits = 1): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(digits)}%`;
}
