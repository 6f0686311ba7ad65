import type { RequestContext } from "../app/request.ts";
import { TielineError } from "../errors.ts";
import { readFreshness } from "../server/cache-control.ts";
import { makeExecutor } from "../server/executor.ts";
import { bootstrap } from "./bootstrap.ts";
import type { Host } from "./host.ts";
import { sandboxNotice } from "./sandbox-notice.ts";
import { bulkPriority, type Source } from "./source.ts";

/** This process, connected to the vendors. */
export async function localSource(host: Host, cacheControl: string | undefined): Promise<Source> {
  const freshness = readFreshness(cacheControl);
  const { app, config, sandboxed, close } = await bootstrap(host);
  if (sandboxed) console.error(sandboxNotice);
  const execute = makeExecutor(app, config.deadlineMs);
  let underWay: RequestContext | undefined;
  return {
    clock: app.clock,
    explain: (query, variables) => execute(query, { variables, explain: true, ...freshness }),
    async ask(query, variables, { bulk, deadlineMs, maxCalls, signal } = {}) {
      let context: RequestContext | undefined;
      const interrupt = () => context?.end(new TielineError("DEADLINE_EXCEEDED", "The request was interrupted."));
      signal?.addEventListener("abort", interrupt, { once: true });
      try {
        return await execute(query, {
          variables,
          ...freshness,
          ...(bulk && { priority: bulkPriority }),
          ...(deadlineMs !== undefined && { deadlineMs }),
          ...(maxCalls !== undefined && { maxCalls }),
          onStart: (started) => {
            context = started;
            underWay = started;
          },
        });
      } finally {
        signal?.removeEventListener("abort", interrupt);
        underWay = undefined;
      }
    },
    callsUnderWay: () => new Map([...app.upstreams.keys()].map((vendor) => [vendor, underWay?.meter.calls(vendor) ?? 0])),
    schema: async () => app.schema,
    close,
  };
}
