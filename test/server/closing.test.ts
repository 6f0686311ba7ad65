import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { five, startGraph, until } from "./kit.ts";

/** Longer than a test may take: who needs it has failed. */
const patient = { server: { graceMs: 120_000 } };

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
