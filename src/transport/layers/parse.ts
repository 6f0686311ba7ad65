import { kindOf } from "../answer-limits.ts";
import type { Layer, Response } from "../send.ts";
import { runInTurns, runSteps, type Steps } from "../steps.ts";
import { ownTurn } from "../turns.ts";

export interface ParseOptions {
  /** Parses a body; throws a SyntaxError. Readers of the response pass the same function to `bodyOf`. */
  steps(text: string, operation: string): Steps<unknown>;
}

/** A text up to this length is parsed as soon as it is there: it takes a fraction of a millisecond. */
const tinyText = 16 * 1024;
/** A text up to this length is parsed in one piece: it takes a few milliseconds. */
const shortText = 64 * 1024;

/** Parses each body once, a large one in steps, so that no answer holds the event loop. */
export const parse =
  ({ steps }: ParseOptions): Layer =>
  (next) =>
  async (request) => {
    const response = await next(request);
    const { text, file } = response;
    if (file || kindOf(text) === "other") return response;
    if (text.length > tinyText) await ownTurn(request.scope.caller);
    if (text.length <= shortText) return { ...response, body: outcomeOf(() => runSteps(steps(text, request.operation))) };
    try {
      const value = await runInTurns(steps(text, request.operation), request.scope);
      return { ...response, body: () => value };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { ...response, body: failed(error) };
    }
  };

function outcomeOf(read: () => unknown): () => unknown {
  try {
    const value = read();
    return () => value;
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): () => never {
  return () => {
    throw error;
  };
}

/** The parsed body. Throws the SyntaxError that parsing ended with. */
export function bodyOf<T>({ text, body }: Response, steps: (text: string) => Steps<T>): T {
  return body ? (body() as T) : runSteps(steps(text));
}
