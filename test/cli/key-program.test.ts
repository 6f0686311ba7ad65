import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../callers/kit.ts";
import { type Running, startProgram } from "./kit.ts";

const query = JSON.stringify({ query: "{ vendors { name } }" });

/** Runs to its end. */
async function key(folder: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await startProgram(["key", ...args], folder).ended;
  expect({ code, err }).toMatchObject({ code: 0 });
  return out;
}

test("a running graph heeds new and revoked keys of another process at once", async () => {
  const folder = temporaryFolder();
  const server: Running = startProgram(["serve", "--port", "0", "--scale", "0.1"], folder, { TIELINE_AUTH: "required" });
  onTestFinished(() => void server.kill("SIGKILL"));
  const [, url] = await server.saw(/graph and IDE +(\S+)/);
  await server.saw(/callers +need a key/);
  const ask = async (authorization: string) =>
    (await fetch(url!, { method: "POST", headers: { "content-type": "application/json", authorization }, body: query })).status;
  expect(await ask("Bearer none")).toBe(401);
  const made = JSON.parse(await key(folder, "create", "--name", "app", "--format", "json"));
  expect(await ask(`Bearer ${made.key}`)).toBe(200);
  await key(folder, "revoke", made.prefix);
  expect(await ask(`Bearer ${made.key}`)).toBe(401);
  const [listed] = JSON.parse(await key(folder, "list", "--format", "json"));
  expect(listed).toMatchObject({ name: "app", state: "revoked", lastUsedAt: expect.any(String) });
  server.kill("SIGTERM");
  const { code, out, err } = await server.ended;
  expect(code).toBe(0);
  expect(out + err).not.toContain(made.key);
});

test("a running graph heeds changed limits of callers at once, and says once in its log what is wrong with them", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "tieline.config.yaml");
  const server: Running = startProgram(["serve", "--port", "0", "--scale", "0.1"], folder, { TIELINE_AUTH: "required" });
  onTestFinished(() => void server.kill("SIGKILL"));
  const [, url] = await server.saw(/graph and IDE +(\S+)/);
  await server.saw(/stop +Ctrl-C/);
  const made = JSON.parse(await key(folder, "create", "--name", "app", "--format", "json"));
  const headers = { "content-type": "application/json", authorization: `Bearer ${made.key}` };
  const ask = async () => (await fetch(url!, { method: "POST", headers, body: query })).status;
  expect([await ask(), await ask()]).toEqual([200, 200]);
  writeFileSync(file, "callers: { byName: { app: { requestsPerMinute: 1 } } }\n");
  expect([await ask(), await ask()]).toEqual([200, 429]);
  writeFileSync(file, "callers: { byName: { app: { requestPerMinute: 9 } } }\n");
  expect([await ask(), await ask()]).toEqual([429, 429]);
  server.kill("SIGTERM");
  const { code, out, err } = await server.ended;
  expect([code, err]).toEqual([0, ""]);
  const told = out.split("\n").filter((line) => line.includes("requestPerMinute"));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]!)).toMatchObject({ level: "warn", msg: expect.stringMatching(/Did you mean requestsPerMinute\?/) });
});
