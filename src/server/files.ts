import { pipeline } from "node:stream/promises";
import type { RequestHandler, Response } from "express";
import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import { rootFields } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { readFile } from "../engine/read/files.ts";
import { errorCodes, TielineError } from "../errors.ts";
import type { FileAddress } from "../graph/file-address.ts";
import { findFile, readArguments } from "../graph/files.ts";
import type { FileStream } from "../transport/file-stream.ts";
import { type ErrorResponse, extensionsOf, internalError, type LogError, sendError, withoutVendorErrors } from "./errors.ts";

export interface FileOptions {
  logError: LogError;
  /** How long a caller may read nothing of a file, which holds one of the few connections to the vendor; milliseconds. */
  stalledMs?: number;
}

type FoundFile = NonNullable<ReturnType<typeof findFile>>;

/** Serves the vendors' files at the addresses that the graph gives. */
export function serveFiles({ catalogue }: App, { logError, stalledMs = 60_000 }: FileOptions): RequestHandler {
  return async (request, response) => {
    const context = response.locals.context as RequestContext;
    try {
      const found = findFile(catalogue, ([] as string[]).concat(request.params.path ?? []));
      if (!found) return sendError(response, { status: 404, message: "Not found. The graph gives the addresses of files." });
      const args = readArguments(found.found, new URL(request.originalUrl, "http://files").searchParams);
      const stream = await openFile(found, args, context);
      if (!stream) return sendError(response, { status: 404, message: "The vendor has no such file." });
      // The deadline covers the first chunk: the time for the rest depends on size and reader.
      context.end();
      setHeaders(response, found, stream);
      if (request.method !== "HEAD") return await send(stream, response, stalledMs);
      stream.destroy();
      response.end();
    } catch (error) {
      fail(response, error, { logError, showsVendorErrors: context.options.showsVendorErrors ?? true });
    }
  };
}

async function openFile({ found, source }: FoundFile, args: Record<string, unknown>, context: RequestContext): Promise<FileStream | null> {
  const { file, parameters } = found;
  const complete =
    parameters(source, args) ?? parameters(await loadRecord(source as VendorRecord, context, Object.values(file.own ?? {})), args);
  return complete ? readFile(context.session.context(file), file, { operation: file.operation, ...complete }) : null;
}

/** The record with these fields, for a file that needs more than the record's id. */
async function loadRecord({ resource, id }: VendorRecord, { session }: RequestContext, paths: readonly string[]): Promise<VendorRecord> {
  const record = await session.get(resource.type, id, rootFields(paths));
  return record ?? { resource, id, data: {}, sent: {}, loadedFields: "all" };
}

function setHeaders(response: Response, { found, source }: FoundFile, { length }: FileStream): void {
  // The documented type: one chosen by the vendor could make a browser run the content.
  response.setHeader("Content-Type", found.file.contentType);
  response.setHeader("Content-Disposition", `attachment; filename="${fileNameOf(found, source as VendorRecord | undefined)}"`);
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  response.setHeader("Cache-Control", "private, no-cache");
  if (length !== undefined) response.setHeader("Content-Length", length);
}

const fileExtensions: Readonly<Record<string, string>> = { "application/pdf": "pdf", "text/csv": "csv" };

/** Made of the record's type and id, and of the field's name where that says more than the file type. */
function fileNameOf({ file, field }: FileAddress, record: VendorRecord | undefined): string {
  const extension = fileExtensions[file.contentType] ?? "bin";
  const kind = field.name.replace(/Url$/, "");
  const words = [record?.resource.type, record?.id, kind === extension ? undefined : kind].filter(Boolean);
  return `${words.join("-").replace(/[^\w-]/g, "_")}.${extension}`;
}

/** Sends at the reader's speed. When either side fails the other is closed, so a file is whole or visibly cut off. */
async function send(stream: FileStream, response: Response, stalledMs: number): Promise<void> {
  response.setTimeout(stalledMs, () => response.destroy());
  await pipeline(stream, response);
}

interface FailOptions {
  logError: LogError;
  showsVendorErrors: boolean;
}

function fail(response: Response, error: unknown, { logError, showsVendorErrors }: FailOptions): void {
  const own = error instanceof TielineError ? error : undefined;
  // A file that has started can only be cut off; any other error means that the caller disconnected.
  if (response.headersSent && own) logError(error);
  if (response.headersSent || response.destroyed) return;
  if (!own) logError(error);
  if (own?.retryAfterMs !== undefined) response.setHeader("Retry-After", Math.ceil(own.retryAfterMs / 1000));
  sendError(
    response,
    own
      ? errorResponse(own, showsVendorErrors ? extensionsOf(own) : withoutVendorErrors(extensionsOf(own)))
      : { status: 500, message: internalError, code: "INTERNAL_SERVER_ERROR" },
  );
}

function errorResponse({ code, text: message }: TielineError, { code: _same, ...extensions }: Record<string, unknown>): ErrorResponse {
  return { status: errorCodes[code].httpStatus, message, code, extensions };
}
