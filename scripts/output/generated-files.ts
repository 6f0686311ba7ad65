import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Writes generated files. With `--check` it writes none, and the process fails when one of them is out of date. */
export function writeOrCheck(texts: ReadonlyMap<URL, string>, command: string): void {
  const stale = [...texts].filter(([file, text]) => textOf(file) !== text);
  if (process.argv.includes("--check")) {
    const names = stale.map(([file]) => relative(".", fileURLToPath(file)));
    if (stale.length > 0) fail(`${names.join(", ")} out of date: run ${command}`);
    return;
  }
  for (const [file, text] of stale) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Prints a sentence and makes the process fail at its end. */
export function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
