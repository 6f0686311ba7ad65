import { pipeline } from "node:stream/promises";
import type { RequestHandler, Response } from "express";
import { type Code, TielineError } from "../errors.ts";
import { type FileField, findFile, readArguments } from "../graph/files.ts";
import { readFile } from "../resource/file.ts";
import { fold } from "../resource/names.ts";
import type { Rec } from "../resource/record.ts";
import type { Body } from "../transport/body.ts";
import { extensionsOf, type LogError, sendError } from "./errors.ts";
import type { Context, Tieline } from "./tieline.ts";

/** What each failure of a vendor is to a client that knows nothing of GraphQL. */
const statuses: Partial<Record<Code, number>> = {
  BAD_USER_INPUT: 400,
  NOT_CONFIGURED: 503,
  UPSTREAM_BUDGET: 503,
  UPSTREAM_TIMEOUT: 504,
  DEADLINE_EXCEEDED: 504,
};

const extensions: Readonly<Record<string, string>> = { "application/pdf": "pdf", "text/csv": "csv" };

export interface FileOptions {
  logError: LogError;
  /** How long a caller may take nothing of a file that is being sent: it keeps one of the few connections to the vendor. */
  stalledMs?: number;
}

/** Files that a vendor gives, at the addresses that the graph says. */
export function files({ catalogue }: Tieline, { logError, stalledMs = 60_000 }: FileOptions): RequestHandler {
  return async (request, response) => {
    const context = response.locals.tieline as Context;
    const place = ([] as string[]).concat(request.params.place ?? []);
    try {
      const named = findFile(catalogue, place);
      if (!named) return sendError(response, 404, "There is no such file. Ask the graph for its address.");
      const { file, ask } = named.found;
      const args = readArguments(named.found, new URL(request.originalUrl, "http://files").searchParams);
      const filled = ask(named.source, args) ?? ask(await whole(named.source as Rec, context, Object.values(file.own ?? {})), args);
      const body = filled && (await readFile(context.reader, file, { operation: file.operation, ...filled }));
      if (!body) return sendError(response, 404, "The vendor has no such file.");
      // The deadline was for the first piece: how long all of it takes depends on its size, and on who reads it.
      context.end();
      // Never the vendor's own word for it, which might make a browser run what is in it.
      response.setHeader("Content-Type", file.contentType);
      response.setHeader("Content-Disposition", `attachment; filename="${nameOf(named.found, named.source as Rec | undefined)}"`);
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      response.setHeader("Cache-Control", "private, no-cache");
      if (body.length !== undefined) response.setHeader("Content-Length", body.length);
      if (request.method !== "HEAD") return await send(body, response, stalledMs);
      body.destroy();
      response.end();
    } catch (error) {
      // Once a file has begun, its sudden end tells the caller.
      if (response.headersSent && error instanceof TielineError) logError(error);
      if (response.headersSent || response.destroyed) return;
      if (!(error instanceof TielineError)) {
        logError(error);
        return sendError(response, 500, "Something went wrong inside Tieline. The log has the details.", "INTERNAL_SERVER_ERROR");
      }
      if (error.retryAfterMs !== undefined) response.setHeader("Retry-After", Math.ceil(error.retryAfterMs / 1000));
      const { code, ...more } = extensionsOf(error) as { code: string };
      sendError(response, statuses[error.code] ?? 502, error.message, code, more);
    }
  };
}

/** Under which name it is kept: of what it is, and which of its files. */
function nameOf({ file, field }: FileField, rec: Rec | undefined): string {
  const extension = extensions[file.contentType] ?? "bin";
  const kind = field.name.replace(/Url$/, "");
  const words = [rec?.resource.type, rec?.id, kind === extension ? undefined : kind].filter(Boolean);
  return `${words.join("-").replace(/[^\w-]/g, "_")}.${extension}`;
}

/** As fast as the caller takes it. When either end breaks off the other does, too: a file is whole, or seen not to be. */
async function send(body: Body, response: Response, stalledMs: number): Promise<void> {
  response.setTimeout(stalledMs, () => response.destroy());
  await pipeline(body, response);
}

/** The record itself, where its id is not enough to ask by. */
async function whole({ resource, id }: Rec, { reader }: Context, paths: readonly string[]): Promise<Rec> {
  const columns = new Set(paths.map((path) => fold(path.split(".")[0]!)));
  const rec = await reader.get(resource.type, id, columns);
  return rec ?? { resource, id, raw: {}, known: "all" };
}
