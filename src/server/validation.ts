import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, type ValidationRule, validate } from "graphql";
import { ownTurn } from "../transport/turns.ts";
import { knownOperationsRule } from "./document-limits.ts";

const rules: readonly ValidationRule[] = [...specifiedRules, knownOperationsRule];

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
