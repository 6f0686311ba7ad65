/** What may be installed with the program: licences, and packages with install scripts. Reads no network. */

/** A package of package-lock.json (npm's lockfileVersion 3), or of its own package.json. */
export interface PackageFacts {
  license?: string;
  /** The lock's word for a package that npm would run something of while it installs. */
  hasInstallScript?: boolean;
  dev?: boolean;
  link?: boolean;
  scripts?: Record<string, string>;
}

export interface Installation {
  /** `packages` of package-lock.json: by path, such as "node_modules/a/node_modules/b". The path "" is the project. */
  packages: Record<string, PackageFacts>;
  /** The package.json that stands at a path; undefined where the package is not installed, as an optional one of another platform. */
  manifestOf(path: string): PackageFacts | undefined;
  /** `allowScripts` of package.json: packages whose install scripts were looked at, and whether they may run. */
  allowScripts: Record<string, boolean>;
}

/** SPDX identifiers. All of them allow use and distribution for the price of a notice, or of nothing. */
const allowedLicences = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "0BSD", // ISC without the duty of a notice.
  "Unlicense", // Public domain.
  "CC0-1.0", // Public domain; it grants no patents, which matters for code with patents alone.
  "Python-2.0", // Code that was ported from Python's library: a notice, and a list of changes.
]);

/** Names of scripts that npm runs while it installs a package from a registry. */
const installScripts = ["preinstall", "install", "postinstall"];

/** One sentence for each thing that is wrong; none if all is well. Licences count for packages of production, install scripts for all. */
export function findProblems(installation: Installation): string[] {
  const { packages, manifestOf, allowScripts } = installation;
  const withScripts = new Set<string>();
  const problems: string[] = [];
  for (const [path, locked] of Object.entries(packages)) {
    if (path === "" || locked.link) continue;
    const name = path.split("node_modules/").at(-1)!;
    const manifest = manifestOf(path);
    // The lock repeats what the package said when it was locked; what is installed is what runs.
    const licences = new Set([locked.license, manifest?.license].filter((each) => each !== undefined));
    if (!locked.dev) problems.push(...licenceProblems(path, licences));
    if (locked.hasInstallScript || installScripts.some((script) => manifest?.scripts?.[script] !== undefined)) withScripts.add(name);
  }
  for (const name of withScripts) {
    if (!(name in allowScripts))
      problems.push(`${name} has an install script. Look at it, then name it in allowScripts of package.json, or do without it.`);
  }
  for (const name of Object.keys(allowScripts)) {
    if (!withScripts.has(name)) problems.push(`${name} has no install script: remove it from allowScripts of package.json.`);
  }
  return problems;
}

function licenceProblems(path: string, licences: Set<string>): string[] {
  if (licences.size === 0) return [`${path} names no licence.`];
  return [...licences]
    .filter((each) => !isAllowed(each))
    .map((each) => `${path} has the licence ${JSON.stringify(each)}, which is not allowed.`);
}

/** Of an SPDX expression: one side of OR and both of AND must be allowed. AND binds tighter, and inner brackets are not read: they are refused. */
function isAllowed(licence: unknown): boolean {
  if (typeof licence !== "string") return false;
  const expression = licence.replace(/^\(([^()]*)\)$/, "$1");
  return expression.split(" OR ").some((choice) => choice.split(" AND ").every((each) => allowedLicences.has(each.trim())));
}

/** Packages of production, of which licences are read. */
export function countProduction({ packages }: Installation): number {
  return Object.entries(packages).filter(([path, { dev, link }]) => path !== "" && !dev && !link).length;
}
