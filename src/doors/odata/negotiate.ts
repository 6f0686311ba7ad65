import { DoorError } from "../door-error.ts";

export type MetadataLevel = "none" | "minimal" | "full";

export interface JsonForm {
  metadata: MetadataLevel;
  /** Decimals and 64-bit numbers are texts. */
  isIeee754Compatible: boolean;
}

const notJson = 'Answers are JSON. Send "Accept: application/json", with odata.metadata=none, minimal or full if you like.';

interface Range {
  type: string;
  parameters: ReadonlyMap<string, string>;
  q: number;
}

/** The form of JSON that the caller likes best, by `$format`, else by `Accept` (RFC 9110, 12.5.1). Throws a DoorError where none is. */
export function chooseJson(format: string | undefined, accept: string | undefined): JsonForm {
  if (format === "json") return formOf(new Map())!;
  const found = ranges(format ?? accept ?? "*/*")
    .filter(({ type, q }) => q > 0 && /^(\*\/\*|application\/(\*|json))$/.test(type))
    .sort((a, b) => b.q - a.q)
    .map(({ parameters }) => formOf(parameters))
    .find((form) => form !== undefined);
  if (!found) throw new DoorError("NOT_ACCEPTABLE", notJson);
  return found;
}

/** Is the description of the service wanted in JSON? Only where XML is not taken at all: tools say both, and read XML. */
export function wantsJsonSchema(format: string | undefined, accept: string | undefined): boolean {
  if (format !== undefined) {
    if (/^(xml|application\/xml)(;|$)/.test(format)) return false;
    if (/^(json|application\/json)(;|$)/.test(format)) return true;
    throw new DoorError("NOT_ACCEPTABLE", "$format of $metadata is xml or json.");
  }
  const types = ranges(accept ?? "*/*").filter(({ q }) => q > 0);
  if (types.some(({ type }) => /^(\*\/\*|application\/(\*|xml))$/.test(type))) return false;
  if (types.some(({ type }) => type === "application/json")) return true;
  throw new DoorError("NOT_ACCEPTABLE", 'The description is XML or JSON. Send "Accept: application/xml".');
}

/** `odata=minimalmetadata` is how tools said it before OData 4. */
function formOf(parameters: ReadonlyMap<string, string>): JsonForm | undefined {
  const level = (
    parameters.get("odata.metadata") ??
    parameters.get("metadata") ??
    parameters.get("odata")?.replace(/metadata$/, "") ??
    "minimal"
  ).toLowerCase();
  if (level !== "none" && level !== "no" && level !== "minimal" && level !== "full") return undefined;
  return { metadata: level === "no" ? "none" : level, isIeee754Compatible: parameters.get("ieee754compatible") === "true" };
}

function ranges(header: string): Range[] {
  return header.split(",").map((each) => {
    const [type = "", ...rest] = each.split(";").map((part) => part.trim());
    const parameters = new Map(
      rest
        .map((part) => part.split("=").map((side) => side.trim()) as [string, string])
        .map(([name, value = ""]) => [name.toLowerCase(), value.replace(/^"|"$/g, "")]),
    );
    const q = Number(parameters.get("q") ?? 1);
    return { type: type.toLowerCase(), parameters, q: Number.isNaN(q) ? 0 : q };
  });
}
