import type { Operation, Parameter, VendorContract } from "../../contract/model.ts";
import { type Fact, listsOf, pageSizes, withoutEmpty } from "./lists.ts";

export function cirrus(contract: VendorContract): Record<string, Fact> {
  const lists = listsOf(contract);
  const { usual, others } = pageSizes(lists);
  if (Object.keys(others).length > 0) throw new Error(`These lists of Cirrus have another largest page: ${Object.keys(others).join(", ")}`);
  return {
    maxPage: { about: "The largest page of every list that names one.", value: usual },
    lists: {
      about: "Each list: its filters by parameter, its spans of days (the last day by the first), its orders, and its records' members.",
      value: Object.fromEntries(lists.map(([id, operation]) => [id, factsOf(contract, operation)])),
    },
  };
}

function factsOf({ types }: VendorContract, { query = {}, answer }: Operation) {
  const spans = spansIn(query);
  const lastDays = Object.values(spans);
  const filters = Object.entries(query).filter(
    ([name]) => !["page", "per_page", "sorting", "dynamicfield_val", ...lastDays].includes(name) && !(`${name}s` in query),
  );
  const { values = [], default: sorting } = query.sorting ?? {};
  const members = Object.entries(types[answer!.type!]!).filter(([, { requestOnly }]) => !requestOnly);
  return {
    ...(answer!.shape === "list" && { unpaged: true }),
    ...withoutEmpty({
      filters: Object.fromEntries(filters.map(([name, parameter]) => [name, name in spans ? "days" : kindOf(name, parameter)])),
      spans,
      required: filters.flatMap(([name, parameter]) => (parameter.required && parameter.default === undefined ? [name] : [])),
      sortings: [...new Set(values.map((value) => String(value).replace(/_(asc|desc)$/, "")))],
      sorting,
      members: members.map(([name]) => name),
    }),
  };
}

/** What a filter takes. The page gives the type of an id in several ways, so the name decides. */
function kindOf(name: string, { type, format, values, wildcard }: Parameter): string {
  if (name === "dynamicfield_id") return "dynamic";
  if (name === "fulltext") return "words";
  if (name.endsWith("ids")) return "ids";
  if (format) return "day";
  if (wildcard) return "pattern";
  if (values?.includes(0) && values.includes(1)) return "flag";
  return type === "integer" || name.endsWith("id") ? "integer" : "text";
}

/** Pairs of parameters such as `placedate_start` and `placedate_end`. */
function spansIn(query: Readonly<Record<string, Parameter>>): Record<string, string> {
  const pairs = Object.keys(query).map((name) => [name, name.replace("start", "end")] as const);
  return Object.fromEntries(pairs.filter(([first, last]) => last !== first && query[last]?.format));
}
