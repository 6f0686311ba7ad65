import type { Operation, Parameter } from "../../contract/model.ts";
import type { Body, Confidence, Member } from "../../contract/writes.ts";
import { followed, members, parameters } from "./cirrus-said.ts";
import { Inputs, type Members } from "./inputs.ts";
import { compact, type Samples } from "./parts.ts";

type Writing = Pick<Operation, "parameters" | "body" | "effect" | "inferred">;

/** What writes and actions send: the rows of the page's tables, which stand in the order of the samples. */
export class CirrusBodies {
  readonly inputs = new Inputs();
  readonly #schemas: any;
  readonly #names: Record<string, string>;
  readonly #bodies: Map<string, Body>;

  constructor(operations: any[], schemas: any, { names, samples }: { names: Record<string, string>; samples: Samples }) {
    this.#schemas = schemas;
    this.#names = names;
    for (const o of operations) if (o.requestSampleFile) this.#draft(o, samples(o.requestSampleFile));
    this.#bodies = this.inputs.share();
  }

  of(o: any): Writing {
    return {
      parameters: this.#parameters(o),
      body: this.#bodies.get(o.id) ?? (o.kind === "create" ? undefined : { content: "none" }),
      effect: /root level/.test(o.description ?? "") ? { partial: "root" } : undefined,
      inferred: compact({ method: o.methodInferred ? methodConfidence(o) : undefined, path: o.pathConfidence }),
    };
  }

  #parameters(o: any): Operation["parameters"] {
    const inPath = o.parameters.filter((p: any) => p.in === "path");
    if (inPath.length === 0) return undefined;
    return Object.fromEntries(
      inPath.map(({ name, type }: any): [string, Parameter] => [
        name,
        compact({ type, ...(name === "id" ? { ref: this.#names[o.resource] } : parameters[name]) }),
      ]),
    );
  }

  #draft(o: any, sample: Record<string, unknown>): void {
    const isFollow = /\.(un)?follow$/.test(o.id);
    const record = isFollow ? `${followed[o.resource]}Follow` : this.#names[o.resource]!;
    const known = this.#schemas.resources[o.resource].fields;
    const made = o.requestFields.map((f: any): [string, Member] => {
      const fk = { ref: this.#names[known[f.name]?.fk ?? f.fk] };
      const own = f.name === "id" && !f.required ? { readonly: "inferred" as const } : {};
      const said = members[`${record}.${f.name}`];
      return [f.name, compact({ ...this.#member(record, f, sample[f.name]), ...fk, ...own, ...said }) as Member];
    });
    const sent: Members = Object.fromEntries(made);
    if (isFollow) Object.assign(sent, { key: { type: "integer", ref: followed[o.resource] }, userid: { type: "integer", ref: "User" } });
    const required = o.requestFields.filter((f: any) => f.required).map((f: any) => f.name);
    this.inputs.add({
      operation: o.id,
      record,
      members: sent,
      body: compact({ content: "json" as const, required: required.length > 0 ? required : undefined }),
    });
  }

  #member(holder: string, f: any, shown: unknown): Member {
    const type = f.type === "array" ? (f.items ?? "object") : f.type;
    const value = Array.isArray(shown) ? shown[0] : shown;
    return compact({
      type: type === "object" || f.ref || f.fields ? this.#object(holder, f, value) : type === "any" ? "json" : type,
      list: f.type === "array" ? true : undefined,
      format: type === "number" ? "decimal" : f.format?.replace(/^(date-time|_DateTime)$/, "datetime"),
      nullable: f.nullable ? true : undefined,
      codes: f.enum ? Object.fromEntries(f.enum.map((code: unknown) => [String(code), String(code)])) : undefined,
      ref: this.#names[f.fk],
      readonly: f.ignoredOnWrite ? true : undefined,
      deprecated: f.deprecated || undefined,
      default: f.default,
      length: f.length,
      pattern: f.pattern,
    }) as Member;
  }

  /** By the name that the table gives, by its own rows, or by the members that its sample shows. An object without any is free. */
  #object(holder: string, f: any, shown: any): string {
    const named = f.ref ?? (f.fields ? undefined : this.#typeLike(shown));
    if (!named && !f.fields) return "json";
    const type = named ?? `${holder}${f.name[0].toUpperCase()}${f.name.slice(1)}`;
    if (this.inputs.types[type]) return type;
    this.inputs.types[type] = {};
    const rows = Object.entries<any>(f.fields ?? this.#schemas.types[type].fields);
    const made = rows.map(([name, row]): [string, Member] => [
      name,
      { ...this.#member(type, { ...row, name }, shown?.[name]), ...members[`${type}.${name}`] },
    ]);
    this.inputs.types[type] = Object.fromEntries(made);
    if (type === "Department1") this.#nestDepartments();
    return type;
  }

  #typeLike(shown: unknown): string | undefined {
    const keys = Object.keys(shown ?? {}).join();
    return Object.entries<any>(this.#schemas.types).find(([, { fields }]) => keys !== "" && Object.keys(fields).join() === keys)?.[0];
  }

  /** The vendor has a type for each of four levels; only the last one names its parent by the key. */
  #nestDepartments(): void {
    const { types } = this.inputs;
    const level = (n: number): Members => ({
      ...types.Department1,
      parentdepartment: { ...types.Department1!.parentdepartment!, type: `Department${n}` },
    });
    types.Department2 = level(3);
    types.Department3 = level(4);
    types.Department1 = level(2);
    this.#object("", { ref: "Department4" }, {});
  }
}

function methodConfidence({ note = "" }: any): Confidence {
  return /method (may|and)/.test(note) ? "low" : "high";
}
