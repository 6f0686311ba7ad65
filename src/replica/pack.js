// How bodies are compressed. Plain JavaScript, because the worker thread of the embedded database runs it, too.
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * Bodies in a row of an answer: which of its columns holds them, and the dictionaries of their stream by number.
 * @typedef {{ column: number, dictionaries: readonly string[] }} Unpack
 */

/**
 * Records are short: more effort, memory or window gains some per cent and costs as much again. So do pieces of the usual 16 KiB, of which
 * each body would get one of its own.
 */
const effort = { level: 2, memLevel: 4, windowBits: 12, chunkSize: 1024 };
const pieces = { chunkSize: 2048 };

/** Another process has added a dictionary since they were read. */
export const unknownDictionary = "UNKNOWN_DICTIONARY";

/** @type {Map<string, Buffer>} */
const buffers = new Map();

/** @param {string} text */
function bufferOf(text) {
  let known = buffers.get(text);
  if (known === undefined) {
    if (buffers.size > 1000) buffers.clear();
    known = Buffer.from(text);
    buffers.set(text, known);
  }
  return known;
}

/**
 * The number of the dictionary in one byte, then the text as raw DEFLATE (RFC 1951).
 * @param {string} text
 * @param {{ number: number, text: string } | undefined} dictionary
 */
export function pack(text, dictionary) {
  const options = dictionary ? { ...effort, dictionary: bufferOf(dictionary.text) } : effort;
  return Buffer.concat([Buffer.of(dictionary?.number ?? 0), deflateRawSync(text, options)]);
}

/**
 * @param {Uint8Array} body
 * @param {readonly string[]} dictionaries
 */
export function unpack(body, dictionaries) {
  const number = body[0] ?? 0;
  const dictionary = dictionaries[number - 1];
  if (number > 0 && dictionary === undefined)
    throw Object.assign(new Error("The dictionary is not known here."), { code: unknownDictionary });
  const options = dictionary === undefined ? pieces : { ...pieces, dictionary: bufferOf(dictionary) };
  return inflateRawSync(body.subarray(1), options).toString();
}

/**
 * The rows with their bodies as texts.
 * @template T
 * @param {T[][]} rows
 * @param {Unpack | undefined} how
 * @returns {(T | string)[][]}
 */
export function unpackRows(rows, how) {
  if (!how) return rows;
  const { column, dictionaries } = how;
  return rows.map((row) => row.map((value, i) => (i === column && value instanceof Uint8Array ? unpack(value, dictionaries) : value)));
}
