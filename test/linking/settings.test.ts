import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linksOf } from "../../sandbox/world/truth.ts";
import { ConfigError } from "../../src/config-error.ts";
import { followConfigFile, readConfigFile } from "../../src/config-file.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { startHarness } from "../harness.ts";

const shipped = fileURLToPath(new URL("../../tieline.config.yaml", import.meta.url));

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-links-"));
  path = join(folder, "tieline.config.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));

function problemsOf(text: string): readonly string[] {
  writeFileSync(path, text);
  try {
    readConfigFile(path);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.replace(`${path}, `, ""));
    throw error;
  }
  return [];
}

describe("the configuration file", () => {
  it("as shipped holds the defaults", () => {
    const content = readConfigFile(shipped);
    expect(content).toEqual(readConfigFile(join(folder, "absent.yaml")));
    expect(content.links).toEqual(defaultLinkSettings);
  });

  it("changes nothing where it is empty or has only comments", () => {
    for (const text of ["", "# nothing\n", "links:\n  # maxShare: 7\nvendors:\n", "links:\n  customFields:\n"]) {
      writeFileSync(path, text);
      expect(readConfigFile(path).links).toEqual(defaultLinkSettings);
    }
  });

  it("changes what it names, and nothing else", () => {
    writeFileSync(path, "links:\n  maxShare: 7\n  placeholders: [0, niks]\n  customFields: { poNumber: [Bestellnummer] }\n");
    expect(readConfigFile(path).links).toEqual({
      ...defaultLinkSettings,
      maxShare: 7,
      placeholders: ["0", "niks"],
      customFields: { ...defaultLinkSettings.customFields, poNumber: ["Bestellnummer"] },
    });
  });

  it.each([
    ["no YAML", "links:\n  maxShare: [1\n", /^line 3: .*\]/],
    ["a tab for blanks", "links:\n\tmaxShare: 5\n", /^line 2: /],
    ["text for a number", "links:\n  # often\n  maxShare: many\n", /^line 3, links\.maxShare: must be a number; got "many"\.$/],
    ["too small a number", "links:\n  maxShare: 0\n", /^line 2, links\.maxShare: must be at least 1; got 0\.$/],
    [
      "an unknown setting",
      "links:\n  maxShare: 5\n  maxShares: 5\n",
      /^line 3, links\.maxShares: there is no such setting\. Did you mean maxShare\? There are customFields, /,
    ],
    [
      "an unknown section",
      "link:\n  maxShare: 5\n",
      /^line 1, link: there is no such setting\. Did you mean links\? There are links, callers, vendors, sync, replica, bi, federation, writes\.$/,
    ],
    [
      "an unknown rule",
      "links:\n  without:\n    - name\n    - guess\n",
      /^line 4, links\.without\.1: must be one of external-key, .*; got "guess"\.$/,
    ],
    ["a rule with a slip", "links:\n  without: [po-numbr]\n", /; got "po-numbr"\. Did you mean po-number\?$/],
    ["a part of a number", "links:\n  maxShare: 1.5\n", /must be a whole number; got 1\.5\.$/],
    [
      "a list for a placeholder",
      "links:\n  placeholders: [[a]]\n",
      /^line 2, links\.placeholders\.0: must be text or a number; got \["a"\]\.$/,
    ],
    [
      "a name for a list",
      "links:\n  customFields:\n    poNumber: po_number\n",
      /^line 3, links\.customFields\.poNumber: must be a list, such as \[a, b\]; got "po_number"\.$/,
    ],
    [
      "an unknown vendor",
      "vendors:\n  citrus:\n    operations: {}\n",
      /^line 2, vendors\.citrus: there is no such setting\. Did you mean cirrus\?/,
    ],
    ["a list for a file", "- links\n", /^line 1, top level: must be a section with settings; got \["links"\]\.$/],
  ])("with %s is refused with the line and what was needed", (_, text, needed) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(needed);
  });

  it("names mistakes of operations with the others, by line", () => {
    const operations = '    operations:\n      acounts.list: "GET /accounts"\n      accounts.list: /accounts\n      xyz: 5\n';
    expect(problemsOf(`links:\n  maxShare: x\nvendors:\n  cirrus:\n    quotas: none\n${operations}`)).toEqual([
      'line 2, links.maxShare: must be a number; got "x".',
      "line 5, vendors.cirrus.quotas: there is no such setting. Did you mean quota? There are operations, quota.",
      'line 7, vendors.cirrus.operations.acounts.list: there is no operation of that name. Did you mean accounts.list? "tieline explain" names those of a query; contract/cirrus.json has all.',
      'line 8, vendors.cirrus.operations.accounts.list: write it like "GET /path/{id}", not "/accounts".',
      'line 9, vendors.cirrus.operations.xyz: there is no operation of that name. "tieline explain" names those of a query; contract/cirrus.json has all.',
      'line 9, vendors.cirrus.operations.xyz: write it like "GET /path/{id}", not 5.',
    ]);
  });

  it("reports all mistakes at once", () => {
    expect(problemsOf("links:\n  maxShare: x\n  dueWithinDays: -1\n")).toEqual([
      expect.stringMatching(/^line 2, links\.maxShare: /),
      expect.stringMatching(/^line 3, links\.dueWithinDays: /),
    ]);
  });
});

describe("a file that is followed", () => {
  it("says once which changed settings need a restart, and nothing of the others", () => {
    const warnings: string[] = [];
    const file = followConfigFile(path, (message) => warnings.push(message));
    const write = (text: string) => {
      writeFileSync(path, text);
      return file();
    };
    const waiting = `vendors: { zivio: { quota: none }, cirrus: { operations: { accounts.list: "GET /v2/accounts" } } }\nsync: { streams: [] }\n`;
    write(waiting);
    expect(write(`${waiting}links: { maxShare: 7 }\n`).links.maxShare).toBe(7);
    expect(warnings).toEqual([
      `${path} has changed. These settings apply after a restart: vendors.zivio.quota, vendors.cirrus.operations, sync. Those of callers, links and writes apply now.`,
    ]);
    write("links: { maxShare: 8 }\n");
    expect(warnings).toHaveLength(1);
  });

  it("counts from the next read on when it changes, appears or is removed", () => {
    const warnings: string[] = [];
    const file = followConfigFile(path, (message) => warnings.push(message));
    const settings = () => file().links;
    expect(settings()).toEqual(defaultLinkSettings);
    writeFileSync(path, "links: { maxShare: 7 }\n");
    expect(settings().maxShare).toBe(7);
    writeFileSync(path, "links: { maxShare: 1000 }\n");
    expect(settings().maxShare).toBe(1000);
    rmSync(path);
    expect(settings()).toEqual(defaultLinkSettings);
    expect(warnings).toEqual([]);
  });

  it("is reported once for a mistake, and the settings stay until it is corrected", () => {
    writeFileSync(path, "links: { maxShare: 7 }\n");
    const warnings: string[] = [];
    const file = followConfigFile(path, (message) => warnings.push(message));
    const settings = () => file().links;
    writeFileSync(path, "links:\n  maxShare: many\n");
    expect([settings().maxShare, settings().maxShare]).toEqual([7, 7]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("line 2, links.maxShare");
    expect(warnings[0]).toContain("The settings before this change stay in use.");
    writeFileSync(path, "links: { maxShare: 100 }\n");
    expect(settings().maxShare).toBe(100);
    expect(warnings).toHaveLength(1);
  });

  it("changes the rules for the next query of a running graph", async () => {
    const file = followConfigFile(path, () => undefined);
    const linkSettings = () => file().links;
    const harness = await startHarness({ seed: "rules", scale: 0.1, linkSettings });
    try {
      const proof = linksOf(harness.world).find(
        ({ from, to, evidence }) => /^projector.project/.test(from) && /^itm.project/.test(to) && evidence[0] === "project_code",
      )!;
      const rule = async () => {
        const data = await harness.data("query Rule($id: ID!) { projectorProject(id: $id) { itmProjectLink { status rule } } }", {
          id: proof.from.split(":")[1],
        });
        return data.projectorProject.itmProjectLink;
      };
      expect(await rule()).toEqual({ status: "LINKED", rule: "project-code" });
      writeFileSync(path, "links: { without: [project-code] }\n");
      expect(await rule()).toEqual({ status: "NONE", rule: null });
      writeFileSync(path, "links: { without: [] }\n");
      expect(await rule()).toEqual({ status: "LINKED", rule: "project-code" });
    } finally {
      await harness.close();
    }
  });
});
