import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from "@apollo/server";
import { type DocumentNode, type GraphQLError, Kind, parse } from "graphql";
import type { RequestContext } from "../app/request.ts";
import { TielineError } from "../errors.ts";
import { ownTurn } from "../transport/turns.ts";
import type { DocumentCache } from "./document-cache.ts";
import { refusalOfDocument, refuse } from "./document-limits.ts";
import { asGraphQLError, formatError, type LogError } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { validateDocument, validateLongDocument } from "./validation.ts";

/** A text from which reading it takes so long that each step has its own turn of the event loop, in characters. */
const longText = 5_000;

/** Parses, checks and keeps documents, and refuses those that exceed a limit before they are validated. */
export function makeDocumentPlugin(
  cache: DocumentCache,
  { limits, logError }: { limits: Limits; logError: LogError },
): ApolloServerPlugin<RequestContext> {
  const refusals = new WeakMap<DocumentNode, TielineError>();
  const mistakes = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    async requestDidStart() {
      return {
        // With a document at hand Apollo Server neither parses nor validates the text, which it would do in one piece.
        async didResolveSource(request) {
          const { queryHash, source, schema } = request;
          const known = cache.get(queryHash);
          if (known) return setDocument(request, known);
          const isLong = source.length > longText;
          const caller = request.contextValue.options.caller?.name;
          if (isLong) await ownTurn(caller);
          const document = readDocument(source, limits);
          // Parsing it again reports what is wrong with it.
          if (document === undefined) return;
          if (document instanceof TielineError) {
            setDocument(request, nothing());
            refusals.set(request.document!, document);
            return;
          }
          const found = isLong ? await validateLongDocument(schema, document, caller) : validateDocument(schema, document);
          setDocument(request, found.length === 0 ? document : nothing());
          if (found.length === 0) cache.set(queryHash, document);
          else mistakes.set(request.document!, found);
        },
        async didResolveOperation({ document }) {
          const refusal = refusals.get(document);
          if (refusal) throw asGraphQLError(refusal);
        },
        async responseForOperation({ document }) {
          const found = mistakes.get(document);
          return found ? refuseInvalid(found, logError) : null;
        },
      };
    },
  };
}

/** Stands for a document that does not run. */
function nothing(): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [] };
}

function refuseInvalid(mistakes: readonly GraphQLError[], logError: LogError): GraphQLResponse {
  const errors = mistakes.map((mistake) => {
    const formatted = { ...mistake.toJSON(), extensions: { code: "GRAPHQL_VALIDATION_FAILED" } };
    return formatError(formatted, mistake, logError);
  });
  return { http: { status: 400, headers: new HeaderMap() }, body: { kind: "single", singleResult: { errors } } };
}

function setDocument(request: { readonly document?: DocumentNode }, document: DocumentNode): void {
  (request as { document?: DocumentNode }).document = document;
}

/** The document, or its refusal; undefined where it cannot be parsed. */
function readDocument(text: string, limits: Limits): DocumentNode | TielineError | undefined {
  const size = Buffer.byteLength(text);
  if (size > limits.documentBytes) return refuseText(size, limits.documentBytes);
  const document = parseWithin(text, limits.tokens);
  if (document === "tokens") return refuseTokens(limits.tokens);
  return document && (refusalOfDocument(document, limits) ?? document);
}

function refuseText(size: number, max: number): TielineError {
  return refuse(
    { limit: "documentBytes", size, max },
    `This document has ${size} bytes, comments included, but the limit is ${max}.`,
    "Send a shorter query, and values as variables.",
  );
}

function refuseTokens(max: number): TielineError {
  return refuse(
    { limit: "tokens", max },
    `This document has more than ${max} tokens, which is the limit.`,
    "Send a shorter query, and values as variables.",
  );
}

/** The document; undefined where it cannot be parsed. */
function parseWithin(text: string, maxTokens: number): DocumentNode | "tokens" | undefined {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    return /^Syntax Error: Document contains more \w+ \d+ tokens/.test((error as Error).message) ? "tokens" : undefined;
  }
}
