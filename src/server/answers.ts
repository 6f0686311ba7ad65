import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, RequestHandler, Response } from "express";
import type { FormattedExecutionResult } from "graphql";
import type { RequestContext } from "../app/request.ts";
import { TielineError } from "../errors.ts";
import { largeBytes, writeJson } from "./answer-text.ts";
import { callerOf } from "./authentication.ts";
import { asGraphQLError } from "./errors.ts";
import { flightOf, whenLeft } from "./front/flight.ts";
import { Gate, type Leave } from "./gate.ts";
import type { Limits } from "./limits.ts";

/** How much of a large answer is handed to the connection at once, in characters. */
const chunkLength = 64 * 1024;

/** What is under way for one HTTP request. */
interface Exchange {
  /** Aborts when the connection to the caller closes. */
  signal: AbortSignal;
  /** Who asks. */
  caller: string;
  maxBytes: number;
  /** Ends the stay among the large operations, or among the large answers. */
  leave: { execution?: Leave; answer?: Leave };
}

/** The answers of one server: how many large ones may take memory at the same time, and how they are written. */
export class Answers {
  readonly #limits: Limits;
  /** By the meter of a request, as Apollo Server copies its context; and by the data, or the errors, that will be written for it. */
  readonly #exchanges = new WeakMap<object, Exchange>();
  readonly #executions: Gate;
  readonly #large: Gate;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#executions = new Gate({ capacity: limits.concurrentSize });
    this.#large = new Gate({ capacity: limits.concurrentAnswerBytes });
  }

  /** Lets a large operation wait until those that run leave room for it. Rejects with OVERLOADED. Calls inside of the process never wait. */
  async enter(context: RequestContext, size: number): Promise<void> {
    const exchange = this.#exchanges.get(context.meter);
    if (!exchange || size < this.#limits.concurrentSize / 40) return;
    const { caller, signal, leave } = exchange;
    leave.execution = await this.#executions.enter({ weight: size, caller, signal }).catch(rethrow);
    // Nobody waits for what has not begun.
    if (signal.aborted) rethrow(signal.reason);
  }

  /** Aborts when the caller whose request is under way has left; undefined for calls inside of the process. */
  callerLeft(context: RequestContext): AbortSignal | undefined {
    return this.#exchanges.get(context.meter)?.signal;
  }

  /** This will be written for the request with this context. */
  mark(result: FormattedExecutionResult, context: RequestContext): void {
    const exchange = this.#exchanges.get(context.meter);
    const part = markedPart(result);
    if (exchange && part) this.#exchanges.set(part, exchange);
  }

  /** The text of an answer. Rejects with QUERY_TOO_EXPENSIVE when it is too large. */
  readonly write = async (answer: FormattedExecutionResult): Promise<string> => {
    const part = markedPart(answer);
    const exchange = part && this.#exchanges.get(part);
    const { signal, leave, caller, maxBytes = this.#limits.answerBytes } = exchange ?? {};
    const onLarge = async () => {
      if (!exchange) return;
      exchange.leave.answer = await this.#large.enter({ weight: maxBytes, caller: exchange.caller, signal });
      if (exchange.signal.aborted) exchange.leave.answer();
    };
    try {
      return `${await writeJson(answer, { maxBytes, onLarge, signal, caller })}\n`;
    } catch (error) {
      leave?.answer?.();
      throw rethrowable(error);
    } finally {
      leave?.execution?.();
    }
  };

  /** Hands requests to Apollo Server. */
  serve(apollo: ApolloServer<RequestContext>, { stalledMs = 15_000, keep }: ServeOptions): RequestHandler {
    return async (request, response) => {
      const closed = new AbortController();
      const context = response.locals.context as RequestContext;
      const exchange: Exchange = {
        signal: closed.signal,
        caller: callerOf(response).name,
        maxBytes: Math.min(this.#limits.answerBytes, Number(response.locals.maxAnswerBytes ?? Number.POSITIVE_INFINITY)),
        leave: {},
      };
      whenLeft(response, () => {
        closed.abort(new TielineError("DEADLINE_EXCEEDED", "The caller disconnected."));
        exchange.leave.answer?.();
      });
      this.#exchanges.set(context.meter, exchange);
      try {
        await answer(apollo, { request, response, stalledMs, keep });
      } finally {
        // Not when the caller leaves: what was begun takes its memory until it has ended.
        exchange.leave.execution?.();
        // Those who wait for an answer that there is not ask for themselves.
        flightOf(response)?.land(undefined);
      }
    };
  }
}

/** The part of a result that stays the same object until it is written. */
function markedPart({ data, errors }: FormattedExecutionResult): object | undefined {
  return data ?? errors;
}

function rethrow(error: unknown): never {
  throw rethrowable(error);
}

function rethrowable(error: unknown): unknown {
  return error instanceof TielineError ? asGraphQLError(error) : error;
}

export interface ServeOptions {
  /** How long a caller may read nothing of a large answer, in milliseconds. */
  stalledMs?: number | undefined;
  /** Hears of each answer that was sent. */
  keep?: ((response: Response, text: string, context: RequestContext) => void) | undefined;
}

interface Answering extends ServeOptions {
  request: Request;
  response: Response;
  stalledMs: number;
}

async function answer(apollo: ApolloServer<RequestContext>, { request, response, stalledMs, keep }: Answering): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const search = /\?.*$/s.exec(request.url)?.[0] ?? "";
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method.toUpperCase(), headers, search, body: request.body as unknown },
    context: async () => response.locals.context as RequestContext,
  });
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  response.statusCode = answered.status ?? 200;
  if (answered.body.kind !== "complete") throw new Error("Incremental delivery is not supported.");
  const text = answered.body.string;
  if (text.length < largeBytes) {
    response.send(text);
    keep?.(response, text, response.locals.context as RequestContext);
  } else await sendInPieces(text, response, stalledMs);
}

/** Sends at the reader's speed; the connection of a reader that stops is closed. */
async function sendInPieces(text: string, response: Response, stalledMs: number): Promise<void> {
  response.setHeader("Content-Length", Buffer.byteLength(text));
  response.setTimeout(stalledMs, () => response.destroy());
  // It fails when the caller has left; there is nobody to tell.
  await pipeline(Readable.from(piecesOf(text)), response).catch(() => undefined);
}

function* piecesOf(text: string): Generator<Buffer> {
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start + chunkLength);
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

/** Never between the two halves of a character. */
function endOfPiece(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end + 1 : end;
}
