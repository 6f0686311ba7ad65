import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelWorld } from "../../bench/links/sandbox.ts";
import { type LabelledWorld, readWorld, writeWorld } from "../../bench/links/world.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { runHere } from "./kit.ts";

/** A sandbox world, written by `npm run eval:links -- --sandbox links --scale 0.05 --write test/linking/records`. */
const records = fileURLToPath(new URL("../linking/records", import.meta.url));
const goldens = fileURLToPath(new URL("../linking/golden", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-link-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
const lines = (path: string) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const link = (from: string, ...more: string[]) =>
  runHere(["link", "--records", from, "--links", file("links.jsonl"), "--candidates", file("candidates.jsonl"), ...more]);

/** A folder of its own with some files of the records. */
function folderWith(files: Record<string, string>): string {
  const path = mkdtempSync(join(folder, "records-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

describe("tieline link", () => {
  it("reads records that the sandbox's world still makes", () => {
    const plain = ({ streams, truth }: LabelledWorld) => JSON.parse(JSON.stringify({ streams: [...streams].sort(), truth }));
    expect(plain(readWorld(records))).toEqual(plain(labelWorld(makeWorld({ seed: "links", scale: 0.05 }))));
  });

  it("writes links, candidates and chains, as reviewed", async () => {
    const { code, out, err } = await link(records, "--chains", file("chains.jsonl"));
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^358 records of 13 files: \d+ links, \d+ candidates?, \d+ chains\n$/);
    for (const name of ["links", "candidates", "chains"]) {
      const golden = join(goldens, `${name}.jsonl`);
      if (process.env.UPDATE_GOLDEN) {
        mkdirSync(goldens, { recursive: true });
        cpSync(file(`${name}.jsonl`), golden);
      }
      expect(lines(file(`${name}.jsonl`))).toEqual(lines(golden));
    }
  });

  it("links what is true, and nothing else", async () => {
    await link(records, "--chains", file("chains.jsonl"));
    const { truth } = readWorld(records);
    const entityOf = new Map(truth.entities.map(({ ref, entity }) => [ref, entity]));
    const pairs = new Set(truth.pairs.map(({ a, b }) => [a, b].sort().join(" ")));
    const links = lines(file("links.jsonl"));
    expect(links.filter(({ a, b }) => entityOf.get(a) !== entityOf.get(b) && !pairs.has([a, b].sort().join(" ")))).toEqual([]);
    const asked = truth.pairs.filter(({ within }) => !within);
    expect(links.length).toBeGreaterThan(0.95 * asked.length);
    for (const { confidence } of links) expect(confidence).toBeGreaterThan(0.9);
    const milestones = lines(join(records, "zivio.milestones.jsonl"));
    expect(
      lines(file("chains.jsonl"))
        .map(({ from }) => from)
        .sort(),
    ).toEqual(milestones.map(({ id }) => `zivio.milestones:${id}`).sort());
  });

  it("writes the same whatever the order of lines", async () => {
    const world = readWorld(records);
    const turned = { ...world, streams: new Map([...world.streams].map(([stream, rows]) => [stream, [...rows].reverse()] as const)) };
    writeWorld(file("turned"), turned);
    await link(records, "--chains", file("chains.jsonl"), "--quiet");
    const before = ["links", "candidates", "chains"].map((name) => readFileSync(file(`${name}.jsonl`), "utf8"));
    const { err } = await link(file("turned"), "--chains", file("chains.jsonl"), "--quiet");
    expect(err).toBe("");
    expect(["links", "candidates", "chains"].map((name) => readFileSync(file(`${name}.jsonl`), "utf8"))).toEqual(before);
  });

  it("writes no chains unless they are wanted", async () => {
    rmSync(file("chains.jsonl"), { force: true });
    expect((await link(records)).code).toBe(0);
    expect(existsSync(file("chains.jsonl"))).toBe(false);
  });

  it("says which files it does not know", async () => {
    const from = folderWith({ "cirrus.accounts.jsonl": '{"id":1,"name":"Bolt"}\n', "cirrus.acounts.jsonl": "" });
    expect((await link(from)).err).toContain("Not read, because no vendor has records of this name: cirrus.acounts");
  });
});

describe("tieline link ends with code 1 and says what is wrong", () => {
  const account = '{"id":1,"name":"Bolt"}';

  it.each([
    ["a line that is no JSON", `${account}\n\n{"id":\n`, "cirrus.accounts.jsonl:3: this line is not JSON."],
    ["a line that is a list", `${account}\n[1]\n`, "cirrus.accounts.jsonl:2: this line is a list."],
    ["a line that is null", "null\n", "cirrus.accounts.jsonl:1: this line is a null."],
    ["a line that is a text", '"x"\n', "cirrus.accounts.jsonl:1: this line is a string."],
  ])("%s", async (_what, text, message) => {
    const { code, out, err } = await link(folderWith({ "cirrus.accounts.jsonl": text }));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^BAD_USER_INPUT: /);
    expect(err).toContain(message);
  });

  it("a folder that is not there, is a file, or has no records", async () => {
    expect(await link(file("nowhere"))).toMatchObject({ code: 1, err: expect.stringContaining("does not exist") });
    expect(await link(join(records, "zivio.milestones.jsonl"))).toMatchObject({ code: 1, err: expect.stringContaining("is a file") });
    expect(await link(folderWith({}))).toMatchObject({ code: 1, err: expect.stringContaining("has no file of records") });
  });

  it("a file that cannot be written", async () => {
    const { code, err } = await runHere([
      "link",
      "--records",
      records,
      "--links",
      file("none/links.jsonl"),
      "--candidates",
      file("c.jsonl"),
    ]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("none/links.jsonl cannot be written (ENOENT)") });
  });
});
