import type { ReplicaStore, Stream } from "../replica/store.ts";
import type { Clock } from "../transport/clock.ts";

/** A failure that its message explains; no stack is shown. */
export class CliError extends Error {}

/** A command line that cannot be understood: it ends with exit code 2. */
export class UsageError extends CliError {}

/** What the program needs from its environment. */
export interface Host {
  startSandbox(options: SandboxOptions): Promise<RunningSandbox>;
  /** Opens the store of the replica. Undefined, with a warning, where there can be none; absent: nothing is kept. */
  openReplica?: OpenReplica;
  /** Environment variables; by default those of the process. */
  environment?: NodeJS.ProcessEnv;
  /** Variables that take precedence, such as those of command-line options. */
  overrides?: NodeJS.ProcessEnv;
  /** The folder of `.env`; by default the working directory. */
  folder?: string;
  /** By default the system's. */
  clock?: Clock;
}

/** Opens the store of these streams: in PostgreSQL, in a folder, or in memory where neither is named. */
export type OpenReplica = (options: {
  streams: readonly Stream[];
  clock: Clock;
  warn(message: string): void;
  folder?: string | undefined;
  postgres?: { url: string } | undefined;
}) => Promise<ReplicaStore | undefined>;

export interface SandboxOptions {
  seed?: string;
  scale?: number;
  port?: number;
}

export interface RunningSandbox {
  /** The environment variables that connect to it. */
  variables: Record<string, string>;
  close(): Promise<void>;
}
