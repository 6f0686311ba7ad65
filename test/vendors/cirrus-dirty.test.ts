import { readFileSync } from "node:fs";
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isEnumType, isLeafType, isListType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "../../src/engine/model/names.ts";
import { optionsOf } from "../../src/vendors/cirrus/options.ts";
import { resources as commonResources, type Reading, type Resource } from "../replay/cases.ts";
import { cirrusRecords, cirrusResources } from "../replay/cirrus.ts";
import { bare, exceptionOf } from "../replay/names.ts";
import { type Replay, startReplay } from "../replay/server.ts";
import { resources } from "./cirrus-sandbox.ts";

type Row = Record<string, unknown>;

/** A value that should not be there, and what each kind of field makes of it; where nothing is said, null. */
interface Dirty {
  /** As it stands in the vendor's text. */
  sent: string;
  /** What `raw` shows of it, where that is not the same. */
  raw?: unknown;
  reads: Partial<Record<Kind, unknown>>;
}

type Kind = "ID" | "String" | "Int" | "Float" | "Boolean" | "Decimal" | "DateTime" | "Date";

const text = (value: string, reads: Dirty["reads"] = {}): Dirty => ({
  sent: JSON.stringify(value),
  reads: { String: value, ID: value, ...reads },
});

const dirty: readonly Dirty[] = [
  { sent: "null", reads: {} },
  text("", { ID: null }),
  text(" "),
  text("0", { Int: 0, Float: 0, Decimal: "0", Boolean: false }),
  text("1", { Int: 1, Float: 1, Decimal: "1", Boolean: true }),
  { sent: "0", reads: { String: "0", ID: "0", Int: 0, Float: 0, Decimal: "0", Boolean: false } },
  { sent: "1", reads: { String: "1", ID: "1", Int: 1, Float: 1, Decimal: "1", Boolean: true } },
  { sent: "true", reads: { String: "true", ID: "true", Int: 1, Boolean: true } },
  { sent: "false", reads: { String: "false", ID: "false", Int: 0, Boolean: false } },
  text("yes", { Boolean: true }),
  text("TBC"),
  text("0000-00-00"),
  text("0001-01-01T00:00:00"),
  text("2026-02-30"),
  text("2026-03-01 09:30", { DateTime: "2026-03-01T09:30:00Z", Date: "2026-03-01" }),
  text("jane@@example"),
  text("12,50"),
  text("no such code"),
  { sent: "-1.50", raw: -1.5, reads: { String: "-1.50", ID: "-1.50", Float: -1.5, Decimal: "-1.50" } },
  {
    sent: "12345678901234567890",
    raw: "12345678901234567890",
    reads: {
      String: "12345678901234567890",
      ID: "12345678901234567890",
      Float: Number("12345678901234567890"),
      Decimal: "12345678901234567890",
    },
  },
  { sent: "{}", reads: {} },
  { sent: '{"id":{}}', reads: {} },
  { sent: "[]", reads: {} },
  { sent: '[null,"x"]', reads: {} },
];

let started: Replay;
beforeAll(async () => {
  started = await startReplay();
});
afterAll(() => started.close());

const records = JSON.parse(readFileSync(new URL("../replay/records/cirrus.json", import.meta.url), "utf8")) as Record<string, Row>;
const all: Readonly<Record<string, Resource>> = { ...commonResources, ...cirrusResources };
const common = { account: "Account", contact: "Contact", order: "Order", quote: "Quote", salesOpportunity: "Opportunity", user: "User" };
const cases = Object.entries({ ...common, ...cirrusRecords }).flatMap(([name, record]) => {
  const { type, list, get } = all[name]!;
  // All that this one says is what it is known by.
  if (type === "CirrusObjectRelation") return [];
  return [{ type, reading: (list ?? get)!, isList: list !== undefined, record: records[record]! }];
});

/** A member of the record, and the field that shows it. */
interface Shown {
  member: string;
  field: string;
  type: GraphQLOutputType;
  /** The enum beside it. */
  code?: string | undefined;
}

/** Budgets are asked for by these. */
const months = (type: string) => (type.endsWith("Budget") ? ["year", "month"] : []);

function shownIn(type: GraphQLObjectType, record: Row): Shown[] {
  const row = resources.get(type.name);
  // By these a row is known, or its part of the list.
  const known = [
    row?.id ?? [],
    row?.parentIds ?? [],
    (row && optionsOf(row).key) ?? [],
    row?.partitions?.attribute ?? [],
    months(type.name),
  ].flat();
  return Object.keys(record).flatMap((member) => {
    const place = exceptionOf(type.name, member) ?? member;
    const field = Object.values(type.getFields()).find(({ name }) => typeof place === "string" && bare(name) === bare(place));
    if (member === "id" || known.some((path) => fold(path) === fold(member)) || !field || field.args.length > 0) return [];
    const code = type.getFields()[`${field.name}Code`];
    return [{ member, field: field.name, type: field.type, code: code && isEnumType(getNamedType(code.type)) ? code.name : undefined }];
  });
}

/** Of nested objects and of records only that they can be asked for: ids are told without a call. */
function selected(shown: readonly Shown[], hasRaw: boolean): string {
  const fields = shown.flatMap(({ field, member, type, code = "" }, i) => {
    const named = getNamedType(type);
    const inner = !isLeafType(named) && isObjectType(named) ? ("vendorId" in named.getFields() ? "{ vendorId }" : "{ __typename }") : "";
    return [`f${i}: ${field} ${inner}`, code && `c${i}: ${code}`, hasRaw ? `r${i}: raw(field: ${JSON.stringify(member)})` : ""];
  });
  return ["__typename", ...fields].join(" ");
}

/** A list shows those of its items that can be read; what is no list is one of one. */
function listed(kind: string, { sent, reads }: Dirty): unknown {
  if (sent === "null" || sent === '""') return null;
  if (sent.startsWith("[")) return (JSON.parse(sent) as unknown[]).filter((item) => item !== null);
  return [reads[kind as Kind]].filter((item) => item !== undefined);
}

async function ask(reading: Reading, selection: string, rows: readonly Row[], texts: readonly string[]): Promise<Row[]> {
  const { data, errors } = await started.ask(
    "cirrus",
    { [reading.operation]: reading.body(texts) },
    reading.question(selection, rows as never),
  );
  expect(errors).toEqual([]);
  const answer = (data as { answer: Row & { nodes?: Row[] } }).answer;
  return answer.nodes ?? [answer];
}

describe("a value that should not be there costs no row, and raw shows it", () => {
  it.each(cases)("$type", async ({ type: name, reading, isList, record }) => {
    const type = started.schema.getType(name) as GraphQLObjectType;
    const shown = shownIn(type, record);
    expect(shown.length).toBeGreaterThan(0);
    const marked: Row = { ...record, ...Object.fromEntries(shown.map(({ member }) => [member, "$dirty"])) };
    // What has no id has no raw either.
    const hasRaw = "raw" in type.getFields();
    // Records that have an id of their own come all at once.
    const row = resources.get(name);
    const isOne = !isList || row?.id !== "id" || row.parentIds !== undefined;
    const rows = dirty.map((_, i) => (isOne ? marked : { ...marked, id: i + 1 }));
    const texts = rows.map((row, i) => JSON.stringify(row).replaceAll('"$dirty"', dirty[i]!.sent));
    const answers = isOne ? [] : await ask(reading, selected(shown, hasRaw), rows, texts);
    if (isOne) for (const [i, row] of rows.entries()) answers.push(...(await ask(reading, selected(shown, hasRaw), [row], [texts[i]!])));
    expect(answers).toHaveLength(dirty.length);
    for (const [i, answer] of answers.entries()) {
      const { sent, reads, raw = JSON.parse(sent) } = dirty[i]!;
      for (const [n, { field, type: fieldType, code }] of shown.entries()) {
        const named = getNamedType(fieldType);
        const said = [field, sent, answer[`f${n}`], code ? answer[`c${n}`] : null, answer[`r${n}`]];
        const read = !isLeafType(named)
          ? answer[`f${n}`]
          : isListType(fieldType)
            ? listed(named.name, dirty[i]!)
            : (reads[named.name as Kind] ?? null);
        expect(said).toEqual([field, sent, read, null, hasRaw ? raw : undefined]);
      }
    }
  });
});
