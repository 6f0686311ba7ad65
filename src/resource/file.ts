import type { Asked, File } from "./model.ts";
import type { Reader } from "./reader.ts";
import { badResponse, call } from "./upstream.ts";

/** A file as the vendor keeps it, or null when it has none. */
export function readFile(reader: Reader, file: File, asked: Asked): Promise<Buffer | null> {
  const upstream = reader.upstream(file);
  const { name, label, dialect } = upstream;
  if (!dialect.answer) throw new Error(`The dialect of ${label} does not say how ${asked.operation.id} is asked.`);
  const { request, read } = dialect.answer(asked);
  const headers = { ...request.headers, Accept: file.contentType };
  return call(
    upstream,
    {
      request: { ...request, headers, binary: true },
      read: (response) => {
        // A refusal reads like that of any other operation; one that leaves no rows says that there is no such file.
        if (!response.body) return read(response) && null;
        const [sent = ""] = (response.headers["content-type"] ?? "").split(";");
        if (response.bytes === 0) throw badResponse(name, label, asked.operation.id, "an empty file");
        if (/json|html/.test(sent) && sent !== file.contentType)
          throw badResponse(name, label, asked.operation.id, `${sent} instead of a file`);
        return response.body;
      },
    },
    reader.scope,
  );
}
