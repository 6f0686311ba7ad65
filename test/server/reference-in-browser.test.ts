import type { GraphQLObjectType } from "graphql";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium, startChromium, visit } from "./chromium.ts";
import { type Graph, startGraph } from "./kit.ts";

const box = (page: Page) => page.getByRole("combobox", { name: "Search all vendors, types and fields" });
const hits = (page: Page) => page.getByRole("listbox", { name: "Hits" }).getByRole("option");
const status = (page: Page) => page.getByRole("status");

async function open(page: Page, address = "/reference"): Promise<void> {
  await page.goto(address);
  await page.waitForSelector("html[data-search=ready]");
}

/** The option that the search says is the active one. */
async function activeOption(page: Page): Promise<string | null> {
  const id = await box(page).getAttribute("aria-activedescendant");
  return id === null ? null : page.locator(`#${id}[aria-selected=true]`).getAttribute("href");
}

const sizes = [
  { name: "wide and light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "narrow and dark", viewport: { width: 390, height: 780 }, colorScheme: "dark" },
] as const;

describeInChromium("the reference in a browser", () => {
  let graph: Graph;
  let browser: Browser;
  beforeAll(async () => {
    graph = await startGraph();
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  it.each(sizes)("is searched by keyboard, $name", { timeout: 120_000 }, async (options) => {
    const { context, page, complaints } = await visit(browser, graph.url, options);
    await open(page, "/reference/cirrus");
    await page.keyboard.press("/");
    expect(await box(page).inputValue()).toBe("");
    await page.keyboard.type("zivio milestone");
    const [first, second, third] = await hits(page).evaluateAll((options) => options.map((option) => option.getAttribute("href")));
    expect([first, await box(page).getAttribute("aria-expanded")]).toEqual(["/reference/zivio#ziviomilestone", "true"]);
    expect(await status(page).textContent()).toMatch(/^\d+ hits/);
    expect(await activeOption(page)).toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await activeOption(page)).toBe(first);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await activeOption(page)).toBe(third);
    await page.keyboard.press("ArrowUp");
    expect(await activeOption(page)).toBe(second);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${second}`);
    expect(await page.locator(":target").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows vendor, type, field and meaning of each hit, and opens its place below the head", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page, "/reference/current-rms");
    await box(page).fill("CurrentRmsInvoice.number");
    const hit = hits(page).first();
    const { description } = (graph.tieline.schema.getType("CurrentRmsInvoice") as GraphQLObjectType).getFields().number!;
    expect(description).toMatch(/\w+/);
    expect(await hit.locator("span").allTextContents()).toEqual(
      expect.arrayContaining(["Current RMS", "CurrentRmsInvoice.number", "String", description]),
    );
    await hit.click();
    await page.waitForURL("**/reference/current-rms#currentrmsinvoice.number");
    const row = page.locator("tr:target");
    expect(await row.textContent()).toMatch(/^number/);
    const head = (await page.locator("header").boundingBox())!;
    await expect.poll(async () => ((await row.boundingBox())?.y ?? 0) > head.height, { timeout: 60_000 }).toBe(true);
    expect(((await row.boundingBox())?.y ?? Number.POSITIVE_INFINITY) < 800).toBe(true);
    expect(await hits(page).count()).toBe(0);
    await context.close();
  });

  it("closes with Escape, then forgets; says when nothing matches, and when there is more than it shows", {
    timeout: 120_000,
  }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page);
    await box(page).fill("a");
    expect([await hits(page).count(), await status(page).textContent()]).toEqual([50, expect.stringMatching(/^[\d,]+ hits, the first 50/)]);
    await box(page).press("Escape");
    expect([await hits(page).count(), await box(page).getAttribute("aria-expanded"), await box(page).inputValue()]).toEqual([
      0,
      "false",
      "a",
    ]);
    await box(page).press("Escape");
    expect(await box(page).inputValue()).toBe("");
    await box(page).fill("<b>xyzzy");
    expect([await hits(page).count(), await status(page).textContent()]).toEqual([0, 'Nothing matches "<b>xyzzy".']);
    await open(page, "/reference?q=milstone");
    expect(await status(page).textContent()).toBe('Nothing matches "milstone". These match "milestone":');
    await context.close();
  });

  it("is readable in the dark and fits a narrow window", { timeout: 120_000 }, async () => {
    for (const { viewport, colorScheme } of sizes) {
      const { context, page } = await visit(browser, graph.url, { viewport, colorScheme });
      await open(page, "/reference/projector");
      const [paper, ink, overflow] = await page.evaluate<[string, string, number]>(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, document.documentElement.scrollWidth - innerWidth]",
      );
      const light = (color: string) => Number(/\d+/.exec(color)?.[0]) > 127;
      expect([light(paper), light(ink), overflow]).toEqual([colorScheme === "light", colorScheme === "dark", 0]);
      await context.close();
    }
  });
});
