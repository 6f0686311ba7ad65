import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runHere } from "./kit.ts";

const folder = mkdtempSync(join(tmpdir(), "tieline-views-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("bi check prints what is wrong with views, by file and line, and needs no vendor", async () => {
  const fine = await runHere(["bi", "check"], { TIELINE_VIEWS_DIR: folder });
  expect(fine).toMatchObject({ code: 0, err: "" });
  expect(fine.out).toMatch(/^milestones_to_cash: \d+ columns$/m);
  writeFileSync(join(folder, "mine.graphql"), 'query Mine @view(title: "Mine") {\n  zivioMilestones { nodes { rate } }\n}');
  const wrong = await runHere(["bi", "check"], { TIELINE_VIEWS_DIR: folder });
  expect(wrong.code).toBe(1);
  expect(wrong.err).toBe(
    `${join(folder, "mine.graphql")}, line 2: "rate" is an amount, and its currency differs by record. Select "ccy" beside it.\n`,
  );
});

test("bi export takes the formats there are", async () => {
  expect(await runHere(["bi", "export", "milestones", "--format", "doc"])).toMatchObject({ code: 2 });
});
