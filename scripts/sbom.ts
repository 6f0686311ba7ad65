/**
 * Prints a bill of materials (CycloneDX, JSON) of the packages of production, from package-lock.json without network: `npm run sbom`.
 * `npm sbom` makes it, of a copy without development packages: its own `--omit dev` leaves out each package of production that a
 * development package needs as well (npm/cli issue 7909), which was two in five of ours.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Manifest {
  devDependencies?: unknown;
  name: string;
}

interface Lock {
  packages: Record<string, { dev?: boolean; devDependencies?: unknown }>;
}

const { devDependencies: _, ...manifest } = read<Manifest>("package.json");
const lock = read<Lock>("package-lock.json");
const packages = Object.fromEntries(
  Object.entries(lock.packages).flatMap(([path, { devDependencies: _, ...facts }]) => (facts.dev ? [] : [[path, facts]])),
);

const temporary = mkdtempSync(join(tmpdir(), "tieline-sbom-"));
try {
  const folder = join(temporary, manifest.name); // npm names the project after its folder.
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ ...lock, packages }));
  const options = ["--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only", "--offline"];
  const { status } = spawnSync("npm", ["sbom", ...options], { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
