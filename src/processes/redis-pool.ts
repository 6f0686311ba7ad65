import { randomUUID } from "node:crypto";
import { asError } from "../errors.ts";
import type { Claim } from "../transport/quota/caller-windows.ts";
import type { Place, PoolClaim, PoolListener, QuotaPool, Wait } from "../transport/quota/pool.ts";
import type { RedisLink } from "./redis-link.ts";

/** A call that counts. */
interface Call {
  weight: number;
  claim: string;
  /** By our clock; milliseconds since 1970. */
  end: number;
}

/** One of this process. */
interface Mine extends Call {
  /** It is composed before it is sent: its end moves on until then. */
  held: boolean;
}

/** What a process that dies has taken and not sent is free again after this time. */
const leaseMs = 5_000;

/** For how long nobody calls after data were lost, or a process was cut off: so that each can tell what it has sent. */
const graceMs = 1_000;

/** A refusal tells a process that starts within this time that the limit is lower. */
const learnedMs = 60_000;

export interface RedisPoolOptions {
  link: RedisLink;
  /** Whose quota it is; not a secret. */
  account: string;
  /** The longest window, in milliseconds. */
  longestMs: number;
}

/** The windows of one account in Redis. */
export class RedisPool implements QuotaPool {
  readonly #link: RedisLink;
  readonly #keys: [calls: string, windows: string, turns: string, waiting: string];
  readonly #options: RedisPoolOptions;
  readonly #mine = new Map<string, Mine>();
  /** Calls of others: who made them may be gone when Redis loses its data. */
  readonly #heard = new Map<string, Call>();
  #listener: PoolListener | undefined;
  /** The server's clock less ours. */
  #ahead = 0;
  #joined = false;
  #joining: Promise<void> | undefined;
  #wasApart = false;

  constructor(options: RedisPoolOptions) {
    const { link, account } = options;
    this.#options = options;
    this.#link = link;
    this.#keys = [
      `tieline:{${account}}:calls`,
      `tieline:{${account}}:windows`,
      `tieline:{${account}}:turns`,
      `tieline:{${account}}:waiting`,
    ];
  }

  listen(listener: PoolListener): void {
    this.#listener = listener;
    const follow = () => this.#link.onState((isUp) => (isUp ? void this.#join() : this.#leave()));
    // What is said between joining and listening would be missed.
    void this.#link.subscribe(this.#keys[0], (text) => this.#hear(JSON.parse(text))).then(follow);
  }

  async take(claim: PoolClaim, windows: readonly { limit: number; ms: number }[]): Promise<Place | Wait> {
    if (!this.#joined) throw new Error("Redis cannot be asked.");
    const id = randomUUID();
    const { weight, reserve, flightMs, priority = 0, caller } = claim;
    const text = textOf(claim);
    const sizes = windows.flatMap(({ limit, ms }) => [limit, ms]);
    const answer = await this.#ask("take", [id, weight, text, flightMs ?? leaseMs, reserve, priority, caller, ...sizes]);
    const [kind, value = 0] = answer as [number, number?];
    // The data were lost: all processes join again before anybody calls.
    if (kind === 2) {
      this.#wasApart = true;
      await this.#join();
      return { waitMs: 0 };
    }
    if (kind === 0) return { waitMs: value };
    const mine: Mine = { weight, claim: text, end: value - this.#ahead, held: flightMs === undefined };
    this.#mine.set(id, mine);
    this.#prune();
    if (mine.held) void this.#renew(id, mine);
    return this.#placeOf(id, mine);
  }

  note(claim: Claim, end: number): void {
    this.#mine.set(randomUUID(), { weight: claim.weight, claim: textOf(claim), end, held: false });
    this.#prune();
  }

  refused(sentAt: number, retryAfterMs: number): void {
    this.#tell("refuse", [Math.max(0, this.#now - sentAt), retryAfterMs]);
  }

  #placeOf(id: string, mine: Mine): Place {
    return {
      spend: (weight, flightMs) => this.#change(id, mine, weight, flightMs),
      settle: () => this.#change(id, mine, mine.weight, 0),
      release: () => this.#change(id, mine, 0, 0),
    };
  }

  #change(id: string, mine: Mine, weight: number, endsInMs: number): void {
    const before = mine.weight;
    mine.held = false;
    mine.end = this.#now + endsInMs;
    if (weight > 0) mine.weight = weight;
    else this.#mine.delete(id);
    this.#tell("change", [id, before, weight, mine.claim, endsInMs]);
  }

  /** Keeps what is taken and not yet sent, as long as this process lives. */
  async #renew(id: string, mine: Mine): Promise<void> {
    for (;;) {
      await this.#link.clock.sleep(leaseMs / 3);
      if (!mine.held) return;
      mine.end = this.#now + leaseMs;
      this.#tell("change", [id, mine.weight, mine.weight, mine.claim, leaseMs]);
    }
  }

  #join(): Promise<void> {
    this.#joining ??= this.#tellAll().finally(() => {
      this.#joining = undefined;
    });
    return this.#joining;
  }

  /** Tells what was sent and may be unknown, and hears what others have sent. */
  async #tellAll(): Promise<void> {
    this.#prune();
    const { longestMs } = this.#options;
    const now = this.#now;
    const tell = (calls: Map<string, Call>) =>
      [...calls].flatMap(([id, { weight, claim, end }]) => [`${id}|${weight}|${claim}`, end - now]);
    // It may have lost its data meanwhile, and another process may have joined before.
    const known = [...tell(this.#mine), ...(this.#wasApart ? tell(this.#heard) : [])];
    try {
      const grace = this.#wasApart ? graceMs : 0;
      let answer = (await this.#ask("join", [grace, longestMs, ...known])) as string[];
      if (answer[1] === "1") {
        // New, or emptied. What this folder's processes have spent before is told under ids that are the same for each of them.
        const spent = this.#listener?.spentBefore() ?? [];
        const before = spent.flatMap(({ end, weight }, i) => [`${Math.round(end)}-${i}|${weight}|${textOf(nobody)}`, end - now]);
        answer = (await this.#ask("join", [graceMs, longestMs, ...known, ...before])) as string[];
      }
      const [at, , refusedAt, pausedUntil, ...members] = answer;
      this.#ahead = Number(at) - this.#now;
      for (let i = 0; i < members.length; i += 2) this.#hearOf(members[i]!, Number(members[i + 1]));
      // What the others have learned by it, as long as the limit that it lowered takes to grow again.
      if (Number(at) - Number(refusedAt) < learnedMs)
        this.#listener?.refused(Number(refusedAt) - this.#ahead, Math.max(0, Number(pausedUntil) - Number(at)));
      this.#joined = true;
      this.#wasApart = false;
      this.#tellState();
    } catch {
      this.#leave();
    }
  }

  #leave(): void {
    this.#joined = false;
    this.#wasApart = true;
    this.#tellState();
  }

  #tellState(): void {
    this.#listener?.state({ joined: this.#joined, parts: this.#link.processes });
  }

  #hearOf(member: string, end: number): void {
    const [id = "", weight, ...claim] = member.split("|");
    if (!this.#mine.has(id)) this.#heardOf(id, { weight: Number(weight), claim: claim.join("|"), end: end - this.#ahead });
  }

  #heardOf(id: string, call: Call): void {
    this.#heard.set(id, call);
    this.#listener?.taken(id, claimOf(call.claim, call.weight), call.end);
  }

  #hear(message: Message): void {
    if (message.process === this.#link.process) return;
    this.#ahead = message.at - this.#now;
    const listener = this.#listener;
    if (message.kind === "taken") {
      const { id, weight, claim, ending } = message;
      this.#prune();
      this.#heardOf(id, { weight, claim, end: ending - this.#ahead });
    } else if (message.kind === "changed") {
      const { id, weight, ending } = message;
      const heard = this.#heard.get(id);
      if (heard) Object.assign(heard, { weight, end: ending - this.#ahead });
      listener?.changed(id, ending - this.#ahead, weight);
    } else if (message.kind === "removed") {
      this.#heard.delete(message.id);
      listener?.removed(message.id);
    } else listener?.refused(message.sent - this.#ahead, message.pause);
  }

  async #ask(script: "take" | "join", more: readonly (string | number)[]): Promise<unknown> {
    try {
      return await this.#link.run(script, this.#keys, [this.#link.process, ...more]);
    } catch (error) {
      this.#link.failed(asError(error));
      throw error;
    }
  }

  /** Nobody waits for it: what could not be told is told when the pool is joined again. */
  #tell(script: "change" | "refuse", more: readonly (string | number)[]): void {
    if (!this.#joined) return;
    this.#link.run(script, this.#keys, [this.#link.process, ...more]).catch((error: unknown) => this.#link.failed(asError(error)));
  }

  /** Forgets calls that no window counts any more. The oldest stand first, but for few. */
  #prune(): void {
    const before = this.#now - this.#options.longestMs;
    for (const calls of [this.#mine, this.#heard]) {
      for (const [id, { end }] of calls) {
        if (end > before) break;
        calls.delete(id);
      }
    }
  }

  get #now(): number {
    return this.#link.clock.now();
  }
}

const nobody: Claim = { weight: 1, caller: "", quotaShare: 1, reserve: 0 };

type Message =
  | { kind: "taken"; process: string; id: string; claim: string; weight: number; ending: number; at: number }
  | { kind: "changed"; process: string; id: string; weight: number; ending: number; at: number }
  | { kind: "removed"; process: string; id: string; at: number }
  | { kind: "refused"; process: string; sent: number; pause: number; at: number };

/** Whose call it is, so that a caller's own part holds in all processes together. */
function textOf({ caller, quotaShare }: Claim): string {
  return JSON.stringify([caller, quotaShare]);
}

function claimOf(text: string, weight: number): Claim {
  const [caller, quotaShare] = JSON.parse(text) as [string, number];
  return { weight, caller, quotaShare, reserve: 0 };
}
