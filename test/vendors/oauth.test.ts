import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { makeExecutor } from "../../src/server/executor.ts";
import { FileTokens, type TokenStore } from "../../src/transport/tokens.ts";
import { FakeClock } from "../clock.ts";
import { driven, stepsIn } from "../drive.ts";

type Executor = ReturnType<typeof makeExecutor>;

const minute = 60_000;
const hour = 60 * minute;
const members = "{ currentRmsMembers(first: 1) { nodes { vendorId } } }";
const accounts = "{ cirrusAccounts(first: 1) { nodes { vendorId } } }";
const world = makeWorld({ scale: 0.05 });

let folder: string;
let clock: FakeClock;
let sandbox: Sandbox;
let warnings: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tieline-tokens-"));
  warnings = [];
  clock = new FakeClock();
  sandbox = await startSandbox({ world, clock, unlimited: true });
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const files = () => new FileTokens(folder, (warning) => warnings.push(warning));

/** A process of ours: the graph over the sandbox, by OAuth 2. */
function start(tokenStore: TokenStore | undefined = files(), variables: Record<string, string> = {}): Executor {
  const config = readConfig({ ...sandbox.variables, ...sandbox.oauthVariables, ...variables }, "/nowhere");
  const settings = { settings: config.vendors, missing: config.missing, clock, random: () => 0, cacheMaxAgeMs: 0, quotaShare: 1000 };
  return makeExecutor(createApp({ ...settings, ...(tokenStore && { tokenStore }) }), config.deadlineMs);
}

async function ask(graph: Executor, query: string): Promise<void> {
  const { data, errors } = await graph(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data!)[0]).toEqual({ nodes: [{ vendorId: expect.any(String) }] });
}

const codeOf = async (graph: Executor, query: string) => (await graph(query)).errors?.map(({ extensions }) => extensions?.code);

/** The calls since the last time, each with what it authenticated by. */
function calls(vendor: "currentRms" | "cirrus"): [operation: string, sent: string][] {
  const { log } = sandbox.vendors[vendor];
  return log.splice(0).map(({ operation, headers, body }) => [operation!, operation === "oauth.token" ? body : headers.authorization!]);
}

const refresh = (token: string) => ["oauth.token", new URLSearchParams({ grant_type: "refresh_token", refresh_token: token }).toString()];
const bearer = (operation: string) => [operation, expect.stringMatching(/^Bearer access-[0-9a-f]{32}$/)];
const storedFile = () => join(folder, "tokens", "current-rms-sandbox.json");
const stored = () => JSON.parse(readFileSync(storedFile(), "utf8"));

describe("Current RMS by OAuth 2", () => {
  test("gets one access token for all calls, and sends it with the subdomain", async () => {
    const graph = start();
    await Promise.all([
      ask(graph, members),
      ask(graph, members.replace("first: 1", 'first: 1, filtermode: "active"')),
      ask(graph, members),
    ]);
    const { log } = sandbox.vendors.currentRms;
    const [token, ...rest] = log;
    expect(token).toMatchObject({ method: "POST", path: "/oauth2/token", operation: "oauth.token", status: 200 });
    expect(token!.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("sandbox-application:sandbox-secret").toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    });
    for (const { headers } of rest) {
      expect(headers).toMatchObject({ authorization: expect.stringMatching(/^Bearer access-/), "x-subdomain": "sandbox" });
      expect(headers).not.toHaveProperty("x-auth-token");
    }
    const [first, ...others] = calls("currentRms");
    expect(first).toEqual(refresh("sandbox-refresh-token"));
    expect(others.length).toBeGreaterThan(0);
    for (const each of others) expect(each).toEqual(bearer("members.list"));
  });

  test("renews the token ahead of its two hours, with the refresh token that came with the last", async () => {
    const graph = start();
    await ask(graph, members);
    const { refreshToken } = stored();
    calls("currentRms");
    await clock.advance(1.7 * hour);
    await ask(graph, members);
    // The renewal is in the background.
    await expect.poll(() => stored().refreshToken).not.toBe(refreshToken);
    expect(calls("currentRms").sort()).toEqual([bearer("members.list"), refresh(refreshToken)]);
    await clock.advance(1.5 * hour);
    await ask(graph, members);
    expect(calls("currentRms")).toEqual([bearer("members.list")]);
  });

  test("one that expired unnoticed, or was revoked, is replaced once, and the call repeated", async () => {
    const graph = start();
    await ask(graph, members);
    calls("currentRms");
    const { refreshToken } = stored();
    sandbox.vendors.currentRms.tokens.revoke();
    await Promise.all([ask(graph, members), ask(graph, members.replace("first: 1", 'first: 1, filtermode: "active"'))]);
    const made = calls("currentRms");
    expect(made.filter(([operation]) => operation === "oauth.token")).toEqual([refresh(refreshToken)]);
    expect(made).toHaveLength(5);
    const next = stored().refreshToken;
    await clock.advance(3 * hour);
    await ask(graph, members);
    expect(calls("currentRms")).toEqual([refresh(next), bearer("members.list")]);
  });

  test("a restart goes on with the access token, and after two hours with the latest refresh token", async () => {
    await ask(start(), members);
    const { refreshToken } = stored();
    calls("currentRms");
    await ask(start(), members);
    expect(calls("currentRms")).toEqual([bearer("members.list")]);
    await clock.advance(2 * hour);
    await ask(start(), members);
    expect(calls("currentRms")).toEqual([refresh(refreshToken), bearer("members.list")]);
  });

  test("without a store a restart has the used token alone, and says what to do", async () => {
    await ask(start(), members);
    rmSync(join(folder, "tokens"), { recursive: true });
    const { errors } = await start()(members);
    expect(errors).toMatchObject([
      {
        message: "Current RMS refused to issue an access token. Authorise the application again, and set CURRENT_RMS_REFRESH_TOKEN.",
        extensions: { code: "UPSTREAM_AUTH", vendor: "current-rms" },
      },
    ]);
  });

  test("what an earlier authorisation left is of no use to a new one", async () => {
    await ask(start(), members);
    const graph = start(files(), { CURRENT_RMS_REFRESH_TOKEN: stored().refreshToken });
    calls("currentRms");
    const { refreshToken } = stored();
    await ask(graph, members);
    expect(calls("currentRms")).toEqual([refresh(refreshToken), bearer("members.list")]);
  });

  test("another process that was faster is no refusal: its tokens are used", async () => {
    const [one, two] = [start(), start()];
    await ask(one, members);
    await ask(two, members);
    await clock.advance(2 * hour);
    calls("currentRms");
    await ask(one, members);
    await ask(two, members);
    expect(calls("currentRms").filter(([operation]) => operation === "oauth.token")).toHaveLength(1);
    // Both at once: whoever loses takes what the other has stored.
    await clock.advance(2 * hour);
    await Promise.all([ask(one, members), ask(two, members)]);
    expect(warnings).toEqual([]);
  });

  test("a token address that fails is an outage, not a refusal", async () => {
    sandbox.vendors.currentRms.faults.add({ kind: "error", status: 503, on: "/oauth2/token" });
    const answer = await driven({ clock, steps: () => stepsIn([sandbox.vendors.currentRms.log]) }, start()(members));
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(["UPSTREAM_UNAVAILABLE"]);
  });
});

describe("the file of the tokens", () => {
  test("can be read by its owner alone, whatever it was before, and holds no part of another", async () => {
    await ask(start(), members);
    expect(statSync(storedFile()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "tokens")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, "tokens"))).toEqual(["current-rms-sandbox.json"]);
    chmodSync(storedFile(), 0o644);
    await ask(start(), members);
    expect(statSync(storedFile()).mode & 0o777).toBe(0o600);
    expect(Object.keys(stored()).sort()).toEqual(["accessToken", "expiresAt", "origin", "refreshToken"]);
    expect(stored().origin).not.toContain("sandbox");
  });

  test("that is damaged is reported, without what is in it", async () => {
    mkdirSync(join(folder, "tokens"));
    writeFileSync(storedFile(), "{canary");
    await ask(start(), members);
    expect(warnings).toEqual([`The tokens in ${storedFile()} cannot be read. Those of the configuration are used instead.`]);
  });

  test("that cannot be written is reported, and the tokens serve as long as the process lives", async () => {
    writeFileSync(join(folder, "tokens"), "in the way");
    const graph = start();
    await ask(graph, members);
    await clock.advance(3 * hour);
    await ask(graph, members);
    expect(new Set(warnings.filter((each) => each.startsWith("New tokens")))).toEqual(
      new Set([`New tokens cannot be saved in ${storedFile()}. They are lost on restart. Check the folder and its permissions.`]),
    );
    for (const warning of warnings) expect(warning).not.toMatch(/refresh-|access-/);
  });
});

describe("Cirrus", () => {
  test("takes a Bearer token instead of its own", async () => {
    const { bearerToken } = (sandbox.vendors.cirrus as unknown as { credentials: { bearerToken: string } }).credentials;
    const graph = start(undefined, {
      CIRRUS_CLIENT_ID: "",
      CIRRUS_CLIENT_SECRET: "",
      CIRRUS_OAUTH_URL: "",
      CIRRUS_BEARER_TOKEN: bearerToken,
    });
    await ask(graph, accounts);
    expect(sandbox.vendors.cirrus.log.at(-1)!.headers).not.toHaveProperty("x-token");
    expect(calls("cirrus")).toEqual([["accounts.list", `Bearer ${bearerToken}`]]);
    const wrong = start(undefined, { CIRRUS_CLIENT_ID: "", CIRRUS_CLIENT_SECRET: "", CIRRUS_OAUTH_URL: "", CIRRUS_BEARER_TOKEN: "wrong" });
    expect(await codeOf(wrong, accounts)).toEqual(["UPSTREAM_AUTH"]);
  });

  test("gives a client access tokens by its own credentials, for as long as it says", async () => {
    const graph = start();
    await ask(graph, accounts);
    await ask(graph, accounts);
    const request = ["oauth.token", "grant_type=client_credentials"];
    expect(calls("cirrus")).toEqual([request, bearer("accounts.list"), bearer("accounts.list")]);
    await clock.advance(61 * minute);
    await ask(graph, accounts);
    expect(calls("cirrus")).toEqual([request, bearer("accounts.list")]);
  });

  test("refuses a wrong client, and is not asked again at once", async () => {
    const graph = start(undefined, { CIRRUS_CLIENT_SECRET: "wrong" });
    expect(await codeOf(graph, accounts)).toEqual(["UPSTREAM_AUTH"]);
    expect(await codeOf(graph, accounts)).toEqual(["UPSTREAM_AUTH"]);
    expect(calls("cirrus")).toHaveLength(1);
  });
});
