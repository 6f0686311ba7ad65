import type { Aggregate, AggregateQuery, DateUnit, GroupBy } from "../engine/model/column.ts";
import { badInput, TielineError } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import { type ColumnTable, columnsOf, type GraphColumn } from "./columns.ts";
import { type Currencies, currenciesOf } from "./currencies.ts";
import type { Resolver } from "./fields.ts";
import { type GroupOrderInput, readGroupOrder, sortGroups } from "./query/group-order.ts";
import { type ConnectionSource, readSize } from "./query/paging.ts";
import { namesIn } from "./selection.ts";

interface AggregateArgs {
  by?: readonly { field: string; unit?: DateUnit | null }[] | null;
  orderBy?: readonly GroupOrderInput[] | null;
  first?: number | null;
  timeZone?: string | null;
}

/** An answer holds no more groups. */
const mostGroups = 10_000;

const functions = ["sum", "avg", "min", "max"] as const;

/** `aggregate` of a connection: totals over all records of its list. */
export function aggregateResolver(catalogue: Catalogue, type: string): Resolver {
  const table = columnsOf(catalogue, type);
  const currencies = currenciesOf(catalogue, type);
  return async (source, args: AggregateArgs, _context, info) => {
    const { totals } = source as ConnectionSource;
    if (!totals)
      throw new TielineError("UNSUPPORTED_FILTER", `This list of ${type} cannot be added up.`, { advice: "Use the list of the root." });
    const by = readBy(table, type, args);
    const order = readGroupOrder(table, by, args.orderBy);
    const first = readSize("first", args.first) ?? Number.POSITIVE_INFINITY;
    const timeZone = readTimeZone(args.timeZone);
    const named = `${type}Aggregate`;
    const columns = (name: (typeof functions)[number], inner: string) => {
      const ordered = order.flatMap(({ by: value, column }) => (value === name ? column!.name : []));
      return [
        ...new Set([...namesIn(info, named, name, `${named}${inner}`).flatMap((flat) => table.byFlat.get(flat)?.name ?? []), ...ordered]),
      ];
    };
    const measured = { sum: columns("sum", "Sum"), avg: columns("avg", "Sum"), min: columns("min", "Range"), max: columns("max", "Range") };
    const query: AggregateQuery = { by, ...measured, ...(timeZone && { timeZone }) };
    const [groups, mixed] = await Promise.all([totals(query), mixedCurrencies(totals, query, currencies)]);
    // An amount in several currencies has no place in an order.
    for (const { by: value, column } of order)
      if (column && value !== "key")
        for (const group of groups) amountOf(column, group, group[value as "sum"][column.name] ?? null, mixed)?.();
    const shown = sortGroups(groups, order, by).slice(0, first);
    if (shown.length > mostGroups)
      throw badInput(
        `The records fall into ${groups.length} groups; an answer has ${mostGroups} at most.`,
        'Group by less, or pass "first".',
      );
    return shown.map((group) => show(table, by, group, mixed));
  };
}

function readBy({ byConstant }: ColumnTable, type: string, { by }: AggregateArgs): GroupBy[] {
  const read = (by ?? []).map(({ field, unit }): GroupBy => {
    const column = byConstant.get(field);
    if (!column || column.flat === "id")
      throw badInput(`Records of ${type} cannot be grouped by ${field}.`, "Group by another field of the type.");
    if (unit && column.kind !== "instant" && column.kind !== "date")
      throw badInput(`${field} is no date, so it cannot be cut to ${unit}.`, 'Leave out "unit".');
    return { column: column.name, ...(unit && { unit }) };
  });
  const names = read.map(({ column }) => column);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw badInput(`"by" names ${twice} twice.`, "Name each field once.");
  return read;
}

function readTimeZone(timeZone: string | null | undefined): string | undefined {
  if (timeZone === null || timeZone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    throw badInput(`"${timeZone}" is no time zone. Pass an IANA name, such as "Europe/Berlin".`);
  }
}

/** Of each amount, by key of the group: the currencies that it is in. */
type Mixed = ReadonlyMap<string, ReadonlyMap<string, readonly (string | null)[] | undefined>>;

/** Asks in how many currencies the amounts of each group are. Groups that are of one currency by themselves are not asked about. */
async function mixedCurrencies(
  totals: NonNullable<ConnectionSource["totals"]>,
  query: AggregateQuery,
  currencies: Currencies,
): Promise<Mixed> {
  const measured = [...new Set(functions.flatMap((name) => query[name]))].filter((column) => currencies.has(column));
  const entries = measured.map(async (column) => {
    const currency = currencies.get(column);
    const known = new Map<string, readonly (string | null)[] | undefined>();
    if (currency === null || currency === undefined) return [column, known] as const;
    if (query.by.some((group) => group.column === currency && !group.unit)) return undefined;
    const found = await totals({ ...query, by: [...query.by, { column: currency }], sum: [column], avg: [], min: [], max: [] });
    // Where nothing was added, no record has an amount.
    for (const { key } of found.filter(({ sum }) => sum[column] !== null)) {
      const group = JSON.stringify(key.slice(0, -1));
      known.set(group, [...(known.get(group) ?? []), key.at(-1) ?? null]);
    }
    return [column, known] as const;
  });
  return new Map((await Promise.all(entries)).filter((entry) => entry !== undefined));
}

/** One group, as its fields show it. */
function show({ byName }: ColumnTable, by: readonly GroupBy[], group: Aggregate, mixed: Mixed) {
  const key = Object.fromEntries(
    by.map(({ column, unit }, i) => [byName.get(column)!.flat, shown(byName.get(column)!, group.key[i]!, unit)]),
  );
  const values = functions.map((name) => {
    const isTotal = name === "sum" || name === "avg";
    const members = Object.entries(group[name]).map(([column, value]) => {
      const of = byName.get(column)!;
      const read = isTotal ? value : shown(of, value);
      return [of.flat, amountOf(of, group, read, mixed) ?? read];
    });
    return [name, Object.fromEntries(members)];
  });
  return { key, count: group.count, ...Object.fromEntries(values) };
}

/** Tells the value of an amount, or throws why there is none; undefined for what is no amount, or none of several currencies. */
function amountOf(column: GraphColumn, { key }: Aggregate, value: unknown, mixed: Mixed): (() => unknown) | undefined {
  const currencies = mixed.get(column.name);
  return currencies && value !== null ? () => inOneCurrency(column, currencies.get(JSON.stringify(key)), value) : undefined;
}

/** The value where it is of one currency; throws where it would add up several. */
function inOneCurrency({ flat }: GraphColumn, currencies: readonly (string | null)[] | undefined, value: unknown): unknown {
  if (!currencies)
    throw badInput(
      `"${flat}" is not added up: records do not name its currency, and may differ in it.`,
      "Read the records and what they belong to.",
    );
  if (currencies.length <= 1) return value;
  const names = currencies.map((each) => each ?? "none").join(", ");
  throw badInput(
    `"${flat}" is not added up: its amounts are in several currencies (${names}).`,
    "Group by the currency, or filter by one.",
  );
}

/** A value in its canonical text, as its field shows it. */
function shown({ kind, type }: GraphColumn, value: string | null, unit?: DateUnit): unknown {
  if (value === null || unit) return value;
  if (kind === "boolean") return value === "true";
  return type === "Int" || type === "Float" ? Number(value) : value;
}
