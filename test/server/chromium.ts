import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describe } from "vitest";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = places.find((place) => place !== undefined && existsSync(place));

/** Tests that need an installed Chromium; where there is none, they say so and are left out. */
export function describeInChromium(name: string, tests: () => void): void {
  if (!executablePath) console.log(`SKIPPED: ${name}: there is no Chromium at ${places.filter(Boolean).join(", ")}`);
  describe.skipIf(!executablePath)(name, tests);
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts and of the console, among them what the page's policy refused, and requests to other servers. */
  complaints: string[];
}

/** A person with a fresh profile, who is a patient one. */
export async function visit(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) complaints.push(request.url());
  });
  return { context, page, complaints };
}
