import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const place = fileURLToPath(new URL("../../bench/cpu.ts", import.meta.url));

/** Every number in it, by where it stands. */
function numbersIn(value: unknown, at = ""): [place: string, value: unknown][] {
  if (typeof value !== "object") return [[at, value]];
  // What JSON cannot write becomes null.
  if (value === null) return [[at, Number.NaN]];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${at}/${name}`));
}

it("all builds of the benchmark of CPU answer the same, byte for byte, and every figure is a number", async () => {
  // It ends with another code than 0 when two answers differ, or when the upstream is asked for what it was not written for.
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", place, "--quick", "--json"]);
  const { options: _, ...results } = JSON.parse(stdout);
  expect(results.comparisons.length).toBe(8);
  for (const { workload, costs, compared } of results.comparisons) {
    const isCold = workload.endsWith("cold");
    expect(Object.keys(costs), workload).toEqual(isCold ? ["plain", "tieline"] : ["plain", "tieline", "mercurius", "jit"]);
    // Each question was answered by every build, and once more where it was asked twice.
    expect(compared, workload).toBeGreaterThanOrEqual(isCold ? 16 : 9);
  }
  expect(results.walks.tieline.rows).toBe(2_000);
  const figures = numbersIn(results).filter(([at]) => !/\/(workload|digest)$/.test(at));
  expect(figures.length).toBeGreaterThan(200);
  expect(figures.filter(([, value]) => !Number.isFinite(value))).toEqual([]);
}, 240_000);
