import { asError } from "../errors.ts";
import type { JsonObject } from "../transport/json.ts";
import type { Scope } from "../transport/send.ts";
import { type Entry, holds, isOutage, weigh } from "./cache.ts";
import { chunk, union } from "./loader.ts";
import type { Columns, Page, Resource } from "./model.ts";
import type { Reader } from "./reader.ts";
import { clip, covers, merge, type Rec } from "./record.ts";
import type { Upstream } from "./upstream.ts";

/** A record as it is kept: without the request that read it. */
interface Held {
  id: string;
  raw: JsonObject;
  known: Rec["known"];
  named?: Rec["named"];
}

/** The way in which keys are asked for. */
export interface Plan {
  /** Keys that are asked for in different ways do not travel together. */
  way: string;
  /** Keys that one call takes at most; 0 when they are not asked for by key. */
  capacity: number;
  /** What is to be fetched, where that is more than what was asked. */
  columns: Columns | undefined;
  /** Its answers hold whole records, whatever columns are asked for. */
  whole?: true;
  /** The operation of a list that is asked for these keys: one key may have a list of its own. */
  operation?(keys: readonly string[]): string;
  /** Asks for keys on behalf of all who wait for them; a key without an answer has no records. */
  load(reader: Reader, keys: string[], columns: Columns | undefined): Promise<ReadonlyMap<string, readonly Rec[] | Error>>;
}

export interface Question {
  resource: Resource;
  /** What is asked of each key: keys of one group can be asked for in one call. */
  group: string;
  keys: readonly string[];
  columns: Columns | undefined;
  /** The way with the fewest calls for these keys. */
  plan(keys: readonly string[]): Plan;
}

/** Answers no further apart than this are put together. */
const keptTogetherMs = 10_000;

export type Gathered = Map<string, Rec[] | Error>;

/** The group of questions for one record by its id, which every record that was read answers as well. */
export const byId = "id";

/** Records by key. Only keys that nobody has a fresh answer for are asked for, together with those of all other requests. */
export async function gather(reader: Reader, question: Question): Promise<Gathered> {
  const { resource } = question;
  const upstream = reader.upstream(resource);
  const { found: fresh, older, missing, toRefresh } = look(reader, question);
  const found: Gathered = new Map(fresh);
  if (toRefresh.size > 0 && !reader.scope.rehearsal) {
    const read = (marks: string[]) =>
      fetchAll(
        reader.aside(),
        question,
        marks.map((mark) => toRefresh.get(mark)!),
      );
    upstream.cache!.refresh([...toRefresh.keys()], read);
  }
  if (missing.length === 0) return found;
  for (const [key, answer] of await fetchAll(reader, question, missing)) {
    const kept = isOutage(answer) ? older.get(key) : undefined;
    if (kept && isOutage(answer)) reader.scope.note(upstream.name, { failure: answer.code });
    const instead = reader.scope.rehearsal ? renew : use;
    found.set(key, kept ? instead(reader, question, key, kept) : answer);
    if (!kept && answer instanceof Error) reader.scope.rehearsal?.miss();
  }
  if (reader.scope.rehearsal) countPages(reader, question, missing, found);
  return found;
}

/** A rehearsal stops at the first page; the rows of the older answers tell how many would follow. */
function countPages(reader: Reader, { resource, plan }: Question, keys: readonly string[], found: Gathered): void {
  const { dialect } = reader.upstream(resource);
  const { operation, capacity } = plan(keys);
  if (!operation) return;
  for (const part of chunk(keys, capacity)) {
    const rows = part.reduce((sum, key) => sum + ((found.get(key) as Rec[]).length ?? 0), 0);
    const pages = Math.ceil(rows / dialect.pageSize(resource));
    if (pages > 1) reader.scope.rehearsal?.more(resource.vendor, operation(part), pages - 1);
  }
}

/** Those of the keys that need no call: their answers are kept and fresh. */
export function kept(reader: Reader, question: Omit<Question, "plan">): Map<string, Rec[]> {
  return look(reader, question).found;
}

function look(reader: Reader, { resource, group, keys, columns }: Omit<Question, "plan">) {
  const upstream = reader.upstream(resource);
  const found = new Map<string, Rec[]>();
  const older = new Map<string, Entry<Held[]>>();
  const missing: string[] = [];
  const toRefresh = new Map<string, string>();
  for (const key of keys) {
    const mark = markOf(resource, group, key);
    const entry = upstream.cache?.get<Held[]>(mark);
    const standing = entry && allCover(resource, entry, columns) ? upstream.cache!.standing(entry, resource, reader.scope) : undefined;
    const past = standing ? entry : upstream.cache?.past<Held[]>(mark);
    if (past && (standing === "old" || (!standing && allCover(resource, past, columns)))) older.set(key, past);
    if (standing === undefined || standing === "old") missing.push(key);
    else found.set(key, use(reader, { resource }, key, entry!));
    if (standing === "stale") toRefresh.set(mark, key);
  }
  return { found, older, missing, toRefresh };
}

async function fetchAll(reader: Reader, question: Question, keys: readonly string[]): Promise<Gathered> {
  const { resource, group, plan } = question;
  const { way, capacity, columns, whole, load } = plan(keys);
  const { pool, cache } = reader.upstream(resource);
  const work = async (some: string[], wanted: Columns | undefined, scope: Scope) => {
    const answers = await load(scope === reader.scope ? reader : reader.within(scope), some, wanted);
    const held = new Map<string, Held[] | Error>();
    for (const key of some) {
      const answer = answers.get(key) ?? [];
      if (!(answer instanceof Error)) keep(cache, markOf(resource, group, key), answer.map(heldOf), wanted);
      held.set(key, answer instanceof Error ? answer : answer.map(heldOf));
    }
    return held;
  };
  const { rehearsal } = reader.scope;
  const most = capacity > 0 && capacity < Number.MAX_SAFE_INTEGER ? capacity : undefined;
  const batch = (some: readonly string[]) => (capacity > 0 ? { keys: some.length, most } : undefined);
  const scopeFor = (some: readonly string[]) => (rehearsal ? { ...reader.scope, rehearsal: rehearsal.inner(batch(some)) } : reader.scope);
  const answers =
    pool && capacity > 0 && !rehearsal
      ? await pool.load({
          group: `${resource.type} ${group} ${way} ${capacity}`,
          keys,
          columns,
          scope: reader.scope,
          capacity,
          work,
          says: (held) => whole === true || holds(held, columns, resource),
        })
      : await inParts(keys, capacity || keys.length, (some) => work(some, columns, scopeFor(some)));
  return new Map(keys.map((key) => [key, adopt(reader, resource, answers.get(key) ?? [])]));
}

/** Part by part: the failure of one part is not the failure of the others. */
async function inParts<R>(
  keys: readonly string[],
  size: number,
  load: (some: string[]) => Promise<Map<string, R | Error>>,
): Promise<Map<string, R | Error>> {
  const fail = (some: string[]) => (error: unknown) => new Map(some.map((key): [string, Error] => [key, asError(error)]));
  const parts = await Promise.all(chunk(keys, size).map((some) => load(some).catch(fail(some))));
  return new Map(parts.flatMap((part) => [...part]));
}

/** Keeps what a list or a single read said of its records: it answers questions for one of them. */
export function keepRecords({ cache }: Upstream, records: readonly Rec[]): void {
  if (!cache?.keeps) return;
  for (const rec of records) {
    if (rec.id.startsWith("~")) continue;
    const mark = markOf(rec.resource, byId, rec.id);
    const before = cache.get<Held[]>(mark);
    const [known] = before?.answer ?? [];
    const held = heldOf(rec);
    // What another answer said and this one does not is kept with it, as old as it is.
    if (before && known && cache.ageOf(before) < keptTogetherMs && !says(held, known)) {
      merge(held, known);
      keep(cache, mark, [{ ...held, raw: { ...known.raw, ...rec.raw } }], undefined, before.at);
    } else keep(cache, mark, [held], undefined);
  }
}

export interface PageQuestion {
  resource: Resource;
  /** The request without its columns. */
  request: unknown;
  columns: Columns | undefined;
  /** Past everything that is kept. */
  anew?: boolean;
  load(scope: Scope, columns: Columns | undefined): Promise<Page>;
}

/** One page of a list, as kept or as the vendor serves it now. */
export async function rememberPage(reader: Reader, { resource, request, columns, anew, load }: PageQuestion): Promise<Page> {
  const { cache, name } = reader.upstream(resource);
  const mark = `${resource.type} page ${JSON.stringify(request)}`;
  const known = anew ? undefined : cache?.get<Page>(mark);
  const standing = known && cache!.standing(known, resource, reader.scope);
  const wanted = clip(resource, columns);
  // A vendor that sends whole records said more than it was asked for.
  const saysAll = (page: Page) => reader.recordsOf(resource, page).every((rec) => covers(rec, wanted));
  const usable = known && standing && (holds(known.columns, columns, resource) || saysAll(known.answer)) ? known : undefined;
  const fetchPage = async (scope: Scope, asked: Columns | undefined) => {
    const page = await (cache ? cache.read(mark, asked, () => load(scope, asked)) : load(scope, asked));
    cache?.set(mark, page, asked, weigh(page.rows));
    return page;
  };
  if (usable && standing !== "old") {
    if (standing === "stale" && !reader.scope.rehearsal) cache!.refresh([mark], () => fetchPage(reader.aside().scope, usable.columns));
    reader.scope.note(name, { hits: 1, answers: 1, ageMs: cache!.ageOf(usable) });
    return usable.answer;
  }
  try {
    // Whoever wanted other columns will want them again.
    const both = standing === "fresh" && known?.columns && columns ? union([known.columns, columns]) : columns;
    const shared = cache?.underWay(mark, both, resource);
    return await fetchPage(reader.scope, shared ? shared.columns : both);
  } catch (error) {
    if (!usable) reader.scope.rehearsal?.miss();
    if (!usable || !isOutage(error)) throw error;
    const { answer, columns: given } = usable;
    if (reader.scope.rehearsal) {
      cache!.set(mark, answer, given, weigh(answer.rows));
      keepRecords(reader.upstream(resource), reader.recordsOf(resource, answer));
    } else reader.scope.note(name, { hits: 1, answers: 1, ageMs: cache!.ageOf(usable), failure: error.code });
    return answer;
  }
}

function use(reader: Reader, { resource }: Pick<Question, "resource">, _key: string, entry: Entry<Held[]>): Rec[] {
  const { cache, name } = reader.upstream(resource);
  reader.scope.note(name, { hits: 1, answers: 1, ageMs: cache!.ageOf(entry) });
  return adopt(reader, resource, entry.answer) as Rec[];
}

/** In a rehearsal the older answer stands for that of the call that was counted: from now on it is fresh. */
function renew(reader: Reader, { resource, group }: Question, key: string, { answer, columns }: Entry<Held[]>): Rec[] {
  const upstream = reader.upstream(resource);
  keepRecords(
    upstream,
    answer.map((held) => ({ resource, ...held })),
  );
  keep(upstream.cache, markOf(resource, group, key), answer, columns);
  return adopt(reader, resource, answer) as Rec[];
}

function adopt(reader: Reader, resource: Resource, answer: readonly Held[] | Error): Rec[] | Error {
  return answer instanceof Error ? answer : answer.map((held) => reader.adopt({ resource, ...held }));
}

function allCover(resource: Resource, { answer }: Entry<Held[]>, columns: Columns | undefined): boolean {
  return answer.every((held) => covers({ resource, ...held }, columns));
}

function heldOf({ id, raw, known, named }: Rec): Held {
  return { id, raw, known, named };
}

function keep(cache: Upstream["cache"], mark: string, held: Held[], columns: Columns | undefined, at?: number): void {
  if (!cache?.keeps) return;
  const bytes = held.reduce((sum, { raw }) => sum + weigh(raw), 0);
  cache.set(mark, held, columns, bytes, at);
}

function says(held: Held, other: Held): boolean {
  if (held.known === "all") return true;
  const { known } = held;
  return other.known !== "all" && [...other.known].every((column) => known.has(column));
}

function markOf(resource: Resource, group: string, key: string): string {
  return `${resource.type} ${group} ${key}`;
}
