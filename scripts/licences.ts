/** Fails for a dependency with a licence or an install script that nobody agreed to: `npm run licences`. Reads package-lock.json and node_modules. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countProduction, findProblems, type Installation, type PackageFacts } from "./licences/dependencies.ts";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;
const { packages } = read("package-lock.json") as Pick<Installation, "packages">;
const { allowScripts } = read("package.json") as Pick<Installation, "allowScripts">;

const installation: Installation = {
  packages,
  allowScripts,
  manifestOf: (path) => {
    const file = join(path, "package.json");
    return existsSync(file) ? (read(file) as PackageFacts) : undefined;
  },
};

const problems = findProblems(installation);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  console.log(
    `${countProduction(installation)} packages of production have allowed licences; no unknown install script in ${Object.keys(packages).length - 1}.`,
  );
