import type { TypedDocumentString } from "./made/graphql.ts";

/** What one field lacks, and why. */
export interface Gap {
  message: string;
  /** Where the field stands; absent when the question itself was refused. */
  path?: readonly (string | number)[];
  /** `retryAfterMs` says when it is worth asking again. */
  extensions: { code: string; vendor?: string; retryAfterMs?: number };
}

export interface Answer<Data> {
  data: Data;
  gaps: readonly Gap[];
}

/** The question was refused, or nothing could be answered. */
export class Refused extends Error {
  readonly gaps: readonly Gap[];

  constructor(gaps: readonly Gap[]) {
    super(gaps.map(({ message, extensions }) => `${message} (${extensions.code})`).join("\n"));
    this.gaps = gaps;
  }
}

/** Asks the graph. A vendor that fails leaves null in its own fields, and the reason among the gaps: the others answer. */
export type Ask = <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) => Promise<Answer<Data>>;

/** `key`: of a caller, where the graph asks for one. */
export function connect(url: string, key?: string): Ask {
  const headers = { "Content-Type": "application/json", ...(key && { Authorization: `Bearer ${key}` }) };
  return async <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    // A refusal has another status, and the same shape.
    const { data, errors = [] } = (await response.json()) as { data?: Data | null; errors?: Gap[] };
    if (!data) throw new Refused(errors);
    return { data, gaps: errors };
  };
}
