/** Bytes that grow, and whose memory is used again. */
export class Bytes {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  length = 0;

  copy(source: Buffer, start: number, end: number): void {
    const size = end - start;
    const at = this.length;
    if (at + size > this.#bytes.length) this.#grow(size);
    const bytes = this.#bytes;
    // A cell is short: a loop is faster than what copies many bytes.
    if (size < longest) for (let i = 0; i < size; i++) bytes[at + i] = source[start + i]!;
    else source.copy(bytes, at, start, end);
    this.length = at + size;
  }

  put(source: Buffer): void {
    this.copy(source, 0, source.length);
  }

  /** What there is, until the next bytes come; then there is nothing. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  #grow(size: number): void {
    this.#bytes = Buffer.concat([this.#bytes], 2 * (this.length + size));
  }
}

const longest = 128;
