import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
