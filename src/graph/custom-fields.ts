import { keysAt, valueAt } from "../engine/model/names.ts";
import type { CustomFieldDefinitions } from "../engine/model/resource.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, ownerOf, type Part, type Source } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { customFieldsIn } from "./parts.ts";
import { definitionsOf, hasName, withFieldIds } from "./query/custom-field-names.ts";
import type { WhereInput } from "./query/where.ts";
import { digits } from "./values.ts";

/** The values of a record's custom fields, each beside its definition and read by its type. */
export function customFieldValuesResolver(definitions: CustomFieldDefinitions): Resolver {
  const { names, of, kindOf, typed } = definitions;
  return async (source, _args, { session }: Context): Promise<Part[] | null> => {
    const held = customFieldsIn(source as Source);
    if (!held) return null;
    const owner = ownerOf(source as Source);
    const values = Object.entries(held);
    const kind = kindOf && keysAt((source as Source).data, kindOf)[0];
    const known = values.length > 0 ? await definitionsOf(session, definitions) : [];
    const own = kind ? known.filter((each) => hasName(each, of, kind)) : known;
    return values.map(([name, value]) => {
      const definition = own.find((each) => hasName(each, names[0]!, name));
      const member = definition && typed?.as[digits(valueAt(definition.data, typed.by) ?? null) ?? ""];
      const data = { name, value, ...(definition && { definition: definition.id }), ...(member && { [member]: value }) };
      return { data, sent: { [name]: value }, owner };
    });
  };
}

/** Lets a list be filtered by the names of custom fields, although the vendor filters by their ids. */
export function byFieldName(catalogue: Catalogue, target: string, inner: Resolver): Resolver {
  const resource = catalogue.resources.get(target)!;
  if (!resource.definitions) return inner;
  return (source, args, context, info) => {
    const where = args.where as WhereInput | null | undefined;
    const named = withFieldIds(catalogue, resource, where, context.session);
    if (!(named instanceof Promise)) return inner(source, args, context, info);
    return named.then((identified) => inner(source, { ...args, where: identified }, context, info));
  };
}
