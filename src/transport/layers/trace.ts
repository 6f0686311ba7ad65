import { TielineError } from "../../errors.ts";
import type { Clock } from "../clock.ts";
import { type Layer, type Request, whenOver } from "../send.ts";

/** One finished request, for the log. Holds no query, header or body: those may carry secrets or people's data. */
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

/** Tells the log what became of each request, retries and waiting included; of a file, when it has come or has broken off. */
export const trace =
  ({ vendor, clock, log }: TraceOptions): Layer =>
  (next) =>
  async (request: Request) => {
    const start = clock.now();
    const line = (rest: Partial<TraceLine>) => log({ vendor, operation: request.operation, ms: clock.now() - start, ...rest });
    try {
      const response = await next(request);
      whenOver(response, (error) => {
        const { status, body, bytes } = response;
        line({ status, bytes: body?.bytes ?? bytes, ...(error instanceof TielineError && { code: error.code }) });
      });
      return response;
    } catch (error) {
      line({ code: error instanceof TielineError ? error.code : "INTERNAL_SERVER_ERROR" });
      throw error;
    }
  };
