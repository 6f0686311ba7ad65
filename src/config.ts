import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse as parseDotenv } from "dotenv";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import type { VendorName } from "./errors.ts";
import { readVendors, type VendorSettings, vendorVariables } from "./settings.ts";

/** One environment variable: what it is for, and how it is checked. The examples in `.env.example` come from here. */
interface Variable {
  about: string;
  example: string;
  check: z.ZodType;
}

const port = z.coerce.number().int().min(0).max(65535);
/** Timers of this platform cannot be set for longer than 24 days; nobody waits ten minutes. */
const milliseconds = z.coerce.number().int().min(100).max(600_000);

export const tielineVariables = {
  TIELINE_HOST: { about: "Address the graph listens on.", example: "127.0.0.1", check: z.string().min(1).default("127.0.0.1") },
  TIELINE_PORT: { about: "Port of the graph; 0 picks a free one.", example: "4000", check: port.default(4000) },
  TIELINE_DATA_DIR: { about: "Folder for what must survive a restart.", example: ".tieline", check: z.string().default(".tieline") },
  TIELINE_CONFIG: {
    about: "File with link rules and corrections.",
    example: "tieline.config.yaml",
    check: z.string().default("tieline.config.yaml"),
  },
  TIELINE_DEADLINE_MS: { about: "How long one request may take, in milliseconds.", example: "30000", check: milliseconds.default(30_000) },
  TIELINE_QUOTA_SHARE: {
    about: "The part of each vendor's quota that Tieline may use, above 0 to 1; the rest is left to other tools.",
    example: "1.0",
    check: z.coerce.number().gt(0).max(1).default(1),
  },
  TIELINE_CACHE_MAX_AGE_MS: {
    about: "How long a vendor's answer counts as fresh, in milliseconds; 0 asks the vendors for everything anew.",
    example: "60000",
    check: z.coerce.number().int().min(0).max(86_400_000).default(60_000),
  },
  TIELINE_CACHE_MB: {
    about: "How much memory the answers kept of one vendor may take, about, in megabytes.",
    example: "64",
    check: z.coerce.number().min(1).max(16_384).default(64),
  },
  TIELINE_ALLOWED_HOSTS: {
    about: "Names beside localhost by which a graph on a loopback address may be asked, such as a proxy's, comma separated.",
    example: "graph.example.com",
    check: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((name) => name.trim())
          .filter(Boolean),
      ),
  },
  TIELINE_CORS_ORIGINS: {
    about: "Origins of front ends that may call the graph from a browser, comma separated.",
    example: "http://localhost:5173",
    check: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((origin) => origin.trim().replace(/\/$/, ""))
          .filter(Boolean),
      )
      // Browsers compare to the letter: anything else would never match, and nobody would be told why.
      .refine((origins) => origins.every((origin) => /^https?:\/\/[^/\s*]+$/.test(origin))),
  },
  NODE_ENV: {
    about: '"production" hides the report unless it is asked for.',
    example: "development",
    check: z.string().default("development"),
  },
} satisfies Record<string, Variable>;

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** Path of the file with link rules and corrections; it need not exist. */
  file: string;
  deadlineMs: number;
  quotaShare: number;
  cacheMaxAgeMs: number;
  cacheBytes: number;
  allowedHosts: string[];
  corsOrigins: string[];
  production: boolean;
  /** Settings of the vendors that are configured; none: the sandbox serves. */
  vendors: VendorSettings;
  /** The variables that an unconfigured vendor lacks. */
  missing: Record<VendorName, string[]>;
}

/**
 * Reads the environment, `.env` in this folder (the real environment wins) and mounted secrets (`<NAME>_FILE`). What the
 * program was told itself (`overrides`) wins over all of them.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
  overrides: NodeJS.ProcessEnv = {},
): Config {
  const problems: string[] = [];
  const given = [readDotenv(folder, problems), filled({ ...environment, ...overrides })].map((values) =>
    withSecretFiles(values, folder, problems),
  );
  const values = Object.assign({}, ...given) as Values;
  const own = readOwn(values, problems);
  const { settings, missing } = readVendors(values, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: own.TIELINE_HOST,
    port: own.TIELINE_PORT,
    dataDir: resolve(folder, own.TIELINE_DATA_DIR),
    file: resolve(folder, own.TIELINE_CONFIG),
    deadlineMs: own.TIELINE_DEADLINE_MS,
    quotaShare: own.TIELINE_QUOTA_SHARE,
    cacheMaxAgeMs: own.TIELINE_CACHE_MAX_AGE_MS,
    cacheBytes: own.TIELINE_CACHE_MB * 1024 * 1024,
    allowedHosts: own.TIELINE_ALLOWED_HOSTS,
    corsOrigins: own.TIELINE_CORS_ORIGINS,
    production: own.NODE_ENV === "production",
    vendors: settings,
    missing,
  };
}

type Values = Record<string, string | undefined>;
type Own = { [Name in keyof typeof tielineVariables]: z.output<(typeof tielineVariables)[Name]["check"]> };

function readOwn(values: Values, problems: string[]): Own {
  const own: Record<string, unknown> = {};
  for (const [name, { about, example, check }] of Object.entries(tielineVariables)) {
    const result = check.safeParse(values[name]);
    if (result.success) own[name] = result.data;
    else problems.push(`${name} is not usable (${about} Example: ${example})`);
  }
  return own as Own;
}

function readDotenv(folder: string, problems: string[]): Values {
  try {
    return filled(parseDotenv(readFileSync(resolve(folder, ".env"))));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") problems.push(".env cannot be read. Check that it is a file which you may read.");
    return {};
  }
}

/** A variable that is there but empty counts as absent. */
function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ""));
}

/** Values beside which a file is named are taken from there, unless they are given themselves. */
function withSecretFiles(values: Values, folder: string, problems: string[]): Values {
  const known = new Set([...Object.keys(vendorVariables), ...Object.keys(tielineVariables)]);
  const out = { ...values };
  for (const [name, path] of Object.entries(values)) {
    const target = name.replace(/_FILE$/, "");
    if (target === name || !known.has(target) || !path || out[target] !== undefined) continue;
    const secret = readSecret(resolve(folder, path));
    if (secret) out[target] = secret;
    else problems.push(`${name} names a file that ${secret === undefined ? "cannot be read" : "is empty"}.`);
  }
  return out;
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** The text of `.env.example`. */
export function envExample(): string {
  const line = ([name, { about, example }]: [string, { about: string; example: string }]) => `# ${about}\n# ${name}=${example}\n`;
  return [
    "# Copy to .env and fill in the vendors you have. With none filled in, five sandbox vendors are served.",
    "# Each secret may also come from a file: <NAME>_FILE=/run/secrets/name\n",
    ...Object.entries(vendorVariables).map(line),
    ...Object.entries(tielineVariables).map(line),
  ].join("\n");
}
