import { describe, expect, test } from "vitest";
import { findProblems, type Installation, type PackageFacts } from "../../scripts/licences/dependencies.ts";
import { textOf } from "./kit.ts";

/** Problems of a lock made up of packages in node_modules. */
function problemsOf(packages: Record<string, PackageFacts>, others: Partial<Installation> = {}): string[] {
  const locked = Object.fromEntries(Object.entries(packages).map(([name, facts]) => [`node_modules/${name}`, facts]));
  return findProblems({
    packages: { "": { license: "none of ours" }, ...locked },
    allowScripts: {},
    manifestOf: () => undefined,
    ...others,
  });
}

const sound = "MIT";

describe("licences", () => {
  test("that are allowed pass, alone, joined, or as a choice", () => {
    const licences = ["MIT", "0BSD", "(MIT AND BSD-3-Clause)", "(GPL-3.0-only OR MIT)", "MIT OR Apache-2.0"];
    expect(problemsOf(Object.fromEntries(licences.map((license, place) => [`p${place}`, { license }])))).toEqual([]);
  });

  test.each(["GPL-3.0-only", "(MIT AND GPL-3.0-only)", "AGPL-3.0-only OR SSPL-1.0", "SEE LICENSE IN LICENSE", "UNLICENSED", "mit"])(
    "%s is refused",
    (license) => {
      expect(problemsOf({ "@some/thing": { license }, other: { license: sound } })).toEqual([
        `node_modules/@some/thing has the licence ${JSON.stringify(license)}, which is not allowed.`,
      ]);
    },
  );

  test("that are missing, or are no text, are refused", () => {
    const old = { license: { type: "MIT" } } as unknown as PackageFacts;
    expect(problemsOf({ silent: {}, old })).toEqual([
      "node_modules/silent names no licence.",
      'node_modules/old has the licence {"type":"MIT"}, which is not allowed.',
    ]);
  });

  test("of what is installed count as well as the lock's", () => {
    const manifestOf = () => ({ license: "GPL-2.0-only" });
    expect(problemsOf({ changed: { license: sound } }, { manifestOf })).toEqual([
      'node_modules/changed has the licence "GPL-2.0-only", which is not allowed.',
    ]);
  });

  test("of development packages are their own affair", () => {
    expect(problemsOf({ tool: { license: "MPL-2.0", dev: true } })).toEqual([]);
  });
});

describe("install scripts", () => {
  test("of a package that nobody looked at are refused, also in development and below another package", () => {
    const packages = {
      "a/node_modules/@b/c": { license: sound, hasInstallScript: true },
      tool: { license: sound, dev: true, hasInstallScript: true },
    };
    expect(problemsOf(packages, { allowScripts: { tool: false } })).toEqual([expect.stringMatching(/^@b\/c has an install script\./)]);
    expect(problemsOf(packages, { allowScripts: { "@b/c": false } })).toEqual([expect.stringMatching(/^tool has an install script\./)]);
  });

  test.each(["preinstall", "install", "postinstall"])("are found where only the installed package names them: %s", (script) => {
    const manifestOf = () => ({ license: sound, scripts: { [script]: "node x.js" } });
    expect(problemsOf({ quiet: { license: sound } }, { manifestOf })).toEqual([expect.stringMatching(/^quiet has an install script\./)]);
  });

  test("that npm does not run for a package of a registry do not count", () => {
    expect(problemsOf({ built: { license: sound } }, { manifestOf: () => ({ scripts: { prepare: "tsc", test: "x" } }) })).toEqual([]);
  });

  test("that are gone leave the list", () => {
    expect(problemsOf({ gone: { license: sound } }, { allowScripts: { gone: false } })).toEqual([
      "gone has no install script: remove it from allowScripts of package.json.",
    ]);
  });

  test("are run for none of our packages", () => {
    const { allowScripts } = JSON.parse(textOf("package.json")) as Pick<Installation, "allowScripts">;
    expect(Object.values(allowScripts)).not.toContain(true);
  });
});
