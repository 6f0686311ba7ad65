/** Numbers from 0 up to 1 that depend on a seed and a name alone (mulberry32 over FNV-1a). */
export function randomOf(...names: readonly (string | number)[]): () => number {
  let state = 0x811c9dc5;
  for (const sign of names.join("|")) state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
