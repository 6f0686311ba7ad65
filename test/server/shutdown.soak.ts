import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { type Running, startProgram } from "../cli/kit.ts";
import { repeats } from "../soak.ts";

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ scale: 0.1, unlimited: true });
  folder = mkdtempSync(join(tmpdir(), "tieline-shutdown-"));
  // So many calls that no loop waits for a permit.
  writeFileSync(join(folder, "tieline.config.yaml"), "vendors:\n  itm:\n    quota: [{ calls: 1000000, windowMs: 86400000 }]\n");
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const rounds = repeats(20, 3);
const loops = repeats(50, 5);

/** The program over ITM Platform, whose calls count for a day. Each question is a vendor call. */
async function start(drainMs = 4000): Promise<{ program: Running; url: string }> {
  const own = Object.entries(sandbox.variables).filter(([name]) => name.startsWith("ITM_"));
  const program = startProgram(["serve", "--port", "0"], folder, {
    ...Object.fromEntries(own),
    TIELINE_DATA_DIR: join(folder, "data"),
    TIELINE_CACHE_MAX_AGE_MS: "0",
    // Each call is one of a question.
    TIELINE_SYNC: "off",
    TIELINE_DRAIN_MS: String(drainMs),
  });
  const [, url] = await program.saw(/graph and IDE {3}(\S+)\n/);
  await program.saw(/stop {12}Ctrl-C/);
  return { program, url: url! };
}

const body = JSON.stringify({ query: "{ itmProjects(first: 1) { nodes { vendorId } } }" });

/** The system accepts connections by itself; those that nobody has taken from it when a server stops to listen are reset. */
const untaken = "reset before anything was read of it";

/** Whether a question was answered with a record; the reason why not. */
function ask(url: string, agent: Agent | false): Promise<string> {
  return new Promise((resolve) => {
    const headers = { "Content-Type": "application/json", "Content-Length": body.length };
    const sent = httpRequest(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("error", (error) => resolve(`cut: ${error.message}`));
      answer.on("end", () => resolve(answer.statusCode === 200 && /"vendorId":"/.test(text) ? "answered" : text));
    });
    sent.on("error", ({ code }: NodeJS.ErrnoException) => {
      const isReset = code === "ECONNRESET" || code === "EPIPE";
      resolve(isReset && !sent.reusedSocket && !sent.socket?.bytesRead ? untaken : `lost: ${code}`);
    });
    sent.end(body);
  });
}

async function statusOf(url: string): Promise<number> {
  const answer = await fetch(new URL("/readyz", url)).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status ?? 0;
}

const count = (answers: readonly string[], wanted: string) => answers.filter((answer) => answer === wanted).length;

/** How the questions that the program read ended, as its log tells. */
function outcomesOf(log: string): string[] {
  const lines = log.split("\n").filter((line) => line.startsWith("{"));
  return lines
    .map((line) => JSON.parse(line))
    .flatMap(({ event, kind, outcome }) => (event === "request" && kind === "graphql" ? [outcome] : []));
}

/** In one round, between the program's last look at who waits to be accepted and its end of listening. */
const mostUntaken = 3;

interface Load {
  answers: string[];
  /** No more questions; resolves when the last one is answered. */
  stop(): Promise<void>;
}

/** Asks from some connections that are kept and as many new ones, each one question after the other. */
function load(url: string): Load {
  const answers: string[] = [];
  const kept = new Agent({ keepAlive: true, maxSockets: 5 });
  let isOn = true;
  const asker = async (agent: Agent | false) => {
    while (isOn) answers.push(await ask(url, agent));
  };
  const askers = [kept, kept, kept, kept, kept, false, false, false, false, false].map((agent) => asker(agent as Agent | false));
  return {
    answers,
    stop: async () => {
      isOn = false;
      await Promise.all(askers);
      kept.destroy();
    },
  };
}

describe("SIGTERM under load", () => {
  test(`loses no request on kept or new connections, in ${rounds} rounds`, async () => {
    let answered = 0;
    for (let round = 0; round < rounds; round++) {
      const { program, url } = await start();
      const { answers, stop } = load(url);
      while (answers.length < 20) await pause(10);
      program.kill("SIGTERM");
      // As a load balancer does: it asks from time to time, and sends nothing more some questions after it was told.
      let status = await statusOf(url);
      for (; status === 200; status = await statusOf(url)) await pause(20);
      expect(status).toBe(503);
      const told = answers.length;
      while (answers.length < told + 10) await pause(5);
      await stop();
      expect([...new Set(answers)]).toEqual(["answered"]);
      answered += answers.length;
      expect(await program.ended).toMatchObject({ code: 0, err: "" });
    }
    console.log(`${answered} questions, all answered`);
  }, 600_000);

  test(`answers whatever it read of clients that never ask /readyz, until connections are refused, in ${rounds} rounds`, async () => {
    let [answered, reset] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const { program, url } = await start(500);
      const kept = new Agent({ keepAlive: true, maxSockets: 5 });
      const answers: string[] = [];
      const refused = "lost: ECONNREFUSED";
      const asker = async (agent: Agent | false) => {
        for (let answer = ""; answer !== refused; answers.push(answer)) answer = await ask(url, agent);
      };
      const askers = [kept, kept, kept, kept, kept, false, false, false, false, false].map((agent) => asker(agent as Agent | false));
      while (answers.length < 20) await pause(10);
      program.kill("SIGTERM");
      await Promise.all(askers);
      kept.destroy();
      const { out, ...ended } = await program.ended;
      expect(ended).toEqual({ code: 0, err: "" });
      expect([...new Set(answers)].filter((answer) => answer !== untaken).sort()).toEqual(["answered", refused]);
      expect(count(answers, refused)).toBe(askers.length);
      // Nothing of what it read was left without an answer, and it knows of no question that was reset.
      expect(outcomesOf(out)).toEqual(Array(count(answers, "answered")).fill("ok"));
      expect(count(answers, untaken)).toBeLessThanOrEqual(mostUntaken);
      answered += count(answers, "answered");
      reset += count(answers, untaken);
    }
    console.log(`${answered} questions of clients that never ask /readyz answered; connections that were reset untaken: ${reset}`);
  }, 600_000);

  test("a second signal ends the program at once", async () => {
    const { program, url } = await start();
    program.kill("SIGTERM");
    while ((await statusOf(url)) === 200) await pause(5);
    program.kill("SIGTERM");
    expect((await program.ended).code).toBe(1);
  });
});

describe("kill -9 under load", () => {
  test(`forgets no call that was made, and the next start works, in ${loops} loops`, async () => {
    const file = join(folder, "data", "quota.db");
    if (existsSync(file)) rmSync(join(folder, "data"), { recursive: true });
    sandbox.vendors.itm.log.length = 0;
    for (let round = 0; round < loops; round++) {
      const { program, url } = await start();
      const { answers, stop } = load(url);
      while (answers.length < 5) await pause(5);
      program.kill("SIGKILL");
      const { err } = await program.ended;
      await stop();
      expect(err).toBe("");
      const database = new Database(file, { readonly: true });
      const { spent } = database.prepare("SELECT sum(weight) AS spent FROM spent").get() as { spent: number };
      database.close();
      expect(spent).toBeGreaterThanOrEqual(sandbox.vendors.itm.log.length);
    }
    console.log(`${sandbox.vendors.itm.log.length} calls, none forgotten`);
  }, 900_000);
});
