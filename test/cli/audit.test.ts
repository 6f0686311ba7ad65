import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/replica/embedded.ts";
import { runHere } from "./kit.ts";

test("the audit is verified and exported; a changed entry is found", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "tieline-audit-"));
  const variables = { TIELINE_SANDBOX: "off", TIELINE_DATA_DIR: dataDir, ZIVIO_API_KEY: "k", ZIVIO_TENANT_ID: "t" };
  const run = (args: string[]) => runHere(args, variables);
  expect(await run(["audit", "verify"])).toMatchObject({ code: 0, out: expect.stringContaining("0 entries, none changed") });
  const database = await openEmbedded({ folder: dataDir, file: "effects.db", precious: true, now: () => 1, warn: () => undefined });
  const { appendAudit } = await import("../../src/effects/audit.ts");
  const fact = { event: "OPENED", effect: "e1", vendor: "zivio", mutation: "m", caller: "jo" } as const;
  await database.write((transaction) => appendAudit(transaction, 5, fact));
  await database.write((transaction) => appendAudit(transaction, 6, { ...fact, event: "SENT" }));
  const out = join(dataDir, "audit.jsonl");
  expect(await run(["audit", "export", "--out", out])).toMatchObject({ code: 0 });
  const lines = readFileSync(out, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { number: 1, event: "OPENED", caller: "jo" },
    { number: 2, event: "SENT" },
  ]);
  expect(await run(["audit", "verify"])).toMatchObject({ code: 0, out: expect.stringContaining("2 entries") });
  await database.write((transaction) => transaction.run("UPDATE audit SET entry = replace(entry, 'jo', 'al') WHERE number = 1", []));
  expect(await run(["audit", "verify"])).toMatchObject({ code: 1, err: expect.stringContaining("changed at entry 1") });
  await database.close();
});
