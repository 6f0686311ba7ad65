import { existsSync } from "node:fs";
import { basename } from "node:path";
import { resources } from "../vendors/index.ts";
import { checkVendor } from "./check.ts";
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
    for (const correction of unusedCorrections(prepared))
      console.log(`  ✗ configuration  ${correction} corrects nothing: no operation of that name is used`);
    const checks = await Promise.all([...prepared.tieline.upstreams.keys()].map((name) => checkVendor(prepared.tieline, name)));
    for (const check of checks) {
      console.log(vendorLine(check));
      if (check.skewMs !== undefined && Math.abs(check.skewMs) > tolerableSkewMs) {
        console.log(
          `                   its clock and this machine's are ${Math.round(Math.abs(check.skewMs) / 1000)} s apart: set this machine's clock (NTP), or waiting times will be wrong`,
        );
      }
    }
    if (checks.some(({ state }) => state === "failed")) process.exitCode = 1;
  } finally {
    await prepared.close();
  }
}

/** Corrections of operations that nothing served is read by: mostly a slip of the pen. */
function unusedCorrections({ operations }: Prepared): string[] {
  const used = new Set(
    resources.flatMap(({ vendor, list, show, many }) => [list, show, many].flatMap((each) => (each ? [`${vendor}.${each.id}`] : []))),
  );
  return Object.entries(operations).flatMap(([vendor, routes]) =>
    Object.keys(routes)
      .filter((id) => !used.has(`${vendor}.${id}`))
      .map((id) => `vendors.${vendor}.operations.${id}`),
  );
}
