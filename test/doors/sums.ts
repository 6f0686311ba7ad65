import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import { centsOf } from "./table-kit.ts";

/** What each door's text or file adds up to for a column, in hundredths, read without the code that writes it. */
export type Sums = (column: string) => bigint;

export function sumObjects(rows: readonly Readonly<Record<string, unknown>>[]): Sums {
  return (column) => rows.reduce((sum, { [column]: value }) => sum + (value == null ? 0n : centsOf(String(value))), 0n);
}

export function readNdjson(text: string): Record<string, string | null>[] {
  const lines = text.split("\n").filter((line) => line !== "");
  // Digits stay as they came.
  return lines.map((line) => JSON.parse(line.replace(/:(-?\d+(?:\.\d+)?)(?=[,}])/g, ':"$1"')));
}

/** Cells may hold line ends and doubled quotes. */
export function readCsv(text: string): Record<string, string | null>[] {
  const rows: (string | null)[][] = [[]];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/g)) {
    rows.at(-1)!.push(cell === "" ? null : cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end === "\n") rows.push([]);
    else if (end === "") break;
  }
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
}

export function sumArrow(bytes: Uint8Array): Sums {
  const table = tableFromIPC(bytes);
  return (column) => {
    let sum = 0n;
    for (const words of table.getChild(column)! as Iterable<Uint32Array | null>)
      if (words)
        sum += BigInt.asIntN(
          128,
          words.reduceRight((whole, word) => (whole << 32n) | BigInt(word), 0n),
        );
    return sum / 1_000_000n;
  };
}

export function readXlsx(bytes: Uint8Array): Record<string, string | null>[] {
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  const rows = [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c\/>|<c [^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(([, v, t]) => v ?? t ?? null),
  );
  const [head, ...body] = rows;
  return body.map((row) => Object.fromEntries(head!.map((name, i) => [name!, row[i] ?? null])));
}
