import { strToU8, Zip, ZipDeflate } from "fflate";
import { DoorError } from "../door-error.ts";
import { rowsOf, type Table } from "../snapshots/snapshot.ts";
import type { Cell, Column, ColumnType } from "../views/view.ts";
import type { Sink } from "./format.ts";

/** Rows of a sheet, and signs of a cell, as Excel has them. */
const mostRows = 1_048_575;
const mostSigns = 32_767;
/** Excel keeps numbers as doubles: more digits than these would be changed. */
const mostDigits = 15;

/** Numbers of the styles below. */
const styles: Readonly<Record<ColumnType, number>> = { text: 1, integer: 0, double: 0, decimal: 2, boolean: 0, date: 3, timestamp: 4 };
const headStyle = 5;

/**
 * An Excel workbook (ECMA-376) with one sheet. Texts are texts, with leading zeros and formulas as they stand; amounts, days and instants
 * (UTC) are numbers with a format. A number of more than 15 digits is a text. Throws a DoorError for more rows than a sheet has.
 */
export async function writeXlsx(table: Table, sink: Sink): Promise<void> {
  const { columns, rows, name } = table.view;
  if (rows > mostRows)
    throw new DoorError(
      "TOO_LARGE",
      `"${name}" has ${rows} rows, and a sheet holds ${mostRows}. Take csv or parquet, or OData with a filter.`,
    );
  const archive = new Archive(sink);
  await archive.add("[Content_Types].xml", contentTypes);
  await archive.add("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  await archive.add("xl/workbook.xml", workbook(name));
  await archive.add(
    "xl/_rels/workbook.xml.rels",
    relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
  );
  await archive.add("xl/styles.xml", styleSheet);
  const sheet = archive.open("xl/worksheets/sheet1.xml");
  await sheet.write(sheetStart(columns));
  for await (const lines of sheetRows(table)) await sheet.write(lines);
  await sheet.write(`</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${rows + 1}"/></worksheet>`, { last: true });
  await archive.close();
}

/** A ZIP file whose bytes go on as they are made. */
class Archive {
  readonly #chunks: Uint8Array[] = [];
  readonly #sink: Sink;
  readonly #zip: Zip;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  open(name: string) {
    const entry = new ZipDeflate(name, { level: 4 });
    // Without a time of its own: equal rows are equal bytes.
    entry.mtime = "1980-01-01T12:00:00";
    this.#zip.add(entry);
    return {
      write: async (text: string, { last = false } = {}) => {
        entry.push(strToU8(text), last);
        await this.#drain();
      },
    };
  }

  async add(name: string, text: string): Promise<void> {
    await this.open(name).write(xml + text, { last: true });
  }

  async close(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  async #drain(): Promise<void> {
    for (const chunk of this.#chunks.splice(0)) await this.#sink(chunk);
  }
}

function sheetStart(columns: readonly Column[]): string {
  const widths = columns
    .map(({ type }, i) => `<col min="${i + 1}" max="${i + 1}" width="${type === "text" ? 22 : 14}" customWidth="1"/>`)
    .join("");
  const head = columns.map(({ name }) => `<c t="inlineStr" s="${headStyle}"><is><t>${escapeXml(name)}</t></is></c>`).join("");
  const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  return `${xml}<worksheet xmlns="${main}">${frozen}<cols>${widths}</cols><sheetData><row>${head}</row>`;
}

async function* sheetRows(table: Table): AsyncGenerator<string> {
  const { columns } = table.view;
  for await (const rows of rowsOf(table)) {
    let text = "";
    for (const row of rows) text += `<row>${columns.map((column, i) => cellXml(column, row[i]!)).join("")}</row>`;
    if (text) yield text;
  }
}

function cellXml({ type }: Column, cell: Cell): string {
  if (cell === null) return "<c/>";
  const number = numberOf(type, cell);
  if (number !== undefined) return `<c s="${styles[type]}"><v>${number}</v></c>`;
  if (type === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c t="inlineStr" s="${styles.text}"><is><t xml:space="preserve">${escapeXml(String(cell).slice(0, mostSigns))}</t></is></c>`;
}

const dayMs = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const firstDay = Date.UTC(1899, 11, 30);
const firstUsable = Date.UTC(1900, 2, 1);

/** The number that stands for it; undefined for what is no number, or not exactly one. */
function numberOf(type: ColumnType, cell: Cell): string | undefined {
  if (type === "integer" || type === "double") return String(cell);
  if (type === "decimal") return String(cell).replace(/[-.]/g, "").replace(/^0+/, "").length <= mostDigits ? (cell as string) : undefined;
  if (type !== "date" && type !== "timestamp") return undefined;
  const at = Date.parse(cell as string);
  return at >= firstUsable ? String((at - firstDay) / dayMs) : undefined;
}

/** What XML cannot hold is left out, as Excel itself does. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes =
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${each.join("")}</Relationships>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** In the order of the numbers above: general, text, amount, day, instant, head. */
const styleSheet =
  `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00######"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts>` +
  `<fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${[0, 49, 164, 165, 166].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}` +
  `<xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
