import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openDecisions } from "../../src/linking/decisions/open.ts";
import { temporaryFolder } from "../callers/kit.ts";
import { FakeClock } from "../clock.ts";
import { runHere } from "./kit.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, "links.yaml");
});

const links = (...args: string[]) => runHere(["links", ...args], { TIELINE_DATA_DIR: join(folder, "data") });

const file = `# Reviewed by Anna.
decisions:
  - pin: [CurrentRmsMember:12, CirrusAccount:7]
    reason: Same letterhead.
    author: anna
    at: 2026-05-01T12:00:00.000Z
    shown: { a: [aa], b: [bb, cc] }
  - forbid: [ItmProject:1, ItmProject:2]
    reason: "Two phases: billed apart."
`;

describe("decisions in a file", () => {
  test("are taken over once, and come out as they went in", async () => {
    writeFileSync(path, file);
    expect(await links("import", path)).toMatchObject({ code: 0, err: "2 decisions added, 0 were there.\n" });
    expect(await links("import", path)).toMatchObject({ code: 0, err: "0 decisions added, 2 were there.\n" });
    const out = join(folder, "out.yaml");
    expect(await links("export", out)).toMatchObject({ code: 0, err: `2 decisions written to ${out}.\n` });
    const written = readFileSync(out, "utf8");
    expect(written).toContain(
      "  - pin: [ CirrusAccount:7, CurrentRmsMember:12 ]\n    reason: Same letterhead.\n    author: anna\n    at: 2026-05-01T12:00:00.000Z\n",
    );
    expect(written).toContain('  - forbid: [ ItmProject:1, ItmProject:2 ]\n    reason: "Two phases: billed apart."\n    author: import\n');
    const log = openDecisions({ folder: join(folder, "data"), clock: new FakeClock() });
    // In the order of the records, and what they showed with them.
    expect((await log.current())[0]).toMatchObject({ a: "CirrusAccount:7", shown: { a: ["bb", "cc"], b: ["aa"] } });
    await log.close();
    await links("import", out);
    await links("export", path);
    expect(readFileSync(path, "utf8")).toBe(written);
  });

  test("with --exact, what the file does not have is taken back, and the history keeps it", async () => {
    writeFileSync(path, file);
    await links("import", path);
    writeFileSync(path, file.slice(0, file.indexOf("  - forbid")));
    expect(await links("import", path, "--exact")).toMatchObject({ err: "0 decisions added, 1 were there, 1 taken back.\n" });
    const log = openDecisions({ folder: join(folder, "data"), clock: new FakeClock() });
    expect((await log.list({ first: 10 })).items.map(({ kind }) => kind)).toEqual(["UNDO", "FORBID", "PIN"]);
    await log.close();
  });

  test.each([
    ["no reason", "  - pin: [CirrusAccount:1, CirrusAccount:2]\n", ["line 2: decisions.0.reason: must be a sentence that says why."]],
    [
      "both",
      "  - pin: [CirrusAccount:1, CirrusAccount:2]\n    forbid: [CirrusAccount:1, CirrusAccount:2]\n    reason: x\n",
      ['line 2: decisions.0: must have one of "pin" and "forbid".'],
    ],
    ["one record", "  - pin: [CirrusAccount:1]\n    reason: x\n", ["line 2: decisions.0.pin: must be two records"]],
    [
      "a type that is none",
      "  - pin: [CirrusAccount:1, CirusAccount:2]\n    reason: x\n",
      ["line 2: CirusAccount:2 names no record", "CirrusAccount"],
    ],
    ["what is no YAML", "  - pin: [\n", ["line "]],
    [
      "what contradicts",
      "  - pin: [CirrusAccount:1, CirrusAccount:2]\n    reason: x\n  - forbid: [CirrusAccount:2, CirrusAccount:1]\n    reason: y\n",
      ["line 4: CirrusAccount:1 and CirrusAccount:2 cannot be kept apart", "decision line 2"],
    ],
  ])("with %s are refused with the line, and none is taken over", async (_, text, sentences) => {
    writeFileSync(path, `decisions:\n${text}`);
    const { code, err } = await links("import", path);
    expect(code).toBe(1);
    for (const sentence of sentences) expect(err).toContain(sentence);
    expect((await links("export", path)).err).toMatch(/^0 decisions written/);
  });

  test("that cannot be read or kept are told by a sentence", async () => {
    expect((await links("import", join(folder, "none.yaml"))).err).toMatch(/none\.yaml cannot be read \(ENOENT\)/);
    const ended = await runHere(["links", "export", path], { TIELINE_DATA_DIR: "/dev/null/data" });
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be kept here, so none is taken.*\/dev\/null\/data/) });
  });
});
