import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultConnectionLimits, makeHttpServer } from "../../src/server/connections.ts";
import { expectError, type Graph, json, startGraph, until } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({
    server: { connections: { headersTimeoutMs: 50, requestTimeoutMs: 50, idleTimeoutMs: 50, checkIntervalMs: 10 } },
  });
});
afterAll(() => graph.close());

interface Line {
  socket: Socket;
  /** All that came so far. */
  received(): string;
  /** All that came until the other end closed. */
  whole: Promise<string>;
}

async function open(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  socket.on("error", () => undefined);
  return { socket, received: () => text, whole: once(socket, "close").then(() => text) };
}

describe("a connection is closed that", () => {
  test.each([
    ["says nothing", ""],
    ["sends no whole header", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
    ["sends no whole body", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"],
    [
      "sends no whole chunked body",
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
    ],
  ])("%s", async (_, text) => {
    const line = await open(graph.url);
    line.socket.write(text);
    expect(await line.whole).toMatch(/^(HTTP\/1.1 408 |$)/);
  });

  test("is idle after an answer", async () => {
    const line = await open(graph.url);
    line.socket.write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    expect(await line.whole).toMatch(/^HTTP\/1.1 200 /);
  });

  test("drips its header byte by byte", async () => {
    const line = await open(graph.url);
    line.socket.write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    const drip = setInterval(() => line.socket.write("a"), 5);
    await line.whole;
    clearInterval(drip);
  });
});

test("by default all of that takes less than 15 seconds", () => {
  const { headersTimeoutMs, requestTimeoutMs, idleTimeoutMs, checkIntervalMs } = defaultConnectionLimits;
  expect(Math.max(headersTimeoutMs, requestTimeoutMs, idleTimeoutMs) + 2 * checkIntervalMs).toBeLessThan(15_000);
});

describe("connections that expire together are closed a few at a time, so that others are served between them:", () => {
  /** The most connections that a server closed in one iteration of its event loop. */
  async function mostClosedAtOnce(limits: Parameters<typeof makeHttpServer>[0], begin: (line: Line) => unknown): Promise<number> {
    const count = 300;
    const server = makeHttpServer(limits, (_request, response) => response.end("ok"));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const closed: number[] = [];
    let iteration = 0;
    let isOn = true;
    const turn = () => {
      iteration += 1;
      if (isOn) setImmediate(turn);
    };
    turn();
    server.on("connection", (socket) =>
      socket.on("close", () => {
        closed[iteration] = (closed[iteration] ?? 0) + 1;
      }),
    );
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lines = await Promise.all(Array.from({ length: count }, () => open(origin)));
    for (const line of lines) begin(line);
    await Promise.all(lines.map(({ whole }) => whole));
    await until(() => closed.reduce((a, b) => a + b, 0) === count);
    isOn = false;
    server.close();
    await once(server, "close");
    return closed.reduce((a, b) => Math.max(a, b), 0);
  }

  // Sixteen turns in an iteration, each of four connections.
  const most = 64;

  test("silent ones", async () => {
    const limits = { headersTimeoutMs: 10, checkIntervalMs: 1000 };
    expect(await mostClosedAtOnce(limits, () => undefined)).toBeLessThanOrEqual(most);
  });

  test("slow ones", async () => {
    const limits = { headersTimeoutMs: 10, checkIntervalMs: 1000 };
    expect(await mostClosedAtOnce(limits, ({ socket }) => socket.write("POST / HTTP/1.1\r\nX-Slow: "))).toBeLessThanOrEqual(most);
  });
});

test("a request that cannot be read is refused with Node's own status", async () => {
  const line = await open(graph.url);
  line.socket.write("NO SENSE\r\n\r\n");
  expect(await line.whole).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  const long = await open(graph.url);
  long.socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`);
  expect(await long.whole).toMatch(/^HTTP\/1\.1 431 /);
});

test("pipelined responses end with their connection, also those whose turn had not come", async () => {
  const ended: string[] = [];
  const begun: string[] = [];
  const server = makeHttpServer({}, ({ url = "" }, response) => {
    begun.push(url);
    response.on("close", () => ended.push(url));
    if (url === "/0") response.end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { socket } = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  for (let i = 0; i < 5; i++) socket.write(`GET /${i} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await until(() => begun.length === 5);
  socket.destroy();
  await until(() => ended.length === 5);
  server.close();
  await once(server, "close");
  expect(ended.toSorted()).toEqual(["/0", "/1", "/2", "/3", "/4"]);
});

test("there are no more connections than allowed, and there is room again when one closes", async () => {
  const server = makeHttpServer({ maxConnections: 2 }, (_request, response) => response.end("ok"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const lines = [await open(origin), await open(origin)];
  for (const line of lines) {
    line.socket.write(ask);
    await until(() => line.received().includes("ok"));
  }
  const third = await open(origin);
  expect(await third.whole).toBe("");
  lines[0]!.socket.destroy();
  await until(() => (server as unknown as { _connections: number })._connections < 2);
  const fourth = await open(origin);
  fourth.socket.write(ask);
  await until(() => fourth.received().includes("ok"));
  server.closeAllConnections();
  server.close();
});

describe("a body that is too large is refused before its end:", () => {
  const head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  const expect413 = async (line: Line) => {
    await until(() => line.received().includes('"}}]}'));
    const text = line.received();
    expect(text).toMatch(/^HTTP\/1.1 413 /);
    expect(text).toMatch(/\r\nconnection: close\r\n/i);
    expect(text).toContain("The body is larger than 1mb.");
    // The rest of the body never comes, so that the server is who closes.
    await line.whole;
  };
  // Timeouts of their own would answer 408 first.
  let patient: Graph;
  beforeAll(async () => {
    patient = await startGraph();
  });
  afterAll(() => patient.close());

  test("by its length", async () => {
    const line = await open(patient.url);
    line.socket.write(`${head}Content-Length: 1900000\r\n\r\n{"query":`);
    await expect413(line);
  });

  test("by its chunks", async () => {
    const line = await open(patient.url);
    line.socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    const chunk = "x".repeat(100_000);
    for (let i = 0; i < 12; i++) line.socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    await expect413(line);
    expect(patient.logged).toEqual([]);
  });

  test("and a caller that goes on sending still reads the answer", async () => {
    const answer = await patient.send({
      method: "POST",
      headers: json,
      body: Buffer.alloc(1_900_000, " "),
    });
    expectError(answer, 413, "BAD_REQUEST", /larger than 1mb/);
    expect((await patient.post("{ __typename }")).status).toBe(200);
  });
});
