import { TielineError } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, onEnd, type Request } from "../send.ts";

/** One finished request, for the log. Holds no query, header or body, which may carry secrets or personal data. */
export interface TraceLine {
  vendor: string;
  operation: string;
  status?: number;
  code?: string;
  bytes?: number;
  ms: number;
}

export interface TraceOptions {
  vendor: string;
  clock: Clock;
  log(line: TraceLine): void;
}

/** Logs the outcome of each request, with the time of its retries and waits; of a file, when it has ended. */
export const trace =
  ({ vendor, clock, log }: TraceOptions): Layer =>
  (next) =>
  async (request: Request) => {
    const start = clock.now();
    const write = (rest: Partial<TraceLine>) => log({ vendor, operation: request.operation, ms: clock.now() - start, ...rest });
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
