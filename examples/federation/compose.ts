import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { partNames } from "../../src/doors/subgraphs/cut.ts";

/** A subgraph as a gateway knows it. */
export interface Service {
  name: string;
  url: string;
}

/** The six subgraphs of one Tieline. */
export function partsOf(origin: string): Service[] {
  return partNames.map((name) => ({ name, url: `${origin}/subgraphs/${name}` }));
}

/** The supergraph of running subgraphs, in SDL. Throws where one does not answer, or where they do not fit together. */
export async function composeSupergraph(services: readonly Service[], headers: Record<string, string> = {}): Promise<string> {
  const read = await Promise.all(services.map(async (service) => ({ ...service, typeDefs: parse(await readSdl(service, headers)) })));
  const { supergraphSdl, errors } = composeServices(read);
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose: ${errors?.map(({ message }) => message).join(" ")}`);
  return supergraphSdl;
}

async function readSdl({ name, url }: Service, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: "{ _service { sdl } }" }),
  });
  const { data, errors } = (await response.json()) as { data?: { _service: { sdl: string } }; errors?: { message: string }[] };
  if (!data) throw new Error(`The subgraph ${name} at ${url} does not tell its schema: ${errors?.[0]?.message ?? response.status}`);
  return data._service.sdl;
}
