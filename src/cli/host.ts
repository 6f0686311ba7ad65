import type { Clock } from "../transport/clock.ts";

/** A failure that its message explains; no stack is shown. */
export class CliError extends Error {}

/** A command line that cannot be understood: it ends with exit code 2. */
export class UsageError extends CliError {}

/** What the program needs from its environment. */
export interface Host {
  startSandbox(options: SandboxOptions): Promise<RunningSandbox>;
  /** Environment variables; by default those of the process. */
  environment?: NodeJS.ProcessEnv;
  /** Variables that take precedence, such as those of command-line options. */
  overrides?: NodeJS.ProcessEnv;
  /** The folder of `.env`; by default the working directory. */
  folder?: string;
  /** By default the system's. */
  clock?: Clock;
}

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
