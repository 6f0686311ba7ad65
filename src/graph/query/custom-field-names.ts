import { fold, keysAt } from "../../engine/model/names.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { CustomFieldDefinitions, Resource } from "../../engine/model/resource.ts";
import type { RecordSource } from "../../engine/model/source.ts";
import { badInput } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { vendorIdOf } from "../ids.ts";
import type { WhereInput } from "./where.ts";

/** How many names an error lists. */
const mostNames = 20;

/** The definitions of fields that records of this resource may have. */
export async function definitionsOf(source: RecordSource, { type, of, kinds }: CustomFieldDefinitions): Promise<VendorRecord[]> {
  return (await source.scan(type, {})).filter((definition) => kinds.some((kind) => hasName(definition, of, kind)));
}

/** Does a definition have this name at a path, however it is spelled? Punctuation alone is no name. */
export function hasName({ data }: VendorRecord, path: string, name: string): boolean {
  const wanted = fold(name);
  return wanted !== "" && keysAt(data, path).map(fold).includes(wanted);
}

/** A `where` with the ids of custom fields in place of their names, which vendors do not filter by. */
export function withFieldIds(
  catalogue: Catalogue,
  resource: Resource,
  where: WhereInput | null | undefined,
  source: RecordSource,
): Promise<WhereInput> | WhereInput | null | undefined {
  const { definitions } = resource;
  const { filter } = definitions ?? {};
  if (!where || !definitions || !filter || !mentions(where, filter)) return where;
  const identify = (test: WhereInput) => identified(test, { catalogue, resource, definitions, source });
  return withIds(where, filter, identify);
}

function mentions(where: WhereInput | null | undefined, filter: string): boolean {
  return Object.entries(where ?? {}).some(
    ([name, value]) =>
      name === filter ||
      (["and", "or", "not"].includes(name) && [value].flat().some((part) => mentions(part as WhereInput | null, filter))),
  );
}

/** The same test with the id of each field that it may mean. */
type Identify = (test: WhereInput) => Promise<WhereInput[]>;

/** The same conditions, with fields' ids in place of their names. */
async function withIds(where: WhereInput, filter: string, identify: Identify): Promise<WhereInput> {
  const further: WhereInput[] = [];
  const inner = (part: WhereInput) => withIds(part, filter, identify);
  const read = async ([name, value]: [string, unknown]): Promise<[string, unknown]> => {
    if (value === null || value === undefined) return [name, value];
    if (name === "not") return [name, await inner(value as WhereInput)];
    if (name === "and" || name === "or") return [name, await Promise.all((value as WhereInput[]).map(inner))];
    if (name !== filter) return [name, value];
    if (Array.isArray(value)) return [name, await Promise.all(value.map(async (test) => onlyOne(test, await identify(test))))];
    const same = await identify(value as WhereInput);
    if (same.length === 1) return [name, same[0]];
    further.push(...eitherOf(same, filter));
    return [name, undefined];
  };
  const entries = Object.fromEntries(await Promise.all(Object.entries(where).map(read)));
  return further.length === 0 ? entries : { ...entries, and: [...((entries.and as WhereInput[] | null) ?? []), ...further] };
}

/** Kinds of records that share a type may each have a field of that name: a record has one of them, and lacks the others. */
function eitherOf(same: readonly WhereInput[], filter: string): WhereInput[] {
  const { id: _id, ...tests } = same[0]!;
  return Object.entries(tests).map(([operator, value]) => {
    const alternatives = same.map(({ id }) => ({ [filter]: { id, [operator]: value } }));
    return operator === "isNull" && value ? { and: alternatives } : { or: alternatives };
  });
}

function onlyOne({ name }: WhereInput, [same, ...others]: readonly WhereInput[]): WhereInput {
  if (!same || others.length > 0) throw badInput(`${others.length + 1} custom fields are called "${name}".`, "Pass the id of one.");
  return same;
}

interface Names {
  catalogue: Catalogue;
  resource: Resource;
  definitions: CustomFieldDefinitions;
  source: RecordSource;
}

async function identified(test: WhereInput, { catalogue, resource, definitions, source }: Names): Promise<WhereInput[]> {
  const { id, name, ...rest } = test;
  const isNamed = name !== null && name !== undefined;
  if (isNamed === (id !== null && id !== undefined))
    throw badInput(`"${definitions.filter}" takes the "name" of a custom field or its "id".`, "Pass one of them.");
  if (!isNamed) return [{ ...rest, id: vendorIdOf(String(id), definitions.type, catalogue.resources) }];
  const known = await definitionsOf(source, definitions);
  const found = definitions.names
    .map((path) => known.filter((each) => hasName(each, path, String(name))))
    .find((records) => records.length > 0);
  if (found) return found.map((record) => ({ ...rest, id: record.id }));
  const called = known.flatMap(({ data }) => definitions.names.flatMap((path) => keysAt(data, path)).slice(0, 1));
  const names = [...new Set(called.map((each) => `"${each}"`))].sort();
  const told = names.length > mostNames ? [...names.slice(0, mostNames), `and ${names.length - mostNames} more`] : names;
  const those = told.length > 0 ? `It has ${told.join(", ")}. Pass one of those, or the id of a field.` : "It has none.";
  throw badInput(`${resource.type} has no custom field "${name}". ${those}`);
}
