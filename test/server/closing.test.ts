import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { FakeClock } from "../clock.ts";
import { begin, produce, startFileGraph } from "./file-kit.ts";
import { five, type Graph, startGraph, until } from "./kit.ts";

/** Longer than a test may take: who needs it has failed. */
const patient = { server: { graceMs: 120_000 } };

/** The server listens no more. */
async function untilRefused({ send }: Graph): Promise<void> {
  for (;;) {
    const problem = await send({ path: "/livez" }).then(() => "", String);
    if (problem.includes("ECONNREFUSED")) return;
  }
}

describe("closing", () => {
  test("lets a request under way finish, and takes no other", async () => {
    const one = await startGraph(patient);
    one.vendors.zivio.faults.add({ kind: "latency", ms: 1000, times: 1 });
    const asked = one.post(five, {}, { connection: "keep-alive" });
    await until(() => one.calls("zivio").length === 1);
    const closed = one.server.close();
    await expect(one.send({ path: "/livez" })).rejects.toThrow(/ECONNREFUSED/);
    const answer = await asked;
    expect(answer.json.errors).toBeUndefined();
    expect(answer.headers.connection).toBe("close");
    await closed;
    await one.sandbox.close();
  });

  test("serves new connections for the time of draining, says at /readyz that it will end, and asks for each connection to be given up", async () => {
    const clock = new FakeClock();
    const one = await startGraph({ clock, server: { graceMs: 120_000, drainMs: 5_000 } });
    expect((await one.send({ path: "/readyz" })).status).toBe(200);
    one.vendors.zivio.faults.add({ kind: "latency", ms: 1_000, times: 1 });
    const asked = one.post(five, {}, { connection: "keep-alive" });
    await until(() => one.calls("zivio").length === 1);
    let ended = false;
    const closed = one.server.close().then(() => {
      ended = true;
    });
    const ready = await one.send({ path: "/readyz", headers: { connection: "keep-alive" } });
    expect([ready.status, ready.json]).toEqual([503, { status: "stopping" }]);
    expect(ready.headers.connection).toBe("close");
    expect((await one.send({ path: "/livez" })).status).toBe(200);
    await clock.advance(4_999);
    const answer = await asked;
    expect([answer.json.errors, answer.headers.connection]).toEqual([undefined, "close"]);
    expect((await one.post("{ __typename }")).json).toMatchObject({ data: { __typename: "Query" } });
    expect(ended).toBe(false);
    await clock.advance(1);
    await closed;
    await expect(one.send({ path: "/livez" })).rejects.toThrow(/ECONNREFUSED/);
    await one.sandbox.close();
  });

  test("answers a request on a connection that was kept idle, as long as clients may use it again", async () => {
    const clock = new FakeClock();
    const one = await startGraph({ clock, server: { graceMs: 120_000, drainMs: 1_000, connections: { idleTimeoutMs: 60_000 } } });
    const { hostname, port } = new URL(one.url);
    const kept = connect(Number(port), hostname);
    let text = "";
    kept.on("data", (chunk) => {
      text += chunk;
    });
    const request = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";
    kept.write(request);
    await until(() => text.endsWith("}"));
    text = "";
    const closed = one.server.close();
    await clock.advance(1_000);
    await untilRefused(one);
    kept.write(request);
    await once(kept, "close");
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toMatch(/\r\nConnection: close\r\n/);
    await closed;
    await one.sandbox.close();
  });

  test("closes what stays idle when clients would no longer use it", async () => {
    const clock = new FakeClock();
    const one = await startGraph({ clock, server: { graceMs: 120_000, drainMs: 1_000, connections: { idleTimeoutMs: 60_000 } } });
    const { hostname, port } = new URL(one.url);
    const kept = connect(Number(port), hostname);
    kept.write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(kept, "data");
    const closed = one.server.close();
    await clock.advance(1_000);
    await untilRefused(one);
    await clock.advance(59_000);
    await once(kept, "close");
    await closed;
    await one.sandbox.close();
  });

  test("without draining ends at once", async () => {
    const one = await startGraph({ clock: new FakeClock(), server: { graceMs: 120_000, drainMs: 5_000 } });
    await one.server.close({ drain: false });
    await one.sandbox.close();
  });

  test.each([
    ["of a known length", { "Content-Length": 64 * 1024 * 1024 }],
    ["of an unknown length", {}],
  ])("cuts off a file %s at both ends: nobody takes a part for the whole", async (_what, headers) => {
    const one = await startFileGraph({ server: { graceMs: 100 } });
    const vendor = produce(1024, headers);
    one.answer(vendor);
    const answer = await begin(one);
    const ended = new Promise<Error>((resolve) => answer.once("error", resolve));
    // It is read from, and not to its end.
    await once(answer, "readable");
    answer.read();
    await one.server.close();
    answer.resume();
    expect((await ended).message).toMatch(/aborted|ECONNRESET/);
    expect(answer.complete).toBe(false);
    await until(() => one.asked[0]!.response.destroyed);
    expect(vendor.bytes).toBeLessThan(64 * 1024 * 1024);
    await one.close();
  });

  test("cuts off what does not finish within the time of grace, and with it the vendor's call", async () => {
    const one = await startGraph({ server: { graceMs: 100 } });
    one.vendors.zivio.faults.add({ kind: "hang" });
    const asked = one.post(five).catch((error: Error) => error.message);
    await until(() => one.calls("zivio").length === 1);
    await one.server.close();
    expect(await asked).toMatch(/hang up|ECONNRESET/);
    await until(() => one.calls("zivio")[0]!.cut);
    await one.sandbox.close();
  });

  test("is not held up by connections that are kept open without a request", async () => {
    const one = await startGraph(patient);
    const { hostname, port } = new URL(one.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.write("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n", resolve));
    await new Promise((resolve) => socket.once("data", resolve));
    const ended = new Promise((resolve) => socket.once("close", () => resolve("ended")));
    await one.close();
    expect(await ended).toBe("ended");
  });
});
