import { TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, onEnd, type Request, type TraceLine } from "../send.ts";

export type { TraceLine } from "../send.ts";

export interface TraceOptions {
  vendor: VendorName;
  clock: Clock;
  log(line: TraceLine): void;
}

/** Tells the log and the scope the outcome of each request, with the time of its retries and waits; of a file, when it has ended. */
export const trace =
  ({ vendor, clock, log }: TraceOptions): Layer =>
  (next) =>
  async (request: Request) => {
    const start = clock.now();
    // The permit that the call is going to take was reserved before it.
    const permitMs = request.scope.reserved?.[0]?.waitedMs ?? 0;
    const write = (rest: Partial<TraceLine>) => {
      const { operation, scope } = request;
      const line: TraceLine = {
        vendor,
        operation,
        startedAt: start,
        ms: clock.now() - start,
        ...(permitMs > 0 && { permitMs }),
        ...(scope.load && { load: scope.load }),
        ...rest,
      };
      log(line);
      scope.note(vendor, { call: line });
    };
    try {
      const response = await next(request);
      onEnd(response, (error) => {
        const { status, file, bytes } = response;
        write({ status, bytes: file?.bytes ?? bytes, ...(error instanceof TielineError && { code: error.code }) });
      });
      return response;
    } catch (error) {
      write({ code: error instanceof TielineError ? error.code : "INTERNAL_SERVER_ERROR" });
      throw error;
    }
  };
