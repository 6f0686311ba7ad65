import { parse, validate } from "graphql";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openDecisions } from "../../src/linking/decisions/open.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { callersOf } from "../callers/kit.ts";
import { describeInChromium, startChromium, visit } from "./chromium.ts";
import { type Graph, startGraph } from "./kit.ts";

interface Candidate {
  a: string;
  b: string;
  confidence: number;
}

const evidence = [
  { kind: "name", a: "Nordlys AB", b: "Nordlys", agrees: true, weight: 3.5 },
  { kind: "legal-form", a: "AB", b: "", agrees: false, weight: -0.75 },
];
const explained = { status: "CANDIDATE", prior: -3, confidence: 1 / (1 + Math.exp(0.25)), evidence, vetoes: [] };

describeInChromium("the page for reviewing links", () => {
  const decisions = openDecisions({ clock: systemClock });
  let graph: Graph;
  let browser: Browser;
  let candidates: Candidate[];
  beforeAll(async () => {
    graph = await startGraph({ tieline: { decisions } });
    browser = await startChromium();
    const { cirrusAccounts, currentRmsMembers } = await graph.data(`{
      cirrusAccounts(first: 14) { nodes { id } }
      currentRmsMembers(first: 14, where: { membershipType: { eq: "Organisation" } }) { nodes { id } }
    }`);
    candidates = cirrusAccounts.nodes.map(({ id }: { id: string }, i: number) => {
      return { a: id, b: currentRmsMembers.nodes[i].id, confidence: (i + 1) / 16 };
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await graph.close();
    await decisions.close();
  });
  beforeEach(async () => {
    for (const { id } of await decisions.current())
      await decisions.append({ kind: "UNDO", undoes: id, reason: "Between tests.", author: "test", at: systemClock.now() });
  });

  /** The candidates and their weights are given; records, money and decisions are the graph's. */
  async function open(page: Page, own = candidates.length, early?: { refusals: number }): Promise<void> {
    await page.route("**/graphql", async (route) => {
      const { query, variables } = route.request().postDataJSON() as { query: string; variables?: { after?: string } };
      // What is given here would hide a question that the graph does not understand.
      expect(validate(graph.tieline.schema, parse(query)).map(({ message }) => message)).toEqual([]);
      const nodes = candidates.map(({ a, b, confidence }) => ({ a: { recordId: a }, b: { recordId: b }, confidence }));
      const withoutRecord = { a: { recordId: null }, b: { recordId: candidates[0]!.b }, confidence: 0.5 };
      const pageInfo = (next?: string) => ({ hasNextPage: next !== undefined, endCursor: next ?? null });
      if (query.startsWith("query Candidates")) {
        if (early && early.refusals-- > 0)
          return route.fulfill({
            json: { data: null, errors: [{ message: "Not all kept yet.", extensions: { code: "CACHE_MISS" } }] },
          });
        const pages = [nodes.slice(0, own), nodes.slice(own)];
        const at = variables?.after === "second" ? 1 : 0;
        const next = at === 0 && pages[1]!.length > 0 ? "second" : undefined;
        return route.fulfill({ json: { data: { linkCandidates: { nodes: [withoutRecord, ...pages[at]!], pageInfo: pageInfo(next) } } } });
      }
      if (query.startsWith("query Explain")) return route.fulfill({ json: { data: { explainLink: explained } } });
      return route.continue();
    });
    await page.goto("/links");
    if (early) return;
    await page.locator("html[data-ready]").waitFor();
  }

  const pairOnView = (page: Page) => page.locator("#pair").getAttribute("data-pair");

  it("decides twelve pairs with twelve keys", { timeout: 120_000 }, async () => {
    const { context, page, complaints } = await visit(browser, graph.url);
    await open(page);
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      seen.add((await pairOnView(page))!);
      await page.keyboard.press(i % 3 === 0 ? "r" : "a");
      await page.getByText(`${i + 1} decided here, ${13 - i} left`).waitFor();
      await expect.poll(() => pairOnView(page), { timeout: 60_000 }).not.toBe([...seen].at(-1));
    }
    expect(seen.size).toBe(12);
    const made = await decisions.current();
    expect(made.map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? "FORBID" : "PIN")));
    expect(made.every(({ reason, author }) => /^Reviewed: .* Stated confidence 0\.\d{3}\.$/.test(reason) && author === "anonymous")).toBe(
      true,
    );
    // What was stated and what was found, drawn for each part of the scale.
    expect(await page.locator("#curve .point").count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows a pair blind, then its weights, and takes the last decision back", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page);
    const first = await pairOnView(page);
    const text = await page.locator("#pair").textContent();
    for (const { confidence } of candidates) expect(text).not.toContain(confidence.toFixed(3));
    expect(await page.locator("#records article").count()).toBe(2);
    expect(await page.locator("#weights").isVisible()).toBe(false);
    await page.keyboard.press("w");
    await page.locator("#weights strong").waitFor();
    expect(await page.locator("#weights strong").textContent()).toBe(explained.confidence.toFixed(3));
    expect(await page.locator("#weights td.number").allTextContents()).toEqual(["−3.00", "+3.50", "−0.75", "−0.25"]);
    expect(await page.locator("#weights rect").count()).toBe(4);
    await page.locator("#why").fill("Their letterheads agree.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    await page.getByText("1 decided here").waitFor();
    expect((await decisions.current())[0]!.reason).toMatch(/^Their letterheads agree\. Stated confidence/);
    await page.keyboard.press("u");
    await page.getByText("0 decided here").waitFor();
    await expect.poll(() => pairOnView(page), { timeout: 60_000 }).toBe(first);
    expect(await decisions.current()).toEqual([]);
    expect(await page.locator("#trail .decision").first().textContent()).toContain("taken back");
    await page.keyboard.press("s");
    await expect.poll(() => pairOnView(page), { timeout: 60_000 }).not.toBe(first);
    expect(await decisions.current()).toEqual([]);
    await context.close();
  });

  it("goes on to the next page of candidates, by key and when none is left", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page, 3);
    await page.getByText("3 left of those read").waitFor();
    for (const left of ["2 left of those read", "1 left of those read", `${candidates.length - 3} left`]) {
      await page.keyboard.press("s");
      await page.getByText(`0 decided here, ${left}, `).waitFor();
    }
    const read = new Set(candidates.slice(3).map(({ a, b }) => `${a} ${b}`));
    await expect.poll(async () => read.has((await pairOnView(page))!), { timeout: 60_000 }).toBe(true);
    expect(await page.locator("#more").isDisabled()).toBe(true);
    await open(page, 3);
    await page.keyboard.press("n");
    await page.getByText(`${candidates.length - 3} left, `).waitFor();
    await context.close();
  });

  it("waits for the first sync, and begins when links are decided", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await page.clock.install();
    await open(page, candidates.length, { refusals: 2 });
    for (let i = 0; i < 2; i++) {
      await page.getByText("Waits for the sync").waitFor();
      expect(await page.locator("#refusal").textContent()).toBe("Not all kept yet.");
      await page.clock.runFor(3000);
    }
    await page.locator("html[data-ready]").waitFor();
    expect(await page.locator("#refusal").isHidden()).toBe(true);
    expect(await page.locator("#progress").textContent()).toContain("14 left");
    await context.close();
  });

  it("says why a decision was refused, and keeps the pair", { timeout: 120_000 }, async () => {
    const { context, page } = await visit(browser, graph.url);
    await open(page);
    const [a, b] = (await pairOnView(page))!.split(" ");
    await graph.data(`mutation { pinLink(input: { a: "${a}", b: "${b}", reason: "Known." }) { clientMutationId } }`);
    await page.keyboard.press("r");
    await page.locator("#refusal", { hasText: "cannot be kept apart" }).waitFor();
    expect(await pairOnView(page)).toBe(`${a} ${b}`);
    await context.close();
  });

  it("can be used by keyboard, in any width, light and dark", { timeout: 120_000 }, async () => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 1280],
      ["light", 360],
    ] as const) {
      const { context, page, complaints } = await visit(browser, graph.url, { colorScheme, viewport: { width, height: 800 } });
      await open(page);
      await page.keyboard.press("w");
      await page.locator("#weights strong").waitFor();
      expect(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")).toEqual([width, width]);
      const folder = process.env.TIELINE_TEST_SCREENSHOTS;
      if (folder) await page.screenshot({ path: `${folder}/links-${colorScheme}-${width}.png`, fullPage: true });
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the pair");
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it("asks for a key where one is needed", { timeout: 120_000 }, async () => {
    const callers = callersOf();
    const guarded = await startGraph({ server: callers.server });
    const { context, page } = await visit(browser, guarded.url);
    const answer = await page.goto("/links");
    expect([answer!.status(), await page.title()]).toEqual([401, "Sign in - Tieline"]);
    await context.close();
    await guarded.close();
  });
});
