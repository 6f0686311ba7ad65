import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBi } from "../../src/cli/bi-runtime.ts";
import { readConfigFile } from "../../src/config-file.ts";
import type { Bi } from "../../src/doors/bi.ts";
import { vendorNames } from "../../src/errors.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server/http.ts";
import { type SyncedOptions, startSynced, type WithReplica } from "../questions/replica.ts";
import { type Exchange, exchange } from "../server/kit.ts";

export interface WithBi extends WithReplica {
  bi: Bi;
  folder: string;
  warnings: string[];
}

export interface BiKitOptions extends SyncedOptions {
  viewsDir?: string;
}

/** The graph over a synced replica whose links are decided, with its views; nothing is taken yet. */
export async function startBi({ viewsDir, ...options }: BiKitOptions = {}): Promise<WithBi> {
  const harness = await startSynced({ scale: 0.2, decided: vendorNames, ...options });
  const folder = mkdtempSync(join(tmpdir(), "tieline-test-"));
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const { close, ...bi } = openBi({
    app: harness.tieline,
    replica: harness.store,
    dataDir: folder,
    viewsDir,
    settings: readConfigFile("").bi,
    warn,
  });
  return {
    ...harness,
    bi,
    folder,
    warnings,
    close: async () => {
      await close();
      await harness.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Served extends WithBi {
  server: RunningServer;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Exchange>;
}

/** The same behind the real server. */
export async function serveBi({ server: more = {}, ...options }: BiKitOptions & { server?: Partial<ServerOptions> } = {}): Promise<Served> {
  const kit = await startBi(options);
  const server = await startServer({
    app: kit.tieline,
    bi: kit.bi,
    host: "127.0.0.1",
    port: 0,
    deadlineMs: 30_000,
    corsOrigins: [],
    production: false,
    logError: (error) => console.error(error),
    overload: { sample: () => ({ delayMs: 0, heapShare: 0 }) },
    ...more,
  });
  return {
    ...kit,
    server,
    get: (path, headers = {}, method = "GET") => exchange(server.url, { method, path, headers }),
    close: async () => {
      await server.close();
      await kit.close();
    },
  };
}
