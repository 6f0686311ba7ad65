import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** JSON as it stands in record files. */
// biome-ignore lint/suspicious/noExplicitAny: records of five vendors, each with members of its own
export type Row = Record<string, any>;

export interface TruePair {
  a: string;
  b: string;
  kind: string;
  /** Evidence that both sides show; empty: names alone. */
  keys: string[];
  /** A duplicate inside one vendor. */
  within?: boolean;
}

export interface Truth {
  entities: { ref: string; kind: string; entity: string; tags: string[] }[];
  pairs: TruePair[];
  relations: { from: string; rel: string; entity: string }[];
  hardNegatives: { a: string; b: string; kind: string; why: string }[];
}

/** Records of all vendors, by stream, and what is true of them. */
export interface LabelledWorld {
  streams: Map<string, Row[]>;
  truth: Truth;
}

const truthFiles = {
  entities: "truth.entities",
  pairs: "truth.pairs",
  relations: "truth.relations",
  hardNegatives: "truth.hard-negatives",
};

export function readWorld(folder: string): LabelledWorld {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const read = (name: string): Row[] =>
    names.includes(`${name}.jsonl`)
      ? readFileSync(join(folder, `${name}.jsonl`), "utf8")
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => JSON.parse(line))
      : [];
  const streams = names.map((name) => name.slice(0, -".jsonl".length)).filter((name) => !name.startsWith("truth."));
  const truth = Object.fromEntries(Object.entries(truthFiles).map(([part, name]) => [part, read(name)])) as unknown as Truth;
  return { streams: new Map(streams.sort().map((stream) => [stream, read(stream)])), truth };
}

export function writeWorld(folder: string, { streams, truth }: LabelledWorld): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rows: readonly unknown[]) =>
    writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  for (const [stream, rows] of streams) write(stream, rows);
  for (const [part, name] of Object.entries(truthFiles)) write(name, truth[part as keyof Truth]);
}

/** The id of a record, where its stream has it. */
export function idOf(row: Row): string {
  return String(row.id ?? row.Id ?? row.ProjectUid ?? row.MilestoneDetail?.ContractLineItemMilestoneUid);
}
