import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { VirtualTime } from "../../bench/virtual.ts";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { type Ended, runHere } from "./kit.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const invoices = "{ currentRmsInvoices { nodes { vendorId number cirrusAccount { name } itmProject { name } } } }";

test("2,000 invoices with account and project under the documented quotas: all rows, whatever they take", async () => {
  const time = new VirtualTime();
  const sandbox = await startSandbox({ scale: 5, clock: time.vendors });
  try {
    const file = join(folder, "invoices.graphql");
    writeFileSync(file, invoices);
    const environment = { ...sandbox.variables, TIELINE_DATA_DIR: join(folder, "data") };
    const running = runHere(["query", file, "--all", "--direct", "--format", "csv"], environment, { clock: time.clock });
    const ms = await time.pass(running);
    const { code, out, err } = await running;
    const rows = out.trim().split("\n");
    const ids = new Set(rows.slice(1).map((row) => row.split(",")[0]));
    expect([code, rows[0]], err).toEqual([0, "vendorId,number,cirrusAccount.name,itmProject.name"]);
    expect(ids.size).toBe(sandbox.world.invoices.length);
    expect(rows).toHaveLength(ids.size + 1);
    expect(ids.size).toBe(2000);
    // A minute of Current RMS allows sixty calls, so it cannot have been quick.
    expect(ms).toBeGreaterThan(60_000);
    for (const vendor of Object.values(sandbox.vendors)) expect(vendor.log.filter(({ status }) => status === 429)).toEqual([]);
    const lines = err.split("\n").filter((line) => line.includes(" of 2,000 rows"));
    expect(lines.length).toBeGreaterThan(3);
    const pattern =
      /^[\d,]+ of 2,000 rows · \d+( of about [\d,]+)? calls( · Current RMS waits \d+ s)?( · ITM Platform waits \d+ s)?( · about \d+ (s|min) left)?$/;
    for (const line of lines) expect(line).toMatch(pattern);
    expect(lines.some((line) => / calls · Current RMS waits \d+ s · about .+ left$/.test(line))).toBe(true);
  } finally {
    await sandbox.close();
  }
}, 300_000);

describe("an export that stops", () => {
  const query =
    "{ zivioMilestones(first: 20, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { vendorId itmProject { name } } } }";
  let sandbox: Sandbox;
  let file: string;
  let whole: string[];
  const ask = (...options: string[]) =>
    runHere(["query", file, "--all", "--direct", "--quiet", ...options], { ...sandbox.variables, TIELINE_DATA_DIR: join(folder, "data") });
  const lines = ({ out }: Ended) => out.replace(/\n$/, "").split("\n");

  beforeAll(async () => {
    sandbox = await startSandbox({ unlimited: true, scale: 0.3 });
    file = join(folder, "milestones.graphql");
    writeFileSync(file, query);
    const atOnce = join(folder, "at-once.graphql");
    writeFileSync(atOnce, query.replace("first: 20", "first: 1000"));
    whole = lines(await runHere(["query", atOnce, "--direct", "--quiet", "--format", "ndjson"], sandbox.variables));
    expect(lines(await ask("--format", "ndjson"))).toEqual(whole);
    expect(whole.length).toBeGreaterThan(40);
  });
  afterAll(() => sandbox.close());
  afterEach(() => {
    for (const { faults } of Object.values(sandbox.vendors)) faults.clear();
  });

  test.each(["ndjson", "csv", "tsv"])("at --max-calls says how to go on, and does so: %s, nothing twice, nothing lost", async (format) => {
    const all = lines(await ask("--format", format));
    const first = await ask("--format", format, "--max-calls", "6");
    expect(first.code).toBe(1);
    const [, command] = /^! To go on: npx tieline (.+)$/m.exec(first.err)!;
    expect(first.err).toMatch(/^! Stopped: --max-calls 6: \d were made, .+ \d+ (of \d+ )?rows printed\.$/m);
    const args = command!.replace("--max-calls 6 ", "").split(" ");
    const rest = await runHere([...args, "--quiet"], { ...sandbox.variables, TIELINE_DATA_DIR: join(folder, "data") });
    expect([rest.code, rest.err]).toEqual([0, ""]);
    expect(lines(first).length).toBeLessThan(all.length);
    const printed = / (\d+) (?:of \d+ )?rows printed/.exec(first.err)![1];
    const none = await runHere(command!.replace("--max-calls 6", "--max-calls 0").split(" "), sandbox.variables);
    expect(none.err).toContain(`${printed} rows printed, 0 of them now.`);
    expect([...lines(first), ...lines(rest)]).toEqual(all);
  });

  test("at an error that would come again prints whole pages only, and json that can be read", async () => {
    sandbox.vendors.itm.faults.add({ kind: "error", status: 403 });
    const { code, out, err } = await ask("--format", "json");
    expect(code).toBe(1);
    const answer = JSON.parse(out);
    expect([answer.data, answer.errors[0].extensions.vendor]).toEqual([null, "itm"]);
    expect(err).toContain("! Stopped: an error that would come again. 0 rows printed.");
    const partial = await ask("--format", "ndjson", "--partial");
    expect(partial.code).toBe(1);
    expect(lines(partial).map((line) => JSON.parse(line))).toEqual(whole.map((line) => ({ ...JSON.parse(line), itmProject: null })));
    expect(partial.err).toMatch(/^! Incomplete: some ITM Platform data is missing/m);
  });

  test("never, where an outage ends: what was refused is asked again", async () => {
    sandbox.vendors.zivio.faults.add({ kind: "error", status: 503, times: 4 });
    const { code, out, err } = await ask("--format", "ndjson");
    expect([code, err]).toEqual([0, ""]);
    expect(lines({ out } as Ended)).toEqual(whole);
  });

  test("json of all pages is one answer", async () => {
    const { code, out } = await ask("--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out).data.zivioMilestones.nodes).toEqual(whole.map((line) => JSON.parse(line)));
  });
});
