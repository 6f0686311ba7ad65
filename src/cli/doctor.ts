import { existsSync } from "node:fs";
import { basename } from "node:path";
import { bootstrap } from "./bootstrap.ts";
import { checkVendor, type VendorCheck } from "./check.ts";
import { formatQuota } from "./format.ts";
import type { Host } from "./host.ts";
import { sandboxNotice } from "./sandbox-notice.ts";
import { vendorLine } from "./serve.ts";

/** A larger difference between two clocks is reported. */
const maxSkewMs = 30_000;

/** Checks configuration, vendors and clocks, and prints what to fix. Sets exit code 1 when something is wrong. */
export async function doctor(host: Host): Promise<void> {
  console.log(`  ✓ Node           ${process.versions.node}`);
  const runtime = await bootstrap(host);
  try {
    const { config, sandboxed } = runtime;
    console.log(`  ✓ configuration  ${sandboxed ? "valid: checking the sandbox vendors" : "valid"}`);
    if (sandboxed) console.log(`  - data           ${sandboxNotice}`);
    const file = basename(config.file);
    console.log(existsSync(config.file) ? `  ✓ link rules     ${file}` : `  - link rules     no ${file}: using the defaults`);
    const checks = await Promise.all([...runtime.app.upstreams.keys()].map((name) => checkVendor(runtime.app, name)));
    for (const check of checks) {
      console.log(vendorLine(check));
      const agreed = runtime.app.upstreams.get(check.name)?.agreedWindows?.map(({ limit, ms }) => ({ calls: limit, windowMs: ms }));
      if (agreed) console.log(`    quota          ${formatQuota(agreed)}, by ${file} instead of the documented one`);
      if (check.advice) console.log(`    fix            ${check.advice}`);
    }
    const clock = compareClocks(checks);
    for (const line of clock.lines) console.log(line);
    if (clock.isWrong || checks.some(({ state }) => state === "failed")) process.exitCode = 1;
  } finally {
    await runtime.close();
  }
}

/** When the clocks of all vendors differ from ours in the same direction, ours is wrong; otherwise the vendor's. */
function compareClocks(checks: readonly VendorCheck[]): { lines: string[]; isWrong: boolean } {
  const known = checks.filter((check): check is VendorCheck & { skewMs: number } => check.skewMs !== undefined);
  const wrong = known.filter(({ skewMs }) => Math.abs(skewMs) > maxSkewMs);
  if (known.length === 0) return { lines: [], isWrong: false };
  if (wrong.length === 0) return { lines: ["  ✓ clock          in sync with the vendors"], isWrong: false };
  if (wrong.length === known.length && wrong.every(({ skewMs }) => skewMs > 0 === wrong[0]!.skewMs > 0)) {
    const line = `  ✗ clock          this machine's clock is ${formatSkew(-wrong[0]!.skewMs)} the vendors'; synchronise it (NTP), because quota waits depend on it`;
    return { lines: [line], isWrong: true };
  }
  return {
    lines: wrong.map(
      ({ label, skewMs }) =>
        `  - clock          the clock of ${label} is ${formatSkew(skewMs)} this machine's; tell the vendor if it stays so`,
    ),
    isWrong: false,
  };
}

/** "45 seconds behind", "10 minutes ahead of". */
function formatSkew(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return `${seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`} ${ms > 0 ? "ahead of" : "behind"}`;
}
