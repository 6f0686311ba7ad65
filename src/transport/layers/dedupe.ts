import type { VendorName } from "../../errors.ts";
import { deriveScope, identityOf, type Layer, type Request, type Response, type Send } from "../send.ts";
import { isBudgetError } from "./retry.ts";

/** A call in flight, and who waits for it. */
interface SharedCall {
  key: string;
  response: Promise<Response>;
  /** Of the request that started it. */
  deadline: number;
  waiting: number;
  controller: AbortController;
}

/**
 * Identical reads in flight become one call. It continues as long as any request waits for it, and is aborted when the last
 * one leaves. Files are not shared: a stream has one reader.
 */
export const dedupe =
  ({ vendor }: { vendor: VendorName }): Layer =>
  (next) => {
    const calls = new SharedCalls(next);
    return send;

    function send(request: Request): Promise<Response> {
      const { scope } = request;
      if (!request.safe || request.fileType) return next(request);
      if (scope.signal.aborted) return Promise.reject(scope.signal.reason);
      const key = identityOf(request);
      const shared = calls.get(key);
      if (shared) {
        scope.note(vendor, { shared: 1 });
        // Paid by whoever started it.
        if (scope.allowance) scope.allowance.calls += 1;
        // The call in flight may be waiting for this very permit.
        scope.reserved?.shift()?.release();
      }
      return wait(shared ?? calls.start(request, key), request);
    }

    function wait(call: SharedCall, request: Request): Promise<Response> {
      const { signal, deadline } = request.scope;
      call.waiting += 1;
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          reject(signal.reason);
          calls.leave(call, signal.reason);
        };
        const fail = (error: unknown) => {
          // The request that started it had an earlier deadline; this one can wait longer for a permit.
          if (!signal.aborted && isBudgetError(error) && deadline > call.deadline) resolve(send(request));
          else reject(error);
        };
        signal.addEventListener("abort", onAbort, { once: true });
        call.response.then(resolve, fail).finally(() => signal.removeEventListener("abort", onAbort));
      });
    }
  };

class SharedCalls {
  readonly #next: Send;
  readonly #calls = new Map<string, SharedCall>();

  constructor(next: Send) {
    this.#next = next;
  }

  get(key: string): SharedCall | undefined {
    return this.#calls.get(key);
  }

  /** The call has a signal of its own: it does not end with the request that started it. */
  start(request: Request, key: string): SharedCall {
    const controller = new AbortController();
    const scope = deriveScope(request.scope, { signal: controller.signal });
    const call: SharedCall = { key, response: this.#next({ ...request, scope }), deadline: scope.deadline, waiting: 0, controller };
    this.#calls.set(key, call);
    const remove = () => this.#remove(call);
    call.response.then(remove, remove);
    return call;
  }

  /** Aborts the call when nobody waits for it any more. Later requests start a new one. */
  leave(call: SharedCall, reason: unknown): void {
    call.waiting -= 1;
    if (call.waiting > 0) return;
    this.#remove(call);
    call.controller.abort(reason);
  }

  #remove(call: SharedCall): void {
    if (this.#calls.get(call.key) === call) this.#calls.delete(call.key);
  }
}
