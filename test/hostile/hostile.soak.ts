import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueKey } from "../../src/callers/issue-key.ts";
import { openKeyFile } from "../../src/callers/key-file.ts";
import { vendorNames } from "../../src/errors.ts";
import { exchange, json } from "../server/kit.ts";
import { makeDataFolder, type Probe, type Served, sentNow, settle, startServed } from "../server/served.ts";
import { repeats } from "../soak.ts";
import { type Attack, type Findings, overloaded } from "./attacker.ts";
import type { Credentials } from "./kind.ts";
import { kinds } from "./kinds.ts";

const count = repeats(10_000, 500);
/** Hostile requests; the honest caller sends one every `honestEveryMs`. */
const perSecond = 140;
const honestEveryMs = 25;
/** Requests of the honest caller at the same time: on a busy machine it asks more slowly, like the attacker. */
const honestPlaces = 4;
/** Rounds in which the honest caller asks alone, then beside a part of the attack: what else the machine does changes meanwhile. */
const rounds = 10;
/** How long the honest caller asks alone in each round, in milliseconds. */
const aloneMs = repeats(2_000, 600);
/** What may be left on the heap, and in memory, in megabytes. */
const leftMb = 30;
/** For how long nothing may hold the event loop, in milliseconds; see heap-probe.mjs. */
const longestMs = 250;
/** How often each kind is sent before anything is measured. */
const warmUps = 2;
const seed = Number(process.env.TIELINE_TEST_SEED ?? 20_261_121);
const issuer = "https://login.example.com/";

let vendors: ChildProcess;
let tokens: Server;
let served: Served;
/** Answers of the doors of BI before there were tables. */
let unknownViews: number[];
let attacker: ChildProcess;
let credentials: Credentials;
let honestKey = "";

beforeAll(async () => {
  vendors = fork(fileURLToPath(new URL("vendors.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  const [variables] = (await once(vendors, "message")) as [Record<string, string>];
  const folder = makeDataFolder();
  const { server, jwksUrl, sign } = await startIssuer();
  tokens = server;
  const keys = openKeyFile(folder);
  const keyOf = (name: string, scopes: string[], lifetimeMs?: number) =>
    issueKey(keys, { name, scopes, ...(lifetimeMs && { lifetimeMs }) }, lifetimeMs ? Date.now() - 2 * lifetimeMs : Date.now());
  const revoked = keyOf("revoked", ["read"]);
  keys.revoke(revoked.stored.prefix, Date.now());
  const bearer = ({ key }: { key: string }) => `Bearer ${key}`;
  const now = Math.floor(Date.now() / 1_000);
  honestKey = bearer(keyOf("honest", ["read"]));
  credentials = {
    reader: bearer(keyOf("mallory", ["read"])),
    admin: bearer(keyOf("mallory-admin", ["read", "admin"])),
    narrow: bearer(keyOf("mallory-narrow", ["projector:read"])),
    expired: bearer(keyOf("mallory-late", ["read"], 1_000)),
    revoked: bearer(revoked),
    token: `Bearer ${await sign(now + 3_600)}`,
    expiredToken: `Bearer ${await sign(now - 3_600)}`,
  };
  keys.close();
  // Whose turn it is when quota is short is not what is measured here.
  const config = join(folder, "tieline.config.yaml");
  writeFileSync(config, JSON.stringify({ vendors: Object.fromEntries(vendorNames.map((name) => [name, { quota: "none" }])) }));
  served = await startServed(
    {
      ...variables,
      TIELINE_CONFIG: config,
      TIELINE_AUTH: "required",
      TIELINE_JWT_JWKS_URL: jwksUrl,
      TIELINE_JWT_ISSUER: issuer,
      TIELINE_JWT_AUDIENCE: "tieline",
      // As the image and the unit start it: docs/operating.md says why.
      MALLOC_ARENA_MAX: "1",
    },
    folder,
  );
  attacker = fork(fileURLToPath(new URL("attacker.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
}, 120_000);
afterAll(() => {
  attacker?.kill("SIGKILL");
  served?.stop();
  vendors?.kill("SIGKILL");
  tokens?.close();
});

/** Who issues tokens. */
async function startIssuer() {
  const pair = await generateKeyPair("ES256");
  const body = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: "1", alg: "ES256" }] });
  const server = createServer((_request, response) => response.writeHead(200, { "content-type": "application/json" }).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sign = (exp: number) =>
    new SignJWT({ sub: "alice", scope: "read", iss: issuer, aud: "tieline", exp })
      .setProtectedHeader({ alg: "ES256", kid: "1" })
      .sign(pair.privateKey);
  return { server, jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, sign };
}

async function statusOf(path: string): Promise<number> {
  return (await exchange(served.url, { path, headers: { authorization: honestKey } })).status;
}

/** The tables of BI are there as soon as the replica is complete; what that takes is no part of what is measured. */
async function untilTablesAreThere(): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if ((await statusOf("/bi/freshness.csv")) === 200) return;
    await pause(250);
  }
  throw new Error("There is no snapshot of the views.");
}

async function attack(task: Omit<Attack, "origin" | "credentials">): Promise<Findings> {
  const over = new AbortController();
  const { signal } = over;
  attacker.send({ origin: served.url, credentials, ...task });
  const [findings] = await Promise.race([once(attacker, "message", { signal }), once(attacker, "exit", { signal })]);
  over.abort();
  if (typeof findings !== "object" || findings === null) throw new Error(`The attacker ended with ${findings}.`);
  return findings;
}

/** What somebody asks who has work to do. */
const small = [
  "{ itmProjects(first: 5) { nodes { name status { name } } } }",
  '{ cirrusAccounts(first: 5, search: "Water") { nodes { vendorId name number } } }',
  "{ currentRmsInvoices(first: 10) { nodes { number chargeTotal dueAt } } }",
  "{ zivioMilestones(first: 3) { nodes { title statusCode itmProject { name } } } }",
];

interface Asked {
  /** How long each answer took, in milliseconds, by the caller's clock. */
  times: number[];
  /** The same up to the moment when the server had answered, less the time in which it had no core; see heap-probe.mjs. */
  served: number[];
  /** What was no answer. */
  failures: string[];
}

/** Asks at a steady pace, as long as there are places. */
async function askSteadily(asked: Asked, isOver: () => boolean): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  for (let index = 0; !isOver(); index++) {
    await pause(Math.max(0, start + index * honestEveryMs - performance.now()));
    if (underWay.size >= honestPlaces) await Promise.race(underWay);
    const one: Promise<void> = ask(small[index % small.length]!, asked).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  asked.served.push(...(await served.took()));
}

async function ask(query: string, { times, failures }: Asked): Promise<void> {
  const start = performance.now();
  const headers = { ...json, authorization: honestKey, "cache-control": "no-cache", ...sentNow(served) };
  try {
    const answer = await exchange(served.url, { method: "POST", headers, body: JSON.stringify({ query }) });
    times.push(performance.now() - start);
    if (answer.status !== 200 || answer.json.errors) failures.push(`${answer.status} ${answer.text.slice(0, 300)}`);
  } catch (error) {
    failures.push(String(error));
  }
}

const percentile = (times: readonly number[], part: number) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1]!;
const figures = (times: readonly number[]) => [0.5, 0.9, 0.99, 1].map((part) => percentile(times, part).toFixed(0)).join(", ");

function endIn(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

function addFindings(all: Findings, { tallies, mistakes, seconds }: Findings): void {
  all.seconds += seconds;
  all.mistakes.push(...mistakes);
  for (const [kind, tally] of Object.entries(tallies)) {
    all.tallies[kind] ??= {};
    const sum = all.tallies[kind];
    for (const [answer, times] of Object.entries(tally)) sum[answer] = (sum[answer] ?? 0) + times;
  }
}

interface Run {
  alone: Asked;
  beside: Asked;
  findings: Findings;
  base: Probe;
  after: Probe;
}

let run: Run;
beforeAll(
  async () => {
    unknownViews = await Promise.all(["/bi/x.csv", "/odata/x"].map(statusOf));
    await untilTablesAreThere();
    // Each kind several times: what is compiled, cached and kept then, and the room that the heap has taken, is no trace of an attack.
    await attack({ seed: seed + 1, count: warmUps * kinds.length, perSecond });
    const alone: Asked = { times: [], served: [], failures: [] };
    const beside: Asked = { times: [], served: [], failures: [] };
    const findings: Findings = { tallies: {}, mistakes: [], seconds: 0 };
    await askSteadily(alone, endIn(aloneMs));
    const base = await served.probe();
    for (let round = 0; round < rounds; round++) {
      await askSteadily(alone, endIn(aloneMs));
      let isOver = false;
      const asking = askSteadily(beside, () => isOver);
      const part = { from: (round * count) / rounds, count: count / rounds };
      addFindings(findings, await attack({ seed, perSecond, ...part }).finally(() => (isOver = true)));
      await asking;
    }
    run = {
      alone,
      beside,
      findings,
      base,
      after: await settle(served, { heapMb: base.heapMb + leftMb, residentMb: base.residentMb + leftMb }),
    };
    const { after } = run;
    console.log(
      `${count} requests of ${kinds.length} kinds in ${findings.seconds.toFixed(0)} s, for which the server computed ${(after.cpuSeconds - base.cpuSeconds).toFixed(0)} s`,
    );
    console.log(
      `median, 90 %, 99 % and worst of the honest caller: ${figures(alone.served)} ms alone, ${figures(beside.served)} ms beside them`,
    );
    console.log(`the same by its own clock: ${figures(alone.times)} ms alone, ${figures(beside.times)} ms beside them`);
    console.log(
      `loop held ${after.worst.heldMs.toFixed(0)} ms (${after.worst.wallMs.toFixed(0)} by the clock); above 100 ms: ${after.blocks.join(" ")}`,
    );
    console.log(
      `heap ${base.heapMb.toFixed(0)} MB, then ${after.heapMb.toFixed(0)}; resident ${base.residentMb.toFixed(0)} MB, then ${after.residentMb.toFixed(0)}`,
    );
  },
  repeats(3_600_000, 600_000),
);

test("there are 60 kinds and more, and each was sent", () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(run.findings.tallies)).toHaveLength(kinds.length);
});

test("each was answered as its kind allows: nothing above 499 but a refusal by overload, which is rare", () => {
  expect(run.findings.mistakes.slice(0, 20)).toEqual([]);
  expect(kinds.flatMap(({ allowed }) => allowed).filter((answer) => /^5/.test(answer))).toEqual([]);
  const shed = Object.values(run.findings.tallies).reduce((sum, tally) => sum + (tally[overloaded] ?? 0), 0);
  expect(shed).toBeLessThan(count / 200);
});

test("a view that does not exist is not found, also before there are tables", () => {
  expect(unknownViews).toEqual([404, 404]);
});

test("the process lives, and says of nothing that it is its own mistake", async () => {
  expect(served.process.exitCode ?? served.process.signalCode).toBeNull();
  expect(served.output()).not.toMatch(/INTERNAL_SERVER_ERROR|unhandled/i);
  expect((await exchange(served.url, { path: "/readyz" })).status).toBe(200);
});

test("nothing held the event loop for more than 250 ms", () => {
  expect(run.after.worst.heldMs).toBeLessThan(longestMs);
});

test("memory is back within 30 MB", () => {
  expect(run.after.heapMb).toBeLessThan(run.base.heapMb + leftMb);
  expect(run.after.residentMb).toBeLessThan(run.base.residentMb + leftMb);
});

// How much longer it takes depends on what else the machine does, and is told above: docs/trust.md says what was measured.
test("an honest caller is answered, every time", () => {
  expect(run.alone.failures).toEqual([]);
  expect(run.beside.failures).toEqual([]);
  expect(run.beside.times.length).toBeGreaterThan(100);
});
