import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../sandbox/kit/faults.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { type Harness, startHarness } from "../harness.ts";
import { startProcess, type TestProcess, until } from "./kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

const milestones = "{ zivioMilestones(first: 5) { nodes { id title } } }";
const projects = "{ itmProjects(first: 5) { nodes { id } } }";

let redis: TestRedis;
let harness: Harness;
/** Ends the waits of the vendors that answer late. */
let answerNow: () => void;
const processes: TestProcess[] = [];

beforeAll(async () => {
  if (redisIsHere) redis = await TestRedis.start();
});
beforeEach(async () => {
  const late = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  if (redisIsHere) harness = await startHarness({ clock: { now: () => Date.now(), sleep: () => late } });
});
afterEach(async () => {
  for (const each of processes.splice(0)) await each.die();
  await harness?.close();
  // The sandbox has other ports each time, and so other names in Redis.
});
afterAll(async () => {
  if (redisIsHere) await redis.end();
});

async function start(count: number, options: Parameters<typeof startProcess>[2] = {}): Promise<TestProcess[]> {
  const made = await Promise.all(Array.from({ length: count }, () => startProcess(harness, redis.url, options)));
  processes.push(...made);
  return made;
}

const logins = (vendor: "itm" | "projector") =>
  harness.vendors[vendor].log.filter(({ path, body }) => path.includes("/login/") || body.includes("PwsAuthenticate"));

/** All of them ask while the first one's call, which this fault delays, is under way. */
async function askTogether(all: readonly TestProcess[], fault: Fault): Promise<Awaited<ReturnType<TestProcess["ask"]>>[]> {
  // Each has its keys by then, and nothing more to prepare.
  for (const each of all) await each.ask("{ zivioMilestones(first: 1) { nodes { id } } }");
  for (const { lookUps } of all) lookUps.count = 0;
  harness.vendors.zivio.log.length = 0;
  harness.vendors.zivio.faults.add(fault);
  const answers = all.map(({ ask }) => ask(milestones));
  await until(() => all.every(({ lookUps }) => lookUps.count > 0) && harness.vendors.zivio.log.length > 0);
  answerNow();
  return Promise.all(answers);
}

describe.skipIf(!redisIsHere)("log-ins", () => {
  test("four processes log in once", async () => {
    const all = await start(4, { cacheMaxAgeMs: 0 });
    const answers = await Promise.all(all.map(({ ask }, i) => ask(`{ itmProjects(first: ${i + 1}) { nodes { id } } }`)));
    expect(answers.map(({ errors }) => errors)).toEqual([[], [], [], []]);
    expect(logins("itm")).toHaveLength(1);
    await Promise.all(all.map(({ ask }, i) => ask(`{ projectorProjects(first: ${i + 1}) { nodes { id } } }`)));
    expect(logins("projector")).toHaveLength(1);
    // One that starts later takes the ticket that is there.
    const [late] = await start(1, { cacheMaxAgeMs: 0 });
    expect((await late!.ask(projects)).errors).toEqual([]);
    expect(logins("itm")).toHaveLength(1);
  });

  test("a ticket that the vendor takes no more is replaced by one log-in", async () => {
    const all = await start(3, { cacheMaxAgeMs: 0 });
    await Promise.all(all.map(({ ask }, i) => ask(`{ itmProjects(first: ${i + 1}) { nodes { id } } }`)));
    // The documented answer to an expired token; each process meets it once.
    harness.vendors.itm.faults.add({ kind: "error", on: "search", status: 401, body: "{}", times: 3 });
    const answers = await Promise.all(all.map(({ ask }, i) => ask(`{ itmProjects(first: ${i + 11}) { nodes { id } } }`)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(harness.vendors.itm.faults.struck).toBe(3);
    expect(logins("itm").length).toBeLessThanOrEqual(3);
  });

  test("refused credentials are tried once by all of them together", async () => {
    const all = await start(4, { cacheMaxAgeMs: 0 });
    harness.vendors.itm.faults.add({ kind: "error", on: "login", status: 403, body: "{}", times: 100 });
    const answers = await Promise.all(all.map(({ ask }) => ask(projects)));
    expect(answers.map(({ errors }) => errors)).toEqual(all.map(() => [{ code: "UPSTREAM_AUTH" }]));
    expect(logins("itm")).toHaveLength(1);
  });

  test("nothing in Redis shows a ticket, an answer or a question", async () => {
    const [one] = await start(1);
    await one!.ask(projects);
    await one!.ask(milestones);
    const token = harness.vendors.itm.log.map(({ headers }) => headers.token).find((each) => each !== undefined) as string;
    expect(token).toMatch(/./);
    const client = new Redis(redis.url);
    const seen: string[] = [];
    for (const key of await client.keys("*")) {
      seen.push(key);
      if ((await client.type(key)) === "hash") seen.push(JSON.stringify(await client.hgetall(key)));
    }
    client.disconnect();
    const all = seen.join("\n");
    expect(all).toMatch(/:found:/);
    for (const secret of [token, "sales_milestones", "title", "ProjectName"]) expect(all).not.toContain(secret);
  });
});

describe.skipIf(!redisIsHere)("calls under way", () => {
  test("the same question at four processes is one vendor call", async () => {
    const all = await start(4, { cacheMaxAgeMs: 0 });
    const answers = await askTogether(all, { kind: "latency" });
    expect(harness.vendors.zivio.log).toHaveLength(1);
    for (const each of answers) expect(each).toEqual(answers[0]);
    expect(answers[0]!.errors).toEqual([]);
  });

  test("an answer that failed is everybody's, and nobody repeats the call", async () => {
    const all = await start(3, { cacheMaxAgeMs: 0 });
    const answers = await askTogether(all, { kind: "latency", change: (reply) => ({ ...reply, status: 403, body: {} }) });
    expect(answers.map(({ errors }) => errors)).toEqual(all.map(() => [{ code: "UPSTREAM_AUTH" }]));
    expect(harness.vendors.zivio.log).toHaveLength(1);
  });

  test("when the asker has died another asks, after its lease", async () => {
    const [first, second] = await start(2, { cacheMaxAgeMs: 0 });
    harness.vendors.zivio.faults.add({ kind: "hang", times: 1 });
    const lost = first!.ask(milestones).catch(() => undefined);
    await until(() => harness.vendors.zivio.log.length === 1);
    await first!.die();
    const began = performance.now();
    const answer = await second!.ask(milestones);
    expect(answer.errors).toEqual([]);
    expect(harness.vendors.zivio.log).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(6_000);
    void lost;
  });
});

describe.skipIf(!redisIsHere)("circuits", () => {
  test("open in all processes when one has opened its own, and close in all when it is answered", async () => {
    const [first, second] = await start(2);
    const [one, two] = [first!, second!].map(({ shared }) => shared.peersOf("zivio http://vendor"));
    const heard: unknown[] = [];
    two!.hear((state) => void heard.push(state));
    one!.hear(() => heard.push("an echo"));
    // Redis hears of the listeners before it hears of the news.
    await until(() => {
      one!.tell({ state: "open", ms: 2_000 });
      return heard.length > 0;
    });
    one!.tell({ state: "closed" });
    await until(() => heard.some((state) => JSON.stringify(state) === '{"state":"closed"}'));
    expect(heard[0]).toEqual({ state: "open", ms: 2_000 });
    expect(heard).not.toContain("an echo");
  });
});

describe.skipIf(!redisIsHere)("kept answers", () => {
  test("serve another process as long as they are fresh, with their age", async () => {
    const [first, second] = await start(2);
    const answer = await first!.ask(milestones);
    await systemClock.sleep(50);
    const again = await second!.ask(milestones);
    expect(harness.vendors.zivio.log).toHaveLength(1);
    expect(again.data).toEqual(answer.data);
    expect(again.ages.zivio).toBeGreaterThanOrEqual(50);
    // In its memory the answer is as old as it was: it is not young again.
    const third = await second!.ask(milestones, { maxAgeMs: 40 });
    expect(third.data).toEqual(answer.data);
    expect(harness.vendors.zivio.log).toHaveLength(2);
  });

  test("do not serve a caller who wants the vendor asked", async () => {
    const [first, second] = await start(2);
    await first!.ask(milestones);
    await second!.ask(milestones, { maxAgeMs: 0 });
    expect(harness.vendors.zivio.log).toHaveLength(2);
  });

  test("are those of processes with the same credentials alone", async () => {
    const [first] = await start(1);
    const cache = first!.shared.cacheOf("zivio", "one key");
    const wanted = { youngerThanMs: 60_000, signal: new AbortController().signal };
    const lease = await cache.lookUp("question", wanted);
    if (lease.kind !== "lease") throw new Error("Nobody has asked before.");
    await lease.fill("answer", 60_000);
    expect(await cache.lookUp("question", wanted)).toMatchObject({ kind: "value", text: "answer" });
    const other = await first!.shared.cacheOf("zivio", "another key").lookUp("question", wanted);
    expect(other.kind).toBe("lease");
  });

  test("without Redis each process asks for itself", async () => {
    const [first, second] = await start(2);
    await redis.kill();
    await until(() => [first!, second!].every(({ warnings }) => warnings.length > 0));
    expect((await first!.ask(milestones)).errors).toEqual([]);
    expect((await second!.ask(milestones)).errors).toEqual([]);
    expect(harness.vendors.zivio.log).toHaveLength(2);
    await redis.start();
  });
});
