import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readExamples } from "../../src/server/ide.ts";
import { describeInChromium, startChromium, visit } from "./chromium.ts";
import { type Observed, startObserved } from "./observed.ts";

const patient = { timeout: 60_000 };

/** Run in the page: where each part of a line about the replica stands, seen from the part before it. */
const placesOfRow = `import("/console/parts.js").then(({ drawStream }) => {
  const row = drawStream({ type: "ProjectorContractLineItemMilestone", rows: 23, complete: true, syncedAt: new Date().toISOString() });
  document.body.append(row);
  const boxes = [...row.children].map((child) => child.getBoundingClientRect());
  row.remove();
  return boxes.slice(1).map(({ left, top }, i) => {
    const { right, bottom } = boxes[i];
    return left >= right + 8 ? "beside" : top >= bottom ? "below" : "touching";
  });
})`;

describeInChromium("the console in a browser", () => {
  let graph: Observed;
  let browser: Browser;
  beforeAll(async () => {
    const tieline = { sandbox: true, quotaShare: 1, cacheMaxAgeMs: 60_000 };
    graph = await startObserved({ tieline, server: { everyMs: 50, adviceFor: () => "check the token" } });
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  it("shows the vendors with their quotas, and follows what happens", { timeout: 120_000 }, async () => {
    const { context, page, complaints } = await visit(browser, graph.url);
    await page.goto("/");
    const card = (label: string) => page.locator("#vendors article", { hasText: label });
    await card("Current RMS").getByText("not called yet").waitFor();
    expect(await page.textContent("#mode")).toBe("SANDBOX: all data is made up");
    expect(await page.title()).toBe("SANDBOX · Tieline console");
    expect(await card("ITM Platform").locator(".window").count()).toBe(4);
    await graph.post(
      "query Mine { zivioMilestones(first: 3) { nodes { itmProject { name } } } currentRmsMembers(first: 1) { nodes { name } } }",
    );
    await card("Current RMS").getByText("59 left").waitFor();
    await card("Current RMS").getByText("reachable").waitFor();
    await page.locator("#links summary", { hasText: "ZivioMilestone.itmProject" }).click();
    // What the reader opened stays open while new states come.
    await graph.post("query Other { zivioMilestones(first: 4) { nodes { itmProject { name } } } }");
    await page.locator("#slowest code", { hasText: "Other" }).waitFor();
    const sample = page.locator("#links details[open] a").first();
    expect(await sample.getAttribute("href")).toMatch(/^\/graphql\?query=/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says what failed and what to do", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    graph.vendors.cirrus.faults.add({ kind: "error", status: 401 });
    await graph.post("query Accounts { cirrusAccounts(first: 1) { nodes { name } } }");
    graph.vendors.cirrus.faults.clear();
    await page.goto("/");
    const cirrus = page.locator("#vendors article", { hasText: "Cirrus" });
    await cirrus.getByText("failing").waitFor();
    await cirrus.getByText("Check the token.").waitFor();
    await page.locator("#errors", { hasText: "UPSTREAM_AUTH" }).getByText("cirrus, Accounts").waitFor();
    await context.close();
  });

  it("prices the examples without a vendor call, and opens them in the IDE", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    for (const vendor of Object.values(graph.vendors)) vendor.log.length = 0;
    await page.goto("/");
    await expect.poll(() => page.locator("#examples .price", { hasText: /call/ }).count(), patient).toBe(readExamples().length);
    expect(Object.values(graph.vendors).flatMap(({ log }) => log)).toEqual([]);
    const run = page.getByRole("link", { name: "Run Milestones to cash" });
    const address = new URL((await run.getAttribute("href"))!, graph.url);
    expect(address.searchParams.get("query")).toContain("query MilestonesToCash");
    await context.close();
  });

  it("can be used by keyboard, in any width, light and dark", { timeout: 120_000 }, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { context, page, complaints } = await visit(browser, graph.url, { colorScheme, viewport: { width: 360, height: 740 } });
      await page.goto("/");
      await page.locator("#vendors article").first().waitFor();
      const width = () => page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
      expect(await width()).toEqual([360, 360]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the vendors");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("vendors");
      const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(background).toBe(colorScheme === "light" ? "rgb(245, 246, 245)" : "rgb(20, 24, 23)");
      for (const [wide, kind] of [
        [360, "below"],
        [1280, "beside"],
      ] as const) {
        await page.setViewportSize({ width: wide, height: 740 });
        expect(await page.evaluate(placesOfRow)).toEqual([kind, kind, kind]);
        expect(await width()).toEqual([wide, wide]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it("asks for a key where one is needed, and keeps it in the tab", { timeout: 120_000 }, async () => {
    const key = `tl_abcdefg2_${"x".repeat(43)}`;
    const guarded = await startObserved({
      server: {
        everyMs: 50,
        guard: ({ path, headers }, response, next) =>
          path === "/" || headers.authorization === `Bearer ${key}` ? next() : void response.status(401).json({}),
      },
    });
    const { context, page } = await visit(browser, guarded.url);
    await page.goto("/");
    await page.getByLabel("A key with the scope").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("This key is not valid.").waitFor();
    await page.getByLabel("A key with the scope").fill(key);
    await page.keyboard.press("Enter");
    await page.locator("#vendors article").first().waitFor();
    expect((await context.storageState()).origins).toEqual([]);
    expect(guarded.lines.join("")).not.toContain("xxxxx");
    await context.close();
    await guarded.close();
  });
});
