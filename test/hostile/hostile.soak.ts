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
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { issueKey } from "../../src/callers/issue-key.ts";
import { openKeyFile } from "../../src/callers/key-file.ts";
import { vendorNames } from "../../src/errors.ts";
import { exchange, json } from "../server/kit.ts";
import { makeDataFolder, type Served, settle, startServed } from "../server/served.ts";
import { type Attack, type Findings, overloaded } from "./attacker.ts";
import type { Credentials } from "./kind.ts";
import { kinds } from "./kinds.ts";

const count = 10_000;
const perSecond = Number(process.env.RATE ?? 140);
const seed = Number(process.env.TIELINE_TEST_SEED ?? 20_261_121);
const issuer = "https://login.example.com/";

let sandbox: Sandbox;
let tokens: Server;
let served: Served;
let attacker: ChildProcess;
let credentials: Credentials;
let honestKey = "";

beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true });
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
      ...sandbox.variables,
      TIELINE_CONFIG: config,
      TIELINE_AUTH: "required",
      TIELINE_JWT_JWKS_URL: jwksUrl,
      TIELINE_JWT_ISSUER: issuer,
      TIELINE_JWT_AUDIENCE: "tieline",
    },
    folder,
  );
  attacker = fork(fileURLToPath(new URL("attacker.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
}, 120_000);
afterAll(async () => {
  attacker?.kill("SIGKILL");
  served?.stop();
  tokens?.close();
  await sandbox?.close();
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

async function attack(task: Omit<Attack, "origin" | "credentials">): Promise<Findings> {
  attacker.send({ origin: served.url, credentials, ...task });
  const [findings] = await once(attacker, "message");
  return findings;
}

/** What somebody asks who has work to do. */
const small = [
  "{ itmProjects(first: 5) { nodes { name status { name } } } }",
  '{ cirrusAccounts(first: 5, search: "Water") { nodes { vendorId name number } } }',
  "{ currentRmsInvoices(first: 10) { nodes { number chargeTotal dueAt } } }",
  "{ zivioMilestones(first: 3) { nodes { title statusCode itmProject { name } } } }",
];

/** Asks at a steady pace, and notes how long each answer took, in milliseconds. */
async function askSteadily(isOver: () => boolean): Promise<number[]> {
  const everyMs = 25;
  const times: number[] = [];
  const underWay: Promise<void>[] = [];
  const start = performance.now();
  for (let index = 0; !isOver(); index++) {
    await pause(Math.max(0, start + index * everyMs - performance.now()));
    underWay.push(ask(small[index % small.length]!).then((ms) => void times.push(ms)));
  }
  await Promise.all(underWay);
  return times;
}

const failures: string[] = [];

async function ask(query: string): Promise<number> {
  const start = performance.now();
  const headers = { ...json, authorization: honestKey, "cache-control": "no-cache" };
  const answer = await exchange(served.url, { method: "POST", headers, body: JSON.stringify({ query }) });
  const ms = performance.now() - start;
  if (answer.status !== 200 || answer.json.errors) failures.push(`${answer.status} ${answer.text.slice(0, 300)}`);
  return ms;
}

const share = (times: readonly number[], part: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!;
const figures = (times: readonly number[]) => [0.5, 0.9, 0.99, 1 - 1e-9].map((part) => share(times, part).toFixed(0)).join(" / ");

test("10,000 hostile requests", async () => {
  // Each kind some times: what is compiled, cached and kept then is no trace of an attack.
  const warm = await attack({ seed: seed + 1, count: 5 * kinds.length, perSecond });
  const alone = performance.now() + 10_000;
  const before = await askSteadily(() => performance.now() > alone);
  const base = await served.probe();
  let isOver = false;
  const during = askSteadily(() => isOver);
  const findings = await attack({ seed, count, perSecond });
  isOver = true;
  const attacked = await during;
  const after = await settle(served, base.heapMb + 30);
  writeFileSync("/tmp/h/hostile-findings.json", JSON.stringify({ findings, warm }, null, 1));
  console.log(`kinds ${kinds.length}, ${findings.seconds.toFixed(0)} s, mistakes ${findings.mistakes.length}`);
  console.log(failures.length, failures.slice(0, 5));
  console.log(`alone ${figures(before)}; attacked ${figures(attacked)}`);
  console.log(
    `heap ${base.heapMb.toFixed(0)} -> ${after.heapMb.toFixed(0)}, resident ${base.residentMb.toFixed(0)} -> ${after.residentMb.toFixed(0)}`,
  );
  console.log(`worst ${JSON.stringify(after.worst)}; blocks ${after.blocks}`);
  expect(overloaded).toBeTruthy();
}, 300_000);
