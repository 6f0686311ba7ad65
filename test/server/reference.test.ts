import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vendors } from "../../src/vendors/index.ts";
import { expectError, type Graph, policyIn, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const page = (path: string) => graph.send({ path, headers: { accept: "text/html" } });
const addresses = ["/reference", ...vendors.map(({ name }) => `/reference/${name}`)];
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);

describe("the reference", () => {
  it.each(addresses)("at %s loads nothing from elsewhere, and runs no text as a script", async (address) => {
    const { status, headers, text } = await page(address);
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const policy = policyIn(headers);
    expect(policy.get("default-src")).toBe("'none'");
    for (const sources of policy.values()) expect(sources).toMatch(/^'(?:none|self)'$/);
    const loaded = found(text, /<(?:script|link|img)[^>]* (?:src|href)="([^"]*)"/g);
    expect(loaded).toContain("/assets/reference.js");
    for (const each of loaded) {
      expect(each).toMatch(/^\/assets\/[\w.-]+$/);
      const asset = await graph.send({ path: each });
      expect([each, asset.status]).toEqual([each, 200]);
      for (const module of found(asset.text, /^import .*from "\.\/([^"]+)"/gm))
        expect((await graph.send({ path: `/assets/${module}` })).status).toBe(200);
    }
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+="|javascript:/);
  });

  it("leads from each type to every other, on all pages", async () => {
    const pages = new Map(await Promise.all(addresses.map(async (address) => [address, (await page(address)).text] as const)));
    const ids = new Map([...pages].map(([address, text]) => [address, new Set(found(text, / id="([^"]+)"/g))]));
    let links = 0;
    for (const [address, text] of pages)
      for (const href of found(text, /<a (?:class="here" )?href="([^"]+)"/g)) {
        const [path = "", id] = href.split("#");
        const target = path || address;
        if (target === "/graphql" || target === "/") continue;
        expect([address, href, ids.has(target)]).toEqual([address, href, true]);
        if (id) expect([address, href, ids.get(target)!.has(id)]).toEqual([address, href, true]);
        links += 1;
      }
    expect(links).toBeGreaterThan(10_000);
  });

  it("shows what the schema says, as text", async () => {
    const { text } = await page("/reference/zivio");
    expect(text).toMatch(/<section id="ziviomilestone">\s*<h3>ZivioMilestone<\/h3>\s*<p>A milestone of a job that is sold to a client/);
    expect(text).toContain('<tr id="ziviomilestone.rate"><td><a class="here" href="#ziviomilestone.rate"><code>rate</code></a></td>');
    expect(text).toContain('<a href="/reference#linkinfo">LinkInfo</a>');
  });

  it.each(["/reference/nothing", "/reference/..%2F..%2FREADME", "/reference/%2e%2e", "/reference/zivio/more", "/reference/zivio.md"])(
    "has nothing at %s",
    async (address) => {
      expectError(await page(address), 404, "BAD_REQUEST");
    },
  );
});
