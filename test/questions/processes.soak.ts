import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { type Running, startProgram } from "../cli/kit.ts";

const server = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const name = `tieline_questions_${process.pid}`;

async function connect(): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 });
  return client.connect().then(
    () => client,
    () => undefined,
  );
}

const admin = await connect();
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).toString();

let sandbox: Sandbox;
let folder: string;
const running = new Set<Running>();

beforeAll(async () => {
  if (!admin) return;
  await admin.query(`create database ${name}`);
  sandbox = await startSandbox({ scale: 0.2, unlimited: true });
  folder = mkdtempSync(join(tmpdir(), "tieline-processes-"));
  const quota = "quota: [{ calls: 1000000, windowMs: 60000 }]";
  const vendors = ["zivio", "current-rms", "cirrus", "itm", "projector"].map((vendor) => `  ${vendor}:\n    ${quota}`);
  writeFileSync(join(folder, "tieline.config.yaml"), `vendors:\n${vendors.join("\n")}\nsync:\n  incrementSeconds: 5\n`);
}, 60_000);
afterAll(async () => {
  for (const program of running) program.kill("SIGKILL");
  await Promise.all([...running].map(({ ended }) => ended));
  await sandbox?.close();
  await admin?.query(`drop database if exists ${name} with (force)`);
  await admin?.end();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Process {
  program: Running;
  ask(query: string): Promise<{ data: Record<string, unknown>; calls: number; errors: unknown[] }>;
}

/** A process that serves, with a data folder of its own: only the database is shared. */
async function start(own: string): Promise<Process> {
  const program = startProgram(["serve", "--port", "0"], folder, {
    ...sandbox.variables,
    TIELINE_DATA_DIR: join(folder, own),
    TIELINE_DATABASE_URL: databaseUrl,
  });
  running.add(program);
  const [, url] = await program.saw(/graph and IDE {3}(\S+)\n/);
  return {
    program,
    async ask(query) {
      const headers = { "content-type": "application/json", "cache-control": "only-if-cached, max-stale" };
      const response = await fetch(url!, { method: "POST", headers, body: JSON.stringify({ query }) });
      const body = (await response.json()) as { data: Record<string, unknown>; errors?: unknown[]; extensions?: unknown };
      const { data, errors = [], extensions } = body;
      const reports = Object.values((extensions as { tieline?: { vendors: Record<string, { calls: number }> } })?.tieline?.vendors ?? {});
      return { data, errors, calls: reports.reduce((total, each) => total + each.calls, 0) };
    },
  };
}

async function end({ program }: Process): Promise<void> {
  program.kill("SIGKILL");
  await program.ended;
  running.delete(program);
}

interface StreamRow {
  type: string;
  complete: boolean;
  syncedAt: string | null;
}

const streamsOf = async ({ ask }: Process) => {
  const { data } = await ask("{ replica { streams { type complete syncedAt } } }");
  return (data.replica as { streams: StreamRow[] }).streams;
};

/** Waits until the streams are so; fails the test by its timeout. */
async function until(process: Process, isSo: (streams: readonly StreamRow[]) => boolean): Promise<StreamRow[]> {
  for (;;) {
    const streams = await streamsOf(process);
    if (streams.length > 0 && isSo(streams)) return streams;
    await pause(500);
  }
}

const isComplete = (streams: readonly StreamRow[]) => streams.every(({ complete }) => complete);

const questions = `{
  currentRmsInvoices(where: { statusCode: { in: [ISSUED, POSTED] } }) {
    totalCount
    aggregate(by: [{ field: DUE_AT, unit: MONTH }]) { key { dueAt } count sum { chargeIncludingTaxTotal } }
  }
  zivioMilestones(first: 100, where: { statusCode: { eq: APPROVED }, currentRmsInvoicesLink: { status: { eq: NONE } } }) {
    nodes { id rate cirrusAccount { name } }
  }
  search(text: "wat", first: 10) { complete edges { type node { id } } }
}`;

const incremental = new Set(["CurrentRmsInvoice", "CurrentRmsMember", "CurrentRmsOpportunity", "CurrentRmsProject"]);

describe.skipIf(!admin)("Two processes on one PostgreSQL (SKIPPED where none is reachable)", () => {
  test("one syncs, both answer alike without a call, and whichever is killed, the other answers and syncs on", async () => {
    const first = await start("first");
    await until(first, isComplete);
    const second = await start("second");
    await until(second, isComplete);

    const answer = await first.ask(questions);
    expect([answer.errors, answer.calls]).toEqual([[], 0]);
    expect(JSON.stringify(answer.data)).toMatch(/"sum":.*"rate":/);
    expect(await second.ask(questions)).toEqual(answer);

    await end(first);
    expect(await second.ask(questions)).toEqual(answer);
    // The leases of the dead process end, and the other one takes over.
    const before = new Map((await streamsOf(second)).map(({ type, syncedAt }) => [type, syncedAt]));
    const isNewer = ({ type, syncedAt }: StreamRow) => syncedAt! > before.get(type)!;
    // Those that have increments: the others are swept again after minutes.
    await until(second, (streams) => streams.filter(({ type }) => incremental.has(type)).every(isNewer));
    expect(await second.ask(questions)).toEqual(answer);

    const third = await start("third");
    await until(third, isComplete);
    await end(second);
    expect(await third.ask(questions)).toEqual(answer);
  }, 600_000);
});
