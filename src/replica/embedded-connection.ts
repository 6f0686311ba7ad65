import { EmbeddedThread, type ThreadOptions } from "./embedded-thread.ts";

interface ConnectionOptions {
  thread: ThreadOptions;
  warn(message: string): void;
}

/** A connection to a database file. Its thread is started again after it ended, such as for lack of memory, for whoever asks next. */
export class EmbeddedConnection {
  readonly #options: ConnectionOptions;
  #thread: EmbeddedThread;
  #starting: Promise<EmbeddedThread> | undefined;
  #isClosed = false;

  private constructor(options: ConnectionOptions, thread: EmbeddedThread) {
    this.#options = options;
    this.#thread = thread;
  }

  /** Rejects with the code of SQLite where the file cannot be opened. */
  static async open(options: ConnectionOptions): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(options, await EmbeddedThread.open(options.thread));
  }

  /** The thread of the moment. Transactions of one that ended are undone. Rejects where no other one can be started. */
  async thread(): Promise<EmbeddedThread> {
    const { ended } = this.#thread;
    if (!ended || this.#isClosed) return this.#thread;
    this.#starting ??= this.#restart(ended).finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#starting?.catch(() => undefined);
    await this.#thread.close();
  }

  async #restart(ended: Error): Promise<EmbeddedThread> {
    const { thread, warn } = this.#options;
    if (thread.path === inMemory)
      throw new Error("The replica in memory is gone, because its thread ended. Restart the program to have another one.", {
        cause: ended,
      });
    this.#thread = await EmbeddedThread.open({ ...thread, check: false });
    const { code } = ended as NodeJS.ErrnoException;
    warn(`A thread of the replica's database ended${code ? ` (${code})` : ""}. Another one was started; what was written half is undone.`);
    return this.#thread;
  }
}

/** The path of a database that is kept nowhere. */
export const inMemory = ":memory:";
