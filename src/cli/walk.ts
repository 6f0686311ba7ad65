import type { Report } from "../engine/vendor/meter.ts";
import type { Answer } from "../server/executor.ts";
import type { Clock } from "../transport/clock.ts";
import { formatCount, formatDuration } from "./format.ts";
import { CliError } from "./host.ts";
import type { PagedQuery } from "./paging.ts";
import { addReport, callsIn, reportIn, withOutcome } from "./reports.ts";
import { judge, type Verdict } from "./verdict.ts";

/** The server cannot be reached. */
export class Unreachable extends CliError {}

export interface PageRequest {
  deadlineMs: number;
  maxCalls?: number | undefined;
  signal: AbortSignal;
}

export type AskPage = (query: string, variables: Record<string, unknown>, request: PageRequest) => Promise<Answer>;

export interface WalkOptions {
  query: PagedQuery;
  variables: Readonly<Record<string, unknown>>;
  ask: AskPage;
  clock: Clock;
  /** The cursor behind which it begins. */
  after?: string | undefined;
  /** Asks for the number of rows, with the first page. */
  counted: boolean;
  /** Milliseconds after which it stops. */
  deadlineMs?: number | undefined;
  /** Vendor calls after which it stops. */
  maxCalls?: number | undefined;
  /** Takes pages with missing values. */
  partial: boolean;
  signal: AbortSignal;
  /** Called when it begins to wait before a page is asked for again. */
  onWait(wait: { vendors: ReadonlySet<string>; until: number }): void;
}

/** A page to be printed: whole, and never given again. */
export interface Page {
  answer: Answer;
  rows: number;
  total: number | undefined;
  /** Where to go on behind it. */
  cursor: string | undefined;
}

/** Why it ended before the last page, and the answer that was not used. */
export interface Stopped {
  reason: string;
  answer?: Answer | undefined;
}

/** Longest time for one page: a proxy, or the HTTP client, ends an exchange that is silent for five minutes. */
const maxPageMs = 240_000;
/** How long an outage may last before it gives up. */
const patienceMs = 600_000;
/** Enough for a page to have become one row. */
const maxFailures = 30;
const minWaitMs = 1000;
const maxBackoffMs = 30_000;

/** The connection of a page. */
interface Connection {
  /** The records, under the names that the query gives them. */
  [list: string]: unknown;
  totalCount?: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Reads a list page by page. A page that a vendor's quota or an outage left incomplete is asked for again when the vendor
 * says so, and given out once it is whole; in between it is made smaller where it takes too long.
 */
export class Walk {
  readonly #options: WalkOptions;
  readonly #end: number;
  #size: number;
  #failures = 0;
  #outageSince: number | undefined;
  /** Of all attempts. */
  #costs: Report | undefined;
  /** Of the pages given out. */
  #given: Report | undefined;
  /** Of the latest attempt at a page that is not given out yet. */
  #failed: Report | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#end = options.deadlineMs === undefined ? Number.POSITIVE_INFINITY : options.clock.now() + options.deadlineMs;
    this.#size = options.query.size;
  }

  /** What it cost so far, attempts included, and what is missing. */
  get report(): Report | undefined {
    return withOutcome(this.#costs, addReport(this.#given, this.#failed));
  }

  get calls(): number {
    return callsIn(this.#costs);
  }

  /** Gives each page to `use`, which may take its time; returns why it stopped, or undefined behind the last page. */
  async run(use: (page: Page) => Promise<void>): Promise<Stopped | undefined> {
    const pages = this.#pages();
    for (let next = await pages.next(); ; next = await pages.next()) {
      if (next.done) return next.value;
      await use(next.value);
    }
  }

  /** Yields the pages; returns why it stopped, or undefined behind the last page. */
  async *#pages(): AsyncGenerator<Page, Stopped | undefined> {
    const { query, clock, partial, counted } = this.#options;
    let after = this.#options.after ?? query.start;
    for (let isFirst = true; ; ) {
      const limit = this.#limitReached();
      if (limit) return { reason: limit };
      const answer = await this.#ask(after, counted && isFirst, isFirst);
      if (this.#options.signal.aborted) return { reason: "interrupted" };
      const page = answer?.data?.[query.key] as Connection | null | undefined;
      const verdict = answer ? judge(answer, { hasRows: Boolean(page), partial, now: clock.now() }) : lost;
      const report = answer && reportIn(answer);
      this.#costs = addReport(this.#costs, report);
      if (verdict.kind !== "use" || !page) this.#failed = report ?? this.#failed;
      if (verdict.kind === "retry") {
        const reason = await this.#wait(verdict);
        if (reason) return { reason, answer };
        continue;
      }
      if (verdict.kind === "stop" || !answer || !page) {
        return { reason: this.#isOverCalls(answer) ? this.#callsReason() : "an error that would come again", answer };
      }
      this.#given = addReport(this.#given, report);
      this.#failed = undefined;
      this.#failures = 0;
      this.#outageSince = undefined;
      // What was too much once may not be so for other rows.
      this.#size = Math.min(query.size, this.#size * 2);
      const rows = Object.values(page).find(Array.isArray)?.length ?? 0;
      const { hasNextPage, endCursor } = page.pageInfo;
      yield { answer, rows, total: page.totalCount ?? undefined, cursor: endCursor ?? after };
      if (!hasNextPage) return undefined;
      if (endCursor === null || endCursor === after) return { reason: "the list goes on, but this page has no rows" };
      after = endCursor;
      isFirst = false;
    }
  }

  /** Undefined when the server was lost on the way. */
  async #ask(after: string | undefined, counted: boolean, isFirst: boolean): Promise<Answer | undefined> {
    const { query, variables, ask, clock, signal, maxCalls } = this.#options;
    const given = { ...variables, [query.first]: this.#size, ...(after !== undefined && { [query.cursor]: after }) };
    const deadlineMs = Math.max(1, Math.min(maxPageMs, this.#end - clock.now()));
    try {
      return await ask(query.text({ counted }), given, {
        deadlineMs,
        signal,
        ...(maxCalls !== undefined && { maxCalls: maxCalls - this.calls }),
      });
    } catch (error) {
      if (signal.aborted || (error instanceof Unreachable && !isFirst)) return undefined;
      throw error;
    }
  }

  #limitReached(): string | undefined {
    const { clock, maxCalls, signal } = this.#options;
    if (signal.aborted) return "interrupted";
    if (clock.now() >= this.#end) return this.#deadlineReason();
    return maxCalls !== undefined && this.calls >= maxCalls ? this.#callsReason() : undefined;
  }

  #isOverCalls(answer: Answer | undefined): boolean {
    const { maxCalls } = this.#options;
    return maxCalls !== undefined && (answer?.errors ?? []).some(({ extensions }) => extensions?.code === "QUERY_TOO_EXPENSIVE");
  }

  #callsReason(): string {
    return `--max-calls ${this.#options.maxCalls}: ${this.calls} were made, and the next page would take more than are left`;
  }

  #deadlineReason(): string {
    return `--deadline ${formatDuration(this.#options.deadlineMs ?? 0)} has passed`;
  }

  /** Waits before the page is asked for again; returns why not. */
  async #wait({ codes, vendors, waitMs, isOutage }: Verdict & { kind: "retry" }): Promise<string | undefined> {
    const { clock, onWait, signal } = this.#options;
    const now = clock.now();
    this.#failures += 1;
    const tooLong = codes.has("DEADLINE_EXCEEDED");
    // A page that asks for more than a quota holds would fail for ever.
    const halve = this.#size > 1 && (tooLong || (!isOutage && this.#failures % 2 === 0));
    if (halve) this.#size = Math.ceil(this.#size / 2);
    if (tooLong && now >= this.#end) return this.#deadlineReason();
    if (this.#failures >= maxFailures)
      return `the page failed ${this.#failures} times in a row, at last with ${formatCount(this.#size, "row")}`;
    if (isOutage || (waitMs === undefined && !halve)) {
      this.#outageSince ??= now;
      if (now - this.#outageSince >= patienceMs) return `no page came for ${formatDuration(now - this.#outageSince)}`;
    } else this.#outageSince = undefined;
    if (tooLong && halve && waitMs === undefined) return undefined;
    const ms = Math.max(minWaitMs, waitMs ?? Math.min(maxBackoffMs, minWaitMs * 2 ** (this.#failures - 1)));
    if (now + ms >= this.#end) return `the next page could start in ${formatDuration(ms)}, which is behind --deadline`;
    onWait({ vendors, until: now + ms });
    await clock.sleep(ms, signal).catch(() => undefined);
    return undefined;
  }
}

const lost: Verdict = { kind: "retry", codes: new Set(), vendors: new Set(), waitMs: undefined, isOutage: true };
