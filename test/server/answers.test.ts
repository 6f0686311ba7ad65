import { EventEmitter } from "node:events";
import type { ApolloServer } from "@apollo/server";
import type { Request, Response } from "express";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestContext } from "../../src/app/request.ts";
import { placeholderFor, writeJson } from "../../src/server/answer-text.ts";
import { Answers } from "../../src/server/answers.ts";
import { defaultLimits } from "../../src/server/limits.ts";
import { expectError, type Graph, json, startGraph, until } from "./kit.ts";

const rows = (count: number, text = "x") => Array.from({ length: count }, (_, i) => ({ i, text: text.repeat(100), list: [i, null, true] }));

describe("an answer's text", () => {
  test("is what JSON.stringify writes, whatever the value and its size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), async (value, isLong) => {
        const answer = { data: isLong ? { value, rows: rows(2000), value2: value } : value };
        expect(await writeJson(answer, { maxBytes: 1e9 })).toBe(JSON.stringify(answer));
      }),
      { numRuns: 60 },
    );
  });

  test("leaves out what JSON leaves out", async () => {
    const odd = { a: undefined, b: [undefined, () => 1, Symbol("s")], c: new Date(0), d: { toJSON: () => "own" }, e: "\ud800", f: "ü€😀" };
    const answer = { errors: undefined, data: { odd, rows: rows(2000), more: odd } };
    expect(await writeJson(answer, { maxBytes: 1e9 })).toBe(JSON.stringify(answer));
  });

  test("lets other work through while it is long", async () => {
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await writeJson({ data: rows(150_000) }, { maxBytes: 1e9 });
    isOver = true;
    expect(turns).toBeGreaterThan(2);
  });

  test("ends at the limit, counted in bytes, and before anything beyond it is written", async () => {
    const answer = { data: "ü".repeat(500) };
    const bytes = Buffer.byteLength(JSON.stringify(answer));
    expect(await writeJson(answer, { maxBytes: bytes })).toHaveLength(bytes - 500);
    await expect(writeJson(answer, { maxBytes: bytes - 1 })).rejects.toMatchObject({ code: "QUERY_TOO_EXPENSIVE" });
    let read = 0;
    const lazy = Array.from({ length: 10_000 }, () => ({
      get text() {
        read++;
        return "x".repeat(1000);
      },
    }));
    await expect(writeJson({ data: lazy }, { maxBytes: 100_000 })).rejects.toMatchObject({ extensions: { limit: "answerBytes" } });
    expect(read).toBeLessThan(1000);
  });

  test("holds JSON that was written before", async () => {
    const known = JSON.stringify(rows(3000));
    const answer = { errors: undefined, data: placeholderFor(known), extensions: { a: 1 } };
    expect(await writeJson(answer, { maxBytes: 1e9 })).toBe(`{"data":${known},"extensions":{"a":1}}`);
  });
});

describe("over HTTP", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.close());

  const aliases = (count: number) => Array.from({ length: count }, (_, i) => `alias${i}: id`).join(" ");
  const listing = (count: number) => `{ itmProjects(first: 1000) { nodes { ${aliases(count)} } } }`;

  test("a large answer arrives whole, with its length", async () => {
    const answer = await graph.post(listing(900));
    expect(answer.status).toBe(200);
    expect(answer.bytes.length).toBeGreaterThan(1024 * 1024);
    expect(Number(answer.headers["content-length"])).toBe(answer.bytes.length);
    const { nodes } = answer.json.data.itmProjects;
    expect(nodes.at(-1).alias899).toBe(nodes.at(-1).alias0);
  });

  test("a too large one is a whole error, and the next is answered", async () => {
    const limited = await startGraph({ server: { limits: { answerBytes: 500_000 } } });
    try {
      for (let i = 0; i < 3; i++) {
        const answer = await limited.post(listing(900));
        expectError(answer, 400, "QUERY_TOO_EXPENSIVE", /larger than the limit of 500000 bytes, so nothing of it was sent/);
        expect(answer.json.errors[0].extensions).toMatchObject({ limit: "answerBytes", max: 500_000 });
        expect(answer.json).not.toHaveProperty("data");
      }
      expect((await limited.post(listing(10))).status).toBe(200);
      expect(limited.logged).toEqual([]);
    } finally {
      await limited.close();
    }
  });

  test("many large answers at once are written one after the other, and all arrive", async () => {
    const tight = await startGraph({ server: { limits: { concurrentAnswerBytes: 1, concurrentSize: 1 } } });
    try {
      const answers = await Promise.all(Array.from({ length: 8 }, () => tight.post(listing(900))));
      for (const { status, bytes } of answers) expect([status, bytes.length > 1024 * 1024]).toEqual([200, true]);
    } finally {
      await tight.close();
    }
  });

  test("a reader that leaves gives its place to the next", async () => {
    const tight = await startGraph({ server: { limits: { concurrentAnswerBytes: 1, concurrentSize: 1 } } });
    try {
      const leaving = new AbortController();
      const left = tight.send({
        method: "POST",
        headers: json,
        body: JSON.stringify({ query: listing(900) }),
        signal: leaving.signal,
      });
      leaving.abort();
      await expect(left).rejects.toThrow();
      expect((await tight.post(listing(900))).status).toBe(200);
    } finally {
      await tight.close();
    }
  });
});

test("what waits while all its readers leave is not begun, and the next waits for what had begun", async () => {
  const answers = new Answers({ ...defaultLimits, concurrentSize: 1 });
  const begun: (() => void)[] = [];
  const apollo = {
    async executeHTTPGraphQLRequest({ context }: { context(): Promise<RequestContext> }) {
      await answers.enter(await context(), 1);
      await new Promise<void>((resolve) => begun.push(resolve));
      return { headers: new Map(), body: { kind: "complete", string: "{}" } };
    },
  } as unknown as ApolloServer<RequestContext>;
  const serve = answers.serve(apollo, {});
  const ask = () => {
    const response = Object.assign(new EventEmitter(), {
      locals: { caller: { name: "one" }, context: { options: {}, meter: {} } },
      setHeader: () => undefined,
      send: () => undefined,
    });
    const served = serve({ headers: {}, url: "/graphql", method: "POST" } as Request, response as unknown as Response, () => undefined);
    return { response, served: Promise.resolve(served).catch(() => undefined) };
  };
  const first = Array.from({ length: 20 }, ask);
  await until(() => begun.length > 0);
  for (const { response } of first) {
    response.emit("close");
    await new Promise((resolve) => setImmediate(resolve));
  }
  const next = ask();
  await Promise.all(first.slice(1).map(({ served }) => served));
  expect(begun).toHaveLength(1);
  begun[0]!();
  await until(() => begun.length > 1);
  begun[1]!();
  await Promise.all([first[0]!.served, next.served]);
});
