import { expect, it } from "vitest";
import { serveBi } from "./kit.ts";

it("where some vendors are not configured their tables are left out, and the others are complete", async () => {
  const variables = { ITM_BASE_URL: "", ITM_COMPANY: "", ITM_API_KEY: "", CIRRUS_BASE_URL: "", CIRRUS_TOKEN: "" };
  const kit = await serveBi({ scale: 0.05, variables, decided: ["zivio", "current-rms", "projector"] });
  kit.bi.refresher.start();
  await expect.poll(() => kit.bi.snapshots.latest(), { timeout: 30_000 }).toBeDefined();
  const { views } = kit.bi.snapshots.latest()!;
  expect(Object.keys(views).sort()).toEqual([
    ...["contract_milestones", "freshness", "invoices", "links", "milestones", "milestones_to_cash"],
    ...["organisation_members", "organisations", "receivables"],
  ]);
  for (const { name, complete, gaps, rows } of Object.values(views)) {
    expect([name, complete, rows > 0]).toEqual([name, true, true]);
    for (const { code } of gaps) expect(code).toBe("NOT_CONFIGURED");
  }
  expect((await kit.get("/bi/projects.csv")).status).toBe(404);
  await kit.close();
}, 120_000);
