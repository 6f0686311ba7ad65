import { distance } from "fastest-levenshtein";
import * as z from "zod";
import { callerVariables } from "./caller-config.ts";
import { observeVariables } from "./observe-config.ts";

/** One environment variable. `.env.example` is generated from these. */
interface Variable {
  about: string;
  example: string;
  /** Completes "must be ...", for an invalid value. */
  expected: string;
  check: z.ZodType;
  /** Its value holds a password: no message shows it. */
  secret?: true;
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
  TIELINE_WRITES: {
    about: "Whether vendors may be written to by whoever asks, where no callers are known: on or off. Absent: to the sandbox only.",
    example: "off",
    expected: '"on" or "off"',
    check: z.enum(["on", "off"]).optional(),
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
    about:
      "Share of each vendor's quota that this process may use, above 0 up to 1; the rest is left to other clients. With TIELINE_REDIS_URL it holds while Redis is away only.",
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
  TIELINE_SYNC: {
    about: 'Whether "tieline serve" keeps the replica up to date in the background.',
    example: "on",
    expected: "on or off",
    check: z.enum(["on", "off"]).default("on"),
  },
  TIELINE_DATABASE_URL: {
    about: "PostgreSQL database of the replica, which several processes can share. Without it the replica is a file in TIELINE_DATA_DIR.",
    example: "postgres://tieline:password@db.example.com/tieline",
    secret: true,
    expected: "an address that begins with postgres:// or postgresql://",
    check: z
      .string()
      .regex(/^postgres(?:ql)?:\/\/[^\s]+$/)
      .optional(),
  },
  TIELINE_REDIS_URL: {
    about:
      "Redis or Valkey in which several processes share the vendors' quotas, log-ins, calls under way and fresh answers: together they keep every window. While it is away each takes its part of the quotas: TIELINE_QUOTA_SHARE, or what is left divided by the processes that were there last.",
    example: "redis://:password@redis.example.com:6379",
    secret: true,
    expected: "an address that begins with redis:// or rediss://",
    check: z
      .string()
      .regex(/^rediss?:\/\/[^\s]+$/)
      .optional(),
  },
  TIELINE_VIEWS_DIR: {
    about: "Folder with views of your own, *.graphql, beside those that are shipped.",
    example: "views",
    expected: "a path",
    check: z.string().optional(),
  },
  TIELINE_BI_DATABASE_URL: {
    about: "PostgreSQL database that gets a table for each view, for tools that speak SQL.",
    example: "postgres://tieline:password@db.example.com/reports",
    secret: true,
    expected: "an address that begins with postgres:// or postgresql://",
    check: z
      .string()
      .regex(/^postgres(?:ql)?:\/\/[^\s]+$/)
      .optional(),
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
