import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { startProcess, type TestProcess } from "./kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

const read = "{ currentRmsProjects(first: 3, orderBy: [{ field: VENDOR_ID, direction: ASC }]) { nodes { id name } } }";
const rename = (id: string, name: string) =>
  `mutation { currentRmsUpdateProject(input: { id: "${id}", name: "${name}" }) { effect { status } userErrors { message } } }`;

describe.skipIf(!redisIsHere)("a write of one process", () => {
  let redis: TestRedis;
  let harness: Harness;
  const processes: TestProcess[] = [];
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  beforeEach(async () => {
    harness = await startHarness();
  });
  afterEach(async () => {
    for (const each of processes.splice(0)) await each.die();
    await harness.close();
  });
  afterAll(() => redis.end());

  async function start(count: number): Promise<TestProcess[]> {
    const made = await Promise.all(Array.from({ length: count }, () => startProcess(harness, redis.url, { writesOn: true })));
    processes.push(...made);
    return made;
  }

  const namesIn = ({ data }: { data: unknown }) =>
    (data as { currentRmsProjects: { nodes: { id: string; name: string }[] } }).currentRmsProjects.nodes.map(({ name }) => name);

  test("is shown by the next read of each, from its memory and from Redis", async () => {
    const [writer, reader, late] = await start(3);
    const before = await reader!.ask(read);
    const { id } = (before.data as { currentRmsProjects: { nodes: { id: string }[] } }).currentRmsProjects.nodes[0]!;
    const calls = () => harness.vendors.currentRms.log.length;
    const made = calls();
    // It is kept in this process's memory, and in Redis for all.
    await reader!.ask(read);
    await writer!.ask(read);
    expect(calls()).toBe(made);
    for (const name of ["First", "Second"]) {
      const written = await writer!.ask(rename(id, name));
      expect(written.errors).toEqual([]);
      expect(JSON.stringify(written.data)).toContain("CONFIRMED");
      expect(namesIn(await reader!.ask(read))[0]).toBe(name);
      expect(namesIn(await late!.ask(read))[0]).toBe(name);
      expect(namesIn(await writer!.ask(read))[0]).toBe(name);
    }
    // Afterwards it is kept again.
    const after = calls();
    await late!.ask(read);
    expect(calls()).toBe(after);
  });

  test("makes useless what was asked for before it, and answered after it", async () => {
    const [writer, reader] = await start(2);
    const cache = reader!.shared.cacheOf("currentRms", "key");
    const wanted = { youngerThanMs: 60_000, isOfRecords: true, signal: new AbortController().signal };
    const early = await cache.lookUp("question", wanted);
    if (early.kind !== "lease") throw new Error("Nobody has asked before.");
    await writer!.shared.writes.tell({ vendors: ["currentRms"], types: [] });
    await early.fill("before the write", 60_000);
    const anew = await cache.lookUp("question", wanted);
    if (anew.kind !== "lease") throw new Error("It is older than the write.");
    await anew.fill("after it", 60_000);
    expect(await cache.lookUp("question", wanted)).toMatchObject({ kind: "value", text: "after it" });
  });

  test("leaves log-ins and other vendors' answers as they are", async () => {
    const [writer, reader] = await start(2);
    const signal = new AbortController().signal;
    const found = [
      [reader!.shared.cacheOf("currentRms", "key"), { youngerThanMs: 60_000, signal }],
      [reader!.shared.cacheOf("zivio", "key"), { youngerThanMs: 60_000, isOfRecords: true, signal }],
    ] as const;
    for (const [cache, wanted] of found) {
      const lease = await cache.lookUp("kept", wanted);
      if (lease.kind === "lease") await lease.fill("found", 60_000);
    }
    await writer!.shared.writes.tell({ vendors: ["currentRms"], types: [] });
    for (const [cache, wanted] of found) expect((await cache.lookUp("kept", wanted)).kind).toBe("value");
  });

  test("waits for no process that has died", async () => {
    const [writer, gone] = await start(2);
    await gone!.die();
    await writer!.shared.writes.tell({ vendors: ["currentRms"], types: [] });
    const { id } = ((await writer!.ask(read)).data as { currentRmsProjects: { nodes: { id: string }[] } }).currentRmsProjects.nodes[0]!;
    expect((await writer!.ask(rename(id, "Third"))).errors).toEqual([]);
  });
});
