import type { VendorRecord } from "../../engine/model/record.ts";
import type { Database } from "../../replica/database.ts";
import { migrate } from "../../replica/migrations.ts";
import type { ReplicaStore } from "../../replica/store.ts";
import { type Lease, takeLease } from "../../replica/sync/lease.ts";
import type { Clock } from "../../transport/clock.ts";
import type { Decisions } from "../decisions/decision.ts";
import type { RecordTables } from "../entities/record.ts";
import { BookEntities } from "./book-entities.ts";
import { type BookedLink, BookLinks, type LinkEnds } from "./book-links.ts";
import { BookReader } from "./book-reader.ts";
import { bookMigrations, type Progress, readProgress, writeDecided } from "./book-tables.ts";
import type { DecidingOptions } from "./deciding.ts";
import { DecidingThread } from "./deciding-thread.ts";
import { changesAtOnce, Feed } from "./feed.ts";
import type { BookState, Explained, Remedy } from "./link-book.ts";
import { StandingDecisions } from "./standing-decisions.ts";

/** A store that the book can be kept in. */
export type BookStore = Pick<ReplicaStore, "streams" | "state" | "get" | "changes" | "flush" | "lease" | "release"> & {
  database: Database;
};

export interface BookOptions {
  store: BookStore;
  tables: RecordTables;
  /** By type of the graph, the stream of record files. */
  streams: Readonly<Record<string, string>>;
  /** Types whose records must all be there: those that links lead to or over, of vendors that are configured. */
  required: readonly string[];
  settings: Pick<DecidingOptions, "placeholders" | "maxShare" | "dueWithinDays" | "without">;
  decisions?: Pick<Decisions, "current"> | undefined;
  /** What a record shows of itself, to tell whether a decision was about it. */
  fingerprintOf(record: VendorRecord): readonly string[];
  clock: Clock;
  /** Names this process among those that share the store. */
  holder: string;
  failed(error: unknown): void;
}

/** How often changes are looked for, and how long they may keep coming before they are worked in; milliseconds. */
export const lookEveryMs = 1_000;
const longestWaitMs = 5_000;
/** Until what failed is begun anew; milliseconds. */
const retryMs = 30_000;
/** How long a process that died keeps the others from deciding; milliseconds. They look every second. */
export const bookLeaseMs = 8_000;
/** What was decided longer ago than this is not taken for the truth. */
const longestAgeMs = 86_400_000;

/**
 * Decided links, kept in the store of the replica. It follows the replica's changes: whatever is seen of a record is worked in a
 * moment later, by one of the processes that share the store.
 */
export class Book {
  readonly #options: BookOptions;
  readonly #links: BookLinks;
  /** What records are together. */
  readonly entities: BookEntities;
  readonly #typesByStream: ReadonlyMap<string, string>;
  readonly #source: Feed;
  readonly #standing: StandingDecisions;
  #progress: Progress | undefined;
  #thread: DecidingThread | undefined;
  /** How far the book was when the thread learned what is in it. */
  #known: Progress | undefined;
  /** The last change that was handed to the thread. */
  #fed = 0;
  #decisions = "";
  #over = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  private constructor(options: BookOptions) {
    this.#options = options;
    this.#links = new BookLinks(new BookReader(options.store.database), options.tables);
    this.entities = new BookEntities(options.store.database);
    this.#typesByStream = new Map(Object.entries(options.streams).map(([type, stream]) => [stream, type]));
    this.#source = new Feed(options);
    this.#standing = new StandingDecisions(options);
  }

  static async open(options: BookOptions): Promise<Book> {
    await migrate(options.store.database, bookMigrations);
    const book = new Book(options);
    await book.refresh();
    return book;
  }

  state(): BookState {
    const { store, clock, required } = this.#options;
    const missing = required.filter((type) => store.state(type)?.completeSince === undefined);
    const { decidedAt, records = 0 } = this.#progress ?? {};
    const isYoung = decidedAt !== undefined && clock.now() - decidedAt <= longestAgeMs;
    return { complete: missing.length === 0 && isYoung, records, missing, ...(decidedAt !== undefined && { decidedAt }) };
  }

  /** What the book says now: another text when it says something else, and when it is complete or is no longer. */
  edition(): string {
    const { seq, decidedAt } = this.#progress ?? {};
    return `${seq} ${decidedAt} ${this.state().complete}`;
  }

  /** The stream of record files that records of the type are in. */
  streamOf(type: string): string | undefined {
    return this.#options.streams[type];
  }

  /** All of them. */
  recordStreams(): string[] {
    return Object.values(this.#options.streams);
  }

  /** The book's name of a record of the graph; undefined where records of the type are not linked. */
  refOf(type: string, id: string): string | undefined {
    const stream = this.streamOf(type);
    return stream === undefined ? undefined : `${stream}:${id}`;
  }

  /** The record of the graph behind a name; undefined for what is none of its own, such as the client of a project. */
  recordOf(ref: string): { type: string; id: string } | undefined {
    const at = ref.indexOf(":");
    const type = this.#typesByStream.get(ref.slice(0, at));
    return type === undefined ? undefined : { type, id: ref.slice(at + 1) };
  }

  decide(ids: readonly string[], ends: LinkEnds): Promise<Map<string, BookedLink>> {
    return this.#links.decide(ids, ends);
  }

  async explain(a: string, b: string): Promise<Explained | undefined> {
    const explained = await (await this.#decided()).ask("explain", a, b);
    if (explained?.status !== "PINNED" && explained?.status !== "FORBIDDEN") return explained;
    const kind = explained.status === "PINNED" ? "PIN" : "FORBID";
    const pin = explained.evidence.find((one) => one.kind === "decision");
    const pairs = [[a, b].sort().join(" "), ...(pin ? [[pin.a, pin.b].sort().join(" ")] : [])];
    const decision = await this.#standing.about(kind, pairs);
    return decision ? { ...explained, decidedBy: decision.author, since: decision.at } : explained;
  }

  async whatWouldLink(ref: string): Promise<Remedy[]> {
    return (await this.#decided()).ask("whatWouldLink", ref);
  }

  /** Takes over what another process has decided. */
  async refresh(): Promise<void> {
    this.#progress = await readProgress(this.#options.store.database);
  }

  /** Follows the replica until it is stopped. */
  start(): void {
    const { signal } = this.#over;
    this.#running = this.#keepFollowing(signal);
  }

  /** What failed, such as a thread that died or a database that was away, is begun anew after a while. */
  async #keepFollowing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#options.failed(error);
        await this.#letGo().catch(() => undefined);
        await this.#options.clock.sleep(retryMs, signal).catch(() => undefined);
      }
    }
  }

  async stop(): Promise<void> {
    this.#over.abort(new Error("The book of links was closed."));
    await this.#thread?.close();
    this.#thread = undefined;
    await this.#running;
    this.#over = new AbortController();
  }

  /** Works in all that the replica has now. Resolves when it is decided and durable, or at once where streams are missing. */
  async catchUp(): Promise<void> {
    const { store } = this.#options;
    await store.flush();
    if (this.state().missing.length > 0) return;
    await this.#feed(Number.POSITIVE_INFINITY);
    await this.#decide();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { store, clock, holder } = this.#options;
    let lease: Lease | undefined;
    let waitingSince: number | undefined;
    try {
      while (!signal.aborted) {
        await clock.sleep(lookEveryMs, signal);
        if (lease?.signal.aborted) lease = await this.#letGo();
        if (this.state().missing.length > 0) continue;
        const isNew = !lease;
        lease ??= await takeLease({ store, clock, name: "links", holder, forMs: bookLeaseMs });
        if (isNew) await this.refresh();
        if (!lease) continue;
        if (isNew && this.#thread && this.#progress?.decidedAt !== this.#known?.decidedAt) await this.#letGo();
        const isNews = (await this.#feed(changesAtOnce * 10)) || (await this.#standing.inForce()).mark !== this.#decisions;
        if (isNews) waitingSince ??= clock.now();
        const isOverdue = waitingSince !== undefined && clock.now() - waitingSince >= longestWaitMs;
        if (waitingSince === undefined || (isNews && !isOverdue && this.#progress)) continue;
        await this.#decide();
        waitingSince = undefined;
      }
    } finally {
      await lease?.end().catch(() => undefined);
    }
  }

  /** Another process decides now: what this one knows of entities is out of date. */
  async #letGo(): Promise<undefined> {
    await this.#thread?.close();
    this.#thread = undefined;
    this.#fed = 0;
    return undefined;
  }

  /** The thread, when it knows all that was decided. */
  async #decided(): Promise<DecidingThread> {
    if (!this.#thread) await this.#feed(Number.POSITIVE_INFINITY);
    return this.#open();
  }

  async #open(): Promise<DecidingThread> {
    if (this.#thread) return this.#thread;
    const { store, tables, settings } = this.#options;
    // What is written follows what was read here: another process may have decided since.
    this.#known = await readProgress(store.database);
    const rows = await store.database.all("SELECT ref, entity, since, mark FROM link_record");
    const known = rows.map(([ref, entity, since, mark]) => ({
      ref: String(ref),
      place: entity === null ? undefined : { entity: String(entity), since: Number(since) },
      mark: String(mark),
    }));
    this.#fed = 0;
    this.#decisions = "";
    this.#thread ??= new DecidingThread({ tables, ...settings, known });
    return this.#thread;
  }

  /** Hands on what has changed, as many changes as this at most; whether there were any. */
  async #feed(most: number): Promise<boolean> {
    const thread = await this.#open();
    let isNews = false;
    for (let taken = 0; taken < most; ) {
      const next = await this.#source.after(this.#fed);
      if (!next) break;
      await thread.ask("take", next.records);
      this.#fed = next.seq;
      taken += next.changes;
      isNews = true;
    }
    return isNews;
  }

  async #decide(): Promise<void> {
    const { store, clock } = this.#options;
    const thread = await this.#open();
    const { mark, ...inForce } = await this.#standing.inForce();
    const at = clock.now();
    const seq = this.#fed;
    const decided = await thread.ask("decide", inForce, at);
    const records = await this.#count(decided.records.length);
    const progress: Progress = { seq, decidedAt: at, records };
    await writeDecided(store.database, decided, { progress, after: this.#known });
    this.#known = progress;
    this.#decisions = mark;
    this.#progress = progress;
  }

  async #count(atLeast: number): Promise<number> {
    const [row] = await this.#options.store.database.all("SELECT count(*) FROM link_record");
    return Math.max(Number(row![0]), atLeast);
  }
}
