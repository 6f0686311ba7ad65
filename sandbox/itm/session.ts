import type { Reply } from "../kit/call.ts";
import type { Clock } from "../kit/clock.ts";
import { random } from "../kit/random.ts";
import { badLogin, json, tokenExpired, tokenInvalid } from "./answers.ts";

/** "Authentication": a token expires this long after the last call made with it. */
export const tokenLifeMs = 30 * 60_000;

export interface SessionOptions {
  company: string;
  apiKey: string;
  userId: number;
  seed: string;
  clock: Clock;
  tokenLifeMs: number;
}

/** Tokens given out so far. An expired token is kept, because "expired" and "never valid" are answered differently. */
export class Sessions {
  readonly #lastCall = new Map<string, number>();
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  login(company: string, apiKey: string): Reply {
    const { company: ours, apiKey: key, seed, clock, userId } = this.#options;
    if (company.toLowerCase() !== ours.toLowerCase() || apiKey !== key) return badLogin;
    const drawn = random(seed, "itm token", this.#lastCall.size);
    const token = Array.from({ length: 21 }, (_, i) => drawn.integer(i === 0 ? 1 : 0, 9)).join("");
    this.#lastCall.set(token, clock.now());
    return json(200, { Token: token, UserID: String(userId), Result: "1", ResultStatus: "Success" });
  }

  /** The answer to a call that may not pass; a call that passes keeps its token alive. */
  check(token: string | undefined): Reply | undefined {
    const last = token === undefined ? undefined : this.#lastCall.get(token);
    if (token === undefined || last === undefined) return tokenInvalid;
    const now = this.#options.clock.now();
    if (now - last >= this.#options.tokenLifeMs) return tokenExpired;
    this.#lastCall.set(token, now);
    return undefined;
  }
}
