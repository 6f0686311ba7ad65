import { expect, test } from "vitest";
import { type Layer, stack } from "../../src/transport/send.ts";
import { read, response } from "./kit.ts";

test("layers are passed in the order of their list on the way out, and the other way round on the way back", async () => {
  const passed: string[] = [];
  const layer =
    (name: string): Layer =>
    (next) =>
    async (request) => {
      passed.push(`${name} out`);
      const answer = await next(request);
      passed.push(`${name} back`);
      return answer;
    };
  const answer = response();
  const last = async () => {
    passed.push("sent");
    return answer;
  };
  expect(await stack([layer("a"), layer("b")], last)(read())).toBe(answer);
  expect(passed).toEqual(["a out", "b out", "sent", "b back", "a back"]);
  expect(stack([], last)).toBe(last);
});
