import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isRead, knownVariables, packageJson, readPairs, readUnit, root, textOf } from "./kit.ts";

const file = "deploy/tieline.service";
const { Unit, Service, Install } = readUnit(textOf(file));
const home = Service!.WorkingDirectory![0]!;
const guide = textOf("docs/operating.md");

describe("the systemd unit", () => {
  test("starts the program of the package in its own folder", () => {
    const [command] = Service!.ExecStart!;
    expect(command).toBe(`/usr/bin/node ${home}/${packageJson.bin.tieline} serve`);
    expect(statSync(join(root, packageJson.bin.tieline!)).isFile()).toBe(true);
    expect(Unit!.Documentation).toEqual([`file://${home}/docs/operating.md`]);
    expect(Install!.WantedBy).toEqual(["multi-user.target"]);
  });

  test("sets variables that exist, and keeps the data where it may write", () => {
    const set = readPairs(Service!.Environment!.join(" "));
    expect(Object.keys(set).filter((name) => !isRead(name))).toEqual([]);
    expect(set).toMatchObject({ NODE_ENV: "production", TIELINE_DATA_DIR: `/var/lib/${Service!.StateDirectory![0]}` });
    const commented = [...textOf(file).matchAll(/^#Environment=(\w+)=%d\/(\w+)$/gm)];
    expect(commented.length).toBeGreaterThan(0);
    for (const [, name, credential] of commented) {
      expect(knownVariables).toContain(name);
      expect(textOf(file)).toContain(`#LoadCredential=${credential}:`);
    }
  });

  test("runs as nobody in particular, and may do nothing but its work", () => {
    expect(Service).toMatchObject({
      DynamicUser: ["yes"],
      NoNewPrivileges: ["yes"],
      CapabilityBoundingSet: [""],
      ProtectSystem: ["strict"],
      ProtectHome: ["yes"],
      PrivateTmp: ["yes"],
      PrivateDevices: ["yes"],
      RestrictAddressFamilies: ["AF_INET AF_INET6 AF_UNIX"],
    });
    // The JavaScript engine compiles at run time.
    expect(Service).not.toHaveProperty("MemoryDenyWriteExecute");
  });

  test("is what the guide installs", () => {
    for (const text of [`git clone <this repository> ${home}`, file, Service!.EnvironmentFile![0]!, "npm ci --omit=dev --ignore-scripts"])
      expect(guide).toContain(text);
  });

  const analyze = ["/usr/bin/systemd-analyze", "/bin/systemd-analyze"].find((path) => {
    try {
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });

  test.skipIf(!analyze)("is understood by systemd", () => {
    const { status, stderr, stdout } = spawnSync(analyze!, ["verify", "--man=no", join(root, file)], { encoding: "utf8" });
    const complaints = `${stdout}${stderr}`
      .split("\n")
      .filter((line) => line.includes("tieline.service") && !/\/usr\/bin\/node .*No such file/.test(line));
    expect(complaints).toEqual([]);
    expect([0, 1]).toContain(status);
  });
});

describe("the guide", () => {
  test("leads to files that exist", () => {
    const links = [...guide.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(3);
    for (const path of links) expect(statSync(join(root, "docs", path)).size).toBeGreaterThan(0);
  });

  test("names variables that exist", () => {
    for (const page of ["docs/operating.md", "README.md", "SECURITY.md", "tieline.config.yaml", ".env.example"]) {
      const names = new Set(
        readFileSync(join(root, page), "utf8").match(/\b(?:TIELINE|ZIVIO|CURRENT_RMS|CIRRUS|ITM|PROJECTOR)_[A-Z_]*[A-Z]\b/g),
      );
      expect(
        [...names].filter((name) => !knownVariables.has(name)),
        page,
      ).toEqual([]);
    }
  });

  test("has a table of all variables that is up to date: otherwise run npm run variables", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/variables.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    for (const name of knownVariables) if (!name.endsWith("_FILE")) expect(guide).toContain(`| \`${name}\` `);
  });
});
