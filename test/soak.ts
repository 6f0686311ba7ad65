/**
 * How often a soak test repeats: `full` with `TIELINE_TEST_SOAK=full`, else so often that all checks together take less than a
 * quarter of an hour.
 */
export function repeats(full: number, usual: number): number {
  return process.env.TIELINE_TEST_SOAK === "full" ? full : usual;
}
