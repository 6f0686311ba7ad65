/** A line for the person who waits, written over by the next one; only where a person can see it. */
export function tellProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${clearLine}${text}`);
}

export function clearProgress(): void {
  tellProgress("");
}

const clearLine = "\u001b[K";
