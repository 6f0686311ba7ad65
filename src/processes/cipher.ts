import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/**
 * Encrypts what is kept in Redis with a key that follows from a vendor's credentials: whoever can read Redis, and has not these, reads
 * nothing, and a process with other credentials finds nothing. The key takes time to make (scrypt), as a password may be short.
 */
export class Cipher {
  readonly #key: Buffer;
  readonly #nameKey: Buffer;

  private constructor(keys: Buffer) {
    this.#key = keys.subarray(0, keyBytes);
    this.#nameKey = keys.subarray(keyBytes);
  }

  /** `context` is no secret: equal credentials of two vendors give two keys. */
  static async of(credentials: string, context: string): Promise<Cipher> {
    const derive = promisify<string, string, number, Buffer>(scrypt);
    return new Cipher(await derive(credentials, `tieline ${context}`, 2 * keyBytes));
  }

  /** A name that tells nothing of what it stands for. */
  nameOf(text: string): string {
    return createHmac("sha256", this.#nameKey).update(text).digest("base64url");
  }

  /** The text can be read under this name alone. */
  seal(text: string, name: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(Buffer.from(name));
    return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
  }

  /** Undefined for what was not sealed with this key under this name. */
  open(sealed: string, name: string): string | undefined {
    const bytes = Buffer.from(sealed, "base64");
    if (bytes.length < ivBytes + tagBytes) return undefined;
    try {
      const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString("utf8");
    } catch {
      return undefined;
    }
  }
}
