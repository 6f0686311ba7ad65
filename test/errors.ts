import type { GraphQLError } from "graphql";
import { TielineError } from "../src/errors.ts";

/** The code of an error of ours; the message of any other. */
export function codeOf({ originalError, message }: GraphQLError): string {
  return originalError instanceof TielineError ? originalError.code : message;
}

/** Message and advice, as callers see them. */
export function textOf({ originalError, message }: GraphQLError): string {
  return originalError instanceof TielineError ? originalError.text : message;
}

/** The error of ours that a promise ends with. */
export async function errorOf(promise: Promise<unknown>): Promise<TielineError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TielineError) return error;
    throw error;
  }
  throw new Error("This should have failed, and did not.");
}
