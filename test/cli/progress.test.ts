import { afterEach, expect, test, vi } from "vitest";
import { clearProgress, showProgress } from "../../src/cli/progress.ts";

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
});

function written(watched: boolean): string {
  const out: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => out.push(String(text)) > 0);
  process.stderr.isTTY = watched;
  showProgress("14 calls");
  showProgress("20 calls");
  clearProgress();
  return out.join("");
}

test("progress is one line that leaves nothing behind", () => {
  expect(written(true)).toBe("\r\u001b[K14 calls\r\u001b[K20 calls\r\u001b[K");
});

test("progress is not told where nobody can see it", () => {
  expect(written(false)).toBe("");
});
