import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { type Running, startProgram } from "../cli/kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

/** The set-up of compose.several.yaml as processes of this machine; whoever asks stands where its proxy does. */
const server = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const name = `tieline_set_up_${process.pid}`;
const admin = await (async () => {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  return client.connect().then(
    () => client,
    () => undefined,
  );
})();
const isHere = redisIsHere && admin !== undefined;
if (!isHere) console.log("SKIPPED: two processes with Redis and PostgreSQL, of which one is not here");

let sandbox: Sandbox;
let redis: TestRedis;
let folder: string;
let road: { url: string; cut(): void; mend(): void; close(): void };
const running: Running[] = [];
const urls: string[] = [];

/** A way to PostgreSQL that can be cut. */
async function makeRoad(): Promise<typeof road> {
  const target = new URL(server);
  const sockets = new Set<Socket>();
  let isCut = false;
  const gate: Server = createServer((socket) => {
    if (isCut) return socket.destroy();
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const each of [socket, far]) {
      sockets.add(each);
      each
        .on("error", () => undefined)
        .on("close", () => {
          sockets.delete(each);
          socket.destroy();
          far.destroy();
        });
    }
    socket.pipe(far).pipe(socket);
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const { port } = gate.address() as { port: number };
  const url = Object.assign(new URL(server), { hostname: "127.0.0.1", port: String(port), pathname: `/${name}` }).toString();
  const drop = () => sockets.forEach((socket) => void socket.destroy());
  return {
    url,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      drop();
      gate.close();
    },
  };
}

async function start(own: string): Promise<void> {
  const program = startProgram(["serve", "--port", "0"], folder, {
    ...sandbox.variables,
    TIELINE_DATA_DIR: join(folder, own),
    TIELINE_DATABASE_URL: road.url,
    TIELINE_REDIS_URL: redis.url,
    TIELINE_SYNC: "off",
  });
  running.push(program);
  const [, url] = await program.saw(/graph and IDE {3}(\S+)\n/);
  urls.push(url!);
}

beforeAll(async () => {
  if (!isHere) return;
  await admin!.query(`create database ${name}`);
  sandbox = await startSandbox({ scale: 0.05, unlimited: true });
  redis = await TestRedis.start();
  road = await makeRoad();
  folder = mkdtempSync(join(tmpdir(), "tieline-set-up-"));
  writeFileSync(join(folder, "tieline.config.yaml"), "vendors: {}\n");
  await start("one");
  await start("two");
}, 120_000);
afterAll(async () => {
  if (!isHere) return;
  for (const program of running) program.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  await sandbox.close();
  await redis.end();
  road.close();
  await admin!.query(`drop database if exists ${name} with (force)`);
  await admin!.end();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A question to one process, and the vendor calls that it took. */
async function ask(process: number, first: number): Promise<{ errors: unknown; calls: number; rows: number }> {
  const log = sandbox.vendors.zivio.log;
  const before = log.length;
  const response = await fetch(urls[process]!, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ zivioMilestones(first: ${first}) { nodes { id title } } }` }),
  });
  const { data, errors } = (await response.json()) as { data: { zivioMilestones: { nodes: unknown[] } }; errors?: unknown };
  return { errors, calls: log.length - before, rows: data.zivioMilestones.nodes.length };
}

const whole = (first: number, calls: number) => ({ errors: undefined, rows: first, calls });

describe.skipIf(!isHere)("two processes behind one address", { timeout: 60_000 }, () => {
  test("ask a vendor once for both", async () => {
    expect(await ask(0, 3)).toEqual(whole(3, 1));
    expect(await ask(1, 3)).toEqual(whole(3, 0));
  });

  test("Redis away: both answer, each by its own calls", async () => {
    await redis.kill();
    expect(await ask(0, 4)).toEqual(whole(4, 1));
    expect(await ask(1, 4)).toEqual(whole(4, 1));
    await redis.start();
  });

  test("Redis back: answers are shared again", async () => {
    // A lost connection is tried again within a quarter of a second, and the state looked at every second.
    let first = 10;
    for (; ; first++) {
      await ask(0, first);
      if ((await ask(1, first)).calls === 0) break;
      await systemClock.sleep(100);
    }
    expect(await ask(0, first + 1)).toEqual(whole(first + 1, 1));
    expect(await ask(1, first + 1)).toEqual(whole(first + 1, 0));
  });

  test("PostgreSQL away: both answer from memory, Redis and the vendors", async () => {
    road.cut();
    expect(await ask(0, 5)).toEqual(whole(5, 1));
    expect(await ask(1, 5)).toEqual(whole(5, 0));
    road.mend();
  });

  test("a process away: the other answers, with what both had", async () => {
    expect(await ask(0, 6)).toEqual(whole(6, 1));
    running[0]!.kill("SIGKILL");
    await running[0]!.ended;
    expect(await ask(1, 6)).toEqual(whole(6, 0));
    expect(await ask(1, 7)).toEqual(whole(7, 1));
  });

  test("the proxy away: a process answers at its own address, and one that starts again joins", async () => {
    await start("one");
    expect(await ask(2, 6)).toEqual(whole(6, 0));
  });
});
