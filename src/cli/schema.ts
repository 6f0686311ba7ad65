import { Cutter, type PartName, partNames } from "../doors/subgraphs/cut.ts";
import { asSubgraph } from "../graph/sdl/federation.ts";
import { printSdl } from "../graph/sdl/print.ts";
import { servedSdl, servedText } from "../graph/sdl/served.ts";
import { vendorOfType } from "../graph/vendor-of-type.ts";
import { suggest } from "../nearest.ts";
import { type Host, UsageError } from "./host.ts";

export interface SchemaOptions {
  /** As a gateway reads it. */
  federation?: boolean;
  /** One part of it. */
  subgraph?: string;
}

/** Prints the schema in SDL, as it is served to callers, or to a gateway. Throws UsageError. */
export async function schema({ federation, subgraph }: SchemaOptions, host: Host): Promise<void> {
  if (subgraph !== undefined && !federation) throw new UsageError("--subgraph names a part of what --federation prints: add --federation.");
  if (subgraph !== undefined && !isPart(subgraph))
    throw new UsageError(`There is no subgraph "${subgraph}".${suggest(subgraph, partNames)} The subgraphs are ${partNames.join(", ")}.`);
  console.log(federation ? printSdl(await asRead(servedSdl(), subgraph, host)) : servedText());
}

async function asRead(sdl: ReturnType<typeof servedSdl>, part: PartName | undefined, { environment, folder, overrides }: Host) {
  // The schema alone needs no configuration, which takes its time to load.
  const [{ readConfig }, { readConfigFile }, { createApp }] = await Promise.all([
    import("../config.ts"),
    import("../config-file.ts"),
    import("../app.ts"),
  ]);
  const config = readConfig(environment, folder, overrides);
  const hasNode = readConfigFile(config.file, { required: config.fileRequired }).federation.node;
  const maxAge = Math.floor(config.cacheMaxAgeMs / 1000);
  const { costs } = createApp({ settings: config.vendors, missing: config.missing });
  if (!part) return asSubgraph(sdl, { vendorOf: vendorOfType, hasNode, maxAge, costs });
  const cutter = new Cutter(sdl);
  return asSubgraph(cutter.part(part), { vendorOf: vendorOfType, isShared: cutter.isShared, hasNode, maxAge, costs });
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name);
}
