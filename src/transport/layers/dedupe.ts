import { TielineError, type VendorName } from "../../errors.ts";
import type { Layer, Request, Response, Scope } from "../send.ts";

interface Flight {
  key: string;
  answer: Promise<Response>;
  /** Of the caller that started it. */
  deadline: number;
  waiting: number;
  abandon: AbortController;
}

/**
 * Identical reads under way at the same time are one call. The call lives as long as anybody waits for it:
 * a caller that leaves does not take the others' answer away, and the last one to leave ends it. A file is not shared:
 * it can be read once, and the slowest reader would keep the others waiting.
 */
export const dedupe =
  ({ vendor }: { vendor: VendorName }): Layer =>
  (next) => {
    const flights = new Map<string, Flight>();
    return send;

    function send(request: Request): Promise<Response> {
      if (!request.safe || request.file) return next(request);
      if (request.scope.signal.aborted) return Promise.reject(request.scope.signal.reason);
      const key = keyOf(request);
      const shared = flights.get(key);
      if (shared) {
        request.scope.note(vendor, { shared: 1 });
        // The call under way may be waiting for just this permit.
        request.scope.reserved?.shift()?.release();
      }
      return join(shared ?? launch(request, key), request);
    }

    function launch(request: Request, key: string): Flight {
      const abandon = new AbortController();
      // The call ends when the last caller has left, not with the one who happened to start it.
      const scope: Scope = { ...request.scope, note: request.scope.note.bind(request.scope), signal: abandon.signal };
      const flight: Flight = { key, answer: next({ ...request, scope }), deadline: scope.deadline, waiting: 0, abandon };
      flights.set(key, flight);
      flight.answer.then(
        () => land(flight),
        () => land(flight),
      );
      return flight;
    }

    function land(flight: Flight): void {
      if (flights.get(flight.key) === flight) flights.delete(flight.key);
    }

    function join(flight: Flight, request: Request): Promise<Response> {
      const { signal, deadline } = request.scope;
      flight.waiting += 1;
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal.reason);
          flight.waiting -= 1;
          if (flight.waiting > 0) return;
          // Whoever asks from now on needs a call that lives.
          land(flight);
          flight.abandon.abort(signal.reason);
        };
        const fail = (error: unknown) => {
          // There was no permit before the deadline of the caller that started it; this one can wait longer.
          if (!signal.aborted && isBudget(error) && deadline > flight.deadline) resolve(send(request));
          else reject(error);
        };
        signal.addEventListener("abort", leave, { once: true });
        flight.answer.then(resolve, fail).finally(() => signal.removeEventListener("abort", leave));
      });
    }
  };

function isBudget(error: unknown): boolean {
  return error instanceof TielineError && error.code === "UPSTREAM_BUDGET";
}

function keyOf(request: Request): string {
  return JSON.stringify([
    request.baseUrl ?? "",
    request.method,
    request.path,
    request.query ?? [],
    request.headers ?? {},
    request.body ?? "",
  ]);
}
