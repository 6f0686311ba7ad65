import type { SearchHit } from "../engine/model/replica.ts";
import type { Value } from "./database.ts";
import type { Reading } from "./records.ts";
import type { StreamTable } from "./tables.ts";
import { wholeCode, wholeName, wordsOf } from "./words.ts";

/** What makes a hit better: a code or number that is the text, one that begins with it or a name that does, words that do. */
const scores = { equal: 3, begins: 2, words: 1 } as const;

/** More hits than these are not ranked among each other: whoever finds so many types on. */
const mostRanked = 400;

interface Candidate {
  stream: number;
  record: number;
  score: number;
}

/** Best first; of equal score in the order of the types, shorter names first. */
export async function search(text: string, tables: readonly StreamTable[], count: number, reading: Reading): Promise<SearchHit[]> {
  const words = wordsOf(text).slice(0, 8);
  if (words.length === 0 || tables.length === 0 || count <= 0) return [];
  const finding = { numbers: tables.map(({ number }) => number), reading };
  const found = new Map<string, Candidate>();
  const add = (some: readonly (readonly [number, number])[], score: number) => {
    for (const [stream, record] of some) {
      const key = `${stream} ${record}`;
      if (!found.has(key)) found.set(key, { stream, record, score });
    }
  };
  add(await find(finding, equalTo(wholeCode(text)), mostRanked), scores.equal);
  const begins = await Promise.all([wholeCode(text), wholeName(text)].map((whole) => find(finding, beginning(whole), mostRanked)));
  add(begins.flat(), scores.begins);
  if (found.size < count) add(await findWords(finding, words), scores.words);
  return rank([...found.values()], tables, { count, reading });
}

interface Finding {
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

/** Records with words that begin with each of these. The rarest is read, and the others are looked up or, where all are common, intersected. */
async function findWords(finding: Finding, words: readonly string[]): Promise<[number, number][]> {
  if (words.length === 1) return find(finding, beginning(words[0]!), mostRanked);
  const { numbers, reading } = finding;
  const parts = words.map((word) => {
    const { text, values } = beginning(word);
    return {
      text: `SELECT stream, record FROM word WHERE ${text} AND ${reading.dialect.inList("stream", numbers)}`,
      values: [...values, numbers],
    };
  });
  const sql = `${parts.map(({ text }) => text).join(" INTERSECT ")} ORDER BY 1, 2 LIMIT ?`;
  const rows = await reading.reader.all(sql, [...parts.flatMap(({ values }) => values), mostRanked]);
  return rows.map(([stream, record]) => [Number(stream), Number(record)]);
}

interface Ranking {
  count: number;
  reading: Reading;
}

async function rank(found: readonly Candidate[], tables: readonly StreamTable[], { count, reading }: Ranking): Promise<SearchHit[]> {
  const hits: (SearchHit & { place: number })[] = [];
  for (const [place, table] of tables.entries()) {
    const own = new Map(found.filter(({ stream }) => stream === table.number).map((each) => [each.record, each]));
    if (own.size === 0) continue;
    const numbers = [...own.keys()];
    const names = table.searched.names.map(({ name }) => name);
    const sql = `SELECT record, id${names.map((name) => `, ${name}`).join("")} FROM ${table.columns} WHERE ${reading.dialect.inList("record", numbers)}`;
    for (const [number, id, ...texts] of await reading.reader.all(sql, [numbers])) {
      const { score } = own.get(Number(number))!;
      const length = Math.min(1000, ...texts.map((text) => (text === null ? 1000 : String(text).length)));
      hits.push({ type: table.stream.resource.type, id: String(id), score: score + 1 / (2 + length), place });
    }
  }
  hits.sort((a, b) => b.score - a.score || a.place - b.place || (a.id < b.id ? -1 : 1));
  return hits.slice(0, count).map(({ type, id, score }) => ({ type, id, score }));
}
