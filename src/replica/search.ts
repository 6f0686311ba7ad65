import type { SearchHit } from "../engine/model/replica.ts";
import type { Value } from "./database.ts";
import type { Reading } from "./records.ts";
import type { StreamTable } from "./tables.ts";
import { joined, wholeCode, wholeName, wordsOf } from "./words.ts";

/** What makes a hit better: a code or number that is the text, one that begins with it or a name that does, words that do. */
const scores = { equal: 3, begins: 2, words: 1 } as const;

/** More hits than these are not ranked among each other: whoever finds so many types on. */
const mostRanked = 200;

const mostWords = 8;

interface Candidate {
  stream: number;
  record: number;
  score: number;
}

/** Best first; of equal score in the order of the types, shorter names first. */
export async function search(text: string, tables: readonly StreamTable[], count: number, reading: Reading): Promise<SearchHit[]> {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0 || tables.length === 0 || count <= 0) return [];
  const finding = { tables, numbers: tables.map(({ number }) => number), reading };
  const whole = words.join(" ");
  const found = new Map<string, Candidate>();
  const add = (some: readonly (readonly [number, number])[], score: number) => {
    for (const [stream, record] of some) {
      const key = `${stream} ${record}`;
      if (!found.has(key)) found.set(key, { stream, record, score });
    }
  };
  add(await find(finding, equalTo(wholeCode(words)), mostRanked), scores.equal);
  const begins = await Promise.all([wholeCode(words), wholeName(words)].map((whole) => find(finding, beginning(whole), mostRanked)));
  add(begins.flat(), scores.words);
  if (found.size < count) add(await findWords(finding, words), scores.words);
  return rank([...found.values()], tables, { whole, count, reading });
}

interface Finding {
  tables: readonly StreamTable[];
  /** Of the streams that count. */
  numbers: readonly number[];
  reading: Reading;
}

interface Range {
  text: string;
  values: Value[];
}

function equalTo(word: string): Range {
  return { text: "word = ?", values: [word] };
}

/** Byte by byte: what begins with a text lies between it and the text with the last of all characters behind. */
function beginning(word: string): Range {
  return { text: "word >= ? AND word < ?", values: [word, `${word}\u{10ffff}`] };
}

async function find({ numbers, reading }: Finding, { text, values }: Range, most: number): Promise<[number, number][]> {
  const sql = `SELECT stream, record FROM word WHERE ${text} AND ${reading.dialect.inList("stream", numbers)} ORDER BY word, stream, record LIMIT ?`;
  const rows = await reading.reader.all(sql, [...values, numbers, most]);
  return rows.map(([stream, record]) => [Number(stream), Number(record)]);
}

/** Records with a word that begins with one word are looked through for the others, so many at a time and so many at most. */
const lookedThrough = { step: 300, most: 3000 };

/**
 * Records with words that begin with each of these: of those with the rarest one, the records whose texts have the others, too. Where all
 * are common, the first that are found.
 */
async function findWords(finding: Finding, words: readonly string[]): Promise<[number, number][]> {
  if (words.length === 1) return find(finding, beginning(words[0]!), mostRanked);
  const { tables, numbers, reading } = finding;
  const counts = await Promise.all(words.map((word) => countUpTo(finding, beginning(word), lookedThrough.step)));
  const rarest = counts.indexOf(Math.min(...counts));
  const { text, values } = beginning(words[rarest]!);
  const found: [number, number][] = [];
  for (let from = 0; from < lookedThrough.most && found.length < mostRanked; from += lookedThrough.step) {
    const sql = `SELECT stream, record FROM word WHERE ${text} AND ${reading.dialect.inList("stream", numbers)} ORDER BY word, stream, record LIMIT ? OFFSET ?`;
    const rows = await reading.reader.all(sql, [...values, numbers, lookedThrough.step, from]);
    for (const table of tables) {
      const own = rows.filter(([stream]) => stream === table.number).map(([, record]) => Number(record));
      for (const [record, has] of await wordsOfRecords(table, own, reading))
        if (words.every((word) => has.some((each) => each.startsWith(word)))) found.push([table.number, record]);
    }
    if (rows.length < lookedThrough.step) break;
  }
  return found;
}

async function countUpTo({ numbers, reading }: Finding, { text, values }: Range, most: number): Promise<number> {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM word WHERE ${text} AND ${reading.dialect.inList("stream", numbers)} LIMIT ?) w`;
  const [row] = await reading.reader.all(sql, [...values, numbers, most]);
  return Number(row![0]);
}

async function wordsOfRecords(
  { searched, columns }: StreamTable,
  records: readonly number[],
  { reader, dialect }: Reading,
): Promise<[number, string[]][]> {
  if (records.length === 0) return [];
  const names = [...searched.names, ...searched.codes].map(({ name }) => name);
  const rows = await reader.all(
    `SELECT record, ${names.join(", ")} FROM ${columns} WHERE ${dialect.inList("record", records)} ORDER BY record`,
    [records],
  );
  return rows.map(([record, ...texts]) => [Number(record), texts.flatMap((text) => (text === null ? [] : wordsOf(String(text))))]);
}

interface Ranking {
  whole: string;
  count: number;
  reading: Reading;
}

async function rank(found: readonly Candidate[], tables: readonly StreamTable[], { whole, count, reading }: Ranking): Promise<SearchHit[]> {
  const hits: (SearchHit & { place: number })[] = [];
  for (const [place, table] of tables.entries()) {
    const own = new Map(found.filter(({ stream }) => stream === table.number).map((each) => [each.record, each]));
    if (own.size === 0) continue;
    const numbers = [...own.keys()];
    const names = [...table.searched.names, ...table.searched.codes].map(({ name }) => name);
    const sql = `SELECT record, id${names.map((name) => `, ${name}`).join("")} FROM ${table.columns} WHERE ${reading.dialect.inList("record", numbers)}`;
    for (const [number, id, ...texts] of await reading.reader.all(sql, [numbers])) {
      const compared = texts.flatMap((text) => (text === null ? [] : joined(String(text))));
      const begins = compared.filter((text) => text.startsWith(whole));
      const score = Math.max(own.get(Number(number))!.score, begins.length > 0 ? scores.begins : 0);
      // Of a longer text, what was asked for is a smaller part.
      const length = Math.min(1000, ...(begins.length > 0 ? begins : compared).map((text) => text.length));
      hits.push({ type: table.stream.resource.type, id: String(id), score: score + 1 / (2 + length), place });
    }
  }
  hits.sort((a, b) => b.score - a.score || a.place - b.place || (a.id < b.id ? -1 : 1));
  return hits.slice(0, count).map(({ type, id, score }) => ({ type, id, score }));
}
