/**
 * How much of src one question passes through, counted by V8: `npm run bench:path`. The process has answered it before, the
 * graph that is asked has kept nothing yet, and the vendors are a small sandbox in a process of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startVendors } from "./cpu/processes.ts";
import { makeAsk } from "./cpu/tieline.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    /** Every function with its calls, the most called first. */
    list: { type: "boolean", default: false },
  },
});

const question = "{ currentRmsInvoices(first: 5) { nodes { number member { name } zivioMilestones { nodes { title } } } } }";
/** The smallest world there is: lists that are read whole count by their rows. */
const scale = 0.1;

/** A function of src and how often it was called. */
interface Called {
  file: string;
  /** Empty for a function without a name. */
  name: string;
  calls: number;
}

const src = new URL("../src/", import.meta.url).href;
/** What the loader puts into every file, to keep the names of its functions. */
const loaders = new Set(["__name"]);

const vendors = await startVendors(scale);
const dataDir = mkdtempSync(join(tmpdir(), "tieline-bench-"));
const environment = { ...vendors.variables, TIELINE_DATA_DIR: dataDir };
try {
  await makeAsk(environment)(question);
  const ask = makeAsk(environment);
  const called = await counted(() => ask(question));
  const figures = {
    files: new Set(called.map(({ file }) => file)).size,
    functions: called.length,
    named: called.filter(({ name }) => name !== "").length,
    calls: called.reduce((sum, { calls }) => sum + calls, 0),
  };
  console.log(
    options.json
      ? JSON.stringify(figures)
      : `${figures.files} files of src, ${figures.functions} functions (${figures.named} of them with a name), ${figures.calls} calls`,
  );
  if (options.list) for (const { file, name, calls } of called) console.log(`${String(calls).padStart(7)}  ${file}  ${name}`);
} finally {
  await vendors.close();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The functions of src that are called meanwhile. */
async function counted(work: () => Promise<unknown>): Promise<Called[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  return result
    .filter(({ url }) => url.startsWith(src))
    .flatMap(({ url, functions }) =>
      functions.map(({ functionName, ranges }) => ({ file: url.slice(src.length), name: functionName, calls: ranges[0]!.count })),
    )
    .filter(({ name, calls }) => calls > 0 && !loaders.has(name))
    .toSorted((a, b) => b.calls - a.calls);
}
