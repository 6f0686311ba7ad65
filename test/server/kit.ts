import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { expect } from "vitest";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server/http.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";

export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  json: any;
}

export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  signal?: AbortSignal;
}

/** One exchange exactly as written: nothing is added to the headers but what HTTP demands. */
export function exchange(origin: string, { method = "GET", path = "/graphql", headers = {}, body, signal }: Sent): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = httpRequest(
      origin,
      { method, path, headers: { ...length, ...headers }, agent: false, ...(signal && { signal }) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString("utf8");
          const isJson = /[/+]json\b/.test(answer.headers["content-type"] ?? "") && text !== "" && !answer.headers["content-encoding"];
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text, json: isJson ? JSON.parse(text) : undefined });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

export interface Graph extends Harness {
  url: string;
  server: RunningServer;
  /** What the server told its log. */
  logged: unknown[];
  send(sent: Sent): Promise<Exchange>;
  post(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Exchange>;
}

export interface GraphOptions extends HarnessOptions {
  server?: Partial<ServerOptions>;
}

/** The graph over five small sandbox vendors, behind its real server. */
export async function startGraph({ server: more = {}, ...options }: GraphOptions = {}): Promise<Graph> {
  const harness = await startHarness({ scale: 0.1, ...options });
  const logged: unknown[] = [];
  const server = await startServer({
    app: harness.tieline,
    host: "127.0.0.1",
    port: 0,
    deadlineMs: 30_000,
    corsOrigins: [],
    production: false,
    logError: (error) => logged.push(error),
    // How busy this machine is decides nothing, unless a test says how busy it is.
    overload: { sample: () => ({ delayMs: 0, heapShare: 0 }) },
    ...more,
    // All answers may be asked for the plain way, to see that it says the same.
    limits: { ...(process.env.TIELINE_TEST_WAY === "plain" && { readyAnswerBytes: 0 }), ...more.limits },
  });
  const send = (sent: Sent) => exchange(server.url, sent);
  return {
    ...harness,
    url: server.url,
    server,
    logged,
    send,
    post: (query, variables, headers = {}) =>
      send({ method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query, variables }) }),
    close: async () => {
      await server.close();
      await harness.close();
    },
  };
}

/** An error in GraphQL's shape: JSON with sentences and codes, and nothing that only we should see. */
export function expectError(answer: Exchange, status: number, code: string, message: string | RegExp = ""): void {
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  expect(answer.headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json\b/);
  expect(answer.json.errors.length).toBeGreaterThan(0);
  expect(answer.json.errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
  for (const error of answer.json.errors) {
    expect(Object.keys(error).filter((name) => !["message", "locations", "path", "extensions"].includes(name))).toEqual([]);
    expect(JSON.stringify(error)).not.toMatch(/stack|node_modules|\.ts:\d|<html|<!doctype/i);
  }
}

/** The rules of a Content-Security-Policy, by name. */
export function policyIn(headers: IncomingHttpHeaders): Map<string, string> {
  const rules = String(headers["content-security-policy"]).split("; ");
  return new Map(rules.map((rule) => rule.split(/ (.*)/s) as [string, string]));
}

/** One row of every vendor. */
export const five = `{
  zivioMilestones(first: 1) { nodes { vendorId } }
  currentRmsMembers(first: 1) { nodes { vendorId } }
  cirrusAccounts(first: 1) { nodes { vendorId } }
  itmProjects(first: 1) { nodes { vendorId } }
  projectorProjects(first: 1) { nodes { vendorId } }
}`;

export const json = { "content-type": "application/json" };
/** The smallest query, as a body. */
export const body = JSON.stringify({ query: "{ __typename }" });

/** Waits for what another party does, however long that takes within reason. */
export async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2000) throw new Error("What was waited for did not happen.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What no answer and no log may hold: all that the vendors know us by, as it is and in the forms in which it travels. */
export function secretsOf({ sandbox }: Graph, more: readonly string[] = []): string[] {
  const values = Object.entries(sandbox.variables)
    .filter(([name]) => /KEY|TOKEN|PASSWORD|USERNAME|TENANT/.test(name))
    .map(([, value]) => value);
  return [...values, ...more].flatMap((value) => [value, encodeURIComponent(value), Buffer.from(value).toString("base64")]);
}
