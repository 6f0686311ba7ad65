import { afterEach, expect, test } from "vitest";
import { type Load, Overload } from "../../src/server/overload.ts";
import { type Exchange, expectError, five, type Graph, startGraph, until } from "./kit.ts";

let graph: Graph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

test("new work is refused while the event loop is behind, accepted work goes on, and all is well again by itself", async () => {
  let load: Load = { delayMs: 0, heapShare: 0 };
  graph = await startGraph({ server: { overload: { sample: () => load, everyMs: 5 } } });
  const { post, send, vendors, calls } = graph;
  vendors.cirrus.faults.add({ kind: "latency", ms: 1000, times: 1 });
  vendors.cirrus.log.length = 0;
  const accepted = post(five);
  await until(() => calls("cirrus").length === 1);
  load = { delayMs: 501, heapShare: 0 };
  const refused = await postUntil(503);
  expectError(refused, 503, "OVERLOADED", /event loop is behind.*not run.*Try again/);
  expect(refused.headers["retry-after"]).toBe("1");
  expect(refused.json.errors[0].extensions.retryAfterMs).toBe(5);
  // Whether it lives is not a question of load.
  expect((await send({ path: "/livez" })).status).toBe(200);
  expect((await send({ path: "/files/abc" })).status).toBe(503);
  expect((await accepted).json).toMatchObject({ data: { cirrusAccounts: { nodes: [{}] }, itmProjects: { nodes: [{}] } } });
  load = { delayMs: 500, heapShare: 0 };
  expect((await postUntil(200)).json.data).toEqual({ __typename: "Query" });

  /** The next sample changes the answer. */
  async function postUntil(status: number): Promise<Exchange> {
    for (let tries = 0; tries < 1000; tries++) {
      const answer = await post("{ __typename }");
      if (answer.status === status) return answer;
    }
    throw new Error(`No answer had status ${status}.`);
  }
});

test("where memory is short, one request a sample is let through: garbage is collected when there is work", () => {
  let heapShare = 0.86;
  const overload = new Overload({ sample: () => ({ delayMs: 0, heapShare }) });
  expect(overload.refusal()).toBeUndefined();
  overload.look();
  expect([overload.refusal(), overload.refusal(), overload.refusal()]).toEqual([undefined, "Memory is short.", "Memory is short."]);
  overload.look();
  expect([overload.refusal(), overload.refusal()]).toEqual([undefined, "Memory is short."]);
  heapShare = 0.85;
  overload.look();
  expect([overload.refusal(), overload.refusal()]).toEqual([undefined, undefined]);
  overload.stop();
});

test("the process itself is measured by default", async () => {
  const overload = new Overload({ maxDelayMs: 100, everyMs: 1_000_000 });
  // The first turns are not measured.
  for (let tries = 0; overload.refusal() === undefined && tries < 20; tries++) {
    const over = performance.now() + 300;
    while (performance.now() < over);
    await new Promise((resolve) => setTimeout(resolve, 1));
    overload.look();
  }
  expect(overload.refusal()).toBe("The event loop is behind.");
  overload.stop();
  const small = new Overload({ maxHeapShare: 0.000001 });
  small.look();
  expect([small.refusal(), small.refusal()]).toEqual([undefined, "Memory is short."]);
  small.stop();
});
