import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { readExamples } from "../../src/server/ide.ts";
import { repeats } from "../soak.ts";
import { type Exchange, exchange, json } from "./kit.ts";
import { type Served, settle, startServed } from "./served.ts";

const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index)).join(" ");

/** What hostile work may leave behind on the heap, in megabytes. */
const leftMb = 30;
/** For how long nothing may hold the event loop, in milliseconds; see heap-probe.mjs. */
const longestMs = 250;

let sandbox: Sandbox;
let server: Served;
let baseMb = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true });
  server = await startServed(sandbox.variables);
  for (const { query } of readExamples()) expect((await post(query)).status).toBe(200);
  expect((await post(whole)).status).toBe(200);
  expect((await post(`{ itmProjects(first: 1000) { nodes { id } } currentRmsInvoices(first: 1000) { nodes { id } } }`)).status).toBe(200);
  baseMb = (await server.probe()).heapMb;
}, 120_000);
afterAll(async () => {
  server.stop();
  await sandbox.close();
});

const whole = getIntrospectionQuery();

const post = (query: string): Promise<Exchange> => exchange(server.url, { method: "POST", headers: json, body: JSON.stringify({ query }) });

/** So many at a time, each once. */
async function inParallel<T>(count: number, width: number, one: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await one(index);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

async function expectAlive(name: string): Promise<void> {
  expect((await postPatiently("{ __typename }")).json.data).toEqual({ __typename: "Query" });
  const { heapMb, worst } = await settle(server, { heapMb: baseMb + leftMb });
  const { heldMs, wallMs } = worst;
  console.log(
    `${name}: heap ${heapMb.toFixed(0)} MB after ${baseMb.toFixed(0)} MB; loop held ${heldMs.toFixed(0)} ms (${wallMs.toFixed(0)} by the clock)`,
  );
  expect(heapMb).toBeLessThan(baseMb + leftMb);
  expect(heldMs).toBeLessThan(longestMs);
}

/** Overload is an answer too, and passes. */
async function postPatiently(query: string): Promise<Exchange> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await post(query);
    if (answer.status !== 503) return answer;
    await pause(500);
  }
  throw new Error("The server stayed overloaded.");
}

describe("in a heap of 512 MB a server outlives", () => {
  test("queries that multiply", async () => {
    const killers = [
      `{ __schema { types { ${many(60, (i) => `a${i}: fields { ...F }`)} } } } fragment F on __Field { ${many(60, (j) => `b${j}: name`)} }`,
      `{ __schema { types { ${many(30, (i) => `a${i}: fields { ${many(30, (j) => `b${j}: name`)} }`)} } } }`,
      `{ itmProjects(first: 1000) { nodes { ${many(1900, (i) => `a${i}: id`)} } } }`,
      `{ ${many(900, (i) => `a${i}: __schema { types { fields { name args { name } } } }`)} }`,
      `{ ...F0 } ${many(40, (i) => `fragment F${i} on Query { ${i === 39 ? "__typename" : `...F${i + 1} ...F${i + 1}`} }`)}`,
    ];
    const answers = await inParallel(killers.length * 20, 10, (i) => postPatiently(killers[i % killers.length]!));
    for (const { json: answer, status } of answers)
      expect([status, answer.errors[0].extensions.code]).toEqual([400, "QUERY_TOO_EXPENSIVE"]);
    await expectAlive("multiplied");
  });

  test("the largest operations that are allowed, many at once", async () => {
    const largest = (i: number) => `{ currentRmsInvoices(first: 1000) { nodes { ${many(990, (j) => `a${i}_${j}: number`)} } } }`;
    const answers = await inParallel(repeats(60, 20), 20, (i) => post(largest(i)));
    for (const { status } of answers) expect([200, 400, 503]).toContain(status);
    expect(answers.some(({ status }) => status !== 503)).toBe(true);
    await expectAlive("largest operations");
  });

  test("the largest introspection that is allowed, always another one", async () => {
    const half = (i: number) => `{ a${i}: __schema { types { name ${many(9, (j) => `f${i}_${j}: fields { name }`)} } } }`;
    const answers = await inParallel(40, 10, (i) => post(half(i)));
    for (const { status } of answers) expect([200, 400, 503]).toContain(status);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    await expectAlive("largest introspection");
  });

  test.each([
    // Always so many that their texts alone take more than may be left behind.
    ["480 kB of comments", (i: number) => `{ a${i}: __typename }\n${`#${"x".repeat(99)}\n`.repeat(4800)}`, 400, repeats(1000, 300)],
    ["99 kB of comments", (i: number) => `{ a${i}: __typename }\n${`#${"x".repeat(97)}\n`.repeat(999)}`, 200, repeats(1000, 500)],
    ["99 kB of short comments", (i: number) => `{ a${i}: __typename }\n${"#\n".repeat(49_000)}`, 200, repeats(1000, 300)],
    ["4,000 aliases", (i: number) => `{ ${many(4000, (j) => `a${i}_${j}: __typename`)} }`, 400, repeats(1000, 300)],
    ["2,000 aliases", (i: number) => `{ ${many(2000, (j) => `a${i}_${j}: __typename`)} }`, 200, repeats(1000, 100)],
  ])(
    "many documents of %s",
    async (name, document, expected, count) => {
      const answers = await inParallel(count, 4, (i) => postPatiently(document(i)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([expected]));
      await expectAlive(name);
    },
    600_000,
  );

  test("callers that do not read their large answers", async () => {
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ query: `{ currentRmsInvoices(first: 1000) { nodes { ${many(900, (j) => `b_${j}: number`)} } } }` });
    const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const sockets = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const socket = connect(Number(port), hostname);
        socket.on("error", () => undefined);
        await once(socket, "connect");
        socket.pause();
        socket.write(head + body);
        return socket;
      }),
    );
    for (let i = 0; i < 20; i++) expect((await postPatiently("{ vendors { name } }")).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await expectAlive("unread answers");
  });

  test("2,000 silent and slow connections, which are gone within 15 seconds", async () => {
    const { hostname, port } = new URL(server.url);
    const times: number[] = [];
    const ask = async () => {
      const start = performance.now();
      expect((await postPatiently("{ __typename }")).status).toBe(200);
      times.push(performance.now() - start);
    };
    for (let i = 0; i < 50; i++) await ask();
    const alone = Math.max(...times.splice(0));
    let open = 0;
    const start = performance.now();
    await inParallel(2000, 50, async (i) => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      socket.on("close", () => open--);
      await once(socket, "connect");
      open++;
      if (i % 2) socket.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      socket.resume();
    });
    while (open > 0 && performance.now() - start < 60_000) await ask();
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `2,000 gone after ${seconds.toFixed(1)} s; honest caller ${Math.max(...times).toFixed(0)} ms at worst, ${alone.toFixed(0)} ms alone`,
    );
    expect(open).toBe(0);
    expect(seconds).toBeLessThan(15);
    expect(Math.max(...times)).toBeLessThan(Math.max(300, 3 * alone));
    await expectAlive("silent connections");
  });
});
