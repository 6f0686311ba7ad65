import { afterEach, describe, expect, test, vi } from "vitest";
import { clearProgress, formatProgress, showProgress, watchProgress } from "../../src/cli/progress.ts";
import type { Source } from "../../src/cli/source.ts";
import { quotaTime, quotaWaits } from "../../src/cli/vendor-states.ts";
import type { Walk } from "../../src/cli/walk.ts";
import { WalkProgress } from "../../src/cli/walk-progress.ts";
import { encodeCursor } from "../../src/graph/query/cursor.ts";
import { FakeClock } from "../clock.ts";

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

describe("a line of progress", () => {
  const waits = [
    { label: "Current RMS", ms: 12_400 },
    { label: "ITM Platform", ms: 400 },
  ];
  test.each([
    [
      { rows: 600, total: 2000, calls: 75, expected: 250, waits, leftMs: 62_000 },
      "600 of 2,000 rows · 75 of about 250 calls · Current RMS waits 12 s · about 1 min left",
    ],
    [{ rows: 1200, calls: 1 }, "1,200 rows · 1 call"],
    [{ rows: 2000, total: 2000, calls: 75, expected: 75 }, "2,000 rows · 75 calls"],
    [{ calls: 4, expected: 10, known: true, leftMs: 900 }, "4 of 10 calls"],
    // More than was expected.
    [{ calls: 12, expected: 10 }, "12 calls"],
    [{ expected: 10, elapsedMs: 12_400 }, "about 10 calls · 12 s so far"],
    [{ calls: 0, leftMs: 7_800_000 }, "0 calls · about 2 h 10 min left"],
    [{}, ""],
  ])("%j", (progress, line) => {
    expect(formatProgress(progress)).toBe(line);
  });
});

describe("watched", () => {
  /** What is written in so many seconds. */
  async function watch(isTerminal: boolean, seconds: number): Promise<string> {
    const out: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => out.push(String(text)) > 0);
    process.stderr.isTTY = isTerminal;
    const clock = new FakeClock();
    const begin = clock.now();
    const display = watchProgress(clock, async () => ({ calls: (clock.now() - begin) / 1000 }));
    await clock.advance(seconds * 1000);
    display.stop();
    await clock.advance(60_000);
    expect(clock.sleeping).toBe(0);
    return out.join("");
  }

  test("on a terminal, a line is written over twice a second", async () => {
    expect(await watch(true, 1)).toBe("\r\u001b[K0.5 calls\r\u001b[K1 call\r\u001b[K");
  });

  test("elsewhere, a line is written every ten seconds", async () => {
    expect(await watch(false, 9)).toBe("");
    expect(await watch(false, 25)).toBe("10 calls\n20 calls\n");
  });
});

describe("quotas as a server tells them", () => {
  const now = Date.parse("2026-05-01T12:00:00Z");
  const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  const states = [
    { name: "current-rms", label: "Current RMS", quota: [{ limit: 60, ms: 60_000, left: 0, resetAt: at(12) }] },
    {
      name: "itm",
      label: "ITM Platform",
      quota: [
        { limit: 5, ms: 1000, left: 5, resetAt: at(0) },
        { limit: 100, ms: 60_000, left: 40, resetAt: at(30) },
      ],
    },
    { name: "zivio", label: "Zivio", quota: [] },
  ];

  test("name the vendors that make calls wait", () => {
    expect(quotaWaits(states, now)).toEqual([{ label: "Current RMS", ms: 12_000 }]);
  });

  test.each([
    [{}, 0],
    [{ zivio: 1000 }, 0],
    [{ "current-rms": 1 }, 12_000],
    [{ "current-rms": 61 }, 72_000],
    [{ itm: 5 }, 0],
    [{ itm: 41 }, 30_000],
    [{ itm: 141, "current-rms": 60 }, 90_000],
  ])("tell how long %j calls wait", (calls, ms) => {
    expect(quotaTime(states, new Map(Object.entries(calls)), now)).toBe(ms);
  });
});

test("an export that was resumed counts the rows printed before", async () => {
  const clock = new FakeClock();
  const source = { clock, ask: async () => ({ data: { vendors: [] } }), callsUnderWay: () => new Map() } as unknown as Source;
  const after = encodeCursor(() => "0123456789", 399);
  const walk = { calls: 3, report: undefined } as unknown as Walk;
  const progress = new WalkProgress(source, after);
  expect(formatProgress(await progress.measure(walk))).toBe("400 rows · 3 calls");
  progress.notePage({ answer: {}, rows: 100, total: 2000, cursor: undefined }, walk);
  expect(await progress.measure(walk)).toMatchObject({ rows: 500, total: 2000 });
  const fresh = new WalkProgress(source, undefined);
  fresh.notePage({ answer: {}, rows: 100, total: 2000, cursor: undefined }, walk);
  expect(await fresh.measure(walk)).toMatchObject({ rows: 100, total: 2000 });
});
