import { createHash, randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { asError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { leaseScripts } from "./lease-scripts.ts";
import { quotaScripts } from "./quota-scripts.ts";

const scripts = { ...quotaScripts, ...leaseScripts } as const;

export type ScriptName = keyof typeof scripts;

export interface RedisLinkOptions {
  /** `redis://` or `rediss://`, with the password that it needs. */
  url: string;
  clock: Clock;
  warn(message: string): void;
}

/** Who has not been heard of for this time is not counted. */
const absentMs = 5_000;
const beatMs = 1_000;

/** An answer that takes longer is none. */
const answerMs = 1_000;

/** An answer that came while this process stood still is read in this time, before its lateness counts. */
const readMs = 100;

const processesKey = "tieline:processes";

/** This process's connection to Redis: two, as one that listens can do nothing else. */
export class RedisLink {
  /** Names this process among those that share Redis. */
  readonly process = randomUUID();
  readonly clock: Clock;
  /** Processes that were there when Redis was last heard of; 0 when it never was. */
  processes = 0;
  readonly #commands: Redis;
  readonly #messages: Redis;
  readonly #warn: (message: string) => void;
  readonly #listeners: ((isUp: boolean) => void)[] = [];
  readonly #channels = new Map<string, (text: string) => void>();
  readonly #ended = new AbortController();
  #isUp: boolean | undefined;

  private constructor({ url, clock, warn }: RedisLinkOptions) {
    this.clock = clock;
    this.#warn = warn;
    const options = {
      lazyConnect: true,
      connectTimeout: 2_000,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      retryStrategy: (times: number) => Math.min(250, 50 * times),
    };
    this.#commands = new Redis(url, options);
    this.#messages = new Redis(url, { ...options, autoResubscribe: false });
    for (const client of [this.#commands, this.#messages]) {
      // Told of once, when the link is seen to be down.
      client.on("error", () => undefined);
      client.on("close", () => this.#setUp(false));
    }
    this.#messages.on("message", (channel: string, text: string) => this.#channels.get(channel)?.(text));
  }

  /** Connects, and goes on when Redis is not there: it joins when it is. */
  static async open(options: RedisLinkOptions): Promise<RedisLink> {
    const link = new RedisLink(options);
    await Promise.allSettled([link.#commands.connect(), link.#messages.connect()]);
    await link.#beat();
    void link.#beatOn();
    return link;
  }

  /** Calls back at once, where the state is known. */
  onState(listener: (isUp: boolean) => void): void {
    this.#listeners.push(listener);
    if (this.#isUp !== undefined) listener(this.#isUp);
  }

  /** Listens, now or as soon as Redis is there. */
  async subscribe(channel: string, hear: (text: string) => void): Promise<void> {
    this.#channels.set(channel, hear);
    if (this.#isUp) await this.#messages.subscribe(channel).catch((error: unknown) => this.failed(asError(error)));
  }

  /** Runs a script by its hash; sends its text where Redis does not know it. Rejects when there is no answer in time. */
  async run(name: ScriptName, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    if (this.#isUp === false) throw new Error("Redis is away.");
    const given = [
      keys.length,
      ...keys,
      ...values.map((each) => (typeof each === "number" ? String(Math.round(each * 1000) / 1000) : each)),
    ] as const;
    try {
      return await this.#inTime(this.#commands.evalsha(hashes[name], ...(given as [number, ...string[]])));
    } catch (error) {
      if (!asError(error).message.startsWith("NOSCRIPT")) throw error;
      return this.#inTime(this.#commands.eval(scripts[name], ...(given as [number, ...string[]])));
    }
  }

  /** Tells those who listen, if Redis is there. */
  tell(channel: string, text: string): void {
    if (this.#isUp) this.#commands.publish(channel, text).catch(() => undefined);
  }

  /** How many listen, this process included. Rejects when there is no answer in time. */
  publish(channel: string, text: string): Promise<number> {
    if (this.#isUp === false) return Promise.reject(new Error("Redis is away."));
    return this.#inTime(this.#commands.publish(channel, text));
  }

  /** A command had no answer: Redis is taken for away until it answers again. */
  failed(error: Error): void {
    this.#setUp(false, error);
  }

  async close(): Promise<void> {
    this.#ended.abort();
    await this.#commands.zrem(processesKey, this.process).catch(() => undefined);
    this.#commands.disconnect();
    this.#messages.disconnect();
  }

  async #beatOn(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      await this.clock.sleep(beatMs, signal).catch(() => undefined);
      if (!signal.aborted) await this.#beat();
    }
  }

  /** Rejects when the answer is late. */
  async #inTime<T>(answer: Promise<T>): Promise<T> {
    const over = new AbortController();
    const late = async (): Promise<never> => {
      for (const ms of [answerMs, readMs]) await this.clock.sleep(ms, over.signal);
      throw new Error("it does not answer");
    };
    try {
      return await Promise.race([answer, late()]);
    } finally {
      over.abort();
    }
  }

  /** Says that this process is there, and counts those that are. */
  async #beat(): Promise<void> {
    try {
      this.processes = await this.#inTime(this.#count());
      if (this.#isUp) return;
      for (const channel of this.#channels.keys()) await this.#inTime(this.#messages.subscribe(channel));
      this.#setUp(true);
    } catch (error) {
      this.#setUp(false, asError(error));
    }
  }

  async #count(): Promise<number> {
    const [seconds, micros] = (await this.#commands.time()) as unknown as [number, number];
    const now = Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
    await this.#commands.zadd(processesKey, now + absentMs, this.process);
    await this.#commands.zremrangebyscore(processesKey, "-inf", now);
    return this.#commands.zcard(processesKey);
  }

  #setUp(isUp: boolean, error?: Error): void {
    if (this.#isUp === isUp || this.#ended.signal.aborted) return;
    const isFirst = this.#isUp === undefined;
    this.#isUp = isUp;
    if (!isUp) {
      const reason = error ? ` (${error.message})` : "";
      this.#warn(`Redis is away${reason}. This process takes its part of each quota until Redis is back.`);
    } else if (!isFirst) this.#warn("Redis is back. All processes share the quotas again.");
    for (const listener of this.#listeners) listener(isUp);
  }
}

const hashes = Object.fromEntries(
  Object.entries(scripts).map(([name, text]) => [name, createHash("sha1").update(text).digest("hex")]),
) as Record<ScriptName, string>;
