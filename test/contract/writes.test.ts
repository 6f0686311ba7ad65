import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeExceptions } from "../../contract/exceptions.ts";
import type { Field, Operation, VendorContract } from "../../contract/model.ts";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { VendorName } from "../../src/errors.ts";
import { isObject } from "../../src/transport/json.ts";
import { type Writes, writesFile } from "../replay/make-writes.ts";
import { problemsOf } from "./body.ts";

/** As documented: writes, actions, and how many of them show a body. */
const counts: readonly [vendor: VendorName, writes: number, actions: number, bodies: number][] = [
  ["zivio", 0, 0, 0],
  ["current-rms", 94, 48, 87],
  ["cirrus", 83, 16, 92],
  ["itm", 60, 0, 42],
  ["projector", 3, 1, 2],
];

const isWrite = ({ kind }: Operation) => kind === "write" || kind === "action";
const writesOf = (vendor: string): Writes => (vendor === "zivio" ? {} : JSON.parse(readFileSync(writesFile(vendor), "utf8")));

describe.each(counts)("the writes of %s", (vendor, writes, actions, bodies) => {
  const contract = loadContract(vendor);
  const documented = writesOf(vendor);
  const own = Object.entries(contract.operations).filter(([, operation]) => isWrite(operation));
  const missing = own.filter(([, { body }]) => !body).map(([id]) => id);
  const problems = own.flatMap(([id, operation]) =>
    documented[id]!.requests.flatMap((request, at) =>
      [...problemsOf(contract, operation, request, { ordered: at === 0 || typeof request === "string" })].map(
        ([path, problem]) => [`${id}#${path}`, problem] as const,
      ),
    ),
  );

  it("are those that are documented", () => {
    expect(own.map(([id]) => id).sort()).toEqual(Object.keys(documented).sort());
    expect([own.filter(([, { kind }]) => kind === "write").length, own.length]).toEqual([writes, writes + actions]);
  });

  it("have the body that is documented, or none", () => {
    const described = own.filter(([, { body }]) => body && body.content !== "none");
    expect(described.length).toBe(bodies);
    expect(missing.filter((id) => !exceptionOf(vendor, id))).toEqual([]);
    const shown = own.filter(([id]) => documented[id]!.requests.length > 0).map(([id]) => id);
    expect(described.map(([id]) => id)).toEqual(expect.arrayContaining(shown));
  });

  it("describe every documented request: names, nesting, types, what is required, and the order", () => {
    expect(problems.filter(([name]) => !exceptionOf(vendor, name))).toEqual([]);
  });

  it("describe every documented answer", () => {
    const wrong = own.flatMap(([id, operation]) =>
      Object.entries(documented[id]!.answers).flatMap(([status, answers]) =>
        answers
          .filter((answer) => !isDescribed(contract, operation, status, answer))
          .map((answer) => `${id} ${status}: ${JSON.stringify(answer)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("tell each parameter of their paths, and the records that these name", () => {
    for (const [id, { path, parameters = {} }] of own) {
      expect([id, ...Object.keys(parameters)]).toEqual([id, ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
      for (const { ref } of Object.values(parameters)) if (ref) expect(Object.keys(contract.types)).toContain(ref);
    }
  });

  it("use types of bodies that are there, and each that is there", () => {
    const named = own.flatMap(([, { body }]) => [body?.type ?? [], body?.lists ?? []].flat());
    const reached = new Set(named);
    for (const name of reached) for (const { type } of Object.values(contract.inputs[name]!)) if (!scalars.has(type)) reached.add(type);
    expect([...reached].sort()).toEqual(Object.keys(contract.inputs).sort());
  });

  it("name members that their type has", () => {
    for (const [id, { body }] of own)
      for (const path of pathsOf(body)) expect([id, path, memberAt(contract, body!.type!, path.split("."))]).toEqual([id, path, true]);
  });

  it("have no exception that is not needed", () => {
    const used = new Set([...missing, ...problems.map(([name]) => name)].map((name) => exceptionOf(vendor, name)));
    expect(Object.keys(writeExceptions[vendor]).filter((pattern) => !used.has(pattern))).toEqual([]);
  });
});

function exceptionOf(vendor: VendorName, name: string): string | undefined {
  const fits = (pattern: string) => new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(name);
  return Object.keys(writeExceptions[vendor]).find(fits);
}

const scalars = new Set(["string", "integer", "number", "boolean", "json", "map"]);

function pathsOf(body: Operation["body"]): string[] {
  const { required = [], refused = [], insert = [], without = [], oneOf = [], needs = {} } = body ?? {};
  const conditions = Object.entries(needs).flatMap(([when, needed]) => [when.split("=")[0]!, ...needed]);
  return [...required, ...refused, ...insert, ...without, ...oneOf.flat(), ...conditions];
}

function memberAt({ inputs }: VendorContract, type: string, [name, ...further]: readonly string[]): boolean {
  const member = inputs[type]?.[name!];
  return member !== undefined && (further.length === 0 || memberAt({ inputs } as VendorContract, member.type, further));
}

/** Whether an answer has the shape of the operation's, and no member that the type lacks. */
function isDescribed(contract: VendorContract, { answer, errors = {} }: Operation, status: string, shown: unknown): boolean {
  const fits = (value: unknown, type: string | undefined): boolean => {
    const fields: Record<string, Field> | undefined = contract.types[type ?? ""];
    return isObject(value) && fields !== undefined && Object.keys(value).every((name) => fields[name]);
  };
  if (Number(status) >= 300) return (errors[status] ?? []).some((type) => [shown].flat().every((each) => fits(each, type)));
  if (!answer || answer.status !== Number(status)) return false;
  const value = answer.key ? (shown as Record<string, unknown>)[answer.key] : shown;
  if (Array.isArray(value) !== (answer.shape === "list")) return false;
  return [value].flat().every((each) => fits(each, answer.type) || fits(each, answer.or));
}
