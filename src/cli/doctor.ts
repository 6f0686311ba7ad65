import { existsSync } from "node:fs";
import { basename } from "node:path";
import { operationsIn } from "../resource/route.ts";
import { vendors } from "../vendors/index.ts";
import { checkVendor, type VendorCheck } from "./check.ts";
import { vendorLine } from "./serve.ts";
import { type Outside, type Prepared, prepare } from "./surroundings.ts";

const tolerableSkewMs = 30_000;

/** Says what works and what to do about what does not. */
export async function doctor(outside: Outside): Promise<void> {
  console.log(`  ✓ Node           ${process.versions.node}`);
  const prepared = await prepare(outside);
  try {
    const { config, sandboxed } = prepared;
    console.log(`  ✓ configuration  ${sandboxed ? "no vendor configured: checking the sandbox vendors" : "read"}`);
    console.log(
      existsSync(config.file)
        ? `  ✓ link rules     ${basename(config.file)}`
        : `  - link rules     no ${basename(config.file)}: the defaults`,
    );
    const unused = unusedCorrections(prepared);
    for (const correction of unused) console.log(`  ✗ configuration  ${correction} corrects nothing: no operation of that name is used`);
    const checks = await Promise.all([...prepared.tieline.upstreams.keys()].map((name) => checkVendor(prepared.tieline, name)));
    for (const check of checks) {
      console.log(vendorLine(check));
      if (check.advice) console.log(`    fix            ${check.advice}`);
    }
    const clock = judgeClock(checks);
    for (const line of clock.lines) console.log(line);
    if (unused.length > 0 || clock.wrong || checks.some(({ state }) => state === "failed")) process.exitCode = 1;
  } finally {
    await prepared.close();
  }
}

/** When every vendor that tells the time tells another, it is this machine that is wrong; else it is the vendor. */
function judgeClock(checks: readonly VendorCheck[]): { lines: string[]; wrong: boolean } {
  const told = checks.filter((check): check is VendorCheck & { skewMs: number } => check.skewMs !== undefined);
  const off = told.filter(({ skewMs }) => Math.abs(skewMs) > tolerableSkewMs);
  if (told.length === 0) return { lines: [], wrong: false };
  if (off.length === 0) return { lines: ["  ✓ clock          agrees with the vendors'"], wrong: false };
  if (off.length === told.length && off.every(({ skewMs }) => skewMs > 0 === off[0]!.skewMs > 0)) {
    const line = `  ✗ clock          this machine's is ${apart(-off[0]!.skewMs)} the vendors': set it (NTP), or waiting times will be wrong`;
    return { lines: [line], wrong: true };
  }
  return {
    lines: off.map(
      ({ label, skewMs }) => `  - clock          that of ${label} is ${apart(skewMs)} this machine's; tell the vendor if it stays`,
    ),
    wrong: false,
  };
}

function apart(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  return `${seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`} ${ms > 0 ? "ahead of" : "behind"}`;
}

/** Corrections of operations that nothing served is read by: mostly a slip of the pen. */
function unusedCorrections({ operations }: Prepared): string[] {
  const used = new Set(vendors.flatMap((vendor) => operationsIn(vendor).map(({ id }) => `${vendor.name}.${id}`)));
  return Object.entries(operations).flatMap(([vendor, routes]) =>
    Object.keys(routes)
      .filter((id) => !used.has(`${vendor}.${id}`))
      .map((id) => `vendors.${vendor}.operations.${id}`),
  );
}
