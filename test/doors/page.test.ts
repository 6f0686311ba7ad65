import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callersOf } from "../callers/kit.ts";
import { describeInChromium, startChromium, visit } from "../server/chromium.ts";
import { type Served, serveBi } from "./kit.ts";

describeInChromium("the page of the tables", () => {
  const callers = callersOf();
  let kit: Served;
  let browser: Browser;
  beforeAll(async () => {
    kit = await serveBi({ scale: 0.1, server: callers.server });
    await kit.bi.refresher.refresh();
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await kit.close();
  });

  async function open(scopes: string[], options = {}) {
    const visitor = await visit(browser, kit.server.url, { extraHTTPHeaders: callers.headersOf("ann", ...scopes), ...options });
    await visitor.page.goto("/bi");
    await visitor.page.locator("html[data-ready]").waitFor();
    return visitor;
  }

  it("draws what people look at, and rows whose first column can be read", { timeout: 120_000 }, async () => {
    const { context, page, complaints } = await open(["read", "admin"]);
    const titles = await page.locator("figcaption").allTextContents();
    expect(titles.join("\n")).toMatch(/Approved milestones by month.*\nReceivables by age.*\nRecords without a customer/s);
    const { json } = await kit.get("/bi/charts", callers.headersOf("bob", "read"));
    const billed = Object.values<Record<string, string>>(json.months.byCurrency).length;
    expect(billed).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Invoices/ }).press("Enter");
    const head = page.locator("#rows thead th");
    await expect.poll(() => head.first().textContent()).toBe("number");
    // By keyboard: sorted, and sorted the other way, the focus stays.
    await head.first().getByRole("button").press("Enter");
    await expect.poll(() => head.first().getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Enter");
    await expect.poll(() => head.first().getAttribute("aria-sort")).toBe("descending");
    await page.locator("#column").selectOption("status");
    await page.locator("#condition").selectOption("eq");
    await page.locator("#value").fill("PAID");
    await page.keyboard.press("Enter");
    const { json: paid } = await kit.get(
      "/odata/invoices?$filter=status%20eq%20'PAID'&$count=true&$top=0",
      callers.headersOf("bob", "read"),
    );
    await expect.poll(() => page.locator("#shown").textContent()).toContain(`${paid["@odata.count"]} rows`);
    expect(complaints).toEqual([]);
    const folder = process.env.TIELINE_SCREENSHOTS;
    if (folder) {
      await page.screenshot({ path: `${folder}/bi-light.png`, fullPage: true });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.screenshot({ path: `${folder}/bi-dark.png` });
      await page.emulateMedia({ colorScheme: "light", media: "print" });
      await page.screenshot({ path: `${folder}/bi-print.png`, fullPage: true });
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: `${folder}/bi-narrow.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 390, height: 844 });
    // Nothing but the rows is wider than a telephone.
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await context.close();
  });

  it("makes a key for tools in one click, for those who may, and it reads alone", { timeout: 120_000 }, async () => {
    const { context, page } = await open(["read", "admin"]);
    await page.getByRole("button", { name: "Make a key for tools" }).click();
    const key = (await page.locator("#key:visible").textContent())!;
    await expect.poll(() => page.locator("#use").textContent()).toContain(`/bi/accounts.csv?api_key=${key}`);
    expect((await kit.get(`/bi/invoices.csv?api_key=${key}`)).status).toBe(200);
    expect((await kit.get("/status", { authorization: `Bearer ${key}` })).status).toBe(403);
    const stored = callers.keys.list().find(({ name }) => name === "tables of ann")!;
    expect(stored.scopes).toEqual(["read"]);
    expect(stored.expiresAt).toBeGreaterThan(Date.now());
    await context.close();
    const reader = await open(["read"]);
    await expect.poll(() => reader.page.locator("#key-hint").textContent()).toContain("ask whoever looks after");
    expect(await reader.page.locator("#make-key").isVisible()).toBe(false);
    expect((await kit.get("/bi/key", callers.headersOf("eve", "read"), "POST")).status).toBe(403);
    await reader.context.close();
  });
});
