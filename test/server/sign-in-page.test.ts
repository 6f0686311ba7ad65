import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readExamples } from "../../src/server/ide.ts";
import { callersOf } from "../callers/kit.ts";
import { describeInChromium, startChromium, visit } from "./chromium.ts";
import { type Observed, startObserved } from "./observed.ts";

/** A page of the editor has 9 MB, which the server packs when it is first asked for. */
const long = { timeout: 300_000 };

/** What the browser keeps beyond the tab. */
async function kept(context: BrowserContext): Promise<string> {
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  return JSON.stringify([cookies, origins]);
}

const inTab = (page: Page) => page.evaluate("Object.entries({ ...sessionStorage })");

async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel("Key or token").fill(key);
  await page.keyboard.press("Enter");
}

describeInChromium("the sign-in in a browser", () => {
  const callers = callersOf();
  const keyOf = (name: string, ...scopes: string[]) => callers.headersOf(name, ...scopes).authorization!.replace("Bearer ", "");
  let graph: Observed;
  let browser: Browser;
  beforeAll(async () => {
    graph = await startObserved({ server: { ...callers.server, everyMs: 50 } });
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  it("opens the IDE with a key, which stays in the tab, outlasts a reload, and is forgotten on signing out", long, async () => {
    const key = keyOf("person", "read");
    const { context, page, complaints } = await visit(browser, graph.url);
    const ready = () => page.waitForSelector(".graphiql-query-editor .view-line", { timeout: 180_000 });
    await page.goto(`/graphql?query=${encodeURIComponent("{ cirrusAccounts(first: 1) { nodes { vendorId } } }")}`);
    expect(await inTab(page)).toEqual([]);
    await signIn(page, "no key at all");
    await page.getByText("This is not a key.").waitFor();
    await signIn(page, `${key.slice(0, -1)}!`);
    await page.getByText("This key is not valid.").waitFor();
    expect([await inTab(page), await page.getByRole("button", { name: "Sign out" }).count()]).toEqual([[], 0]);
    await signIn(page, ` ${key} `);
    await ready();
    await page.click(".graphiql-execute-button");
    await expect.poll(() => page.textContent(".graphiql-response"), { timeout: 60_000 }).toMatch(/"vendorId":\s*"\d+"/);
    expect(await inTab(page)).toEqual([["tieline-key", key]]);
    await page.reload();
    await ready();
    await page.click('a:has-text("Reference")');
    await page.waitForSelector('html[data-search="ready"]');
    await page.getByRole("combobox").fill("milestone");
    await page.locator('[role="option"]').first().waitFor();
    await page.click('nav a:has-text("IDE")');
    await ready();
    expect(await kept(context)).not.toContain(key);
    // Another tab of the same browser has no key.
    const other = await context.newPage();
    await other.goto("/graphql");
    await other.getByLabel("Key or token").waitFor();
    await other.close();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Key or token").waitFor();
    expect(await inTab(page)).toEqual([]);
    await page.goBack();
    await page.getByLabel("Key or token").waitFor();
    // A browser tells its console of each 401.
    expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
    expect(graph.lines.join("")).not.toContain(key.slice(12));
    await context.close();
  });

  it("opens the console with a key for it, and says so where a key is for less", long, async () => {
    const [reader, admin] = [keyOf("reader", "read"), keyOf("boss", "admin", "read")];
    const { context, page, complaints } = await visit(browser, graph.url);
    await page.goto("/");
    await signIn(page, reader);
    await page.getByText("This key does not open this page.").waitFor();
    await signIn(page, admin);
    await page.locator("#vendors article").first().waitFor();
    await page.locator("#connection", { hasText: "Live" }).waitFor();
    await expect.poll(() => page.locator("#examples .price", { hasText: /call/ }).count(), { timeout: 60_000 }).toBe(readExamples().length);
    await page.reload();
    await page.locator("#vendors article").first().waitFor();
    expect(await inTab(page)).toEqual([["tieline-key", admin]]);
    expect(await kept(context)).not.toContain(admin);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Key or token").waitFor();
    expect(await inTab(page)).toEqual([]);
    expect(complaints.filter((text) => !/status of 40[13]/.test(text))).toEqual([]);
    await context.close();
  });

  it("asks anew when the key is revoked while the console is open", long, async () => {
    const key = keyOf("leaver", "admin");
    const { context, page } = await visit(browser, graph.url);
    await page.goto("/");
    await signIn(page, key);
    await page.locator("#vendors article").first().waitFor();
    callers.keys.revoke(key.split("_")[1]!, Date.now());
    await page.getByText("This key is not valid.").waitFor();
    await page.locator("#connection", { hasText: "Signed out" }).waitFor();
    await page.reload();
    await page.getByLabel("Key or token").waitFor();
    await page.getByText("This key is not valid.").waitFor();
    expect(await inTab(page)).toEqual([]);
    await context.close();
  });

  it("shows data as text, and makes no page of it", long, async () => {
    const { context, page, complaints } = await visit(browser, graph.url);
    await page.goto("/status");
    await signIn(page, keyOf("boss", "admin"));
    await page.locator("pre", { hasText: '"vendors":' }).waitFor();
    expect(JSON.parse((await page.textContent("pre"))!)).toMatchObject({ mode: expect.any(String) });
    expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
    await context.close();
  });

  it("can be used by keyboard, in any width, light and dark", long, async () => {
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [360, 1280]) {
        const { context, page, complaints } = await visit(browser, graph.url, { colorScheme, viewport: { width, height: 740 } });
        await page.goto("/graphql");
        await page.getByLabel("Key or token").waitFor();
        expect(await page.evaluate("[document.activeElement.id, document.documentElement.scrollWidth]")).toEqual(["key", width]);
        expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
          colorScheme === "light" ? "rgb(245, 246, 245)" : "rgb(20, 24, 23)",
        );
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).toBe("Sign in");
        expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
        await context.close();
      }
  });
});
