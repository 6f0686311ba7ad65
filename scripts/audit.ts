/** Asks the registry for known weaknesses of the packages of production: `npm run audit`. */
import { spawnSync } from "node:child_process";

/** The exit status that .ci/run reads as "skipped". */
const skipped = 75;

interface Weakness {
  name: string;
  severity: string;
  range: string;
}

/** What `npm audit --json` prints: weaknesses by package, or why the registry told nothing. */
interface Audit {
  vulnerabilities?: Record<string, Weakness>;
  message?: string;
}

process.exitCode = audit();

function audit(): number {
  // The lock file is asked about, so nothing has to be installed.
  const { stdout, error } = spawnSync("npm", ["audit", "--omit=dev", "--package-lock-only", "--json", "--fetch-retries=1"], {
    encoding: "utf8",
    shell: process.platform === "win32",
    timeout: 60_000,
  });
  const { vulnerabilities, message } = readAudit(stdout);
  if (!vulnerabilities) {
    console.error(`Skipped: the registry tells no weaknesses. ${error?.message ?? message ?? "It did not answer."}`);
    return skipped;
  }
  const found = Object.values(vulnerabilities);
  for (const { name, severity, range } of found) console.error(`${name} ${range}: ${severity}. "npm audit" says more.`);
  if (found.length === 0) console.log("No package of production has a known weakness.");
  return found.length === 0 ? 0 : 1;
}

function readAudit(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}
