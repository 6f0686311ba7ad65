import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isObject, type JsonObject, parseJson } from "../transport/json.ts";
import { CliError } from "./host.ts";

/** One record of a file of JSON lines. */
export interface FileRecord {
  stream: string;
  /** Place in the file, which names the record where it is not told by an id. */
  source: string;
  sent: JsonObject;
}

const extension = ".jsonl";

/** Streams of which the folder has a file and that are known; `strange` are names of files that are not. Sorted. */
export function findStreams(folder: string, known: readonly string[]): { streams: string[]; strange: string[] } {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(
      `BAD_USER_INPUT: --records needs a folder with files such as ${known[0]}${extension}; ${folder} ${code === "ENOENT" ? "does not exist" : code === "ENOTDIR" ? "is a file" : `cannot be read (${code})`}.`,
    );
  }
  const found = names
    .filter((name) => name.endsWith(extension) && !name.startsWith("truth."))
    .map((name) => name.slice(0, -extension.length))
    .sort();
  const streams = found.filter((name) => known.includes(name));
  if (streams.length === 0)
    throw new CliError(
      `BAD_USER_INPUT: ${folder} has no file of records. Expected are ${known.map((name) => `${name}${extension}`).join(", ")}.`,
    );
  return { streams, strange: found.filter((name) => !known.includes(name)) };
}

/** The records of a stream's file, line by line: the file may be larger than memory. */
export async function* readRecords(folder: string, stream: string): AsyncGenerator<FileRecord> {
  const path = join(folder, `${stream}${extension}`);
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    yield { stream, source: `${stream}#${String(number).padStart(9, "0")}`, sent: parseLine(line, `${path}:${number}`) };
  }
}

function parseLine(line: string, place: string): JsonObject {
  let value: unknown;
  try {
    value = parseJson(line.replace(/^\uFEFF/, ""));
  } catch {
    throw new CliError(`BAD_USER_INPUT: ${place}: this line is not JSON. Every line must be one record, a JSON object.`);
  }
  if (!isObject(value))
    throw new CliError(
      `BAD_USER_INPUT: ${place}: this line is ${Array.isArray(value) ? "a list" : `a ${value === null ? "null" : typeof value}`}. Every line must be one record, a JSON object.`,
    );
  return value as JsonObject;
}
