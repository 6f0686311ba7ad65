import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openReplicaStore } from "../../src/replica/open.ts";
import type { ReplicaStore, Stream } from "../../src/replica/store.ts";
import { FakeClock } from "../clock.ts";

/** Where tests find a PostgreSQL server: that of `.ci/run`, or the usual place. */
const address = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@localhost:5432/postgres";

const reachable = await isReachable(address);
if (!reachable) console.error(`SKIPPED: tests of the replica in PostgreSQL, as no server answers at ${new URL(address).host}`);

async function isReachable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A place for a store, which may be opened several times, also by other processes. */
export interface Place {
  folder?: string;
  postgres?: { url: string; schema: string };
  remove(): Promise<void>;
}

export const kinds = [
  { kind: "embedded" as const, skip: false },
  { kind: "postgresql" as const, skip: !reachable },
];

export function makePlace(kind: ReplicaStore["kind"]): Place {
  if (kind === "embedded") {
    const folder = mkdtempSync(join(tmpdir(), "tieline-replica-"));
    return { folder, remove: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const schema = `test_${randomUUID().replaceAll("-", "")}`;
  return { postgres: { url: address, schema }, remove: () => inPostgres(`DROP SCHEMA IF EXISTS ${schema} CASCADE`) };
}

export async function inPostgres(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

export interface OpenedStore {
  store: ReplicaStore;
  clock: FakeClock;
  warnings: string[];
}

export async function openStore(
  { folder, postgres }: Partial<Place>,
  streams: readonly Stream[],
  clock = new FakeClock(),
): Promise<OpenedStore> {
  const warnings: string[] = [];
  const store = await openReplicaStore({ folder, postgres, streams, clock, warn: (message) => warnings.push(message) });
  if (!store) throw new Error(warnings.join("\n"));
  return { store, clock, warnings };
}
