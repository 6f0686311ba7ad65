import { type IExecutableSchemaDefinition, makeExecutableSchema } from "@graphql-tools/schema";
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import { rootFields } from "../engine/model/names.ts";
import { covers, type FieldSet, type VendorRecord } from "../engine/model/record.ts";
import { isPartMissing } from "../engine/model/shortened.ts";
import { badInput } from "../errors.ts";
import type { LabelledEntity } from "../linking/book/book-entities.ts";
import { aggregateResolver } from "./aggregates.ts";
import { billingResolver } from "./billing.ts";
import { billingGapResolver } from "./billing-gap.ts";
import { Catalogue, isList, type Tables } from "./catalogue.ts";
import { changesResolver } from "./changes.ts";
import { type Context, type Source as Origin, ownerOf } from "./context.ts";
import { byFieldName, customFieldValuesResolver } from "./custom-fields.ts";
import { decisionMutations, decisionsResolver } from "./decisions.ts";
import { entityById, entityFieldResolver, entityOfResolver, entityResolver, entityTypes, typeOfEntity } from "./entities.ts";
import { entityListResolver } from "./entity-lists.ts";
import { explainLinkResolver, linkCandidatesResolver, whatWouldLinkResolver } from "./explained-links.ts";
import { columnResolver, globalId, type Resolver, recordFields } from "./fields.ts";
import { fileResolver } from "./files.ts";
import { decodeId, recordIdOf } from "./ids.ts";
import { linkInfoResolver, linkResolver } from "./links.ts";
import { hasManyResolver, nestedInResolver, rootListResolver } from "./lists.ts";
import { operationResolver } from "./operations.ts";
import { forEachObjectType, prepareSchema } from "./prepared-schema.ts";
import { billingField, gapLink } from "./query/billing.ts";
import { connectionFields, maxFirst } from "./query/paging.ts";
import { belongsToResolver, embeddedResolver, polymorphicResolver, referencesManyResolver } from "./relations.ts";
import { dateFinder, withDates } from "./relative-date.ts";
import { replicaResolver } from "./replica.ts";
import { entitiesResolver } from "./representations.ts";
import { assertRowsFit } from "./row-checks.ts";
import { scalars } from "./scalars.ts";
import type { Definitions } from "./sdl/definitions.ts";
import { searchResolver } from "./search.ts";
import { fieldsBelow, fieldsOfField, planOf } from "./selection.ts";
import { timelineOfResolver, timelineResolver } from "./timeline.ts";
import { vendorsResolver } from "./vendors.ts";
import { ledgerFields, ledgerMutations } from "./writes/ledger.ts";
import { writeResolver } from "./writes/mutations.ts";
import { recipeFields, recipeMutations } from "./writes/recipes.ts";
import { requirementsResolver } from "./writes/requirements.ts";

type Resolvers = Record<string, GraphQLScalarType | Record<string, unknown>>;

/** SDL and tables as an executable schema. Throws a sentence for a field that has no source, and for a row that does not fit. */
export function makeSchema(sdl: DocumentNode, tables: Tables): { schema: GraphQLSchema; catalogue: Catalogue } {
  const shape = buildASTSchema(sdl);
  const catalogue = new Catalogue(shape, tables);
  const resolvers: Resolvers = { ...describedScalars(shape), ...internalValues(tables) };
  assertRowsFit(catalogue);
  const takesDates = dateFinder();
  for (const type of Object.values(shape.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isObjectType(type)) {
      const own = resolversOf(catalogue, type);
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const make = own?.(field);
        return make ? [[field.name, withDatesOfToday(field, make(), takesDates)]] : [];
      });
      resolvers[type.name] = Object.fromEntries(fields);
    }
    if (isInterfaceType(type) || isUnionType(type)) resolvers[type.name] = { __resolveType: resolveType };
  }
  const schema = makeExecutableSchema({
    // The schema that the catalogue knows becomes the one that is executed: building a large one twice takes its time.
    typeDefs: shape,
    updateResolversInPlace: true,
    resolvers: resolvers as IExecutableSchemaDefinition["resolvers"],
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  return { schema, catalogue };
}

/**
 * The same of an SDL and tables that `makeSchema` has taken before, when the program was built: types, and resolvers of fields, are made
 * when they are first used.
 */
export function makePreparedSchema(definitions: Definitions, tables: Tables): { schema: GraphQLSchema; catalogue: Catalogue } {
  const schema = prepareSchema(definitions, { scalars, enums: internalValues(tables), resolveType });
  const catalogue = new Catalogue(schema, tables);
  const takesDates = dateFinder();
  forEachObjectType(schema, (type) => {
    if (type.name.startsWith("__")) return;
    const own = resolversOf(catalogue, type);
    if (!own) return;
    for (const field of Object.values(type.getFields())) {
      const make = own(field);
      if (make) field.resolve = whenUsed(() => withDatesOfToday(field, make(), takesDates));
    }
  });
  return { schema, catalogue };
}

function whenUsed(make: () => Resolver): Resolver {
  let made: Resolver | undefined;
  return (source, args, context, info) => {
    made ??= make();
    return made(source, args, context, info);
  };
}

function resolveType(source: unknown): string {
  const value = source as VendorRecord | LabelledEntity;
  return "resource" in value ? value.resource.type : typeOfEntity(value);
}

/** Codes are compared as text, whatever the vendor sends. */
function internalValues({ enums }: Tables): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(enums).map(([name, values]) => [name, texts(values)]));
}

/** The scalars, in the words of the SDL: their own would take the place of those. */
function describedScalars(shape: GraphQLSchema): Record<string, GraphQLScalarType> {
  return Object.fromEntries(
    Object.entries(scalars).map(([name, scalar]) => {
      const written = shape.getType(name);
      const { description, specifiedByURL } = isScalarType(written) ? written : scalar;
      return [name, new GraphQLScalarType({ ...scalar.toConfig(), description, specifiedByURL })];
    }),
  );
}

function texts(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, code]) => [name, String(code)]));
}

/** Types whose fields stand in their source as they are. */
const structural = new Set([
  ...["PageInfo", "LinkInfo", "LinkCandidate", "Vendor", "VendorQuotaWindow", "VendorCapability", "VendorDrift"],
  ...[
    "SearchConnection",
    "ReplicaGap",
    "RecordChangeConnection",
    "RecordChange",
    "TimelineEventConnection",
    "TimelineEvent",
    "TimelineGap",
  ],
  ...["LinkDecision", "LinkDecisionConnection", "PinLinkPayload", "ForbidLinkPayload", "UndoLinkDecisionPayload"],
  ...["Replica", "ReplicaStream", "ReplicaStreamError", "_Service", "InvoiceShare", "BillingGap"],
  ...["LinkExplanation", "LinkEvidence", "LinkedThing", "LinkCandidatePair", "LinkCandidatePairConnection", "LinkRemedy", "EntityMember"],
  ...["UserError", "WriteEffect", "WriteRequest", "WriteRequirements", "WriteRequirement"],
  ...["UnsettledWrite", "UnsettledWriteConnection", "AuditEntry", "AuditEntryConnection", "WriteApproval"],
  ...["Recipe", "RecipeStep", "RecipePlan", "PlannedRecipeStep", "RecipeRun", "RecipeRunStep", "RecipePayload"],
  ...["SettleWritePayload", "ApproveWritePayload"],
  ...Object.keys(entityTypes).map((type) => `${type}Connection`),
]);

/** Groups of totals, whose fields stand in their source as well. */
const aggregates = /Aggregate(Key|Sum|Range)?$/;

/** Payloads of writes. */
function isPayload({ writes }: Catalogue, type: string): boolean {
  return type.endsWith("Payload") && writes?.has(type[0]!.toLowerCase() + type.slice(1, -"Payload".length)) === true;
}

/**
 * What makes the resolver of a field of this type; undefined for types and fields whose source has the field as it is. Making one throws
 * a sentence for a field that has no source.
 */
function resolversOf(catalogue: Catalogue, type: GraphQLObjectType): ((field: Field) => (() => Resolver) | undefined) | undefined {
  if (structural.has(type.name) || isPayload(catalogue, type.name) || type.name.endsWith("Edge") || aggregates.test(type.name))
    return undefined;
  const listed = catalogue.nodeType(type);
  if (listed)
    return ({ name }) => {
      if (name === "aggregate") return () => aggregateResolver(catalogue, listed);
      const resolver = (connectionFields as unknown as Record<string, Resolver>)[name];
      return resolver && (() => resolver);
    };
  return (field) => () => {
    const resolver = resolverOf(catalogue, type, field);
    if (!resolver)
      throw new Error(`${type.name}.${field.name} has no source: add a column, relation or link for it, or take it out of the schema.`);
    return resolver;
  };
}

type Field = GraphQLField<unknown, unknown>;

function resolverOf(catalogue: Catalogue, type: GraphQLObjectType, field: Field): Resolver | undefined {
  if (type === catalogue.schema.getQueryType() || type === catalogue.schema.getMutationType()) return rootResolver(catalogue, type, field);
  if (type.name in entityTypes) return entityFieldResolver(catalogue, type.name, field);
  return withLoadError(catalogue, type.name, field.name, recordResolver(catalogue, type, field));
}

/** Dates that count from today are those of the moment in which the request began. */
function withDatesOfToday(field: Field, resolver: Resolver, takesDates: (field: Field) => boolean): Resolver {
  if (!takesDates(field)) return resolver;
  return (source, args, context, info) => resolver(source, withDates(args, context.now, context.live), context, info);
}

/** What could not be read of a record is an error of the fields that show it. Links report by themselves what they could not know. */
function withLoadError(catalogue: Catalogue, type: string, field: string, resolver: Resolver | undefined): Resolver | undefined {
  if (!resolver || catalogue.linkOf(type, field)) return resolver;
  const relation = catalogue.row(type)?.relations[field];
  // A record that is named by an id can be read by it, though the summary beside the id is missing.
  const key = relation?.kind === "one" ? rootFields([relation.key].flat()) : undefined;
  return (source, args, context, info) => {
    const { loadError } = ownerOf(source as Origin);
    if (loadError && isMissing(source as Origin, field, () => key ?? fieldsOfField(catalogue, info))) throw loadError;
    return resolver(source, args, context, info);
  };
}

/** Could this field not be read, of a record or of an object in it? */
function isMissing(source: Origin, field: string, fields: () => FieldSet | undefined): boolean {
  if (!("owner" in source)) return !covers(source, fields());
  return isPartMissing(source.owner.resource, source.owner.data, source.data, field);
}

function recordResolver(catalogue: Catalogue, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const isRecord = catalogue.resources.has(type.name);
  if (field.name === "id" && isRecord) return (source) => globalId(source as VendorRecord);
  const common = recordFields[field.name];
  if (common) return (source, args) => common(source as Origin, args);
  const definitions = catalogue.resources.get(type.name)?.definitions;
  if (field.name === "customFieldValues" && definitions) return live(customFieldValuesResolver(definitions));
  if (field.name === "timeline" && catalogue.timelines?.reach[type.name]) return live(timelineResolver(catalogue, catalogue.timelines));
  const billing = billingField(catalogue, type.name, field.name);
  if (billing) return live(billingResolver(catalogue, catalogue.billings!, billing));
  const gap = gapLink(catalogue, type.name, field.name);
  if (gap) return live(billingGapResolver(catalogue, catalogue.billings!, gap));
  const entity = getNamedType(field.type).name;
  if (entity in entityTypes) return live(entityOfResolver(catalogue, entity));
  const links = catalogue.links[type.name];
  if (links?.[field.name]) return linkResolver(catalogue, type.name, field);
  if (field.name.endsWith("Link") && links?.[field.name.slice(0, -"Link".length)])
    return linkInfoResolver(field.name.slice(0, -"Link".length));
  const named = getNamedType(field.type);
  const target = catalogue.nodeType(named) ?? named.name;
  const relation = catalogue.row(type.name)?.relations[field.name];
  if (relation?.kind === "polymorphic") return polymorphicResolver(catalogue, relation);
  if (relation?.kind === "answer") return live(operationResolver(catalogue, relation, type.name, field));
  if (relation?.kind === "file") return fileResolver(catalogue, relation, type.name, field);
  if (relation && !catalogue.resources.has(target))
    throw new Error(`${type.name}.${field.name} leads to ${target}, which is in no vendor's table.`);
  if (relation?.kind === "one") return belongsToResolver(catalogue, relation, target);
  if (relation?.kind === "many") return byFieldName(catalogue, target, hasManyResolver(catalogue, relation, target, field));
  if (relation?.kind === "embedded") return embeddedResolver(catalogue, relation, target, isList(field.type));
  if (relation?.kind === "inside") return nestedInResolver(catalogue, relation, target, field);
  if (relation?.kind === "each") return referencesManyResolver(catalogue, relation, target);
  // A column takes no arguments: they would be ignored without a word.
  return catalogue.resources.has(target) || field.args.length > 0 ? undefined : columnResolver(catalogue, type, field);
}

/** A field of more than kept records: what is made of it is not repeated to others who ask the same. */
function live(resolver: Resolver): Resolver {
  return (source, args, context, info) => {
    context.live?.();
    return resolver(source, args, context, info);
  };
}

/** Every request enters through a root field, where the session learns what the whole operation will need. */
function rootResolver(catalogue: Catalogue, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const isMutation = type === catalogue.schema.getMutationType();
  const isLive = isMutation || !readsRecords(catalogue, field);
  const resolver = isMutation ? mutationResolver(catalogue, field.name) : rootFieldResolver(catalogue, field);
  return (
    resolver &&
    ((source, args, context, info) => {
      if (isLive) context.live?.();
      context.session.setFieldPlan(planOf(catalogue, info));
      return resolver(source, args, context, info);
    })
  );
}

function mutationResolver(catalogue: Catalogue, name: string): Resolver | undefined {
  return catalogue.writes?.has(name)
    ? writeResolver(catalogue, name)
    : (decisionMutations(catalogue)[name] ?? ledgerMutations[name] ?? recipeMutations[name]);
}

/** Does a root field answer with records alone? Others tell of the moment: of vendors, the replica, decisions and changes. */
function readsRecords(catalogue: Catalogue, { name, type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  const isRoot = name === "node" || name === "nodes" || catalogue.roots[name] === undefined;
  return isRoot && (name === "node" || name === "nodes" || catalogue.resources.has(catalogue.nodeType(named) ?? named.name));
}

function rootFieldResolver(catalogue: Catalogue, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  if (field.name === "node") return (_source, { id }, context, info) => nodeOf(catalogue, String(id), context, info);
  if (field.name === "nodes") return (_source, { ids }, context, info) => nodesOf(catalogue, ids as string[], context, info);
  if (field.name === "_entities") return entitiesResolver(catalogue);
  if (field.name === "_service") return (_source, _args, { serviceSdl }) => ({ sdl: serviceSdl });
  if (field.name === "vendors") return vendorsResolver(catalogue);
  if (field.name === "search") return searchResolver(catalogue);
  if (field.name === "changes") return changesResolver(catalogue);
  if (field.name === "explainLink") return explainLinkResolver(catalogue);
  if (field.name === "whatWouldLink") return whatWouldLinkResolver(catalogue);
  if (field.name === "linkCandidates") return linkCandidatesResolver(catalogue);
  if (field.name === "timeline") return catalogue.timelines && timelineOfResolver(catalogue, catalogue.timelines);
  if (field.name === "linkDecisions") return decisionsResolver(catalogue);
  if (field.name === "replica") return replicaResolver();
  if (field.name === "requirements") return requirementsResolver(catalogue);
  if (field.name in ledgerFields) return ledgerFields[field.name];
  if (field.name in recipeFields) return recipeFields[field.name];
  const row = catalogue.roots[field.name];
  if (row?.kind === "answer") return operationResolver(catalogue, row, "Query", field);
  if (row?.kind === "file") return fileResolver(catalogue, row, "Query", field);
  const named = getNamedType(field.type);
  const listed = catalogue.nodeType(named);
  if (named.name in entityTypes) return entityResolver(named.name);
  if (listed && listed in entityTypes) return entityListResolver(catalogue, listed, field.name);
  if (listed)
    return catalogue.resources.has(listed) ? byFieldName(catalogue, listed, rootListResolver(catalogue, listed, field)) : undefined;
  if (!catalogue.resources.has(named.name)) return undefined;
  return (_source, { id }, context, info) =>
    context.session.get(named.name, recordIdOf(String(id), named.name, catalogue.resources), fieldsBelow(catalogue, info, named.name));
}

function nodesOf(
  catalogue: Catalogue,
  ids: readonly string[],
  context: Context,
  info: Parameters<Resolver>[3],
): Promise<VendorRecord | LabelledEntity | null>[] {
  if (ids.length > maxFirst)
    throw badInput(`"ids" takes ${maxFirst} at most, and ${ids.length} came. Ask for the rest in another request.`);
  return ids.map((id) => nodeOf(catalogue, id, context, info));
}

async function nodeOf(
  catalogue: Catalogue,
  id: string,
  context: Context,
  info: Parameters<Resolver>[3],
): Promise<VendorRecord | LabelledEntity | null> {
  const known = decodeId(id);
  if (known && known.type in entityTypes) {
    context.live?.();
    return entityById(context, known.type, known.vendorId);
  }
  if (!known || !catalogue.resources.has(known.type))
    throw badInput(
      `"${id}" is not a global id of this graph. Pass an "id" that it gave you; for a vendor's own id use the field of its type.`,
    );
  return context.session.get(known.type, known.vendorId, fieldsBelow(catalogue, info, known.type));
}
