import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, Kind, parse } from "graphql";
import type { RequestContext } from "../app.ts";
import type { TielineError } from "../errors.ts";
import type { DocumentCache } from "./document-cache.ts";
import { refusalOfDocument, refuse } from "./document-limits.ts";
import { asGraphQLError } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { ownTurn } from "./turns.ts";

/** A text from which reading it takes so long that each step has its own turn of the event loop, in characters. */
const longText = 10_000;

/** Keeps valid documents, and refuses those that exceed a limit before they are validated. */
export function makeDocumentPlugin(cache: DocumentCache, limits: Limits): ApolloServerPlugin<RequestContext> {
  const refusals = new WeakMap<DocumentNode, TielineError>();
  return {
    async requestDidStart() {
      return {
        async didResolveSource(request) {
          const known = cache.get(request.queryHash);
          if (known) return setDocument(request, known);
          const isLong = request.source.length > longText;
          if (isLong) await ownTurn();
          const refusal = refusalOfText(request.source, limits);
          if (refusal) {
            // With a document at hand Apollo Server neither parses nor validates the text.
            const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
            refusals.set(nothing, refusal);
            return setDocument(request, nothing);
          }
          if (isLong) await ownTurn();
        },
        async didResolveOperation({ document }) {
          const refusal = refusals.get(document);
          if (refusal) throw asGraphQLError(refusal);
        },
        async validationDidStart(request) {
          return async (errors) => {
            if (!errors && request.document) cache.set(request.queryHash, request.document);
          };
        },
      };
    },
  };
}

function setDocument(request: { readonly document?: DocumentNode }, document: DocumentNode): void {
  (request as { document?: DocumentNode }).document = document;
}

function refusalOfText(text: string, limits: Limits): TielineError | undefined {
  const size = Buffer.byteLength(text);
  if (size > limits.documentBytes) return refuseText(size, limits.documentBytes);
  const document = parseWithin(text, limits.tokens);
  if (document === "tokens") return refuseTokens(limits.tokens);
  return document && refusalOfDocument(document, limits);
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

/** The document; undefined where parsing it again reports what is wrong with it. */
function parseWithin(text: string, maxTokens: number): DocumentNode | "tokens" | undefined {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    return /^Syntax Error: Document contains more \w+ \d+ tokens/.test((error as Error).message) ? "tokens" : undefined;
  }
}
