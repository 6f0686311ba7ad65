import { expect, test } from "vitest";
import { Turns } from "../../src/transport/turns.ts";
import { five, json, startGraph } from "../server/kit.ts";
import { callersOf } from "./kit.ts";

/** Requests of one caller at the same time, and fields of each: what `attack.test.ts` sends to a vendor. */
const requests = 40;
const aliases = 100;
const pieceMs = 5;

/** An event loop by a clock that only pieces of work move on. */
function makeLoop() {
  let now = 0;
  const { take } = new Turns(() => now);
  let isOver = false;
  const work = async (caller: string, pieces: number) => {
    for (let piece = 0; piece < pieces && !isOver; piece++) {
      await take(caller);
      now += pieceMs;
    }
  };
  const timeOf = (caller: string, pieces: number) => work(caller, pieces).then(() => now);
  /** How long each of five others waits for an answer of three pieces, in milliseconds. */
  const questions = async () => {
    const start = now;
    return (await Promise.all(Array.from({ length: 5 }, (_, i) => timeOf(`caller ${i}`, 3)))).map((at) => at - start);
  };
  const attack = () => {
    for (let request = 0; request < requests; request++) void timeOf("attacker", aliases);
  };
  return { questions, attack, take, end: () => (isOver = true) };
}

const mean = (times: readonly number[]) => times.reduce((sum, each) => sum + each, 0) / times.length;

test("by the time of the event loop the others' answers take at most twice as long beside one caller's forty requests of a hundred fields", async () => {
  const alone = await makeLoop().questions();
  const { attack, questions, take, end } = makeLoop();
  attack();
  // The attack is under way.
  for (let turn = 0; turn < 10; turn++) await take();
  const beside = await questions();
  end();
  expect(mean(beside)).toBeLessThanOrEqual(2 * mean(alone));
  expect(Math.max(...beside)).toBeLessThanOrEqual(2 * Math.max(...alone));
});

test("a server answers the others, and refuses none of them", async () => {
  const callers = callersOf();
  const graph = await startGraph({ server: callers.server });
  const ask = (name: string, query: string, more: Record<string, string> = {}) =>
    graph.send({
      method: "POST",
      headers: { ...json, ...callers.headersOf(name, "read"), ...more },
      body: JSON.stringify({ query }),
    });
  // They take no vendor call, so that it is the loop alone that they compete for.
  const wide = (request: number) =>
    `{ ${Array.from({ length: aliases }, (_, i) => `a${request}_${i}: vendors { name label }`).join(" ")} }`;
  const attack = Array.from({ length: requests }, (_, i) => ask("attacker", wide(i), { priority: "u=0" }));
  const answers = await Promise.all(Array.from({ length: 5 }, (_, i) => ask(`caller ${i}`, five)));
  for (const { status, json: answer } of answers) expect([status, answer.errors]).toEqual([200, undefined]);
  await Promise.all(attack);
  await graph.close();
}, 180_000);
