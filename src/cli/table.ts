import Table from "cli-table3";

/** Spaces between columns. */
export const gap = 2;
/** Longest cell of a table. */
const maxCell = 48;
/** What is tried in turn until all columns fit: shorter cells, and names that are broken at their dots. */
const attempts = [
  { cell: maxCell, breakNames: false },
  { cell: 32, breakNames: false },
  { cell: 24, breakNames: true },
  { cell: 16, breakNames: true },
] as const;
/** A terminal with fewer columns shows each record as a block of lines, and so does one that less than half of a table fits into. */
const narrowTerminal = 60;
/** Narrowest value of a block. */
const minValue = 10;

/** Which columns of a table are shown, and how wide each is. */
export interface TableLayout {
  kind: "table" | "blocks";
  columns: readonly string[];
  /** Names are broken at their dots. */
  breakNames: boolean;
  /** The columns shown, by their index. */
  shown: readonly number[];
  widths: readonly number[];
  /** Columns that do not fit. */
  leftOut: readonly string[];
  width: number;
}

/** Fits a table with such rows into a terminal. No width fits all columns. */
export function layOut(columns: readonly string[], rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): TableLayout {
  const all = columns.map((_, i) => i);
  const cells = all.map((i) => rows.reduce((most, row) => Math.max(most, displayWidth(row[i]!)), 1));
  const widthsOf = ({ cell, breakNames }: (typeof attempts)[number]) =>
    all.map((i) => Math.max(Math.min(cells[i]!, cell), ...nameLines(columns[i]!, breakNames).map((line) => line.length)));
  for (const attempt of attempts) {
    const widths = widthsOf(attempt);
    if (total(widths) <= width) return { kind: "table", columns, breakNames: attempt.breakNames, shown: all, widths, leftOut: [], width };
  }
  const widths = widthsOf(attempts[attempts.length - 1]!);
  const fitting = all.filter((i) => total(widths.slice(0, i + 1)) <= width);
  if (width < narrowTerminal || fitting.length < columns.length / 2) return layOutBlocks(columns, width);
  return { kind: "table", columns, breakNames: true, shown: fitting, widths, leftOut: columns.slice(fitting.length), width };
}

/** A block of lines for each record, where nothing is cut. */
export function layOutBlocks(columns: readonly string[], width: number): TableLayout {
  const name = Math.max(...columns.map((column) => column.length));
  const widths = [name, Math.max(minValue, width - name - gap)];
  return { kind: "blocks", columns, breakNames: false, shown: columns.map((_, i) => i), widths, leftOut: [], width };
}

/** "itmProject." above "name". */
function nameLines(column: string, isBroken: boolean): string[] {
  return isBroken ? column.split(/(?<=\.)/) : [column];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + gap, -gap);
}

/** Lines of a table. With `head`, the names of the columns come first. */
export function printRows(layout: TableLayout, rows: readonly (readonly string[])[], { head }: { head: boolean }): string {
  if (layout.kind === "blocks") return printBlocks(layout, rows);
  const { columns, breakNames, shown, widths } = layout;
  const pick = (row: readonly string[]) => shown.map((i) => row[i]!);
  const names = columns.map((column) => nameLines(column, breakNames).join("\n"));
  const lines = head ? [names, ...rows] : rows;
  return lines.length === 0 ? "" : `${draw(lines.map(pick), { colWidths: shown.map((i) => widths[i]!) })}\n`;
}

/** The lines of each column of a record, and an empty line behind it. */
function printBlocks({ columns, widths }: TableLayout, rows: readonly (readonly string[])[]): string {
  const [name = 0, value = 0] = widths;
  const lines = (column: string, cell: string) =>
    wrap(cell, value).map((line, i) => `${(i === 0 ? column : "").padEnd(name + gap)}${line}\n`);
  return rows.map((row) => `${columns.flatMap((column, i) => lines(column, row[i]!)).join("")}\n`).join("");
}

/** Lines of at most so many columns, broken at a space where there is one. */
function wrap(text: string, width: number): string[] {
  let line = "";
  for (const sign of text) {
    if (displayWidth(line + sign) <= width) {
      line += sign;
      continue;
    }
    const space = sign === " " ? line.length : line.lastIndexOf(" ");
    const end = space > 0 ? space : line.length;
    return [line.slice(0, end), ...wrap(text.slice(end).trimStart(), width)];
  }
  return [line];
}

const noLines = {
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  top: "",
  mid: "",
  "mid-mid": "",
  "left-mid": "",
  "right-mid": "",
  left: "",
  right: "",
  middle: " ".repeat(gap),
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
};

function draw(rows: readonly (readonly string[])[], options: { colWidths?: number[] } = {}): string {
  const out = new Table({ chars: noLines, style: { head: [], border: [], "padding-left": 0, "padding-right": 0 }, ...options });
  out.push(...rows.map((row) => [...row]));
  return out.toString();
}

/** A table as wide as it needs to be. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return draw([head, ...rows]);
}

/** A value on one line, without what would move the cursor of a terminal: characters of Unicode's category Cc. */
export function formatCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return String(value)
    .replace(/[\t\n\r]+/g, " ")
    .replace(/\p{Cc}/gu, "\ufffd");
}

/** Characters of East Asian scripts, and emoji, take two columns. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

export function displayWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** At most so many columns; an ellipsis stands for the rest. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const sign of text) {
    if (displayWidth(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** How wide the terminal is; undefined when the output goes elsewhere. */
export function widthOf(stream: NodeJS.WriteStream): number | undefined {
  return stream.isTTY && stream.columns > 0 ? stream.columns : undefined;
}
