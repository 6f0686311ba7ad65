import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readAudit } from "../effects/audit.ts";
import type { DurableEffects } from "../effects/durable-effects.ts";
import { bootstrap } from "./bootstrap.ts";
import { formatInteger } from "./format.ts";
import { CliError, type Host } from "./host.ts";

/** Computes every hash of the audit anew. Ends with code 1 where an entry is not what its hash says. */
export async function verify({ format }: { format: "text" | "json" }, host: Host): Promise<void> {
  await withLedger(host, async (ledger) => {
    const { entries, lastHash, broken } = await ledger.verifyAudit();
    if (format === "json") console.log(JSON.stringify({ entries, lastHash, broken: broken ?? null }));
    else if (!broken) console.log(`${formatInteger(entries)} entries, none changed. The last hash: ${lastHash}`);
    if (broken) throw new CliError(`The audit was changed at entry ${broken.number}: ${broken.reason}. Compare it with a copy.`);
  });
}

/** Writes all entries, the oldest first, one JSON object a line. */
export async function exportAudit(file: string | undefined, host: Host): Promise<void> {
  await withLedger(host, async (ledger) => {
    const { database } = await ledger.store();
    const out = file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 });
    for await (const { entry, hash } of readAudit(database)) {
      const line = `${JSON.stringify({ ...JSON.parse(entry), hash })}\n`;
      if (!out.write(line)) await once(out, "drain");
    }
    if (out !== process.stdout) {
      out.end();
      await once(out, "finish");
    }
  });
}

async function withLedger(host: Host, use: (ledger: DurableEffects) => Promise<void>): Promise<void> {
  const runtime = await bootstrap(host);
  try {
    if (!runtime.app.ledger) throw new CliError("This configuration keeps no ledger of writes.");
    await use(runtime.app.ledger);
  } finally {
    await runtime.close();
  }
}
