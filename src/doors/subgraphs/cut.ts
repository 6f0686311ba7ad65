import { type DefinitionNode, type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, visit } from "graphql";
import { type VendorName, vendorNames } from "../../errors.ts";
import { namedType, objectTypes, typesByName } from "../../graph/sdl/document.ts";
import { isEntity } from "../../graph/sdl/federation.ts";
import { vendorOfType } from "../../graph/vendor-of-type.ts";

/** A part of the graph that a gateway can take by itself: one vendor, or what joins the vendors. */
export const partNames = [...vendorNames, "links"] as const;
export type PartName = VendorName | "links";

/**
 * Cuts the SDL of the graph: a vendor's part has its types and root fields, `links` everything that leads from one vendor to another
 * or belongs to none. There a record is its key and its links. What is no record and needed in several parts stands in each.
 */
export class Cutter {
  readonly #document: DocumentNode;
  readonly #types: ReadonlyMap<string, DefinitionNode>;
  readonly #leading: ReadonlySet<string>;
  readonly #parts = new Map<PartName, DocumentNode>();
  #shared: ReadonlySet<string> | undefined;

  constructor(document: DocumentNode) {
    this.#document = document;
    this.#types = typesByName(document);
    this.#leading = leadingElsewhere(document);
  }

  part(name: PartName): DocumentNode {
    const known = this.#parts.get(name) ?? this.#cut(name);
    this.#parts.set(name, known);
    return known;
  }

  /** Is this type in several parts? Records are, too, but these are joined by their key. */
  readonly isShared = ({ name: { value } }: ObjectTypeDefinitionNode): boolean => {
    this.#shared ??= severalTimes(partNames.flatMap((part) => objectTypes(this.part(part)).map(({ name }) => name.value)));
    return this.#shared.has(value);
  };

  #cut(part: PartName): DocumentNode {
    const kept = new Map<string, DefinitionNode>();
    const take = (name: string) => {
      const definition = this.#types.get(name);
      if (!definition || kept.has(name)) return;
      const cut = definition.kind === Kind.OBJECT_TYPE_DEFINITION ? this.#cutType(definition, part) : definition;
      kept.set(name, cut);
      for (const other of namesIn(cut)) take(other);
    };
    take("Query");
    // A gateway can ask for any record that has its home here, and in `links` for all of them.
    for (const type of objectTypes(this.#document)) if (isEntity(type) && this.#isHome(type, part)) take(type.name.value);
    const union = kept.get("_Entity");
    if (union?.kind === Kind.UNION_TYPE_DEFINITION)
      kept.set("_Entity", { ...union, types: union.types?.filter(({ name }) => kept.has(name.value)) ?? [] });
    const rest = this.#document.definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.DIRECTIVE_DEFINITION);
    return { ...this.#document, definitions: [...rest, ...kept.values()] };
  }

  #cutType(type: ObjectTypeDefinitionNode, part: PartName): ObjectTypeDefinitionNode {
    if (type.name.value === "Query") return withFields(type, (field) => isOfGateway(field) || this.#partOfRoot(field) === part);
    if (!isEntity(type)) return type;
    if (part === "links") return withFields(type, (field) => field.name.value === "id" || this.#leadsElsewhere(type, field));
    return withFields(type, (field) => !this.#leadsElsewhere(type, field));
  }

  #isHome(type: ObjectTypeDefinitionNode, part: PartName): boolean {
    return part === "links" || vendorOfType(type.name.value) === part;
  }

  #partOfRoot({ type }: FieldDefinitionNode): PartName {
    return vendorOfType(namedType(type)) ?? "links";
  }

  /** Does this field of a record lead to another vendor's records, or to records of any vendor? */
  #leadsElsewhere(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
    const home = vendorOfType(type.name.value);
    const target = namedType(field.type);
    return home === undefined || (vendorOfType(target) ?? home) !== home || this.#leading.has(target);
  }
}

/** Types of no vendor from which records can be reached, such as what is told of a link. */
function leadingElsewhere(document: DocumentNode): ReadonlySet<string> {
  const leading = new Set(["Node"]);
  const reaches = ({ fields = [] }: ObjectTypeDefinitionNode) =>
    fields.some(({ type }) => isRecord(namedType(type)) || leading.has(namedType(type)));
  const isRecord = (name: string) => vendorOfType(name) !== undefined && records.has(name);
  const records = new Set(
    objectTypes(document)
      .filter(isEntity)
      .map(({ name }) => name.value),
  );
  const others = objectTypes(document).filter(({ name }) => vendorOfType(name.value) === undefined && name.value !== "Query");
  for (let before = 0; before !== leading.size; ) {
    before = leading.size;
    for (const type of others) if (isEntity(type) || reaches(type)) leading.add(type.name.value);
  }
  return leading;
}

function withFields(type: ObjectTypeDefinitionNode, keeps: (field: FieldDefinitionNode) => boolean): ObjectTypeDefinitionNode {
  return { ...type, fields: type.fields?.filter(keeps) ?? [] };
}

function isOfGateway({ name }: FieldDefinitionNode): boolean {
  return name.value.startsWith("_");
}

/** The types that a definition names, members of unions aside: those are there if something else needs them. */
function namesIn(definition: DefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, {
    UnionTypeDefinition: () => false,
    NamedType: ({ name }) => void names.push(name.value),
  });
  return names;
}

function severalTimes(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}
