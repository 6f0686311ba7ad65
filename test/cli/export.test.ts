import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VirtualTime } from "../../bench/virtual.ts";
import { startSandbox } from "../../sandbox/index.ts";
import { runHere } from "./kit.ts";

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
    console.error(ids.size, ms, err);
  } finally {
    await sandbox.close();
  }
}, 300_000);
