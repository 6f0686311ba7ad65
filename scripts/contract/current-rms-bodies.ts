import type { Operation, Parameter } from "../../contract/model.ts";
import type { Body, Member } from "../../contract/writes.ts";
import { bodies, effects, members, removable, removal, unshown, vendorsOwn } from "./current-rms-said.ts";
import { Inputs, type Members, pascal } from "./inputs.ts";
import { compact, type Samples } from "./parts.ts";

type Writing = Pick<Operation, "parameters" | "body" | "effect" | "inferred">;

/** What writes and actions send. Names, nesting and order are those of the request samples; facts are those of the types. */
export class CurrentRmsBodies {
  readonly inputs = new Inputs();
  readonly #types: Record<string, any>;
  readonly #resources: Record<string, any>;
  readonly #samples: Samples;
  readonly #bodies: Map<string, Body>;

  constructor(operations: any[], schemas: any, samples: Samples) {
    this.#types = schemas.types;
    this.#resources = schemas.resources;
    this.#samples = samples;
    const writes = operations.filter(({ kind, requestSample }) => kind !== "read" && requestSample);
    for (const operation of writes) this.#draft(operation);
    this.#completeMembership();
    this.#bodies = this.inputs.share();
    for (const type of removable) Object.assign(this.inputs.types[type]!, removal);
  }

  of(o: any): Writing {
    return {
      parameters: this.#parameters(o),
      body: this.#bodies.get(o.id) ?? { content: "none" },
      effect: effects[o.id],
      inferred: { method: o.kind === "action" ? "medium" : "high" },
    };
  }

  #parameters(o: any): Operation["parameters"] {
    const inPath = o.parameters.filter((p: any) => p.in === "path");
    if (inPath.length === 0) return undefined;
    return Object.fromEntries(
      inPath.map((p: any): [string, Parameter] => [
        p.name,
        { type: "integer", ref: p.name === "id" ? this.#resources[o.resource].type : pascal(p.name.replace(/_id$/, "")) },
      ]),
    );
  }

  #draft(o: any): void {
    const shown = [o.requestSample, ...[1, 2].map((n) => `${o.id}.example-${n}.request.json`)]
      .map(this.#samples)
      .filter((sample) => sample !== undefined);
    const envelope: string | Record<string, string> = this.#resources[o.resource].envelopes[`request:${o.operation}`];
    const said: Partial<Body> = bodies[o.id] ?? {};
    const body = (required: string[], rest: Partial<Body> = {}) =>
      compact({ content: "json" as const, ...rest, required: required.length > 0 ? required : undefined, ...said });
    if (typeof envelope === "string") {
      const record = envelope.replace(/Request$/, "");
      const sent = this.#members(envelope, shown);
      this.inputs.add({ operation: o.id, record, members: this.#corrected(record, sent), body: body(o.request.required) });
      return;
    }
    const [[wrapper, type]] = Object.entries(envelope) as [[string, string]];
    if (Object.keys(envelope).length === 1) {
      const sent = {
        ...this.#members(
          type,
          shown.map((sample) => sample[wrapper]),
        ),
        ...unshown[o.id],
      };
      this.inputs.add({ operation: o.id, record: type, members: sent, body: body(o.request.requiredIn?.[wrapper] ?? [], { wrapper }) });
      return;
    }
    const record = pascal(`${o.resource}.${o.operation}`);
    const fields = Object.entries(envelope).map(([name, named]): [string, Member] => {
      const values = shown.map((sample) => sample[name]).filter((value) => value !== undefined);
      return [name, this.#member("", name, { type: named }, values)];
    });
    const required = Object.entries<string[]>(o.request.requiredIn ?? {}).flatMap(([holder, names]) =>
      names.map((name) => `${holder}.${name}`),
    );
    this.inputs.add({
      operation: o.id,
      record,
      members: this.#corrected(record, Object.fromEntries(fields)),
      body: body([...o.request.required, ...required]),
    });
  }

  /** The members of a type that are shown, in the order in which they are. */
  #members(type: string, shown: readonly Record<string, unknown>[]): Members {
    const names = [...new Set(shown.flatMap((value) => Object.keys(value)))];
    const fields = this.#types[type].fields;
    const made = names.map((name): [string, Member] => {
      const values = shown.map((value) => value[name]).filter((value) => value !== undefined);
      return [name, this.#member(type, name, fields[name], values)];
    });
    return this.#corrected(type, Object.fromEntries(made));
  }

  #corrected(type: string, sent: Members): Members {
    return Object.fromEntries(Object.entries(sent).map(([name, member]) => [name, { ...member, ...members[`${type}.${name}`] }]));
  }

  #member(holder: string, name: string, f: any, values: readonly unknown[]): Member {
    const [, list, indexed, named] = /^(?:(\[)|(\{index: ))?([\w]+)/.exec(f.type) as unknown as [string, string?, string?, string?];
    const number = named === "number" || (named === "unknown" && f.ref) ? numberType(name) : undefined;
    const wire: Record<string, string> = { JSON: name === "custom_fields" ? "map" : "json", PolymorphicRecord: "json" };
    return compact({
      type: this.#types[named!] ? this.#nested(holder, named!, values) : (number?.type ?? wire[named!] ?? named!),
      list: list ? true : undefined,
      indexed: indexed ? true : undefined,
      format: number?.format ?? f.format?.replace("decimal-string", "decimal"),
      nullable: f.nullable ? true : undefined,
      blank: f.blankWhenEmpty,
      codes: codesOf(f.codes),
      ref: f.ref?.type ?? undefined,
      typeField: f.ref?.typeField,
      readonly: f.readonly ? true : vendorsOwn.has(name) ? "inferred" : undefined,
    }) as Member;
  }

  /** A type shown in several ways has a name for each. */
  #nested(holder: string, type: string, values: readonly unknown[]): string {
    const shown = values.flatMap((value) => (Array.isArray(value) ? value : isIndexed(value) ? Object.values(value) : [value])) as any[];
    const filled = shown.filter((value) => value && Object.keys(value).length > 0);
    const has = (name: string) => filled.some((value) => name in value);
    const variant =
      (type === "Icon" && has("image") && "IconImage") ||
      (type === "Membership" && has("plate") && "VehicleMembership") ||
      (type === "ServiceStockLevel" && holder === "ServiceResource" && "ResourceStockLevel") ||
      type;
    if (filled.length === 0) return variant;
    const sent = this.#members(type, filled);
    return this.inputs.nest(variant, variant === type ? sent : this.#corrected(variant, sent));
  }

  /** Bodies of members show this object empty, and two members of it in an example. What it holds depends on the type of the member. */
  #completeMembership(): void {
    const shown = this.inputs.types.Membership!;
    const answered = Object.fromEntries(Object.keys(this.#types.Membership.fields).map((name) => [name, undefined]));
    const made = Object.entries(this.#members("Membership", [answered]));
    this.inputs.types.Membership = Object.fromEntries(
      made.map(([name, member]): [string, Member] => [name, shown[name] ? member : { ...member, inferred: true }]),
    );
  }
}

function isIndexed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && "0" in value;
}

function codesOf(codes: string[] | Record<string, string> | undefined): Member["codes"] {
  const all = Array.isArray(codes) ? codes.map((code) => [code, code]) : Object.entries(codes ?? {});
  return all.length === 0 ? undefined : Object.fromEntries(all.filter(([code]) => code !== "null"));
}

/** JSON Schema knows numbers only: amounts, costs and quantities may have decimals, all else counts or names something. */
function numberType(name: string): Pick<Member, "type" | "format"> {
  return /(price|cost|quantity|chargeable_days)$/.test(name) ? { type: "number", format: "decimal" } : { type: "integer" };
}
