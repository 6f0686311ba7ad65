import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  getNamedType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  parseType,
  print,
  type SelectionSetNode,
  Source,
  type TypeNode,
  type VariableDefinitionNode,
  validate,
} from "graphql";
import type { VendorName } from "../../errors.ts";
import type { Catalogue } from "../../graph/catalogue.ts";
import { ColumnList } from "./columns.ts";
import { readUnroll, readView, type ViewUse, withoutDirectives } from "./directives.ts";
import { withShared } from "./fragments.ts";
import { ViewError, type ViewProblem } from "./problem.ts";
import { elementsVariable, fieldNode, keyOf, ownIds, Selection, type SelectionOptions, withSelection, withVariable } from "./selection.ts";
import { isEntity, typesBehind, typesOfArguments, vendorsOfTypes } from "./vendors.ts";
import { type Branch, ownKeys, type View } from "./view.ts";

export interface ViewFile {
  /** The name of the view. */
  name: string;
  /** As problems name it. */
  file: string;
  text: string;
}

/** A view, or every reason why the file is none, with its line. */
export function compileView(
  catalogue: Catalogue,
  { name, file, text }: ViewFile,
  shared: ReadonlyMap<string, FragmentDefinitionNode> = new Map(),
): View | ViewProblem[] {
  try {
    const document = withShared(parse(new Source(text, file)), shared);
    const errors = validate(catalogue.schema, withoutDirectives(document));
    if (errors.length > 0) return errors.map((error) => problemOf(file, error));
    return compile(catalogue, document, name);
  } catch (error) {
    if (error instanceof ViewError || error instanceof GraphQLError) return [problemOf(file, error)];
    throw error;
  }
}

function problemOf(file: string, error: ViewError | GraphQLError): ViewProblem {
  // A shared fragment is in a file of its own.
  const source = error instanceof ViewError ? error.source : error.source?.name;
  return {
    file: source ?? file,
    line: error instanceof ViewError ? error.line : (error.locations?.[0]?.line ?? 1),
    message: error.message,
  };
}

function compile(catalogue: Catalogue, { definitions }: DocumentNode, name: string): View {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name))
    throw new ViewError(`A view is named as its file, by small letters, digits and "_": "${name.slice(0, 80)}" is no such name.`);
  const [operation, ...others] = definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0) throw new ViewError("A view is one operation. Write each into a file of its own.", others[0]);
  if (operation.operation !== OperationTypeNode.QUERY) throw new ViewError("A view reads: write a query.", operation);
  const use = readView(operation);
  if (!use) throw new ViewError('The operation needs a title: query Milestones @view(title: "...").', operation);
  for (const variable of operation.variableDefinitions ?? [])
    if (isNonNullType(variable.type) || !variable.defaultValue)
      throw new ViewError(`A view has no caller who sets "$${variable.variable.name.value}". Give it a default.`, variable);
  const roots = operation.selectionSet.selections;
  const columns = new ColumnList();
  const types = new Set<string>();
  const fragments = new Map(
    definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const branches = roots.map((node, branch): Branch => {
    if (node.kind !== Kind.FIELD) throw new ViewError("A view begins with a list of the graph. Fragments stand below it.", node);
    const read = readRoot(catalogue, node, { selection: { catalogue, fragments, columns, branch, types }, use });
    return { ...read, document: documentOf(operation, read) };
  });
  const recordType = recordTypeOf(catalogue, roots as FieldNode[], branches);
  const vendors = vendorsOfRoots(catalogue, roots as FieldNode[]);
  const isOfEntities = (roots as FieldNode[]).some(({ name: root }) => isEntity(catalogue.target("Query", root.value)!));
  return {
    ...{ name, ...shapeOf(use, columns, operation), vendors, branches, types: [...types] },
    ...(recordType && { recordType }),
    ...(isOfEntities && { isOfEntities }),
  };
}

type RootSelection = Omit<SelectionOptions, "given">;
interface Root extends Omit<Branch, "document"> {
  field: FieldNode;
  hasElements: boolean;
}

function readRoot(catalogue: Catalogue, node: FieldNode, { selection: options, use }: { selection: RootSelection; use: ViewUse }): Root {
  const field = catalogue.field("Query", node.name.value);
  if (!field) throw new ViewError("A view begins with a list of the graph.", node);
  const named = getNamedType(field.type);
  const nodeType = catalogue.nodeType(named);
  const type = catalogue.schema.getType(nodeType ?? named.name);
  const vendors = vendorsOfTypes(catalogue, typesBehind(catalogue, nodeType ?? named.name));
  if (nodeType) for (const each of typesBehind(catalogue, nodeType)) options.types.add(each);
  for (const each of typesOfArguments(catalogue, nodeType ?? named.name, node.arguments ?? [])) options.types.add(each);
  if (node.arguments?.some(({ name }) => /^(first|after|last|before)$/.test(name.value)))
    throw new ViewError("A view has all rows of its list: leave out first, after, last and before.", node);
  const inner = node.selectionSet?.selections[0];
  if (nodeType && (node.selectionSet!.selections.length !== 1 || inner?.kind !== Kind.FIELD || inner.name.value !== "nodes"))
    throw new ViewError(`Select the "nodes" of "${node.name.value}", and nothing beside them.`, node);
  const set = nodeType ? (inner as FieldNode).selectionSet! : node.selectionSet;
  if (!set || readUnroll(node)) throw new ViewError("A view begins with a list of records.", node);
  const hasIds = ownIds(type).length > 0;
  const unrolls = hasUnroll(set, options.fragments);
  const given = hasIds ? addIds(options, { type: type as GraphQLObjectType, vendors, unrolls, key: use.key }) : [];
  const selection = new Selection({ ...options, given: new Set(given.map(({ field }) => field)) });
  const { fields, step } = selection.record(type as GraphQLObjectType, set, { prefix: [], vendors });
  if (!hasIds && !use.key) throw new ViewError('These records have no id. Name the column that tells rows apart: @view(key: "...").', node);
  const own = [
    ...ownIds(type),
    ...given.flatMap(({ field, key }) => (key === ownKeys.id ? [] : [fieldNode(field, { alias: key })])),
    ...fields,
  ];
  const record = nodeType ? [pageInfo, withSelection(inner as FieldNode, own)] : own;
  const whole = withSelection(node, record);
  return {
    root: keyOf(node),
    isConnection: nodeType !== undefined,
    isKeyed: hasIds,
    unrolls,
    step: { ...step, cells: [...given.map(({ key, column }) => ({ key, column })), ...step.cells] },
    vendors: isEntity(type!.name) ? [] : vendors,
    field: nodeType ? withVariable(withVariable(whole, "first", "tielineFirst"), "after", "tielineAfter") : whole,
    hasElements: step.unroll?.isConnection ?? false,
  };
}

const pageInfo = fieldNode("pageInfo", { alias: ownKeys.page, fields: [fieldNode("hasNextPage"), fieldNode("endCursor")] });

function hasUnroll({ selections }: SelectionSetNode, fragments: SelectionOptions["fragments"]): boolean {
  return selections.some((each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return hasUnroll(fragments.get(each.name.value)!.selectionSet, fragments);
    if (each.kind === Kind.FIELD && readUnroll(each)) return true;
    return each.selectionSet !== undefined && hasUnroll(each.selectionSet, fragments);
  });
}

/** A column that comes without being selected. */
interface Given {
  field: string;
  key: string;
  column: number;
}

/** `id` and `vendor_id` come first. A row of an unrolled list is named by the record and the element, or by the view's own key. */
function addIds(
  { columns, branch }: RootSelection,
  { type, vendors, unrolls, key }: { type: GraphQLObjectType; vendors: readonly VendorName[]; unrolls: boolean; key: string | undefined },
): Given[] {
  if (unrolls) {
    const about = "Names the row: the record's global id and that of the element.";
    if (key === undefined) columns.add({ name: "id", type: "text", about, vendors }, branch);
    return [];
  }
  const id = "Global id of the record, the same in every snapshot.";
  const given = [
    { field: "id", key: ownKeys.id, column: columns.add({ name: "id", type: "text", about: id, idOf: type.name, vendors }, branch) },
  ];
  // What gathers records of several vendors has no id of a vendor.
  if (!type.getFields().vendorId) return given;
  const own = columns.add({ name: "vendor_id", type: "text", about: "The vendor's own id of the record.", vendors }, branch);
  return [...given, { field: "vendorId", key: ownKeys.vendorId, column: own }];
}

function shapeOf(
  use: ViewUse,
  { columns }: ColumnList,
  operation: OperationDefinitionNode,
): Pick<View, "title" | "about" | "columns" | "key" | "vendorColumn"> {
  const { title, about = "", key = "id", vendorColumn } = use;
  const currencies = columns.map(({ currency }) => currency ?? undefined);
  for (const name of [key, vendorColumn, ...currencies])
    if (name !== undefined && !columns.some((column) => column.name === name))
      throw new ViewError(`A directive names the column "${name}", which the view does not have.`, operation);
  return { title, about: about.replace(/\s+/g, " ").trim(), columns, key, ...(vendorColumn !== undefined && { vendorColumn }) };
}

/** The type of which every record has a row. */
function recordTypeOf(catalogue: Catalogue, [root, ...others]: readonly FieldNode[], [branch]: readonly Branch[]): string | undefined {
  const isWhole = others.length === 0 && branch!.isKeyed && !branch!.unrolls && !root!.arguments?.length;
  return isWhole ? catalogue.target("Query", root!.name.value) : undefined;
}

/** Of the records at the root and of those by which they are chosen. */
function vendorsOfRoots(catalogue: Catalogue, roots: readonly FieldNode[]): View["vendors"] {
  const types = roots.flatMap((node) => {
    const type = catalogue.target("Query", node.name.value)!;
    return [...typesBehind(catalogue, type), ...typesOfArguments(catalogue, type, node.arguments ?? [])];
  });
  return vendorsOfTypes(catalogue, types);
}

function documentOf(operation: OperationDefinitionNode, { field, isConnection, hasElements }: Root): string {
  const paging = [
    ...(isConnection ? [variable("tielineFirst", "Int"), variable("tielineAfter", "String")] : []),
    ...(hasElements ? [variable(elementsVariable, "Int")] : []),
  ];
  const made: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...paging],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  return print(withoutDirectives({ kind: Kind.DOCUMENT, definitions: [made] }));
}

function variable(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type) as TypeNode,
  };
}
