import * as z from "zod";
import type { JwtSettings } from "./callers/jwt.ts";
import { isLoopback } from "./vendor-config.ts";

/** An address that is read or handed out: encrypted, unless it is on this machine. */
const address = z
  .string()
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text))
  .refine(({ protocol, hostname }) => protocol === "https:" || (protocol === "http:" && isLoopback(hostname)))
  .optional();

/** The variables that say who may ask, and how. */
export const callerVariables = {
  TIELINE_AUTH: {
    about:
      'Whether callers need a key: "none" or "required". By default "none" on a loopback address and "required" elsewhere, where "none" is refused.',
    example: "required",
    expected: '"none" or "required"',
    check: z.enum(["none", "required"]).optional(),
  },
  TIELINE_JWT_JWKS_URL: {
    about: "Public keys (JWKS) of an issuer whose JSON Web Tokens are accepted beside keys; with the two settings below.",
    example: "https://login.example.com/.well-known/jwks.json",
    expected: "a URL that begins with https://",
    check: address,
  },
  TIELINE_JWT_ISSUER: {
    about: "Issuer of these tokens, as their `iss` says.",
    example: "https://login.example.com/",
    expected: "a text",
    check: z.string().min(1).optional(),
  },
  TIELINE_JWT_AUDIENCE: {
    about: "Audience of these tokens, as their `aud` says.",
    example: "tieline",
    expected: "a text",
    check: z.string().min(1).optional(),
  },
  TIELINE_API_KEY: {
    about: "Key that the command line sends to a running server.",
    example: "tl_abcdefgh_...",
    expected: "a key or a token, without spaces",
    check: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
  },
  TIELINE_PUBLIC_URL: {
    about:
      "Address at which callers reach the graph, when a proxy stands before it. With https:// browsers are told to stay with it (HSTS).",
    example: "https://graph.example.com",
    expected: "a URL that begins with https:// (http:// on loopback addresses only)",
    check: address,
  },
  TIELINE_TRUSTED_DOCUMENTS: {
    about: "JSON file with the documents that callers without the scope `adhoc` may run, by hash, as client code generators write it.",
    example: "persisted-documents.json",
    expected: "a path",
    check: z.string().min(1).optional(),
  },
} as const;

type CallerValues = { [Name in keyof typeof callerVariables]: z.output<(typeof callerVariables)[Name]["check"]> };

export interface CallerConfig {
  /** Whether callers need a key. */
  auth: "none" | "required";
  /** Absent where no tokens are accepted. */
  jwt: JwtSettings | undefined;
  /** What the command line sends to a running server. */
  apiKey: string | undefined;
  publicUrl: URL | undefined;
}

/** Adds to `problems` what does not go together. */
export function readCallers(host: string, values: CallerValues, problems: string[]): CallerConfig {
  const isLocal = isLoopback(host === "::1" ? "[::1]" : host);
  const auth = values.TIELINE_AUTH ?? (isLocal ? "none" : "required");
  if (auth === "none" && !isLocal)
    problems.push(
      `TIELINE_AUTH=none is for loopback addresses only: at ${host} everybody in the network could read all vendors. Set TIELINE_AUTH=required and make a key with "tieline key create", or set TIELINE_HOST=127.0.0.1.`,
    );
  const { TIELINE_JWT_JWKS_URL: jwksUrl, TIELINE_JWT_ISSUER: issuer, TIELINE_JWT_AUDIENCE: audience } = values;
  const given = [jwksUrl, issuer, audience].filter((value) => value !== undefined);
  if (given.length > 0 && given.length < 3)
    problems.push("TIELINE_JWT_JWKS_URL, TIELINE_JWT_ISSUER and TIELINE_JWT_AUDIENCE belong together. Set all three, or none.");
  return {
    auth,
    jwt: jwksUrl && issuer && audience ? { jwksUrl: jwksUrl.href, issuer, audience } : undefined,
    apiKey: values.TIELINE_API_KEY,
    publicUrl: values.TIELINE_PUBLIC_URL,
  };
}
