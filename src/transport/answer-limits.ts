/** What is read of a vendor's answer at most. A page of any documented list stays far below. */

const mebibyte = 1024 * 1024;

/** Bytes of an answer after decompression, by what it begins with. Files are streamed and have no limit. */
export const maxBytes = { json: 16 * mebibyte, xml: 32 * mebibyte, other: mebibyte } as const;

export type AnswerKind = keyof typeof maxBytes;

/** Lists and objects, or elements, inside each other. Code that visits values by recursion relies on it. */
export const maxDepth = 100;

/** Values of a JSON text, or elements of an XML text. */
export const maxValues = 2_000_000;

/** Members of one JSON object. Resources have up to some hundred. */
export const maxMembers = 10_000;

/** An answer that exceeds a limit. The message completes "The vendor answered with ...". */
export class AnswerLimitError extends SyntaxError {}

export function tooDeep(format: string): AnswerLimitError {
  return new AnswerLimitError(`${format} nested deeper than ${maxDepth} levels`);
}

export function tooMany(format: string, what: string, limit: number): AnswerLimitError {
  return new AnswerLimitError(`${format} with more than ${limit.toLocaleString("en")} ${what}`);
}

export function tooLarge(kind: AnswerKind, limit = maxBytes[kind]): AnswerLimitError {
  return new AnswerLimitError(`a response larger than the limit of ${limit} bytes${kind === "other" ? "" : ` for ${kind.toUpperCase()}`}`);
}

const space = /^[\s\ufeff]*/;

/** By its first character; a web page is none of both, whatever follows. */
export function kindOf(start: string, contentType = ""): AnswerKind {
  const first = start[space.exec(start)![0].length];
  if (first === "{" || first === "[") return "json";
  return first === "<" && !/html/i.test(contentType) && !/^[\s\ufeff]*<(?:!doctype\s+)?html/i.test(start) ? "xml" : "other";
}
