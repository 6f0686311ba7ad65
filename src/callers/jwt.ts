import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Clock } from "../transport/clock.ts";
import { TokenKeysUnavailable } from "./token-keys.ts";

/** Whose tokens are accepted. */
export interface JwtSettings {
  /** Address of the issuer's public keys (JWKS). */
  jwksUrl: string;
  issuer: string;
  audience: string;
}

export interface TokenIdentity {
  name: string;
  scopes: readonly string[];
}

/** The name and scopes in a token; undefined for one that is not valid. Rejects with TokenKeysUnavailable. */
export type TokenVerifier = (token: string) => Promise<TokenIdentity | undefined>;

/** Signatures by a private key only: a shared secret, or none, would let anybody sign who knows the public key. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];

/** Clocks of two machines differ by no more than this. */
const toleranceSeconds = 5;

/** Verifies JSON Web Tokens (RFC 7519): signature, issuer, audience, time. The name is `sub`, the scopes are in `scope` (RFC 8693, 4.2). */
export function makeTokenVerifier(
  { jwksUrl, issuer, audience }: JwtSettings,
  clock: Clock,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUrl)),
): TokenVerifier {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ["sub", "exp"],
        clockTolerance: toleranceSeconds,
        currentDate: new Date(clock.now()),
      });
      return payload.sub ? { name: payload.sub, scopes: scopesIn(payload) } : undefined;
    } catch (error) {
      if (isOfToken(error)) return undefined;
      throw new TokenKeysUnavailable("The keys of the token issuer cannot be read.", { cause: error });
    }
  };
}

function scopesIn({ scope }: JWTPayload): string[] {
  if (typeof scope === "string") return scope.split(" ").filter(Boolean);
  return Array.isArray(scope) ? scope.filter((each) => typeof each === "string") : [];
}

/** Is the token wrong, as opposed to the answer of the issuer? */
function isOfToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  const ofIssuer = [errors.JWKSTimeout, errors.JWKSInvalid, errors.JWKInvalid];
  // The generic error is thrown for an answer of the issuer with another status than 200, or that is no JSON.
  return error.code !== errors.JOSEError.code && !ofIssuer.some((type) => error instanceof type);
}
