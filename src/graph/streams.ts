import { getNamedType } from "graphql";
import type { Column, ColumnKind } from "../engine/model/column.ts";
import { fold, keyOf, valueAt } from "../engine/model/names.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { Stream } from "../replica/store.ts";
import type { Catalogue } from "./catalogue.ts";

/** Which types are kept, and which of their fields are not. */
export interface StreamChoice {
  /** Names of types; absent: every type that a link leads to or reads. */
  types?: readonly string[] | undefined;
  exclude?: Readonly<Record<string, readonly string[]>>;
}

/** The streams of the replica, by type. */
export function streamsOf(catalogue: Catalogue, { types = linkedTypes(catalogue), exclude = {} }: StreamChoice = {}): Map<string, Stream> {
  return new Map(
    types.map((type): [string, Stream] => {
      const left = exclude[type];
      const columns = columnsIn(catalogue, type).filter(({ name }) => !left?.some((field) => fold(field) === fold(name)));
      return [type, { resource: catalogue.resources.get(type)!, columns, ...(left && { exclude: new Set(left.map(fold)) }) }];
    }),
  );
}

/** Members that links look at in records of each type. */
export function linkNeeds({ links }: Catalogue): Map<string, FieldSet> {
  return new Map(Object.entries(links).map(([type, fields]) => [type, new Set(Object.values(fields).flatMap(({ needs }) => needs))]));
}

/** Types that links start from, lead to or read. */
function linkedTypes({ links }: Catalogue): string[] {
  const ends = Object.entries(links).flatMap(([type, fields]) => [
    type,
    ...Object.values(fields).flatMap(({ target, reads }) => [target, ...reads]),
  ]);
  return [...new Set(ends)];
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  Decimal: "number",
  Int: "number",
  Float: "number",
  DateTime: "instant",
  Date: "date",
  Boolean: "boolean",
  ID: "id",
};

function columnsIn(catalogue: Catalogue, type: string): Column[] {
  return catalogue.leaves(type).map((name): Column => {
    const paths = catalogue.paths(type, name);
    const kind = kinds[getNamedType(catalogue.field(type, name)?.type)?.name ?? ""] ?? "text";
    return {
      name,
      kind,
      paths,
      read: ({ data }) => keyOf(paths.map((path) => valueAt(data, path)).find((value) => value !== undefined)) ?? null,
    };
  });
}
