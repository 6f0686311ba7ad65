import { buildASTSchema, type DocumentNode, findBreakingChanges, type GraphQLSchema, parse, print, visit } from "graphql";

/** The public schema and the changelog of one commit, as texts. */
export interface Version {
  schema: string;
  changelog: string;
}

/** A sentence for each change of the schema between two versions that the changelog does not tell. Descriptions are no change. */
export function untoldChanges(before: Version, now: Version): string[] {
  const [old, current] = [parse(before.schema), parse(now.schema)];
  if (structureOf(old) === structureOf(current)) return [];
  const added = addedLines(before.changelog, now.changelog);
  if (added === "") return ["The public schema has changed, and CHANGELOG.md says nothing of it."];
  const schemas = [old, current].map((document) => buildASTSchema(document, { assumeValidSDL: true })) as [GraphQLSchema, GraphQLSchema];
  const told = toldNames(added);
  return findBreakingChanges(...schemas)
    .map(({ description }) => description)
    .filter((description) => !subjectsOf(description, schemas).some((subject) => told.some((name) => name.test(subject))))
    .map((description) => `CHANGELOG.md does not tell this: ${description}`);
}

/** The definitions by name, without descriptions. */
function structureOf(document: DocumentNode): string {
  const bare = visit(document, {
    enter: (node) => ("description" in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return bare.definitions.map(print).sort().join("\n");
}

function addedLines(before: string, now: string): string {
  const known = new Set(before.split("\n"));
  return now
    .split("\n")
    .filter((line) => !known.has(line) && line.trim() !== "")
    .join("\n");
}

/** Names in backticks. A placeholder stands for any name: `<Type>OrderBy`. */
function toldNames(text: string): RegExp[] {
  const quoted = [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code!.match(/[\w.<>]+/g) ?? []);
  return [...new Set(quoted)].map((name) => new RegExp(`^${name.replaceAll(".", "\\.").replace(/<\w+>/g, "\\w+")}$`));
}

/** What a change is about: types, fields as `Type.field`, and root fields by their own name as well. */
function subjectsOf(description: string, schemas: readonly GraphQLSchema[]): string[] {
  const names = description.match(/[A-Za-z_]\w*(?:\.\w+)?/g) ?? [];
  return names.flatMap((name) => {
    const [type = "", field] = name.split(".");
    if (!schemas.some((schema) => schema.getType(type))) return [];
    if (field === undefined) return [type];
    return type === "Query" ? [name, field] : [name, type];
  });
}
