/**
 * How long the graph takes to start, and what it weighs: `npx tsx bench/start.ts`. Each run is a process of its own; the
 * figures are medians of five, counted from the start of the process.
 */
import { execFile } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Milliseconds since the process began, and megabytes. */
interface Figures {
  loaded: number;
  schema: number;
  listening: number;
  introspection: number;
  /** Spent until the server listened. */
  cpu: number;
  heap: number;
  resident: number;
  types: number;
  fields: number;
  introspectionKb: number;
}

if (process.argv.includes("--once")) console.log(JSON.stringify(await start()));
else await report();

async function start(): Promise<Figures> {
  const { createApp } = await import("../src/app.ts");
  const { startServer } = await import("../src/server/http.ts");
  const { getIntrospectionQuery, isObjectType } = await import("graphql");
  const loaded = performance.now();
  const none = { zivio: [], "current-rms": [], cirrus: [], itm: [], projector: [] };
  const app = createApp({ settings: {}, missing: none });
  const schema = performance.now();
  const options = { app, host: "127.0.0.1", port: 0, deadlineMs: 30_000, corsOrigins: [], production: false, logError: console.error };
  const server = await startServer(options);
  const listening = performance.now();
  const { user, system } = process.cpuUsage();
  const question = { query: getIntrospectionQuery() };
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  const text = await answer.text();
  const introspection = performance.now();
  if (!text.startsWith('{"data"')) throw new Error(text.slice(0, 300));
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const types = Object.values(app.schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const fields = types.filter(isObjectType).reduce((sum, type) => sum + Object.keys(type.getFields()).length, 0);
  await server.close();
  const weights = { cpu: (user + system) / 1000, heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20, introspectionKb: text.length / 1024 };
  return { loaded, schema, listening, introspection, types: types.length, fields, ...weights };
}

async function report(): Promise<void> {
  const run = promisify(execFile);
  const file = fileURLToPath(import.meta.url);
  const runs: Figures[] = [];
  for (let i = 0; i < 5; i++) {
    const { stdout } = await run(process.execPath, ["--expose-gc", "--import", "tsx", file, "--once"]);
    runs.push(JSON.parse(stdout));
  }
  const median = (name: keyof Figures) => runs.map((figures) => figures[name]).sort((a, b) => a - b)[2]!;
  const line = (what: string, name: keyof Figures, unit: string) =>
    console.log(`${what.padEnd(34)}${median(name).toFixed(0).padStart(8)} ${unit}`);
  line("types", "types", "");
  line("fields", "fields", "");
  line("modules loaded after", "loaded", "ms");
  line("schema made after", "schema", "ms");
  line("server listening after", "listening", "ms");
  line("processor time until then", "cpu", "ms");
  line("introspection answered after", "introspection", "ms");
  line("introspection weighs", "introspectionKb", "kB");
  line("heap in use then", "heap", "MB");
  line("resident then", "resident", "MB");
}
