import {
  type ASTVisitFn,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  KnownTypeNamesRule,
  type NamedTypeNode,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { ownTurn } from "../transport/turns.ts";
import { knownOperationsRule } from "./document-limits.ts";

/** GraphQL's own rule lists the names of all types for each document, to suggest one where a name is unknown: here, only then. */
const knownTypesRule: ValidationRule = (context) => {
  const schema = context.getSchema();
  let own: { NamedType: ASTVisitFn<NamedTypeNode> } | undefined;
  const NamedType: ASTVisitFn<NamedTypeNode> = (...visited) => {
    if (schema.getType(visited[0].name.value)) return;
    own ??= KnownTypeNamesRule(context) as NonNullable<typeof own>;
    own.NamedType(...visited);
  };
  return { NamedType };
};

const rules: readonly ValidationRule[] = [
  ...specifiedRules.map((rule) => (rule === KnownTypeNamesRule ? knownTypesRule : rule)),
  knownOperationsRule,
];

/** Mistakes that are told of one document. */
const maxMistakes = 100;
/** Those of a long one: finding the name that was meant takes longer than finding the mistake. */
const maxMistakesOfLong = 25;
/** Rules that are checked in one turn of the event loop. */
const rulesPerTurn = 3;

/** What is wrong with a document. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: maxMistakes });
}

/** The same of a long one: rule by rule, in several turns of the event loop. */
export async function validateLongDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  caller: string | undefined,
): Promise<readonly GraphQLError[]> {
  const mistakes: GraphQLError[] = [];
  for (let start = 0; start < rules.length && mistakes.length < maxMistakesOfLong; start += rulesPerTurn) {
    await ownTurn(caller);
    const some = rules.slice(start, start + rulesPerTurn);
    mistakes.push(...validate(schema, document, some, { maxErrors: maxMistakesOfLong - mistakes.length }));
  }
  return mistakes.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where it begins; what is about the whole document comes last. */
function placeOf({ positions }: GraphQLError): number {
  return positions?.[0] ?? Number.POSITIVE_INFINITY;
}
