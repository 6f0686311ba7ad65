import { describe, expect, test } from "vitest";
import { jsonBodySteps } from "../../../src/transport/json.ts";
import { bodyOf, parse } from "../../../src/transport/layers/parse.ts";
import type { Steps } from "../../../src/transport/steps.ts";
import { errorOf, file, read, response, scripted } from "../kit.ts";

const layer = parse({ steps: jsonBodySteps });
const rows = Array.from({ length: 50_000 }, (_, id) => ({ id, name: `row ${id}` }));
const large = JSON.stringify({ rows });

test("a body is parsed once, for all who read it", async () => {
  let parsed = 0;
  const steps = (text: string): Steps<unknown> => {
    parsed += 1;
    return jsonBodySteps(text);
  };
  const answer = await parse({ steps })(scripted(response(200, {}, '{"a":1}')))(read());
  expect([bodyOf(answer, steps), bodyOf({ ...answer, status: 400 }, steps), parsed]).toEqual([{ a: 1 }, { a: 1 }, 1]);
});

test("a body that no layer has parsed is parsed by its reader", () => {
  expect(bodyOf(response(200, {}, '{"a":1}'), jsonBodySteps)).toEqual({ a: 1 });
});

describe("a large body", () => {
  test("is parsed in steps, and others have their turns in between", async () => {
    let turns = 0;
    let isDone = false;
    const other = () => {
      if (isDone) return;
      turns += 1;
      setImmediate(other);
    };
    setImmediate(other);
    const answer = await layer(scripted(response(200, {}, large)))(read());
    isDone = true;
    expect(bodyOf(answer, jsonBodySteps)).toEqual({ rows });
    // How many pieces share a turn depends on how fast they are.
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  test("is one of several, which are parsed one after the other", async () => {
    let [now, most] = [0, 0];
    const steps = function* (): Steps<unknown> {
      most = Math.max(most, ++now);
      yield;
      yield;
      now -= 1;
      return undefined;
    };
    const send = parse({ steps })(scripted(response(200, {}, large)));
    await Promise.all([send(read()), send(read()), send(read())]);
    expect([now, most]).toEqual([0, 1]);
  });

  test("that is no JSON says so to its reader, also after another large one", async () => {
    const broken = await layer(scripted(response(200, {}, large.slice(0, -2))))(read());
    expect(() => bodyOf(broken, jsonBodySteps)).toThrow(SyntaxError);
    expect(bodyOf(await layer(scripted(response(200, {}, large)))(read()), jsonBodySteps)).toEqual({ rows });
  });

  test("is given up when its caller leaves", async () => {
    const request = read();
    const gone = new Error("gone");
    const answer = errorOf(layer(scripted(response(200, {}, large)))(request));
    request.scope.leave(gone);
    expect(await answer).toBe(gone);
  });
});

test("files and other texts pass as they are", async () => {
  const { response: withFile } = file();
  for (const each of [withFile, response(200, {}, "Service Unavailable"), response(204, {}, "")])
    expect(await layer(scripted(each))(read())).toBe(each);
});
