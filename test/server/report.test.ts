import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "../callers/kit.ts";
import { FakeClock } from "../clock.ts";
import { body, five, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

test("Age tells how old the oldest part of an answer is, where not all of it was asked for", async () => {
  const clock = new FakeClock(Date.parse("2026-11-20T09:00:00Z"));
  const kept = await startGraph({ clock, tieline: { cacheMaxAgeMs: 60_000 } });
  expect((await kept.post(five)).headers.age).toBeUndefined();
  await clock.advance(35_900);
  const { headers, json: answer } = await kept.post(five);
  expect([headers.age, answer.extensions.tieline.vendors.zivio.ageMs]).toEqual(["35", 35_900]);
  await kept.close();
});

describe("Cache-Control", () => {
  const start = async (server = {}) => {
    const clock = new FakeClock(Date.parse("2026-11-20T09:00:00Z"));
    return { clock, kept: await startGraph({ clock, server, tieline: { cacheMaxAgeMs: 60_000 } }) };
  };

  test("lets others keep an answer for as long as its parts are fresh, counted as Age is", async () => {
    const { clock, kept } = await start();
    const controlOf = async () => {
      const { headers, json: answer } = await kept.post(five);
      expect(answer.errors).toBeUndefined();
      return [headers["cache-control"], headers.age];
    };
    // It took calls: what is kept of them tells the next question.
    expect(await controlOf()).toEqual(["no-store", undefined]);
    await clock.advance(20_000);
    expect(await controlOf()).toEqual(["max-age=60", "20"]);
    await clock.advance(15_900);
    expect((await controlOf())[1]).toBe("35");
    // No longer fresh: it is read anew behind the answer.
    await clock.advance(30_000);
    expect(await controlOf()).toEqual(["no-store", "65"]);
    await kept.close();
  });

  test("is no-store for a caller who is known, and for what failed", async () => {
    const { server, headersOf } = callersOf();
    const { clock, kept } = await start(server);
    const headers = headersOf("everything", "read");
    for (let i = 0; i < 2; i++) {
      expect((await kept.post(five, {}, headers)).headers["cache-control"]).toBe("no-store");
      await clock.advance(1_000);
    }
    await kept.close();
    const failing = await start();
    failing.kept.vendors.cirrus.faults.add({ kind: "error", status: 401, times: 10_000 });
    for (let i = 0; i < 2; i++) {
      const { headers: told, json: answer } = await failing.kept.post(five);
      expect(answer.errors).toHaveLength(1);
      expect(told["cache-control"]).toBe("no-store");
    }
    await failing.kept.close();
  });
});

describe("the report", () => {
  const reported = async (to: Graph, headers: Record<string, string>) =>
    (await to.post(five, {}, headers)).json.extensions?.tieline !== undefined;

  test("comes by itself outside production, unless it is declined", async () => {
    expect(await reported(graph, {})).toBe(true);
    expect(await reported(graph, { "x-tieline-report": "1" })).toBe(true);
    expect(await reported(graph, { "x-tieline-report": "0" })).toBe(false);
  });

  test("comes in production only when it is asked for", async () => {
    const production = await startGraph({ server: { production: true } });
    expect(await reported(production, {})).toBe(false);
    expect(await reported(production, { "x-tieline-report": "0" })).toBe(false);
    expect(await reported(production, { "x-tieline-report": "1" })).toBe(true);
    expect((await production.send({ method: "POST", headers: json, body })).json.extensions).toBeUndefined();
    await production.close();
  });
});
