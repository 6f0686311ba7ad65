import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const tokens = z.object({
  /** The token that the next pair is requested with; absent where the client's own credentials do. */
  refreshToken: z.string().optional(),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Which configured credentials these come from: what comes from others is of no use. */
  origin: z.string(),
});

export type Tokens = z.output<typeof tokens>;

/** Keeps the latest tokens of each account. A refresh token that was used up is worthless: losing the new one loses the access. */
export interface TokenStore {
  read(account: string): Tokens | undefined;
  /** Never throws: a token that could not be saved still serves this process. */
  write(account: string, tokens: Tokens): void;
  /**
   * Fetches what other processes have written, before a refresh token is used: it is used once. False where that cannot be known, and
   * another process may have used it. Absent where this process is alone.
   */
  refresh?(account: string): Promise<boolean>;
}

/** Keeps tokens as long as the process lives. */
export class MemoryTokens implements TokenStore {
  readonly #tokens = new Map<string, Tokens>();

  read(account: string): Tokens | undefined {
    return this.#tokens.get(account);
  }

  write(account: string, tokens: Tokens): void {
    this.#tokens.set(account, tokens);
  }
}

/** Keeps the tokens of each account in a file that its owner alone can read. Other processes that share the folder see each change. */
export class FileTokens implements TokenStore {
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  /** What could not be saved. */
  readonly #unsaved = new Map<string, Tokens>();

  constructor(dataFolder: string, warn: (message: string) => void) {
    this.#folder = join(dataFolder, "tokens");
    this.#warn = warn;
  }

  read(account: string): Tokens | undefined {
    const path = this.#pathOf(account);
    const unsaved = this.#unsaved.get(account);
    if (unsaved) return unsaved;
    try {
      const text = readFileSync(path, "utf8");
      if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
      return tokens.parse(JSON.parse(text));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT")
        this.#warn(`The tokens in ${path} cannot be read. Those of the configuration are used instead.`);
      return undefined;
    }
  }

  write(account: string, given: Tokens): void {
    const path = this.#pathOf(account);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeWhole(path, `${JSON.stringify(given, null, 2)}\n`);
      this.#unsaved.delete(account);
    } catch {
      this.#unsaved.set(account, given);
      this.#warn(`New tokens cannot be saved in ${path}. They are lost on restart. Check the folder and its permissions.`);
    }
  }

  #pathOf(account: string): string {
    return join(this.#folder, `${encodeURIComponent(account)}.json`);
  }
}

/** Replaces the file at once: the vendor has forgotten the token before, so a crash must leave neither none nor half of one. */
function writeWhole(path: string, text: string): void {
  const part = `${path}.${process.pid}`;
  rmSync(part, { force: true });
  const file = openSync(part, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
