import type { Row } from "../views/view.ts";

/** Some rows as they are kept: a JSON array a line, each line with its end. The bytes hold until the next ones are asked for. */
export interface Lines {
  /** The place of the first row. */
  from: number;
  bytes: Buffer;
}

const lineEnd = 0x0a;

/** Where each line begins. */
export function lineStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at = bytes.indexOf(lineEnd, at) + 1) starts.push(at);
  return starts;
}

export function parseLines(bytes: Buffer): Row[] {
  return JSON.parse(`[${bytes.toString("utf8", 0, Math.max(0, bytes.length - 1)).replaceAll("\n", ",")}]`) as Row[];
}

export function encodeRows(rows: readonly Row[]): Buffer {
  let text = "";
  for (const row of rows) text += `${JSON.stringify(row)}\n`;
  return Buffer.from(text);
}
