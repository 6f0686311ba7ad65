import { Authenticator } from "../callers/authenticator.ts";
import { exchangeKeys } from "../callers/key-exchange.ts";
import type { KeyStore } from "../callers/key-store.ts";
import { type CallerSettings, defaultLimits } from "../callers/limits.ts";
import type { Config } from "../config.ts";
import type { Runtime } from "./bootstrap.ts";
import { CliError } from "./host.ts";

/** The settings, with room for the deadline and the answers that are configured for all. */
export function withServerLimits(
  { defaults, byName }: CallerSettings,
  { deadlineMs, limits }: Pick<Config, "deadlineMs" | "limits">,
): CallerSettings {
  const room = {
    maxDeadlineMs: Math.max(defaultLimits.maxDeadlineMs, deadlineMs),
    maxAnswerBytes: Math.max(defaultLimits.maxAnswerBytes, limits.answerBytes ?? 0),
  };
  return { defaults: { ...room, ...defaults }, byName };
}

interface Opening extends Pick<Runtime, "config" | "app" | "callers" | "processes"> {
  warn(message: string): void;
}

/** Who may ask, and what is to be closed at the end. Without an authenticator everybody may. Throws a CliError where keys are needed and cannot be read. */
export async function openAuthenticator({
  config,
  app: { clock },
  callers: settings,
  processes,
  warn,
}: Opening): Promise<{ authenticator: Authenticator | undefined; close(): void }> {
  if (config.auth === "none") return { authenticator: undefined, close: () => undefined };
  // Imported on demand: most run without tokens.
  const tokens = config.jwt && (await import("../callers/jwt.ts")).makeTokenVerifier(config.jwt, clock);
  const keys = await openKeys(config.dataDir).catch((error: CliError) => {
    // Who has a token can still be told; anything else than a missing driver is to be repaired first.
    if (!tokens || !(error instanceof NoDriver)) throw error;
    warn(`${error.message}\nUntil then tokens are accepted, and no keys.`);
    return undefined;
  });
  const over = new AbortController();
  const texts = processes?.textsOf("keys", JSON.stringify(config.vendors));
  if (keys && texts) void exchangeKeys(keys, texts, { clock, signal: over.signal });
  const close = () => {
    over.abort();
    keys?.close();
  };
  return { authenticator: new Authenticator({ keys, tokens, settings, clock }), close };
}

/** Keys must outlast the process: memory in their place would forget revocations. */
class NoDriver extends CliError {}

/** The keys in the data folder. Throws a CliError where they cannot be read. */
export async function openKeys(folder: string): Promise<KeyStore> {
  try {
    // Imported on demand, because it loads a database driver.
    const { openKeyFile } = await import("../callers/key-file.ts");
    return openKeyFile(folder);
  } catch (error) {
    if (lacksDriver(codeOf(error)))
      throw new NoDriver(
        `Keys cannot be read or saved, because libsql has no binary for ${process.platform} ${process.arch} here. Run "npm ci" on this machine, with its optional packages; where there is none, accept tokens instead (TIELINE_JWT_JWKS_URL, TIELINE_JWT_ISSUER, TIELINE_JWT_AUDIENCE).`,
      );
    throw new CliError(`Keys cannot be read or saved in ${folder}: ${reasonOf(error)}. ${adviceOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (isDamaged(code)) return "keys.db is damaged";
  return /^[A-Z_]{1,40}$/.test(code) ? code : "it cannot be opened";
}

function adviceOf(error: unknown): string {
  if (isDamaged(codeOf(error))) return "Restore it from a backup, or move it away and make new keys.";
  return "Check TIELINE_DATA_DIR and its permissions.";
}

function isDamaged(code: string): boolean {
  return code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT";
}

function lacksDriver(code: string): boolean {
  return code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED";
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}
