import type { RecordTables } from "../entities/record.ts";
import type { LinkIndex } from "./link-index.ts";
import { candidatesOf, linksOf, type RecordLink } from "./links.ts";

/** A pair that two ways of linking judge differently. */
export interface Difference {
  a: string;
  b: string;
  /** `added` and `removed` links; `turned`: a link that became a candidate, or the other way round. */
  change: "added" | "removed" | "turned";
  before: Judgement;
  after: Judgement;
}

export interface Judgement {
  status: "LINKED" | "CANDIDATE" | "NONE";
  rule?: string;
  confidence?: number;
}

/** What another way of linking the same records adds, removes and turns. Sorted by kind of change and records. */
export function differencesOf(before: LinkIndex, after: LinkIndex, tables: RecordTables): Difference[] {
  const [old, made] = [judgementsOf(before, tables), judgementsOf(after, tables)];
  const pairs = new Set([...old.keys(), ...made.keys()]);
  const found = [...pairs].flatMap((pair): Difference[] => {
    const [one, other] = [old.get(pair) ?? none, made.get(pair) ?? none];
    if (one.status === other.status || (one.status !== "LINKED" && other.status !== "LINKED")) return [];
    const [a, b] = pair.split(" ") as [string, string];
    const change = one.status === "NONE" ? "added" : other.status === "NONE" ? "removed" : "turned";
    return [{ a, b, change, before: one, after: other }];
  });
  const key = ({ change, a, b }: Difference) => `${change} ${a} ${b}`;
  return found.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

const none: Judgement = { status: "NONE" };

function judgementsOf(index: LinkIndex, tables: RecordTables): Map<string, Judgement> {
  const judged = new Map<string, Judgement>();
  const note = (status: Judgement["status"], { a, b, rule, confidence }: RecordLink) =>
    judged.set(`${a} ${b}`, { status, rule, confidence });
  for (const each of candidatesOf(index, tables)) note("CANDIDATE", each);
  for (const each of linksOf(index, tables)) note("LINKED", each);
  return judged;
}
