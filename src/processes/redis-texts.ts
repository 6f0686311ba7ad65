import type { Cipher } from "./cipher.ts";
import type { RedisLink } from "./redis-link.ts";

/** Sealed texts by name, in one hash. Each can be opened under its own name alone. */
export class RedisTexts {
  readonly #link: RedisLink;
  readonly #key: string;
  readonly #cipher: Promise<Cipher>;

  constructor(options: { link: RedisLink; name: string; cipher: Promise<Cipher> }) {
    this.#link = options.link;
    this.#key = `tieline:${options.name}`;
    this.#cipher = options.cipher;
  }

  /** Those that this process can read. */
  async read(): Promise<string[]> {
    const cipher = await this.#cipher;
    const fields = (await this.#link.run("readTexts", [this.#key], [])) as string[];
    const texts: string[] = [];
    for (let i = 0; i < fields.length; i += 2) {
      const text = cipher.open(fields[i + 1]!, fields[i]!);
      if (text !== undefined) texts.push(text);
    }
    return texts;
  }

  async write(name: string, text: string): Promise<void> {
    const cipher = await this.#cipher;
    const field = cipher.nameOf(name);
    await this.#link.run("writeText", [this.#key], [field, cipher.seal(text, field)]);
  }
}
