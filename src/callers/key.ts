import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key in parts. Whoever has the secret is the caller; the prefix finds what is stored. */
export interface ParsedKey {
  prefix: string;
  secret: string;
}

const pattern = /^tl_([a-z2-7]{8})_([\w-]{43})$/;

/** A new key: `tl_<prefix>_<secret>`, the secret 256 random bits in base64url. */
export function generateKey(): ParsedKey & { key: string } {
  const prefix = Array.from(randomBytes(8), (byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32]).join("");
  const secret = randomBytes(32).toString("base64url");
  return { key: `tl_${prefix}_${secret}`, prefix, secret };
}

/** Undefined for a text that is no key. */
export function parseKey(text: string): ParsedKey | undefined {
  const [, prefix, secret] = pattern.exec(text) ?? [];
  return prefix && secret ? { prefix, secret } : undefined;
}

/** The prefix in what people copy: the prefix alone, with `tl_` before it, or a whole key. */
export function prefixIn(text: string): string {
  return parseKey(text)?.prefix ?? text.replace(/^tl_/, "").replace(/_$/, "");
}

/** What is stored of a secret. A fast hash is enough, because 256 random bits cannot be guessed. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Compared in constant time. */
export function secretMatches(secret: string, hash: Buffer): boolean {
  const given = hashSecret(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
}
