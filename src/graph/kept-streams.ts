import type { Replica } from "../engine/model/replica.ts";
import { noteKept, streamFor } from "../engine/read/kept.ts";
import type { RequestSession } from "../engine/session.ts";
import type { KeptStreams } from "./context.ts";

const noFields: ReadonlySet<string> = new Set();

/** The streams of the replica as one request may use them. Each use is told in its report. */
export function keptStreams(replica: Replica, session: RequestSession): KeptStreams {
  return {
    state: (type) => replica.state(type),
    fresh(type) {
      const resource = session.resource(type);
      const context = session.context(resource);
      const stream = streamFor(context, resource, noFields);
      if (!stream) return undefined;
      noteKept(context, resource, stream.ageMs);
      return stream.replica;
    },
  };
}
