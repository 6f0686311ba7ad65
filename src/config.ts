import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseDotenv } from "dotenv";
import type { z } from "zod";
import { type CallerConfig, readCallers } from "./caller-config.ts";
import { ConfigError } from "./config-error.ts";
import type { VendorName } from "./errors.ts";
import { type ObserveConfig, readObserve } from "./observe-config.ts";
import { tielineVariables } from "./tieline-variables.ts";
import { findUnknownVariables, withoutFile } from "./variable-names.ts";
import { readVendors, vendorGroups, vendorVariables } from "./vendor-config.ts";
import type { VendorSettings } from "./vendors/index.ts";

export interface Config extends CallerConfig, ObserveConfig {
  host: string;
  port: number;
  dataDir: string;
  /** The folder was named, so it must be possible to make it. */
  dataDirRequired: boolean;
  /** Path of the file with link rules, quotas and corrected operations. */
  file: string;
  /** The file was named, so it must exist; otherwise it may be absent. */
  fileRequired: boolean;
  deadlineMs: number;
  drainMs: number;
  quotaShare: number;
  cacheMaxAgeMs: number;
  cacheBytes: number;
  allowedHosts: string[];
  corsOrigins: string[];
  production: boolean;
  /** Limits of the server other than its defaults. */
  limits: { documentBytes?: number; operationSize?: number; answerBytes?: number };
  connections: { maxConnections?: number };
  /** Path of the file with trusted documents; absent where every document runs. */
  trustedDocuments: string | undefined;
  /** When sandbox vendors are served. */
  sandbox: "on" | "off" | "auto";
  /** Variables of vendors that are there but empty. */
  emptyVendorVariables: string[];
  /** Whether the server keeps the replica up to date. */
  sync: boolean;
  /** May whoever asks write where no callers are known? Absent: to the sandbox only. */
  writes?: boolean;
  /** PostgreSQL of the replica, with its password; absent where it is a file. */
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  /** PostgreSQL whose tables are filled with each snapshot of the views, with its password; absent where there is none. */
  biDatabaseUrl: string | undefined;
  /** Folder of the user's views; absent where there are none beside those that are shipped. */
  viewsDir: string | undefined;
  /** Settings of the configured vendors. */
  vendors: VendorSettings;
  /** Required variables, by vendor. */
  missing: Record<VendorName, string[]>;
}

/**
 * Reads, by rising precedence, `.env` in this folder, the environment, and `overrides`; for `<NAME>_FILE`, the content of the
 * file. Throws a ConfigError with every problem found.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
  overrides: NodeJS.ProcessEnv = {},
): Config {
  const problems: string[] = [];
  const dotenv = readDotenv(folder, problems);
  const real = { ...environment, ...overrides };
  const given = [filled(dotenv), filled(real)];
  problems.push(...findUnknownVariables([{ origin: ".env", names: Object.keys(given[0]!) }, { names: Object.keys(given[1]!) }], groups));
  const unread = new Set<string>();
  const values = Object.assign({}, ...given.map((each) => withSecretFiles(each, { folder, problems, unread }))) as Values;
  const own = readOwn(values, problems);
  const file = resolve(folder, own.TIELINE_CONFIG);
  if (values.TIELINE_CONFIG !== undefined && !existsSync(file))
    problems.push(`TIELINE_CONFIG names ${file}, which does not exist. Correct the path, or remove TIELINE_CONFIG to use the defaults.`);
  const { settings, missing } = readVendors(values, problems, unread);
  const callers = readCallers(own.TIELINE_HOST, own, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: own.TIELINE_HOST,
    port: own.TIELINE_PORT,
    dataDir: resolve(folder, own.TIELINE_DATA_DIR),
    dataDirRequired: values.TIELINE_DATA_DIR !== undefined,
    file,
    fileRequired: values.TIELINE_CONFIG !== undefined,
    deadlineMs: own.TIELINE_DEADLINE_MS,
    drainMs: own.TIELINE_DRAIN_MS,
    quotaShare: own.TIELINE_QUOTA_SHARE,
    cacheMaxAgeMs: own.TIELINE_CACHE_MAX_AGE_MS,
    cacheBytes: own.TIELINE_CACHE_MB * 1024 * 1024,
    allowedHosts: own.TIELINE_ALLOWED_HOSTS,
    corsOrigins: own.TIELINE_CORS_ORIGINS,
    production: own.NODE_ENV === "production",
    ...readObserve(own),
    limits: {
      ...(own.TIELINE_MAX_DOCUMENT_KB !== undefined && { documentBytes: own.TIELINE_MAX_DOCUMENT_KB * 1000 }),
      ...(own.TIELINE_MAX_OPERATION_SIZE !== undefined && { operationSize: own.TIELINE_MAX_OPERATION_SIZE }),
      ...(own.TIELINE_MAX_ANSWER_MB !== undefined && { answerBytes: own.TIELINE_MAX_ANSWER_MB * 1024 * 1024 }),
    },
    connections: { ...(own.TIELINE_MAX_CONNECTIONS !== undefined && { maxConnections: own.TIELINE_MAX_CONNECTIONS }) },
    trustedDocuments: own.TIELINE_TRUSTED_DOCUMENTS && resolve(folder, own.TIELINE_TRUSTED_DOCUMENTS),
    ...callers,
    sandbox: own.TIELINE_SANDBOX,
    emptyVendorVariables: emptyVendorVariables({ ...dotenv, ...real }, values),
    sync: own.TIELINE_SYNC === "on",
    ...(own.TIELINE_WRITES && { writes: own.TIELINE_WRITES === "on" }),
    databaseUrl: own.TIELINE_DATABASE_URL,
    redisUrl: own.TIELINE_REDIS_URL,
    biDatabaseUrl: own.TIELINE_BI_DATABASE_URL,
    viewsDir: own.TIELINE_VIEWS_DIR && resolve(folder, own.TIELINE_VIEWS_DIR),
    vendors: settings,
    missing,
  };
}

/** Whose variables there are. */
const ownNames = Object.keys(tielineVariables).filter((name) => name.startsWith("TIELINE_"));
const groups = [...vendorGroups, { label: "Tieline", prefix: "TIELINE", names: ownNames }];

type Values = Record<string, string | undefined>;
type Own = { [Name in keyof typeof tielineVariables]: z.output<(typeof tielineVariables)[Name]["check"]> };

function readOwn(values: Values, problems: string[]): Own {
  const own: Record<string, unknown> = {};
  for (const [name, row] of Object.entries(tielineVariables)) {
    const { expected, check } = row;
    const result = check.safeParse(values[name]);
    if (result.success) own[name] = result.data;
    else problems.push(`${name} must be ${expected}${"secret" in row ? "" : `; got '${values[name]?.slice(0, 60)}'`}.`);
  }
  return own as Own;
}

function readDotenv(folder: string, problems: string[]): Values {
  try {
    return parseDotenv(readFileSync(resolve(folder, ".env")));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") problems.push(".env cannot be read. Check that it is a file, and its permissions.");
    return {};
  }
}

/** Empty variables count as absent. */
function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ""));
}

function emptyVendorVariables(given: Values, values: Values): string[] {
  const known = new Set(vendorVariables.map(({ name }) => name));
  const isEmpty = (name: string) => given[name] !== undefined && given[name].trim() === "" && values[withoutFile(name)] === undefined;
  return Object.keys(given).filter((name) => known.has(withoutFile(name)) && isEmpty(name));
}

interface SecretFiles {
  folder: string;
  problems: string[];
  /** Variables whose file gave no value, which is a problem of its own. */
  unread: Set<string>;
}

/** Adds the values of `<NAME>_FILE` variables of one place. */
function withSecretFiles(values: Values, { folder, problems, unread }: SecretFiles): Values {
  const known = new Set([...vendorVariables.map(({ name }) => name), ...Object.keys(tielineVariables)]);
  const all = { ...values };
  const note = (problem: string) => problems.includes(problem) || problems.push(problem);
  for (const [name, given] of Object.entries(values)) {
    const target = withoutFile(name);
    if (target === name || !known.has(target) || !given) continue;
    if (values[target] !== undefined) {
      note(`${target} and ${name} are both set. Remove one of them.`);
      continue;
    }
    const path = resolve(folder, given);
    const secret = readSecret(path);
    if (secret) all[target] = secret;
    else {
      unread.add(target);
      note(`${name} names ${path}, which ${secret === undefined ? "cannot be read" : "is empty"}.`);
    }
  }
  return all;
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** The content of `.env.example`. */
export function envExample(): string {
  const line = ([name, { about, example }]: [string, { about: string; example: string }]) => `# ${about}\n# ${name}=${example}\n`;
  return [
    "# Copy to .env and fill in your vendors. While no variable of a vendor is there, five sandbox vendors are served (TIELINE_SANDBOX).",
    "# A value can also be read from a file: <NAME>_FILE=/run/secrets/name\n",
    ...vendorVariables.map(({ name, label, about, example }) => line([name, { about: `${label}: ${about}`, example }])),
    ...Object.entries(tielineVariables).map(line),
  ].join("\n");
}
