import type { FileStream } from "../../transport/file-stream.ts";
import type { OperationCall } from "../model/adapter.ts";
import type { FileField } from "../model/resource.ts";
import { badResponse } from "../vendor/responses.ts";
import type { ReadContext } from "../vendor/upstream.ts";

/** A file of the vendor, once its first piece is there, or null when it has none. Whoever gets it reads it to its end or destroys it. */
export function readFile({ upstream, scope }: ReadContext, file: FileField, call: OperationCall): Promise<FileStream | null> {
  const { label, adapter } = upstream;
  if (!adapter.answer) throw new Error(`The adapter of ${label} does not say how ${call.operation.id} is called.`);
  const { request, read } = adapter.answer(call);
  return upstream.call(
    {
      request: { ...request, fileType: file.contentType },
      read: (response) => {
        const { status, headers, bytes, file } = response;
        if (file) return file;
        // A refusal reads like that of any other operation; one that leaves no rows says that there is no such file.
        if (status < 200 || status >= 300) return read(response) && null;
        const what = bytes === 0 ? "an empty file" : `${headers["content-type"]?.split(";")[0]} instead of a file`;
        throw badResponse(upstream, call.operation.id, what);
      },
    },
    scope,
  );
}
