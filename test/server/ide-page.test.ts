import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readExamples } from "../../src/server/ide.ts";
import { tabsKey } from "../../src/server/pages/ide-tabs.js";
import { describeInChromium, startChromium, visit } from "./chromium.ts";
import { type Graph, startGraph } from "./kit.ts";

const titles = readExamples().map(({ query }) => /^query (\w+)/m.exec(query)![1]!);

const patient = { timeout: 60_000 };

async function open(page: Page, address = "/graphql"): Promise<void> {
  await page.goto(address);
  await page.waitForSelector(".graphiql-query-editor .view-line");
}

const activeTab = (page: Page) => page.textContent(".graphiql-tab-active .graphiql-tab-button");
const query = (page: Page) => page.textContent(".graphiql-query-editor .view-lines").then((text) => text?.replaceAll("\u00a0", " "));

/** Waits until a tab is the open one. */
function becomesActive(page: Page, title: string): Promise<unknown> {
  return page.waitForSelector(`.graphiql-tab-active .graphiql-tab-button[title="${title}"]`, { timeout: 15_000 });
}

/** Waits until the browser keeps so many tabs, with this one open: GraphiQL writes them with a delay. */
async function isKept(page: Page, title: string, count: number): Promise<void> {
  const kept = async () => {
    const { origins } = await page.context().storageState();
    const entry = origins[0]?.localStorage.find(({ name }) => name === tabsKey);
    const { tabs, activeTabIndex } = JSON.parse(entry?.value ?? '{"tabs":[]}');
    return [tabs[activeTabIndex]?.title, tabs.length];
  };
  await expect.poll(kept, patient).toEqual([title, count]);
}

describeInChromium("the IDE in a browser", () => {
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

  it("opens every tab with the first click, from either end", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page);
    expect(await page.locator(".graphiql-tab-button").allTextContents()).toEqual(titles);
    for (const title of [...titles.toReversed(), ...titles.slice(1)]) {
      await page.click(`.graphiql-tab-button[title="${title}"]`);
      await becomesActive(page, title);
    }
    await context.close();
  });

  it("opens later where the person left, and never on an empty tab", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    const left = titles[5]!;
    await open(page);
    await page.click(`.graphiql-tab-button[title="${left}"]`);
    await isKept(page, left, titles.length);
    await open(page);
    expect([await activeTab(page), await page.locator(".graphiql-tab").count()]).toEqual([left, titles.length]);
    expect(await query(page)).toContain(`query ${left}`);
    await page.click(".graphiql-tab-add");
    await isKept(page, "<untitled>", titles.length + 1);
    await open(page);
    expect([await activeTab(page), await page.locator(".graphiql-tab").count()]).toEqual([titles.at(-1), titles.length]);
    await context.close();
  });

  it("opens the query of an address in a tab of its own, once", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    const address = `/graphql?query=${encodeURIComponent("query Asked { itmProjects { totalCount } }")}`;
    await open(page, address);
    await isKept(page, "Asked", titles.length + 1);
    await open(page, address);
    expect([await activeTab(page), await page.locator(".graphiql-tab").count()]).toEqual(["Asked", titles.length + 1]);
    expect(await query(page)).toContain("itmProjects");
    await context.close();
  });

  it("answers, completes and leads to the reference and back under its policy", { timeout: 120_000 }, async () => {
    const { context, page, complaints } = await visit(browser, graph.url);
    await open(page, `/graphql?query=${encodeURIComponent("{ __typename }")}`);
    await page.click(".graphiql-execute-button");
    await expect.poll(() => page.textContent(".graphiql-response"), patient).toMatch(/"__typename":\s*"Query"/);
    await page.click(".graphiql-query-editor .view-line");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("{ zivioM");
    await page.waitForSelector('.suggest-widget .monaco-list-row:has-text("zivioMilestones")');
    expect(new Set(page.workers().map((worker) => new URL(worker.url()).pathname))).toContain("/assets/worker-graphql.js");
    await page.keyboard.press("Escape");
    await page.click('a:has-text("Reference")');
    await page.waitForURL("**/reference");
    await page.click('nav a:has-text("IDE")');
    await page.waitForSelector(".graphiql-query-editor .view-line");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
