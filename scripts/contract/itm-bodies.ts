import { XMLParser } from "fast-xml-parser";
import type { Operation, Parameter } from "../../contract/model.ts";
import type { Body, Member } from "../../contract/writes.ts";
import { Inputs, inOneOrder, type Members, pascal } from "./inputs.ts";
import { asked, askedOfRecurring, effects, keys, members, parameters, records } from "./itm-said.ts";
import { codesOf, formats } from "./itm-wire.ts";
import { compact, type Samples } from "./parts.ts";

type Writing = Pick<Operation, "parameters" | "body" | "effect" | "inferred">;

/** The rows of the four lists in a body of efforts, by what they are of. */
const efforts = ["TaskEffortTask", "TaskEffortMember", "TaskEffortAgile", "TaskEffortCategory"];

/** What writes send. There are samples alone, no tables: what is required is known from error answers. */
export class ItmBodies {
  readonly inputs = new Inputs();
  readonly #schemas: any;
  readonly #samples: Samples;
  readonly #bodies: Map<string, Body>;

  constructor(operations: any[], schemas: any, samples: Samples) {
    this.#schemas = schemas.inputs;
    this.#samples = samples;
    for (const o of operations) if (o.requestBody) this.#draft(o);
    const shared = this.inputs.share();
    this.#bodies = new Map([...this.#efforts(operations), ...shared]);
  }

  of(o: any): Writing {
    return {
      parameters: this.#parameters(o),
      // The page names no way to say which tasks to delete.
      body: this.#bodies.get(o.id) ?? (o.id === "tasks.bulk-delete" ? undefined : { content: "none" }),
      effect: effects[o.id],
      inferred: o.versionBasis.startsWith("inferred") ? { version: "medium" } : undefined,
    };
  }

  #parameters(o: any): Operation["parameters"] {
    const wire: Record<string, Partial<Parameter>> = {
      int: { type: "integer" },
      bool: { type: "boolean" },
      bit: { type: "integer", values: [0, 1] },
    };
    const inPath = o.parameters.filter((p: any) => p.in === "path");
    if (inPath.length === 0) return undefined;
    return Object.fromEntries(
      inPath.map(({ name, type }: any): [string, Parameter] => {
        const { ref, many } = parameters[name] ?? {};
        const own = ref && o.pathNormalized.startsWith("/service") ? `Service${ref}` : ref;
        return [name, compact({ ...(wire[type] ?? { type }), ref: own, many }) as Parameter];
      }),
    );
  }

  #draft(o: any): void {
    const record = (/^(create|update|delete)$/.test(o.operation) && records[o.resource]) || pascal(o.id);
    const shown = o.requestBody.files.map(this.#samples);
    if (o.id === "task-effort.update") return;
    if (typeof shown[0] === "string") {
      this.#draftXml(o, record, shown[0]);
      return;
    }
    const rows = this.#schemas[`${pascal(o.id)}Input`];
    const made = this.#members(record, rows, shown.flat());
    const { required, needs } = demands(o, made);
    this.inputs.add({
      operation: o.id,
      record,
      members: made,
      body: compact({ content: "json" as const, list: Array.isArray(shown[0]) || undefined, refused: required, needs }),
    });
  }

  /** The one body in XML: under the root an element for each task. */
  #draftXml(o: any, record: string, text: string): void {
    const [[root, content]] = Object.entries<any>(new XMLParser({ parseTagValue: false }).parse(text)) as [[string, any]];
    const [[element, rows]] = Object.entries<any>(content) as [[string, any]];
    const made = Object.keys(rows[0]).map((name): [string, Member] => [name, { type: "string", ...members[`${element}.${name}`] }]);
    this.inputs.nest(element, Object.fromEntries(made));
    this.inputs.add({
      operation: o.id,
      record,
      members: { [element]: { type: element, list: true } },
      body: { content: "xml", wrapper: root },
    });
  }

  /** What is shown, in its order, of the rows that are known. Rows that a sample shows and the schemas lack are misprints. */
  #members(record: string, rows: Record<string, any>, shown: readonly any[]): Members {
    const all = inOneOrder(shown.map((sample) => Object.keys(sample))) ?? shown.flatMap((sample) => Object.keys(sample));
    const names = [...new Set(all)].filter((name) => rows[name] && !/\W/.test(name));
    return Object.fromEntries(
      names.map((name) => [
        name,
        this.#member(
          `${record}.${name}`,
          rows[name],
          shown.map((sample) => sample[name]),
        ),
      ]),
    );
  }

  #member(path: string, f: any, values: readonly any[]): Member {
    return compact({
      ...(formats[f.type] ?? { type: this.#nested(f.type, values) }),
      list: f.list,
      nullable: f.nullable,
      blank: f.mayBeEmpty || f.emptyStringMeansNull || undefined,
      codes: codesOf(f.enum),
      ref: keys.find(([words]) => words.test(f.foreignKey ?? ""))?.[1],
      inferred: f.inferred ? true : undefined,
      ...members[path],
    }) as Member;
  }

  #nested(type: string, values: readonly any[]): string {
    const name = type.replace("Input", "");
    const shown = values.flat().filter((value) => value !== undefined);
    return this.inputs.nest(name, this.#members(name, this.#schemas[type], shown));
  }

  #efforts(operations: any[]): [string, Body][] {
    const o = operations.find(({ id }) => id === "task-effort.update");
    const lists: any[][][] = o.requestBody.files.map(this.#samples);
    for (const [at, name] of efforts.entries()) {
      const shown = lists.flatMap((list) => list[at]!).filter((row) => Object.keys(row).length > 0);
      this.inputs.nest(name, this.#members(name, this.#schemas.TaskEffortUpdateInputRow, shown));
    }
    return [[o.id, { content: "json", lists: efforts }]];
  }
}

/** What error answers ask for. */
function demands(o: any, made: Members): { required?: string[]; needs?: Record<string, string[]> } {
  const words = o.errorMessages.map(
    ({ message }: any) => /^(?:Please enter|lease enter|Please) (?!valid)(.+?)(?: greater than 0)?\.?(?:<br\/>)?$/.exec(message)?.[1],
  );
  const found = (table: Record<string, readonly string[]>) => {
    const names = words.flatMap((word: string | undefined) => table[word?.toLowerCase() ?? ""] ?? []);
    return [...new Set<string>(names)].filter((name) => made[name]);
  };
  const [required, recurring] = [found(asked), found(askedOfRecurring)];
  return compact({
    required: required.length > 0 ? required : undefined,
    needs: recurring.length > 0 ? { "IsRecurrence=true": recurring } : undefined,
  });
}
