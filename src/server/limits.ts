/** What one server accepts. Each limit is described, with its variable and its code, in docs/limits.md. */
export interface Limits {
  /** Text of a document, comments included, in UTF-8 bytes. */
  documentBytes: number;
  /** Lexical tokens of a document; comments are not counted by the lexer. */
  tokens: number;
  /** Operations, fragments and variables that a document defines. */
  definitions: number;
  /** Aliases, as written. */
  aliases: number;
  /** Directives on fields, fragments, operations and variables, as written. */
  directives: number;
  /** Lists and objects inside each other in an argument or a variable. */
  valueDepth: number;
  /** Values in the variables of a request: scalars, lists and objects. */
  variableValues: number;
  /** Fields of one operation at the root, by their names in the answer; `__typename` is not counted. */
  rootFields: number;
  /** Fields of one operation, fragments expanded. */
  selections: number;
  /** Fields inside each other. */
  depth: number;
  /** Field values that an operation may answer with: selections times list sizes. */
  operationSize: number;
  /** The same for the fields below `__schema` and `__type`, which are answered in one piece. */
  introspectionSize: number;
  /** Size of operations that run at the same time; small ones are not counted. */
  concurrentSize: number;
  /** Body of an answer, in UTF-8 bytes. */
  answerBytes: number;
  /** Answers of more than one MiB that are being written or read at the same time, in bytes. */
  concurrentAnswerBytes: number;
  /** Memory of the documents that are kept, in bytes. */
  documentCacheBytes: number;
  /** Texts of persisted queries that are kept, in bytes. */
  persistedQueryBytes: number;
  /** Answers to introspection that are kept, in bytes. */
  introspectionCacheBytes: number;
  /** Answers that are given again to those who ask the same, in bytes; 0 gives none again. */
  readyAnswerBytes: number;
}

const kilobyte = 1000;
const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  documentBytes: 100 * kilobyte,
  tokens: 15_000,
  definitions: 500,
  aliases: 2000,
  directives: 500,
  valueDepth: 500,
  variableValues: 10_000,
  rootFields: 1000,
  selections: 20_000,
  depth: 60,
  operationSize: 1_000_000,
  introspectionSize: 250_000,
  concurrentSize: 2_000_000,
  answerBytes: 16 * mebibyte,
  concurrentAnswerBytes: 64 * mebibyte,
  documentCacheBytes: 8 * mebibyte,
  persistedQueryBytes: 4 * mebibyte,
  introspectionCacheBytes: 8 * mebibyte,
  readyAnswerBytes: 16 * mebibyte,
};
