import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { callersOf, temporaryFolder } from "../callers/kit.ts";
import { startGraph } from "../server/kit.ts";
import { runHere } from "./kit.ts";

test("a key is made, listed without its secret, and revoked", async () => {
  const data = { TIELINE_DATA_DIR: join(temporaryFolder(), "data") };
  const key = (...args: string[]) => runHere(["key", ...args], data);
  const made = await key("create", "--name", "bi", "--scope", "zivio:read", "--scope", "admin", "--expires", "90d", "--format", "json");
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: "" });
  const printed = JSON.parse(made.out);
  expect(Object.keys(printed)).toEqual(["key", "prefix", "name", "scopes", "expiresAt"]);
  expect(printed).toMatchObject({ key: expect.stringMatching(`^tl_${printed.prefix}_`), name: "bi", scopes: ["zivio:read", "admin"] });
  expect(Date.parse(printed.expiresAt) - Date.now()).toBeCloseTo(90 * 86_400_000, -5);
  const plain = await key("create", "--name", "people");
  expect(plain.out).toMatch(/^tl_\w{8}_[\w-]{43}\n$/);
  expect(plain.err).toMatch(/the key of people, with read. It is not shown again/);
  const listed = await key("list");
  expect(listed.out).toMatch(new RegExp(`${printed.prefix} .*bi .*zivio:read admin .*active`));
  expect(listed.out + (await key("list", "--format", "json")).out).not.toContain(printed.key.split("_").slice(2).join("_"));
  expect(await key("revoke", printed.prefix)).toMatchObject({ code: 0, out: `The key ${printed.prefix} of bi is revoked.\n` });
  const states = JSON.parse((await key("list", "--format", "json")).out).map(({ name, state }: { name: string; state: string }) => [
    name,
    state,
  ]);
  expect(states).toEqual([
    ["bi", "revoked"],
    ["people", "active"],
  ]);
});

test.each([
  [["create", "--name", "a", "--expires", "soon"], 2, /--expires must be .* 90d; got "soon"/],
  [["create", "--name", "a", "--scope", "everything"], 2, /"everything" is no scope. Scopes are read,/],
  [["create", "--name", ""], 2, /1 to 100 characters/],
  [["create"], 2, /--name/],
  [["revoke", "abcdefgh"], 1, /no key with this prefix/],
])("%j says what is wrong", async (args, code, message) => {
  const ended = await runHere(["key", ...args], { TIELINE_DATA_DIR: join(temporaryFolder(), "data") });
  expect(ended).toMatchObject({ code, err: expect.stringMatching(message) });
});

test("a folder that cannot be written is told by a sentence", async () => {
  const ended = await runHere(["key", "list"], { TIELINE_DATA_DIR: "/dev/null/data" });
  expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/Keys cannot be read or saved in \/dev\/null\/data: ENOTDIR/) });
});

test("listening elsewhere than on loopback without keys is refused; keys are the default there", async () => {
  const open = await runHere(["serve"], { TIELINE_HOST: "0.0.0.0", TIELINE_AUTH: "none" });
  expect(open).toMatchObject({ code: 1, err: expect.stringMatching(/TIELINE_AUTH=none is for loopback addresses only/) });
});

test("the command line sends TIELINE_API_KEY to a running server, and shows what it says without one", async () => {
  const callers = callersOf();
  const graph = await startGraph({ server: callers.server });
  onTestFinished(() => graph.close());
  const file = join(temporaryFolder(), "query.graphql");
  writeFileSync(file, "{ vendors { name } }");
  const key = callers.headersOf("shell", "read").authorization!.replace("Bearer ", "");
  const query = (environment: Record<string, string>) => runHere(["query", file, "--url", `${graph.url}/graphql`, "--quiet"], environment);
  const answered = await query({ TIELINE_API_KEY: key });
  expect([answered.code, JSON.parse(answered.out).data.vendors.length]).toEqual([0, 5]);
  const refused = await query({});
  expect(refused.code).toBe(1);
  expect(refused.out + refused.err).toMatch(/This needs a key/);
  expect(answered.out + answered.err).not.toContain(key);
});
