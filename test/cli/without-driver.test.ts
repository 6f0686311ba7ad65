import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../callers/kit.ts";
import { startProgram } from "./kit.ts";

/** A machine for which libsql has no binary: its package is there, and the one with the binary is not. */
function withoutDriver(folder: string): Record<string, string> {
  const file = join(folder, "no-libsql.cjs");
  writeFileSync(
    file,
    `const Module = require("node:module");
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...more) {
  if (!name.startsWith("@libsql/") || !/linux|darwin|win32/.test(name)) return resolve.call(this, name, ...more);
  throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: "MODULE_NOT_FOUND" });
};\n`,
  );
  return { NODE_OPTIONS: `--require=${file}`, TIELINE_AUTH: "required" };
}

const sentence = /libsql has no binary for \w+ \w+ here\. Run "npm ci" on this machine, .* accept tokens instead \(TIELINE_JWT_JWKS_URL/;
const slow = { timeout: 120_000 };
const serving = ["serve", "--port", "0", "--scale", "0.1", "--sandbox"];

test("where keys cannot be kept the server does not start, and no key is made; both say what to do", slow, async () => {
  const folder = temporaryFolder();
  const environment = withoutDriver(folder);
  for (const args of [serving, ["key", "create", "--name", "app"]]) {
    const { code, out, err } = await startProgram(args, folder, environment).ended;
    expect({ args, code, out, err: err.trim() }).toEqual({ args, code: 1, out: "", err: expect.stringMatching(sentence) });
  }
});

test("where no key is needed it starts, and says that spent quota is forgotten", slow, async () => {
  const folder = temporaryFolder();
  const server = startProgram(serving.slice(0, 3), folder, {
    ...withoutDriver(folder),
    TIELINE_AUTH: "none",
    ZIVIO_BASE_URL: "http://127.0.0.1:1",
    ZIVIO_API_KEY: "a-key-that-is-none",
    ZIVIO_TENANT_ID: "a-tenant",
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  await server.saw(/stop +Ctrl-C/);
  server.kill("SIGTERM");
  const { code, err } = await server.ended;
  expect([code, err]).toEqual([0, expect.stringMatching(/^Spent quota cannot be saved: libsql cannot be loaded on /)]);
});

test("tokens are accepted all the same, and keys are not", slow, async () => {
  const folder = temporaryFolder();
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "ES256" }] });
  const issuer = createServer((_request, response) => void response.setHeader("content-type", "application/json").end(keys));
  await new Promise<void>((resolve) => issuer.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void issuer.close());
  const server = startProgram(serving, folder, {
    ...withoutDriver(folder),
    TIELINE_JWT_JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`,
    TIELINE_JWT_ISSUER: "https://login.example.com/",
    TIELINE_JWT_AUDIENCE: "tieline",
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  const [, url] = await server.saw(/graph and IDE +(\S+)/);
  const token = await new SignJWT({ scope: "itm:read" })
    .setProtectedHeader({ alg: "ES256", kid: "1" })
    .setSubject("alice")
    .setIssuer("https://login.example.com/")
    .setAudience("tieline")
    .setExpirationTime("1m")
    .sign(privateKey);
  const ask = (credential: string) =>
    fetch(url!, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${credential}` },
      body: JSON.stringify({ query: "{ itmProjects(first: 1) { nodes { vendorId } } zivioMilestones { nodes { id } } }" }),
    });
  // biome-ignore lint/suspicious/noExplicitAny: the answer is read freely
  const answer = (await (await ask(token)).json()) as any;
  expect([answer.data.itmProjects.nodes.length, answer.data.zivioMilestones, answer.errors[0].extensions.code]).toEqual([
    1,
    null,
    "FORBIDDEN",
  ]);
  expect((await ask(`tl_abcdefgh_${"a".repeat(43)}`)).status).toBe(401);
  server.kill("SIGTERM");
  const { code, err } = await server.ended;
  expect([code, err]).toEqual([0, expect.stringMatching(sentence)]);
  expect(err).toMatch(/Until then tokens are accepted, and no keys\.\n$/);
});
