import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Response } from "express";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "../../app/request.ts";
import type { App } from "../../app.ts";
import type { Caller } from "../../callers/caller.ts";
import type { RequestLimits } from "../../callers/request-limits.ts";
import type { Basis } from "../../engine/model/basis.ts";
import type { Observer } from "../../observe/observer.ts";
import { largeBytes } from "../answer-text.ts";
import { callerOf } from "../authentication.ts";
import { admitted } from "../caller-limits.ts";
import { watchRequest } from "../observe.ts";
import type { Overload } from "../overload.ts";
import { quoteOf } from "../reports.ts";
import { classOf, isQuery, mayRepeat, textOf, wantsPrice } from "./fingerprint.ts";
import { Flight, flightOf, shareFlight, whenLeft } from "./flight.ts";
import { type Repeat, repeatOf, weightOf, writeRepeat } from "./repeat.ts";

export interface FrontOptions {
  app: App;
  /** Answers what is not given again. */
  handle: RequestListener;
  /** Who sends a request; undefined where its credential is missing or wrong. Rejects where that cannot be told now. */
  identify(request: IncomingMessage): Caller | undefined | Promise<Caller | undefined>;
  limits: RequestLimits;
  overload: Pick<Overload, "refusal" | "begin">;
  observer: Observer | undefined;
  /** Memory of the answers that are kept, in bytes. */
  maxBytes: number;
}

interface Ready {
  repeat: Repeat;
  basis: Pick<Basis, "holds" | "size">;
}

/** A request that names no age may wait for the answer of one that began this long ago, in milliseconds. */
const joinedWithinMs = 1_000;

/** Codes of errors that are of one request: another one that asks the same may fare better. */
const ofOneRequest = new Set(["DEADLINE_EXCEEDED", "OVERLOADED", "QUERY_TOO_EXPENSIVE", "INTERNAL_SERVER_ERROR", "RATE_LIMITED"]);
/** So many kinds of errors may not be all. */
const mostErrors = 5;

/** What an entry takes for each kept answer that it depends on. */
const partBytes = 60;

/**
 * What stands before Express and Apollo Server: gives answers again whose question and whose basis are the same, as bytes, and lets
 * those who ask the same at the same time wait for one answer. All else goes the plain way. What is checked of a request there is
 * either a function of what its fingerprint holds, or done here as well: who calls, limits, load, observers.
 */
export class Front {
  readonly #options: FrontOptions;
  readonly #ready: LRUCache<string, Ready>;
  readonly #flights = new Map<string, Flight>();
  readonly #texts = new WeakMap<ServerResponse, string>();

  constructor(options: FrontOptions) {
    this.#options = options;
    this.#ready = new LRUCache({ maxSize: Math.max(1, options.maxBytes), maxEntrySize: Math.max(1, Math.floor(options.maxBytes / 8)) });
  }

  /** Memory of the answers kept, in bytes, as estimated. */
  get bytes(): number {
    return this.#ready.calculatedSize;
  }

  readonly listener: RequestListener = (request, response) => {
    // By the next tick a short body that came with its headers is there.
    if (mayRepeat(request)) process.nextTick(() => this.#take(request, response));
    else this.#options.handle(request, response);
  };

  /** Notes the answer of a request that went the plain way, and its headers, as they were sent. */
  readonly keep = (response: Response, text: string, context: RequestContext): void => {
    const question = this.#texts.get(response);
    if (question === undefined) return;
    const flight = flightOf(response);
    flight?.land(flight.isAwaited ? this.#shareable(response, text, context) : undefined);
    const quote = quoteOf(context.meter);
    const basis = quote ? { holds: quote.holds, size: 0 } : context.basis;
    if (text.length >= largeBytes || response.statusCode !== 200 || !basis.holds(this.#options.app.clock.now())) return;
    const repeat = repeatOf(response, text, context, "kept");
    if (!repeat || repeat.facts.errors.length > 0 || repeat.failures.size > 0) return;
    const key = classOf(callerOf(response)) + question;
    this.#ready.set(key, { repeat, basis }, { size: weightOf(repeat) + 2 * key.length + partBytes * basis.size });
  };

  #shareable(response: Response, text: string, context: RequestContext): Repeat | undefined {
    if (text.length >= largeBytes || response.statusCode >= 500) return undefined;
    const repeat = repeatOf(response, text, context, "underWay");
    const { errors = [] } = repeat?.facts ?? {};
    return errors.length >= mostErrors || errors.some(({ code }) => ofOneRequest.has(code)) ? undefined : repeat;
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const { handle, identify } = this.#options;
    const isWhole = request.readableLength === Number(request.headers["content-length"]);
    const body = isWhole ? (request.read() as Buffer | null) : null;
    if (!body) {
      handle(request, response);
      return;
    }
    const asked: Asked = { request, response, question: textOf(request, body), body };
    const caller = identify(request);
    const ready = caller instanceof Promise ? undefined : caller && this.#readyFor(asked, caller);
    if (ready && this.#repeat(asked, caller as Caller, ready)) return;
    // Whoever answers now reads it again.
    request.unshift(body);
    if (!(caller instanceof Promise)) this.#answer(asked, caller);
    else
      caller.then(
        (known) => this.#answer(asked, known),
        () => handle(request, response),
      );
  }

  #answer(asked: Asked, caller: Caller | undefined): void {
    const { request, response } = asked;
    const ready = caller && !response.destroyed ? this.#readyFor(asked, caller) : undefined;
    if (caller && ready && this.#repeat(asked, caller, ready)) return;
    if (caller && !response.destroyed && !ready && this.#share(asked, caller)) return;
    this.#options.handle(request, response);
  }

  #readyFor({ question }: Asked, caller: Caller): Repeat | undefined {
    const key = classOf(caller) + question;
    const ready = this.#ready.get(key);
    if (ready?.basis.holds(this.#options.app.clock.now())) return ready.repeat;
    if (ready) this.#ready.delete(key);
    return undefined;
  }

  /** Lets a request wait for the answer of one that is under way, or others for its own; whether it waits. */
  #share(asked: Asked, caller: Caller): boolean {
    const { request, response, question, body } = asked;
    this.#texts.set(response, question);
    // A price calls nobody: there is nothing to wait for.
    if (wantsPrice(request)) return false;
    const name = `${caller.name}\n${classOf(caller)}${question}`;
    const flight = this.#flights.get(name);
    if (flight) return this.#mayJoin(request, flight) && this.#join(asked, caller, flight);
    if (isQuery(body)) this.#lead(response, name);
    return false;
  }

  #lead(response: ServerResponse, name: string): void {
    const flight = new Flight(this.#options.app.clock.now(), () => {
      if (this.#flights.get(name) === flight) this.#flights.delete(name);
    });
    flight.hasAnswers = () => {
      const { context } = ((response as Response).locals ?? {}) as { context?: RequestContext };
      return [...(context?.meter.counts.values() ?? [])].some(({ calls, answers }) => calls > 0 && answers > 0);
    };
    this.#flights.set(name, flight);
    shareFlight(response, flight);
    // What was refused, or what failed on its way, has no answer for others.
    whenLeft(response, () => flight.land(undefined));
    response.on("close", () => {
      if (!((response as Response).locals as { context?: RequestContext } | undefined)?.context) flight.land(undefined);
    });
  }

  /** An answer of the vendor that came before this request began is older than a caller may take who names an age. */
  #mayJoin({ headers }: IncomingMessage, flight: Flight): boolean {
    if (!flight.hasAnswers()) return true;
    return headers["cache-control"] === undefined && this.#options.app.clock.now() - flight.startedAt < joinedWithinMs;
  }

  #join(asked: Asked, caller: Caller, flight: Flight): boolean {
    const { app, handle } = this.#options;
    const { request, response } = asked;
    const served = this.#admit(asked, caller);
    if (!served) return false;
    const startedAt = app.clock.now();
    const stop = flight.join((repeat) => {
      if (response.destroyed) return;
      if (repeat) Object.assign(served, this.#write(repeat, asked, startedAt));
      else handle(request, response);
    });
    response.on("close", stop);
    return true;
  }

  /** Whether it was given: a request that is refused is told so by the plain way. */
  #repeat(asked: Asked, caller: Caller, repeat: Repeat): boolean {
    const served = this.#admit(asked, caller);
    if (served) Object.assign(served, this.#write(repeat, asked, this.#options.app.clock.now()));
    return served !== undefined;
  }

  #write(repeat: Repeat, { request, response }: Asked, startedAt: number): object {
    const { app, observer } = this.#options;
    const { requestId, meter, bytes } = writeRepeat(repeat, { app, observer, response, startedAt });
    request.resume();
    return { requestId, bytes, context: { meter, options: { explain: wantsPrice(request) } } };
  }

  /** Counts a request, and lets it be observed; undefined where it is refused, which the plain way says. */
  #admit({ request, response }: Asked, caller: Caller): object | undefined {
    const { app, overload, limits, observer } = this.#options;
    if (overload.refusal(caller.name) !== undefined) return undefined;
    try {
      response.on("close", limits.enter(caller));
    } catch {
      return undefined;
    }
    response.on("close", overload.begin(caller.name));
    admitted.add(response);
    const served = { caller };
    const { clock } = app;
    if (observer)
      watchRequest({ clock, observer }, { request, response, path: "/graphql" }, () => ({
        ...((response as Response).locals as object),
        ...served,
      }));
    return served;
  }
}

/** A request that may be answered again. */
interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  question: string;
  body: Buffer;
}
