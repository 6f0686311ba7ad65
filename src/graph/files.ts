import { coerceInputValue, type GraphQLArgument, type GraphQLField, getNamedType, isLeafType } from "graphql";
import { isAddressable, partialRecord, type VendorRecord } from "../engine/model/record.ts";
import type { FileField } from "../engine/model/resource.ts";
import { badInput } from "../errors.ts";
import { type Catalogue, isList } from "./catalogue.ts";
import type { Source } from "./context.ts";
import { globalId, type Resolver } from "./fields.ts";
import type { FileAddress } from "./file-address.ts";
import { decodeId } from "./ids.ts";
import { readParameters } from "./parameters.ts";

type Field = GraphQLField<unknown, unknown>;

/** Where files are downloaded. */
export const filesPath = "/files";

/** The address of a file: the record's global id, the field's name, and the field's arguments. */
export function fileResolver(catalogue: Catalogue, file: FileField, type: string, field: Field): Resolver {
  if (!isLeafType(getNamedType(field.type)) || isList(field.type))
    throw new Error(`${type}.${field.name} is the address of a file, so it must be a String.`);
  const parameters = readParameters(catalogue, file, type, field);
  catalogue.files.set(`${type}.${field.name}`, { file, field, parameters });
  return (source, args) => {
    if (!parameters(source, args)) return null;
    const query = new URLSearchParams(
      field.args.flatMap((arg) => textsOf(arg, args[arg.name]).map((text): [string, string] => [arg.name, text])),
    );
    const place = [filesPath, ...(source ? [globalId(source as VendorRecord)] : []), field.name].join("/");
    return query.size > 0 ? `${place}?${query}` : place;
  };
}

/** An argument's values as a caller would write them. */
function textsOf({ type }: GraphQLArgument, value: unknown): string[] {
  const named = getNamedType(type);
  const given = value === null || value === undefined ? [] : [value].flat();
  return given.map((each) => String(isLeafType(named) ? named.serialize(each) : each));
}

/** What an address of a file names, or undefined for an address that this graph did not give. */
export function findFile(catalogue: Catalogue, place: readonly string[]): { found: FileAddress; source: Source | undefined } | undefined {
  const name = place.at(-1) ?? "";
  if (place.length === 1) {
    const found = catalogue.files.get(`Query.${name}`);
    return found && { found, source: undefined };
  }
  const id = place.length === 2 ? decodeId(place[0]!) : undefined;
  const resource = id && isAddressable({ id: id.vendorId }) && catalogue.resources.get(id.type);
  const found = id && catalogue.files.get(`${id.type}.${name}`);
  return found && resource ? { found, source: partialRecord(resource, id.vendorId) } : undefined;
}

/** The field's arguments, read from an address as the field would read them. */
export function readArguments({ field }: FileAddress, query: URLSearchParams): Record<string, unknown> {
  const stray = [...query.keys()].find((name) => !field.args.some((arg) => arg.name === name));
  if (stray !== undefined) throw badInput(`"${stray}" is not an argument of ${field.name}.`);
  return Object.fromEntries(
    field.args.map((arg) => {
      const texts = query.getAll(arg.name).map((text) => written(getNamedType(arg.type).name, text));
      const given = isList(arg.type) ? (texts.length > 0 ? texts : undefined) : texts[0];
      const value = given ?? arg.defaultValue ?? null;
      const read = coerceInputValue(value, arg.type, () => {
        throw badInput(`"${arg.name}" is missing or not what ${field.name} takes.`);
      });
      return [arg.name, read];
    }),
  );
}

function written(type: string, text: string): unknown {
  if (type === "Int" || type === "Float") return Number(text);
  return type === "Boolean" ? text === "true" : text;
}
