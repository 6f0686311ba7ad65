import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Authenticator } from "../../src/callers/authenticator.ts";
import { makeTokenVerifier } from "../../src/callers/jwt.ts";
import { callerSettings } from "../../src/callers/limits.ts";
import { TokenKeysUnavailable } from "../../src/callers/token-keys.ts";
import { FakeClock } from "../clock.ts";

const issuer = "https://login.example.com/";
const audience = "tieline";
const clock = new FakeClock();
const now = clock.now() / 1000;
const usual = { sub: "alice", scope: "openid read admin", iss: issuer, aud: audience, exp: now + 60 };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let own: Pair;
let strange: Pair;
beforeAll(async () => {
  [own, strange] = await Promise.all([generateKeyPair("ES256"), generateKeyPair("ES256")]);
});

const sign = (claims: JWTPayload, key = own.privateKey) => new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid: "1" }).sign(key);

/** An issuer that answers with its public key, or with what it is told. */
async function startIssuer(answer?: () => { status: number; body: string }) {
  const body = JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid: "1", alg: "ES256" }] });
  const server = createServer((_request, response) => {
    const { status, body: text } = answer?.() ?? { status: 200, body };
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  return makeTokenVerifier({ jwksUrl, issuer, audience }, clock);
}

describe("a token", () => {
  test("of the issuer names a caller and its scopes, whose limits are those of its name", async () => {
    const tokens = await startIssuer();
    const settings = () => callerSettings.parse({ byName: { alice: { maxCalls: 7 } } });
    const auth = new Authenticator({ tokens, settings, clock });
    expect(await auth.identify(await sign(usual))).toEqual({
      name: "alice",
      scopes: new Set(["openid", "read", "admin"]),
      limits: expect.objectContaining({ maxCalls: 7, maxDeadlineMs: 60_000 }),
    });
    expect(await auth.identify(`tl_abcdefgh_${"a".repeat(43)}`)).toBeUndefined();
  });

  test.each<[string, JWTPayload]>([
    ["that has expired", { ...usual, exp: now - 6 }],
    ["that is not valid yet", { ...usual, nbf: now + 60 }],
    ["without an expiry", { ...usual, exp: undefined }],
    ["without a subject", { ...usual, sub: undefined }],
    ["of another issuer", { ...usual, iss: "https://evil.example.com/" }],
    ["for another audience", { ...usual, aud: "other" }],
  ])("%s is refused", async (_which, claims) => {
    const tokens = await startIssuer();
    expect(await tokens(await sign(JSON.parse(JSON.stringify(claims))))).toBeUndefined();
  });

  test("that is signed by another key, by a shared secret or not at all is refused", async () => {
    const tokens = await startIssuer();
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(own.publicKey)));
    const shared = await new SignJWT(usual).setProtectedHeader({ alg: "HS256", kid: "1" }).sign(secret);
    const [head, , signature] = (await sign(usual)).split(".");
    const forged = `${head}.${part({ ...usual, sub: "root" })}.${signature}`;
    const unsigned = `${part({ alg: "none" })}.${part(usual)}.`;
    for (const token of [await sign(usual, strange.privateKey), shared, forged, unsigned, "", "a.b.c", "x".repeat(9_999)])
      expect(await tokens(token)).toBeUndefined();
  });

  test("has no scope where it names none", async () => {
    const tokens = await startIssuer();
    expect(await tokens(await sign({ ...usual, scope: undefined }))).toEqual({ name: "alice", scopes: [] });
    expect(await tokens(await sign({ ...usual, scope: { read: true } }))).toEqual({ name: "alice", scopes: [] });
  });
});

test.each([
  ["fails", 500, "{}"],
  ["answers with a page", 200, "<html>"],
  ["answers with no keys", 200, "[]"],
])("an issuer that %s makes no token wrong", async (_how, status, body) => {
  const tokens = await startIssuer(() => ({ status, body }));
  await expect(tokens(await sign(usual))).rejects.toThrow(TokenKeysUnavailable);
});
