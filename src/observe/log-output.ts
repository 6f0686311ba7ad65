import { openDestination } from "./log.ts";

export interface LogOutputOptions {
  /** File descriptor; 1 is standard output. */
  fd: number;
  /** Lines that may wait for the reader, in bytes; further ones are dropped. */
  maxWaitingBytes?: number;
  /** How long the end waits for a reader that takes nothing, in milliseconds. */
  stalledMs?: number;
  /** Hears how many lines were dropped, when the reader has taken those that waited. */
  onDropped(count: number): void;
}

/** Between two attempts to write to a pipe that is full, in milliseconds; the library's. */
const retryMs = 100;

/** Writes lines without holding the event loop, however slow their reader is: a plain write to a pipe waits for the reader. */
export class LogOutput {
  readonly #stream: ReturnType<typeof openDestination>;
  readonly #stalledMs: number;
  #isWaiting = false;
  /** The reader takes nothing, or is gone. */
  #isStalled = false;
  #isEnding = false;
  #retriesAtEnd = 0;
  #dropped = 0;

  constructor({ fd, maxWaitingBytes = 4 * 1024 * 1024, stalledMs = 2_000, onDropped }: LogOutputOptions) {
    this.#stalledMs = stalledMs;
    this.#stream = openDestination({ fd, maxLength: maxWaitingBytes, retryEAGAIN: () => this.#mayRetry() });
    this.#stream.on("write", () => {
      this.#isStalled = false;
    });
    this.#stream.on("drop", () => {
      this.#dropped += 1;
    });
    this.#stream.on("drain", () => {
      this.#isWaiting = false;
      const count = this.#dropped;
      this.#dropped = 0;
      if (count > 0) onDropped(count);
    });
    // A reader that is gone ends nothing but the log.
    this.#stream.on("error", () => {
      this.#isStalled = true;
    });
  }

  /** Takes whole lines. */
  readonly write = (line: string): void => {
    this.#isWaiting = true;
    this.#stream.write(line);
  };

  /** Resolves when all lines are written, or when their reader takes nothing any more. */
  async close(): Promise<void> {
    while (this.#isWaiting && !this.#isStalled) this.#isStalled = !(await this.#progress());
  }

  /** Writes what waits before it returns: for the end of a process that did not come to `close`. */
  flushSync(): void {
    if (!this.#isWaiting || this.#isStalled) return;
    this.#isEnding = true;
    try {
      this.#stream.flushSync();
    } catch {
      // There is nobody to tell.
    }
  }

  /** While the process lives its log waits for the reader; at its end the process does not. */
  #mayRetry(): boolean {
    return !this.#isEnding || ++this.#retriesAtEnd * retryMs <= this.#stalledMs;
  }

  /** Whether something is written within the time. */
  #progress(): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isWritten: boolean) => {
        clearTimeout(timer);
        this.#stream.off("write", written).off("drain", written).off("error", failed);
        resolve(isWritten);
      };
      const written = () => end(true);
      const failed = () => end(false);
      const timer = setTimeout(failed, this.#stalledMs);
      this.#stream.on("write", written).on("drain", written).on("error", failed);
    });
  }
}
