import { buildASTSchema } from "graphql";
import { builtDefinitions, servedSdl } from "../graph/sdl/served.ts";
import type { Answer } from "../server/executor.ts";
import type { Clock } from "../transport/clock.ts";
import { CliError } from "./host.ts";
import { sandboxNotice } from "./sandbox-notice.ts";
import { bulkPriority, type Source } from "./source.ts";
import { Unreachable } from "./walk.ts";

/** The longest deadline that a server accepts. */
const maxDeadlineMs = 600_000;

interface RemoteOptions {
  clock: Clock;
  key: string | undefined;
  cacheControl: string | undefined;
}

/** The running server at this address. */
export function remoteSource(address: string, { clock, key, cacheControl }: RemoteOptions): Source {
  let isSandboxNoted = false;
  async function post(query: string, variables: object, more: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
    const headers = {
      "Content-Type": "application/json",
      "X-Tieline-Report": "1",
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(cacheControl !== undefined && { "Cache-Control": cacheControl }),
      ...more,
    };
    const request = { method: "POST", headers, body: JSON.stringify({ query, variables }), ...(signal && { signal }) };
    const response = await fetch(address, request).catch(() => {
      throw new Unreachable(`No server answers at ${address}. Start one with "npm start", or omit --url.`);
    });
    if (response.headers.has("x-tieline-sandbox") && !isSandboxNoted) {
      console.error(sandboxNotice);
      isSandboxNoted = true;
    }
    const body = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!body) throw new CliError(`${address} did not answer with JSON. Check the address: a graph's ends with /graphql.`);
    return body;
  }
  return {
    clock,
    explain: (query, variables) => post(query, variables, { "X-Tieline-Explain": "1" }),
    ask(query, variables, { bulk, deadlineMs, maxCalls, signal } = {}) {
      const headers = {
        ...(bulk && { Priority: `u=${bulkPriority}` }),
        ...(deadlineMs !== undefined && { "X-Tieline-Deadline-Ms": String(Math.min(maxDeadlineMs, Math.ceil(deadlineMs))) }),
        ...(maxCalls !== undefined && { "X-Tieline-Max-Calls": String(maxCalls) }),
      };
      return post(query, variables, headers, signal);
    },
    callsUnderWay: () => undefined,
    // Columns follow from the types alone.
    schema: async () => buildASTSchema(servedSdl(), { assumeValid: builtDefinitions() !== undefined }),
    close: async () => undefined,
  };
}
