import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Authenticator } from "../../src/callers/authenticator.ts";
import { issueKey } from "../../src/callers/issue-key.ts";
import { parseKey } from "../../src/callers/key.ts";
import { openKeyFile } from "../../src/callers/key-file.ts";
import { defaultCallerSettings } from "../../src/callers/limits.ts";
import { TielineError } from "../../src/errors.ts";
import { openTraces } from "../../src/observe/traces.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { openFileStore } from "../../src/transport/quota/file.ts";
import { makeRedactor } from "../../src/transport/redact.ts";
import { vendorVariables } from "../../src/vendor-config.ts";
import { startCollector } from "../observe/collector.ts";
import { five } from "./kit.ts";
import { type Observed, startObserved } from "./observed.ts";

let folder: string;
let graph: Observed | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-canaries-"));
});
afterEach(async () => {
  await graph?.close();
  graph = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Letters that every encoding changes. */
const canaryOf = (name: string) => `canary-${name.toLowerCase()}&<"/é+?>`;

/** Variables of every vendor with a canary in each, for one of the ways in which a vendor takes credentials; the others are empty. */
function variablesOf(way: number): Record<string, string> {
  const own = vendorVariables.filter(({ setting }) => setting !== "baseUrl" && setting !== "timeZone");
  const waysOf = (vendor: string) => [...new Set(own.flatMap((each) => (each.vendor === vendor && each.way ? [each.way] : [])))];
  const values = own.map(({ name, vendor, way: its, setting }) => {
    const ways = waysOf(vendor);
    if (its !== undefined && its !== ways[way % ways.length]) return [name, ""];
    // Addresses lead to nobody; a name that stands in an address cannot hold every letter.
    if (setting === "oauthUrl") return [name, "http://127.0.0.1:1/oauth"];
    return [name, setting === "subdomain" || setting === "company" ? `canary-${setting}` : canaryOf(name)];
  });
  return Object.fromEntries(values);
}

const inXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");

/** How a canary may look where it was leaked. */
function formsOf(value: string): string[] {
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
      .toString("base64")
      .slice(4, -4),
  );
  const escaped = [JSON.stringify(value).slice(1, -1), encodeURIComponent(value), encodeURI(value), inXml(value), escape(value)];
  const forms = [value, ...escaped, ...base64, Buffer.from(value).toString("base64url").slice(0, -3), Buffer.from(value).toString("hex")];
  return forms.flatMap((form) => [form, form.toLowerCase()]);
}

/** The part of every canary that no encoding of text changes. */
const plain = /canary-[a-z]/i;

function expectNone(told: string, where: string, values: readonly string[]): void {
  const at = plain.exec(told)?.index ?? -1;
  expect({ where, found: at < 0 ? "" : told.slice(Math.max(0, at - 80), at + 80) }).toEqual({ where, found: "" });
  const found = values.flatMap((value) => formsOf(value).filter((form) => told.includes(form)));
  expect({ where, found }).toEqual({ where, found: [] });
}

function filesBelow(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const own = join(path, name);
    return statSync(own).isDirectory() ? filesBelow(own) : [own];
  });
}

/** Faults that make vendors repeat what they know, and others that make clients tell what they sent. */
const faults = [
  { kind: "error", status: 400 },
  { kind: "error", status: 401 },
  { kind: "error", status: 500 },
  { kind: "html" },
  { kind: "reset" },
  { kind: "truncate" },
] as const;

test.each([
  ["json", 0],
  ["text", 1],
  ["json", 2],
] as const)(
  "no credential and no variable is in the log (%s, way %i), an answer, the metrics, the status, the console, the traces or a store",
  { timeout: 120_000 },
  async (format, way) => {
    const variables = variablesOf(way);
    const values = Object.values(variables).filter((value) => value.includes("canary"));
    const keys = openKeyFile(folder);
    const { key } = issueKey(keys, { name: "somebody", scopes: ["read", "admin"] }, Date.now());
    const authenticator = new Authenticator({ keys, settings: () => defaultCallerSettings, clock: systemClock });
    const authorization = `Bearer ${key}`;
    const texts = [...values, key, ...values.map((value) => Buffer.from(value).toString("base64"))].join(" ");
    const collector = await startCollector();
    const traces = openTraces({ endpoint: collector.url });
    graph = await startObserved({
      variables,
      log: { format, slowMs: 1, others: [traces], redact: makeRedactor(() => graph?.tieline.upstreams.get("itm")?.secrets() ?? []) },
      server: { authenticator },
      tieline: { sandbox: true, quotaStore: openFileStore(folder, () => undefined) },
    });
    const answers: string[] = [];
    const ask = async (query: string, sent?: Record<string, unknown>, headers?: Record<string, string>) => {
      const { text, headers: received } = await graph!.post(query, sent, { authorization, "x-tieline-deadline-ms": "4000", ...headers });
      answers.push(text, JSON.stringify(received));
    };
    await ask(five);
    // Callers are shown a refusal's own words; an account's name may be among them.
    const known = graph.tieline.upstreams.get("itm")!.secrets();
    const known64 = known.map((value) => Buffer.from(`user:${value}`).toString("base64"));
    const told = [...known, ...known.map(encodeURIComponent), ...known.map(inXml), ...known64];
    const words = JSON.stringify({ errors: { token: told, [told[0]!]: ["is wrong"] } });
    for (const vendor of Object.values(graph.vendors)) vendor.faults.add({ kind: "error", status: 422, body: words });
    await ask(five);
    for (const vendor of Object.values(graph.vendors)) vendor.faults.clear();
    expect(answers.some((answer) => answer.includes("[redacted]"))).toBe(true);
    for (const fault of faults) {
      for (const vendor of Object.values(graph.vendors)) vendor.faults.add({ ...fault, ...(fault.kind !== "reset" && { body: texts }) });
      await ask(five);
      for (const vendor of Object.values(graph.vendors)) vendor.faults.clear();
    }
    // What callers send is theirs: values of variables, literals, names, headers, addresses.
    const value = canaryOf("variable");
    await ask("query ($name: String) { cirrusAccounts(search: $name, first: 1) { nodes { name } } }", { name: value });
    await ask(
      "query ($name: Int) { cirrusAccounts(search: $name) { totalCount } }",
      { name: { value } },
      { authorization: `Bearer ${value}` },
    );
    await ask(`{ cirrusAccounts(search: ${JSON.stringify(value)}, first: 1) { nodes { name } } }`);
    await graph.send({ path: `/odata/x?api_key=${encodeURIComponent(value)}`, headers: { cookie: Buffer.from(value).toString("base64") } });
    // An error of a library may hold a whole request; whoever logs it must not know that.
    const credentials = graph.tieline.upstreams.get("itm")!.secrets();
    expect(credentials.length).toBeGreaterThan(6);
    // Tickets and tokens of the moment, and the caller's key.
    values.push(...credentials.filter((credential) => !values.includes(credential)), parseKey(key)!.secret);
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { config: { headers: variables, data: texts } });
    graph.observation.log.error(new TielineError("UPSTREAM_UNAVAILABLE", "It failed.", { vendor: "itm", cause }));
    const forms = credentials.flatMap((credential) => [
      credential,
      encodeURIComponent(credential),
      inXml(credential),
      Buffer.from(`user:${credential}`).toString("base64"),
    ]);
    graph.observation.log.error(new Error(`Invalid header ${forms.join(" ")}`));

    const pages = await Promise.all(
      ["/", "/graphql", "/reference", "/status", "/metrics", "/console/examples.json", "/livez", "/readyz", "/nothing"].map((path) =>
        graph!.send({ path, headers: { authorization, accept: path.length > 1 && path !== "/graphql" ? "*/*" : "text/html" } }),
      ),
    );
    const log = graph.lines.join("");
    const theirs = (text: string) => text.replaceAll("[redacted]", "");
    expect(log).toContain("[redacted]");
    expect(graph.lines.length).toBeGreaterThan(10);
    expectNone(theirs(log), "the log", values);
    // Messages about a caller's own value may repeat it to that caller.
    expectNone(theirs(answers.join("\n")).replaceAll(/canary-variable[^\n]{0,40}/g, ""), "the answers", values);
    expectNone(pages.map(({ text, headers }) => text + JSON.stringify(headers)).join("\n"), "the pages", values);
    await graph.close();
    graph = undefined;
    keys.close();
    await traces.close();
    collector.close();
    expect(collector.spans.length).toBeGreaterThan(30);
    expectNone(collector.bodies.join("\n"), "the traces", values);
    const stores = filesBelow(folder);
    expect(stores.length).toBeGreaterThan(0);
    // Quotas are kept under the account whose they are, by a name that stands in its address.
    const accounts = /canary-(subdomain|company|projector_account)/g;
    for (const store of stores) expectNone(readFileSync(store, "latin1").replace(accounts, ""), store, values);
  },
);
