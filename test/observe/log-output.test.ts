import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { LogOutput, type LogOutputOptions } from "../../src/observe/log-output.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-log-output-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A log on a pipe whose reader reads when the test says so. */
function openPipe(options: Partial<LogOutputOptions> = {}) {
  const path = join(folder, String(Math.random()));
  execFileSync("mkfifo", [path]);
  const [reader, fd] = [constants.O_RDONLY, constants.O_WRONLY].map((mode) => openSync(path, mode | constants.O_NONBLOCK)) as [
    number,
    number,
  ];
  let isOpen = true;
  const leave = () => {
    if (isOpen) closeSync(reader);
    isOpen = false;
  };
  onTestFinished(() => {
    leave();
    closeSync(fd);
  });
  const dropped: number[] = [];
  let text = "";
  const chunk = Buffer.alloc(64 * 1024);
  const output = new LogOutput({ fd, onDropped: (count) => dropped.push(count), ...options });
  return {
    output,
    dropped,
    leave,
    /** Reads what is there; all that was read until now. */
    read(): string {
      try {
        for (let length = 1; length > 0; ) {
          length = readSync(reader, chunk);
          text += chunk.toString("latin1", 0, length);
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      }
      return text;
    },
  };
}

const line = (index: number) => `${String(index).padStart(9, "0")}\n`;
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join("");

test("lines wait for a slow reader, in order, and nothing is lost at a normal end", async () => {
  const { output, read, dropped } = openPipe();
  // More than a pipe holds.
  for (let index = 0; index < 50_000; index++) output.write(line(index));
  let isClosed = false;
  const closed = output.close().then(() => {
    isClosed = true;
  });
  while (!isClosed) {
    read();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await closed;
  expect(read()).toBe(lines(50_000));
  expect(dropped).toEqual([]);
});

test("what waits is bounded: further lines are dropped, and their number is told when the reader takes lines again", async () => {
  const { output, read, dropped } = openPipe({ maxWaitingBytes: 100_000 });
  for (let index = 0; index < 50_000; index++) output.write(line(index));
  while (dropped.length === 0) {
    read();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(dropped).toEqual([40_000]);
  output.write("last\n");
  await output.close();
  expect(read()).toBe(`${lines(10_000)}last\n`);
});

test("the end waits for a reader that takes nothing, but not for ever; nor for one that is gone", async () => {
  const stalled = openPipe({ stalledMs: 20 });
  for (let index = 0; index < 20_000; index++) stalled.output.write(line(index));
  await stalled.output.close();
  // A pipe is full, and the rest waits.
  const before = stalled.read();
  expect([before.length > 0, before.length < 200_000, lines(20_000).startsWith(before)]).toEqual([true, true, true]);
  stalled.output.flushSync();
  const gone = openPipe({ stalledMs: 60_000 });
  gone.leave();
  gone.output.write(line(0));
  await gone.output.close();
  gone.output.write(line(1));
  gone.output.flushSync();
});

test("a process that ends without closing writes what waits, as far as it is taken", () => {
  const { output, read } = openPipe({ stalledMs: 100 });
  for (let index = 0; index < 3_000; index++) output.write(line(index));
  output.flushSync();
  // The first line is on its way already, and comes in its own time.
  expect(read().replace(line(0), "")).toBe(lines(3_000).slice(line(0).length));
});
