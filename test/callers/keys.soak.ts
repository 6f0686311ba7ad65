import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openKeyFile } from "../../src/callers/key-file.ts";
import { keyState } from "../../src/callers/key-store.ts";
import { repeats } from "../soak.ts";
import { temporaryFolder } from "./kit.ts";

/** Times that a process is killed. */
const rounds = repeats(50, 8);

test("a process that is killed loses no key that it has told of, and no revocation", { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const maker = fileURLToPath(new URL("key-maker.ts", import.meta.url));
  const told = new Map<string, "active" | "revoked">();
  for (let round = 0; round < rounds; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", maker, folder], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      // In the midst of its work, at another place each time.
      if (text.split("\n").length > 3 + (round % 7)) child.kill("SIGKILL");
    });
    expect(await once(child, "close")).toEqual([null, "SIGKILL"]);
    for (const [, what, prefix] of text.matchAll(/^(made|revoked) (\w+)$/gm)) told.set(prefix!, what === "made" ? "active" : "revoked");
    const keys = openKeyFile(folder);
    const kept = new Map(keys.list().map((key) => [key.prefix, keyState(key, Date.now())]));
    keys.close();
    // The last one may have been revoked without a word.
    const last = [...told.keys()].at(-1);
    for (const [prefix, state] of told)
      if (prefix !== last || state === "revoked") expect([prefix, kept.get(prefix)]).toEqual([prefix, state]);
    expect(kept.has(last!)).toBe(true);
    if (kept.get(last!) === "revoked") told.set(last!, "revoked");
  }
  expect(told.size).toBeGreaterThan(rounds);
  console.log(`${told.size} keys, none lost`);
});
