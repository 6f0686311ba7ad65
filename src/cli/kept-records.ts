import { recordStreams } from "../record-tables.ts";
import type { ReplicaStore } from "../replica/store.ts";
import type { JsonObject } from "../transport/json.ts";
import { bootstrap } from "./bootstrap.ts";
import { formatInteger } from "./format.ts";
import { CliError, type Host } from "./host.ts";
import { clearProgress, showProgress } from "./progress.ts";
import { sandboxNotice } from "./sandbox-notice.ts";

/** One record of the replica, in the words of record files. */
export interface KeptRecord {
  stream: string;
  source: string;
  sent: JsonObject;
}

/** Records that are read at once. */
const pageSize = 1000;

/** Hands out all records that links are decided by, as they are kept. The sandbox, of which nothing is kept, is synced first. */
export async function withKeptRecords<T>(host: Host, use: (records: AsyncIterable<KeptRecord>) => Promise<T>): Promise<T> {
  const runtime = await bootstrap(host);
  try {
    const { app, replica, sandboxed } = runtime;
    if (!replica || !app.sync)
      throw new CliError("There is no replica to read records from: its store cannot be opened. The message above says why.");
    if (sandboxed) console.error(sandboxNotice);
    if (sandboxed) await app.sync.once({ vendors: [], types: typesIn(replica), full: false });
    const result = await use(readAll(replica));
    clearProgress();
    return result;
  } finally {
    await runtime.close();
  }
}

function typesIn({ streams }: ReplicaStore): string[] {
  return Object.keys(recordStreams).filter((type) => streams.has(type));
}

async function* readAll(store: ReplicaStore): AsyncGenerator<KeptRecord> {
  let count = 0;
  for (const type of typesIn(store))
    for (let offset = 0; ; offset += pageSize) {
      const { records } = await store.select({ type, offset, count: pageSize });
      for (const { id, data } of records) yield { stream: recordStreams[type]!, source: `${type}:${id}`, sent: data };
      count += records.length;
      showProgress(`${formatInteger(count)} records read`);
      if (records.length < pageSize) break;
    }
  if (count === 0) throw new CliError('The replica has no records yet. "tieline sync --once" reads them.');
}
