import type { Body } from "../transport/body.ts";
import type { Asked, File } from "./model.ts";
import type { Reader } from "./reader.ts";
import { badResponse, call } from "./upstream.ts";

/** A file from the vendor, begun, or null when it has none. Whoever gets it reads it to its end or destroys it. */
export function readFile(reader: Reader, file: File, asked: Asked): Promise<Body | null> {
  const upstream = reader.upstream(file);
  const { name, label, dialect } = upstream;
  if (!dialect.answer) throw new Error(`The dialect of ${label} does not say how ${asked.operation.id} is asked.`);
  const { request, read } = dialect.answer(asked);
  return call(
    upstream,
    {
      request: { ...request, file: file.contentType },
      read: (response) => {
        const { status, headers, bytes, body } = response;
        if (body) return body;
        // A refusal reads like that of any other operation; one that leaves no rows says that there is no such file.
        if (status < 200 || status >= 300) return read(response) && null;
        const what = bytes === 0 ? "an empty file" : `${headers["content-type"]?.split(";")[0]} instead of a file`;
        throw badResponse(name, label, asked.operation.id, what);
      },
    },
    reader.scope,
  );
}
