/** "1 call", "1,234 rows". */
export function formatCount(count: number, thing: string): string {
  return `${formatInteger(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** "1,234". */
export function formatInteger(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "0.4 s", "12 s", "3 min 5 s", "2 h 10 min". */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  const minutes = rounded < 3600 ? Math.floor(rounded / 60) : Math.round(rounded / 60);
  if (rounded < 3600) return rounded % 60 ? `${minutes} min ${rounded % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 60)} h`;
}

/** "812 B", "4.2 kB", "1.3 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "600 calls in 1 min, 5,000 calls in 1 h", "none". */
export function formatQuota(windows: readonly { calls: number; windowMs: number }[]): string {
  return windows.map(({ calls, windowMs }) => `${formatCount(calls, "call")} in ${formatDuration(windowMs)}`).join(", ") || "none";
}
