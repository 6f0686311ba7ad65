import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { type Running, startProgram } from "../cli/kit.ts";
import { type Instruction, isRead, knownVariables, packageJson, readDockerfile, readPairs, root, textOf, textsOf } from "./kit.ts";

const [head, dependencies, image] = readDockerfile(textOf("Dockerfile")) as [Instruction[], Instruction[], Instruction[]];
const env = readPairs(textsOf(image, "ENV").join(" "));
const [, healthText = ""] = /CMD\s+(\[.*\])$/.exec(textsOf(image, "HEALTHCHECK")[0]!) ?? [];
const health = JSON.parse(healthText) as string[];
const entrypoint = JSON.parse(textsOf(image, "ENTRYPOINT")[0]!) as string[];
const command = JSON.parse(textsOf(image, "CMD")[0]!) as string[];

/** What comes from the project: [source, target]. */
const copies = textsOf(image, "COPY")
  .filter((text) => !text.startsWith("--from"))
  .flatMap((text): [string, string][] => {
    const words = text.split(/\s+/);
    return words.slice(0, -1).map((source) => [source, words.length > 2 ? join(words.at(-1)!, source) : words.at(-1)!]);
  });

describe("the image", () => {
  test("has two stages of one supported Node", () => {
    const [version] = /\d+/.exec(textsOf(head, "ARG").join(" ")) ?? [];
    const [, major] = /^>=(\d+)\.\d+$/.exec(packageJson.engines.node) ?? [];
    expect(Number(version)).toBeGreaterThan(Number(major) - 1);
    expect(Number(version) % 2, "an even version has long-term support").toBe(0);
    for (const stage of [dependencies, image]) expect(textsOf(stage, "FROM")[0]).toMatch(/^node:\$\{NODE_VERSION\}-[a-z]+-slim( AS \w+)?$/);
  });

  test("installs what the lock file says, without development packages and install scripts, and keeps no package manager", () => {
    expect(textsOf(dependencies, "COPY")).toEqual(["package.json package-lock.json ./"]);
    const [install] = textsOf(dependencies, "RUN");
    for (const part of ["npm ci", "--omit=dev", "--ignore-scripts"]) expect(install).toContain(part);
    expect(textsOf(image, "COPY").filter((text) => text.startsWith("--from"))).toEqual([
      "--from=dependencies /app/node_modules ./node_modules",
    ]);
    for (const tool of ["node_modules", "npm", "npx", "corepack", "yarn"])
      expect(textsOf(image, "RUN")[0]).toMatch(new RegExp(`rm -rf .*/${tool}\\b`));
    expect(textsOf(image, "RUN").join(" ")).not.toMatch(/apt-get|npm (ci|i|install)|curl|wget/);
  });

  test("copies the files of the package, each to its own place, and what it copies exists", () => {
    for (const [source, target] of copies) {
      expect(join("/app", target)).toBe(join("/app", source));
      expect(statSync(join(root, source)).size).toBeGreaterThan(0);
    }
    expect(copies.map(([source]) => source).sort()).toEqual([...packageJson.files, "package.json", "LICENSE"].sort());
  });

  test("sends what it copies to the builder, and nothing else", () => {
    const [first, ...others] = textOf(".dockerignore")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"));
    expect(first).toBe("*");
    expect(others.map((line) => line.replace("!", "")).sort()).toEqual([...copies.map(([source]) => source), "package-lock.json"].sort());
  });

  test("starts as an ordinary user, with variables that exist, in production", () => {
    const names = image.map(({ name }) => name);
    expect(textsOf(image, "USER")).toEqual(["node"]);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(Object.keys(env).filter((name) => !isRead(name))).toEqual([]);
    expect(env).toMatchObject({ NODE_ENV: "production", TIELINE_HOST: "0.0.0.0" });
    expect(textsOf(image, "VOLUME")).toEqual([env.TIELINE_DATA_DIR]);
    expect(textsOf(image, "RUN")[0]).toContain(`install -d -o node -g node -m 700 ${env.TIELINE_DATA_DIR}`);
    expect(textsOf(image, "EXPOSE")).toEqual([env.TIELINE_PORT]);
    expect(entrypoint).toEqual(["node", packageJson.bin.tieline]);
  });

  test("has every package that the program imports among its dependencies", () => {
    const sources = ["bin", "src", "sandbox"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    );
    const imported = new Set<string>();
    for (const file of sources.filter((name) => /\.(ts|js)$/.test(name))) {
      for (const [, name] of textOf(file).matchAll(/(?:^import(?! type)[^"';]*|^export [^"';]*from |import\()\s*"([^"]+)"/gm)) {
        if (!/^(\.|node:)/.test(name!))
          imported.add(
            name!
              .split("/")
              .slice(0, name!.startsWith("@") ? 2 : 1)
              .join("/"),
          );
      }
    }
    expect(imported.size).toBeGreaterThan(10);
    // An optional one is loaded where it is installed, and a sentence says so where it is not.
    const isOptional = (name: string) => packageJson.peerDependenciesMeta[name]?.optional === true;
    expect([...imported].filter((name) => !(name in packageJson.dependencies) && !isOptional(name))).toEqual([]);
  });
});

describe("the image's files alone", () => {
  let folder: string;
  let sandbox: Sandbox;
  let running: Running | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tieline-image-"));
    for (const [source, target] of copies) {
      mkdirSync(dirname(join(folder, target)), { recursive: true });
      cpSync(join(root, source), join(folder, target), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const [builder, ...files] = textsOf(image, "RUN").at(-1)!.split(" ");
    execFileSync(builder!, files, { cwd: folder });
    sandbox = await startSandbox({ unlimited: true, scale: 0.1 });
  });
  afterAll(async () => {
    running?.kill("SIGKILL");
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const program = () => join(folder, entrypoint[1]!);
  const check = (port: string) => spawnSync(process.execPath, health.slice(1), { env: { ...env, TIELINE_PORT: port }, encoding: "utf8" });

  test("start from what was built of them until one is changed, whatever its time says", async () => {
    const { findBuild } = (await import(join(folder, "bin/built.js"))) as typeof import("../../bin/built.js");
    const file = join(folder, "src/main.ts");
    const text = textOf("src/main.ts");
    expect(findBuild()).toMatch(/[\\/]dist[\\/]\w+$/);
    writeFileSync(file, text.replace("print the version", "PRINT the version"));
    expect(findBuild()).toBeUndefined();
    const changed = await startProgram(["--help"], folder, {}, { file: program() }).ended;
    expect(changed.out).toContain("PRINT the version");
    writeFileSync(file, text);
    expect(findBuild()).toBeDefined();
    const built = await startProgram(["--help"], folder, {}, { file: program() }).ended;
    expect(built).toEqual({ ...changed, out: changed.out.replace("PRINT", "print") });
  });

  test("start with the image's command and variables, are healthy by its health check, and end when they are told to", async () => {
    const environment = { ...env, TIELINE_PORT: "0", TIELINE_DRAIN_MS: "0", TIELINE_DATA_DIR: join(folder, "data"), ...sandbox.variables };
    running = startProgram(command, folder, environment, { file: program() });
    const [, port] = await running.saw(/graph and IDE {3}http:\/\/0\.0\.0\.0:(\d+)\/graphql/);
    expect(check(port!)).toMatchObject({ status: 0, stderr: "" });
    // It listens beyond loopback, so it asks for a key.
    const reference = (headers = {}) => fetch(`http://127.0.0.1:${port}/reference`, { headers }).then(({ status }) => status);
    expect(await reference()).toBe(401);
    const made = await startProgram(["key", "create", "--name", "app", "--format", "json"], folder, environment, { file: program() }).ended;
    expect(await reference({ authorization: `Bearer ${JSON.parse(made.out).key}` })).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).not.toHaveProperty("sandbox");
    await running.saw(/Ctrl-C/);
    running.kill("SIGTERM");
    expect(await running.ended).toMatchObject({ code: 0, err: "" });
    expect(check(port!).status).toBe(1);
  });

  test("refuse to start without vendors, and say how sandbox data is asked for", async () => {
    const { code, err } = await startProgram(command, folder, { ...env, TIELINE_DATA_DIR: join(folder, "data") }, { file: program() })
      .ended;
    expect(code).toBe(1);
    expect(err).toContain("NODE_ENV=production is set");
    expect(err).toContain("tieline serve --sandbox");
  });

  test("have what sandbox data needs", async () => {
    const environment = { ...env, TIELINE_PORT: "0", TIELINE_DRAIN_MS: "0", TIELINE_DATA_DIR: join(folder, "data") };
    running = startProgram([...command, "--sandbox", "--scale", "0.1"], folder, environment, { file: program() });
    await running.saw(/SANDBOX/);
    await running.saw(/Ctrl-C/);
    running.kill("SIGTERM");
    expect((await running.ended).code).toBe(0);
  });
});

interface Service {
  build: string;
  ports: string[];
  env_file: { path: string; required: boolean }[];
  environment: Record<string, string>;
  volumes: string[];
  read_only: boolean;
  tmpfs: string[];
  cap_drop: string[];
  security_opt: string[];
}

describe("compose.yaml", () => {
  const { services, volumes } = parse(textOf("compose.yaml")) as { services: Record<string, Service>; volumes: Record<string, unknown> };
  const tieline = services.tieline!;
  const mounts = tieline.volumes.map((text) => text.split(":") as [string, string, string?]);

  test("runs the graph alone, built here, open to this machine only", () => {
    expect(Object.keys(services)).toEqual(["tieline"]);
    expect(tieline.build).toBe(".");
    for (const port of tieline.ports) expect(port).toMatch(new RegExp(`^127\\.0\\.0\\.1:.*:${env.TIELINE_PORT}$`));
  });

  test("keeps the data in a volume, and mounts what exists", () => {
    const data = mounts.find(([source]) => source in volumes)!;
    expect(data[1]).toBe(env.TIELINE_DATA_DIR);
    for (const [source, target, mode] of mounts.filter((mount) => mount !== data)) {
      expect(statSync(join(root, source)).isFile()).toBe(true);
      expect([target, mode]).toEqual([tieline.environment.TIELINE_CONFIG, "ro"]);
    }
  });

  test("sets variables that exist, none of which an .env file can overrule, and starts no sandbox by itself", () => {
    expect(Object.keys(tieline.environment).filter((name) => !isRead(name))).toEqual([]);
    for (const [name, value] of Object.entries(env)) expect(tieline.environment[name]).toBe(value);
    expect(tieline.environment.TIELINE_SANDBOX).toBe("$" + "{TIELINE_SANDBOX:-off}");
    expect(tieline.env_file).toEqual([{ path: ".env", required: false }]);
  });

  test("interpolates no name that the program would take for a misspelled variable of its own", () => {
    const names = [...textOf("compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
    expect(names.filter((name) => name.startsWith("TIELINE_") && !knownVariables.has(name))).toEqual([]);
  });

  test("gives it nothing that it does not need", () => {
    expect(tieline).toMatchObject({ read_only: true, tmpfs: ["/tmp"], cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
  });
});
