import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseDotenv } from "dotenv";
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { type CallerConfig, callerVariables, readCallers } from "./caller-config.ts";
import { ConfigError } from "./config-error.ts";
import type { VendorName } from "./errors.ts";
import { type ObserveConfig, observeVariables, readObserve } from "./observe-config.ts";
import { findUnknownVariables, withoutFile } from "./variable-names.ts";
import { readVendors, vendorGroups, vendorVariables } from "./vendor-config.ts";
import type { VendorSettings } from "./vendors/index.ts";

/** One environment variable. `.env.example` is generated from these. */
interface Variable {
  about: string;
  example: string;
  /** Completes "must be ...", for an invalid value. */
  expected: string;
  check: z.ZodType;
}

/** Timers cannot run longer than 24 days; ten minutes are enough. */
const milliseconds = z.coerce.number().int().min(100).max(600_000);

/** A server that was meant for production must not start as another one. */
function resemblesProduction(name: string): boolean {
  const folded = name.trim().toLowerCase();
  return folded === "prod" || distance(folded, "production") <= 3;
}

/** Items separated by commas. */
const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  );

export const tielineVariables = {
  TIELINE_HOST: {
    about: "Address to listen on.",
    example: "127.0.0.1",
    expected: "an address",
    check: z.string().min(1).default("127.0.0.1"),
  },
  TIELINE_PORT: {
    about: "Port to listen on; 0 picks a free one.",
    example: "4000",
    expected: "a port number, 0-65535",
    check: z.coerce.number().int().min(0).max(65535).default(4000),
  },
  TIELINE_DATA_DIR: {
    about: "Folder for data that survives a restart.",
    example: ".tieline",
    expected: "a path",
    check: z.string().default(".tieline"),
  },
  TIELINE_CONFIG: {
    about: "File with link rules, limits of callers, quotas and corrected operations. One that is named here must exist.",
    example: "tieline.config.yaml",
    expected: "a path",
    check: z.string().default("tieline.config.yaml"),
  },
  TIELINE_DEADLINE_MS: {
    about: "Deadline of a request, in milliseconds.",
    example: "30000",
    expected: "a whole number of milliseconds, 100-600000",
    check: milliseconds.default(30_000),
  },
  TIELINE_DRAIN_MS: {
    about: "How long new connections are still served after SIGTERM, while /readyz says 503, in milliseconds.",
    example: "5000",
    expected: "a whole number of milliseconds, 0-600000",
    check: z.coerce.number().int().min(0).max(600_000).default(5_000),
  },
  TIELINE_QUOTA_SHARE: {
    about: "Share of each vendor's quota that Tieline may use, above 0 up to 1; the rest is left to other clients.",
    example: "1.0",
    expected: "a number above 0, up to 1",
    check: z.coerce.number().gt(0).max(1).default(1),
  },
  TIELINE_CACHE_MAX_AGE_MS: {
    about: "How long a vendor's answer is fresh, in milliseconds; 0 turns the cache off.",
    example: "60000",
    expected: "a whole number of milliseconds, 0-86400000",
    check: z.coerce.number().int().min(0).max(86_400_000).default(60_000),
  },
  TIELINE_CACHE_MB: {
    about: "Memory for the cached answers of one vendor, in megabytes (approximate).",
    example: "64",
    expected: "a number of megabytes, 1-16384",
    check: z.coerce.number().min(1).max(16_384).default(64),
  },
  TIELINE_ALLOWED_HOSTS: {
    about: "Host names, besides localhost, that a server on a loopback address accepts, such as a proxy's; comma separated.",
    example: "graph.example.com",
    expected: "host names, comma separated",
    check: list,
  },
  TIELINE_CORS_ORIGINS: {
    about: "Origins of front ends that may call the graph from a browser; comma separated.",
    example: "http://localhost:5173",
    expected: "origins such as http://localhost:5173, comma separated",
    // Browsers compare origins exactly: any other form would never match, without an error.
    check: list
      .transform((origins) => origins.map((origin) => origin.replace(/\/$/, "")).filter(Boolean))
      .refine((origins) => origins.every((origin) => /^https?:\/\/[^/\s*]+$/.test(origin))),
  },
  TIELINE_MAX_DOCUMENT_KB: {
    about: "Largest text of a GraphQL document, comments included, in kilobytes.",
    example: "100",
    expected: "a number of kilobytes, 1-1000",
    check: z.coerce.number().min(1).max(1000).optional(),
  },
  TIELINE_MAX_OPERATION_SIZE: {
    about: "Most values that an operation may answer with: selected fields times rows.",
    example: "1000000",
    expected: "a whole number, 1000-100000000",
    check: z.coerce.number().int().min(1000).max(100_000_000).optional(),
  },
  TIELINE_MAX_ANSWER_MB: {
    about: "Largest answer, in megabytes.",
    example: "16",
    expected: "a number of megabytes, 1-512",
    check: z.coerce.number().min(1).max(512).optional(),
  },
  TIELINE_MAX_CONNECTIONS: {
    about: "Connections of callers at the same time; further ones are closed.",
    example: "5000",
    expected: "a whole number, 1-1000000",
    check: z.coerce.number().int().min(1).max(1_000_000).optional(),
  },
  ...callerVariables,
  ...observeVariables,
  TIELINE_SANDBOX: {
    about:
      'Sandbox vendors with made-up data: "on" serves them instead of all others; "off" never; "auto" when no vendor variable is set, except in production.',
    example: "auto",
    expected: "on, off or auto",
    check: z.enum(["on", "off", "auto"]).default("auto"),
  },
  TIELINE_DEBUG: {
    about: 'With "1" an internal error of the command line shows its stack trace. Read from the environment only.',
    example: "1",
    expected: "any text",
    check: z.string().optional(),
  },
  NODE_ENV: {
    about: 'With "production" the report is sent on request only, and the sandbox starts only when asked for.',
    example: "development",
    expected: '"production", or a name that cannot be taken for it',
    check: z
      .string()
      .refine((name) => name === "production" || !resemblesProduction(name))
      .default("development"),
  },
} satisfies Record<string, Variable>;

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
  for (const [name, { expected, check }] of Object.entries(tielineVariables)) {
    const result = check.safeParse(values[name]);
    if (result.success) own[name] = result.data;
    else problems.push(`${name} must be ${expected}; got '${values[name]?.slice(0, 60)}'.`);
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
