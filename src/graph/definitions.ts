import { badInput } from "../errors.ts";
import type { Definitions, Resource } from "../resource/model.ts";
import { fold, keysAt, valueAt } from "../resource/names.ts";
import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, ownerOf, type Part, type Source } from "./context.ts";
import { customFieldsIn, type Resolver } from "./fields.ts";
import { vendorIdOf } from "./ids.ts";
import { digits } from "./values.ts";

type Input = Readonly<Record<string, unknown>>;

/** How many names an error tells. */
const mostNames = 20;

/** The definitions of fields that records of this resource may have. */
async function definitionsOf(reader: Reader, { type, of, kinds }: Definitions): Promise<Rec[]> {
  return (await reader.whole(type)).filter((definition) => kinds.some((kind) => says(definition, of, kind)));
}

/** Whether a definition has this name at a path, however it is spelled. Signs alone are no name. */
function says({ raw }: Rec, path: string, name: string): boolean {
  const wanted = fold(name);
  return wanted !== "" && keysAt(raw, path).map(fold).includes(wanted);
}

/** The values of a record's custom fields, each beside its definition and read as that says. */
export function customFieldValuesResolver(definitions: Definitions): Resolver {
  const { names, of, kindOf, typed } = definitions;
  return async (source, _args, { reader }: Context): Promise<Part[] | null> => {
    const owner = ownerOf(source as Source);
    const { raw } = source as Source;
    const held = customFieldsIn(raw);
    if (!held) return null;
    const values = Object.entries(held);
    const kind = kindOf && keysAt(raw, kindOf)[0];
    const known = values.length > 0 ? await definitionsOf(reader, definitions) : [];
    const own = kind ? known.filter((each) => says(each, of, kind)) : known;
    return values.map(([name, value]) => {
      const definition = own.find((each) => says(each, names[0]!, name));
      const reading = definition && typed?.as[digits(valueAt(definition.raw, typed.by) ?? null) ?? ""];
      return { raw: { name, value, ...(definition && { definition: definition.id }), ...(reading && { [reading]: value }) }, owner };
    });
  };
}

/** Lets a list be filtered by the names of custom fields, although the vendor knows them by id. */
export function byFieldName(catalogue: Catalogue, target: string, inner: Resolver): Resolver {
  const resource = catalogue.resources.get(target)!;
  const { definitions } = resource;
  if (!definitions) return inner;
  return (source, args, context, info) => {
    const where = args.where as Input | null | undefined;
    if (!where || !mentions(where, definitions.filter)) return inner(source, args, context, info);
    const identify = (test: Input) => identified(test, { catalogue, resource, definitions, reader: context.reader });
    return withIds(where, definitions.filter, identify).then((named) => inner(source, { ...args, where: named }, context, info));
  };
}

function mentions(where: Input | null | undefined, filter: string): boolean {
  return Object.entries(where ?? {}).some(
    ([name, value]) =>
      name === filter || (["and", "or", "not"].includes(name) && [value].flat().some((part) => mentions(part as Input | null, filter))),
  );
}

/** The same test with the id of each field that it may mean. */
type Identify = (test: Input) => Promise<Input[]>;

/** The same conditions, with fields' ids in place of their names. */
async function withIds(where: Input, filter: string, identify: Identify): Promise<Input> {
  const further: Input[] = [];
  const inner = (part: Input) => withIds(part, filter, identify);
  const read = async ([name, value]: [string, unknown]): Promise<[string, unknown]> => {
    if (value === null || value === undefined) return [name, value];
    if (name === "not") return [name, await inner(value as Input)];
    if (name === "and" || name === "or") return [name, await Promise.all((value as Input[]).map(inner))];
    if (name !== filter) return [name, value];
    if (Array.isArray(value)) return [name, await Promise.all(value.map(async (test) => onlyOne(test, await identify(test))))];
    const same = await identify(value as Input);
    if (same.length === 1) return [name, same[0]];
    further.push(...eitherOf(same, filter));
    return [name, undefined];
  };
  const entries = Object.fromEntries(await Promise.all(Object.entries(where).map(read)));
  return further.length === 0 ? entries : { ...entries, and: [...((entries.and as Input[] | null) ?? []), ...further] };
}

/** Kinds of records that share a type may each have a field of that name: a record has one of them, and lacks the others. */
function eitherOf(same: readonly Input[], filter: string): Input[] {
  const { id: _id, ...tests } = same[0]!;
  return Object.entries(tests).map(([operator, value]) => {
    const alternatives = same.map(({ id }) => ({ [filter]: { id, [operator]: value } }));
    return operator === "isNull" && value ? { and: alternatives } : { or: alternatives };
  });
}

function onlyOne({ name }: Input, [same, ...others]: readonly Input[]): Input {
  if (!same || others.length > 0) throw badInput(`${others.length + 1} custom fields are called "${name}". Pass the id of one.`);
  return same;
}

interface Names {
  catalogue: Catalogue;
  resource: Resource;
  definitions: Definitions;
  reader: Reader;
}

async function identified(test: Input, { catalogue, resource, definitions, reader }: Names): Promise<Input[]> {
  const { id, name, ...rest } = test;
  const isNamed = name !== null && name !== undefined;
  if (isNamed === (id !== null && id !== undefined))
    throw badInput(`"${definitions.filter}" takes the "name" of a custom field or its "id". Pass one of them.`);
  if (!isNamed) return [{ ...rest, id: vendorIdOf(String(id), definitions.type, catalogue.resources) }];
  const known = await definitionsOf(reader, definitions);
  const found = definitions.names
    .map((path) => known.filter((each) => says(each, path, String(name))))
    .find((records) => records.length > 0);
  if (found) return found.map((record) => ({ ...rest, id: record.id }));
  const called = known.flatMap(({ raw }) => definitions.names.flatMap((path) => keysAt(raw, path)).slice(0, 1));
  const names = [...new Set(called.map((each) => `"${each}"`))].sort();
  const told = names.length > mostNames ? [...names.slice(0, mostNames), `and ${names.length - mostNames} more`] : names;
  const those = told.length > 0 ? `It has ${told.join(", ")}. Pass one of those, or the id of a field.` : "It has none.";
  throw badInput(`${resource.type} has no custom field "${name}". ${those}`);
}
