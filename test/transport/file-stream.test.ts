import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { expect, test } from "vitest";
import { FileStream, type FileStreamOptions } from "../../src/transport/file-stream.ts";
import { settled } from "../clock.ts";
import { errorOf } from "./kit.ts";

const brokenOff = new Error("broken off");

/** A source of so many pieces of a kilobyte each, which counts what was taken from it. */
function source(pieces: number, end: "end" | "fail" | "wait" = "end") {
  const state = { taken: 0 };
  const readable = new Readable({
    highWaterMark: 1,
    read() {
      if (state.taken < pieces) this.push(Buffer.alloc(1024, state.taken++));
      else if (end === "end") this.push(null);
      else if (end === "fail") this.destroy(new Error("the source failed"));
    },
  });
  return Object.assign(state, { readable });
}

function bodyOf(readable: Readable, options: Partial<FileStreamOptions> = {}) {
  return new FileStream(readable, { toError: () => brokenOff, ...options });
}

async function readAll(body: FileStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

test("every byte arrives, in order, and is counted", async () => {
  const body = bodyOf(source(5).readable, { length: 5 * 1024 });
  const bytes = await readAll(body);
  expect(bytes).toEqual(Buffer.concat([0, 1, 2, 3, 4].map((i) => Buffer.alloc(1024, i))));
  expect(body.bytes).toBe(5 * 1024);
});

test("what nobody takes is not taken from the source", async () => {
  const from = source(1000);
  const body = bodyOf(from.readable);
  for (let i = 0; i < 20; i++) await settled();
  expect(from.taken).toBe(0);
  let read = 0;
  for await (const piece of body) {
    read += (piece as Buffer).length / 1024;
    for (let i = 0; i < 5; i++) await settled();
    expect(from.taken - read).toBeLessThanOrEqual(4);
  }
  expect(read).toBe(1000);
});

test("who gives it up ends its source at once, also while it waits for the next piece", async () => {
  const from = source(1, "wait");
  const body = bodyOf(from.readable);
  body.resume();
  await settled();
  expect(body.bytes).toBe(1024);
  expect(from.readable.destroyed).toBe(false);
  body.destroy();
  expect(from.readable.destroyed).toBe(true);
});

test("a source that fails is explained, and whoever reads hears it", async () => {
  const heard: unknown[] = [];
  const body = bodyOf(source(2, "fail").readable, {
    toError: (error) => {
      heard.push(error);
      return brokenOff;
    },
  });
  expect(await errorOf(readAll(body))).toBe(brokenOff);
  expect(heard).toMatchObject([{ message: "the source failed" }]);
});

test.each([1023, 1025, 0])("a source of another length than the announced %i has broken off", async (length) => {
  expect(await errorOf(readAll(bodyOf(source(1).readable, { length })))).toBe(brokenOff);
});

test("each piece that is waited for is told, one at a time, and none while nobody wants one", async () => {
  const body = bodyOf(source(3).readable);
  let waiting = 0;
  let waits = 0;
  body.onPull = (piece) => {
    waits += 1;
    waiting += 1;
    expect(waiting).toBe(1);
    void piece.then(() => {
      waiting -= 1;
    });
  };
  await settled();
  expect(waits).toBe(0);
  let pieces = 0;
  body.on("data", () => {
    pieces += 1;
  });
  await finished(body);
  expect(pieces).toBeGreaterThan(0);
  // The pieces, and the end.
  expect([waits, waiting]).toEqual([pieces + 1, 0]);
});
