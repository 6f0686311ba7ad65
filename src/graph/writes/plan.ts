import { cacheRecords } from "../../engine/memory/read-through.ts";
import type { PlannedWrite, PreparedRequest, PreparedWrite, RecordRef, Replan, UserError, WriteAnswer } from "../../engine/model/effect.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import { makeRecord } from "../../engine/model/record.ts";
import type { Replica } from "../../engine/model/replica.ts";
import type { WriteCall, WriteReading } from "../../engine/model/write.ts";
import { RequestSession } from "../../engine/session.ts";
import { keepRecords } from "../../engine/vendor/fetch.ts";
import type { Upstream } from "../../engine/vendor/upstream.ts";
import { shownErrors } from "../../engine/vendor/vendor-errors.ts";
import { asError, badInput, type Code, errorCodes, TielineError, type VendorError, type VendorName } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import { deriveScope, type Scope } from "../../transport/send.ts";
import type { Catalogue } from "../catalogue.ts";
import { encodeId } from "../ids.ts";
import { completed, fieldOf, missingIn, needsRecord } from "./demands.ts";
import { readInput, type Translated } from "./input.ts";
import { likenessIn, recogniser } from "./recognise.ts";
import { valuesOf } from "./record-values.ts";
import { callOf, calls, isIdempotent, shownBody } from "./request.ts";
import { afterOf, saidValues } from "./said.ts";
import { hasStates, stateErrors } from "./states.ts";
import type { Write, WritePlanner, WriteTable } from "./table.ts";

export interface PlannerOptions {
  catalogue: Catalogue;
  table: WriteTable;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  replica?: Replica | undefined;
  /** What is kept of these types is stale from now on; of this record as well. Resolves when all processes know. Never rejects. */
  forget(types: readonly string[], record?: RecordRef): Promise<void> | void;
}

/** Makes of a mutation and its input what the ledger carries out. */
export class Planner implements WritePlanner {
  readonly #options: PlannerOptions;

  constructor(options: PlannerOptions) {
    this.#options = options;
  }

  find(mutation: string): Write | undefined {
    return this.#options.table.find(mutation);
  }

  plan(write: Write, given: Readonly<Record<string, unknown>>): PlannedWrite {
    const { catalogue } = this.#options;
    const translated = readInput(write, given, catalogue.resources);
    const { target } = translated;
    const { row, facts } = write;
    const said = saidValues(catalogue, write, translated);
    const known = new WeakMap<JsonObject, VendorRecord>();
    const needsBefore = target !== undefined && (needsRecord(write, translated) || hasStates(write));
    const recognition = { catalogue, write, translated, said, session: (scope: Scope) => this.session(scope) };
    const recognise = recogniser(recognition);
    const likeness = target === undefined ? likenessIn(recognition) : undefined;
    return {
      vendor: write.vendor,
      operation: row.operation,
      mutation: write.mutation,
      ...(facts.type && { type: facts.type }),
      ...(facts.type && (facts.kind === "create" || row.makes) && { makes: facts.type }),
      ...(likeness !== undefined && { likeness }),
      ...(target && { target: encodeId(target.type, target.id) }),
      input: translated.input,
      idempotent: row.idempotent ?? isIdempotent(write, translated),
      reversible: facts.irreversible !== true,
      nativeGuard: facts.body.lock !== undefined && facts.body.lock.member in translated.body,
      needsBefore,
      invalidates: this.#staleTypes(write, given),
      ...(target && {
        before: async (scope: Scope) => {
          const record = await this.session(scope).get(target.type, target.id);
          if (!record) return null;
          const values = valuesOf(catalogue, record);
          known.set(values, record);
          return values;
        },
      }),
      prepare: (before) => this.#prepare(write, translated, { before, record: before ? known.get(before) : undefined, said, given }),
      send: (prepared, scope) => this.#send(write, translated, prepared, scope, recognise),
      ...(recognise && { recognise }),
      forget: () => this.#options.forget(this.#staleTypes(write, given), target),
    };
  }

  /** The same write, from what the ledger kept of it; undefined where its mutation is gone. */
  readonly replan: Replan = ({ mutation, input }) => {
    const write = this.find(mutation);
    return write && this.plan(write, input);
  };

  /** Records as the vendor has them now. */
  session(scope: Scope): RequestSession {
    const { upstreams, catalogue, replica } = this.#options;
    const { minFreshMs: _fresh, maxStaleMs: _stale, onlyIfCached: _cached, ...own } = scope;
    const fresh = deriveScope({ ...own, note: (vendor, event) => scope.note(vendor, event) }, { maxAgeMs: 0 });
    return new RequestSession({ upstreams, resources: catalogue.resources, scope: fresh, replica });
  }

  #prepare(write: Write, translated: Translated, { before, record, said, given }: Known): PreparedWrite {
    const { row, facts } = write;
    if (translated.errors.length > 0) return { kind: "refused", errors: translated.errors };
    if (before === null && translated.target && facts.kind !== "save")
      return { kind: "refused", errors: [{ field: [], message: `${write.label} has no such record.`, code: "NOT_FOUND" }] };
    if (before) {
      const wanted = row.toggles === undefined ? undefined : given[row.toggles];
      if (row.toggles !== undefined && before[row.toggles] === wanted) return { kind: "done" };
      const errors = stateErrors(write, before);
      if (errors.length > 0) return { kind: "refused", errors };
    }
    if (row.toggles !== undefined && !before) throw badInput(`${write.mutation} compares the record first, which was not read.`);
    const whole = completed(write, translated, record);
    const missing = missingIn(write, { ...translated, ...whole });
    if (missing.length > 0) return { kind: "refused", errors: missing };
    const call = callOf(write, translated, whole);
    const { method, path, query } = this.#adapterCall(write, call).request;
    const after = afterOf(write, before, said, given);
    const prepared: PreparedRequest = {
      kind: "request",
      method,
      path,
      ...(query && query.length > 0 && { query }),
      ...(call.body !== undefined && { body: shownBody(write, call.body) }),
      calls: 1 + (facts.answer.isRecord || !facts.type ? 0 : 1),
      ...(after && { after }),
    };
    calls.set(prepared, call);
    return prepared;
  }

  #adapterCall(write: Write, call: WriteCall) {
    const { adapter, label } = this.#upstream(write);
    if (!adapter.write) throw new Error(`The adapter of ${label} does not say how ${call.operation.id} is sent.`);
    return adapter.write(call);
  }

  #upstream({ vendor }: Pick<Write, "vendor">): Upstream {
    return this.#options.upstreams.get(vendor)!;
  }

  async #send(
    write: Write,
    translated: Translated,
    prepared: PreparedRequest,
    scope: Scope,
    recognise: PlannedWrite["recognise"],
  ): Promise<WriteAnswer> {
    const upstream = this.#upstream(write);
    let left = false;
    const departure = {
      leaving: async () => {
        await scope.departure?.leaving();
        left = true;
      },
      unreached: () => {
        left = false;
        scope.departure?.unreached();
      },
    };
    const since = upstream.cache.now();
    try {
      const call = calls.get(prepared) ?? callOf(write, translated, translated);
      const { onlyIfCached: _cached, ...own } = scope;
      const outgoing = deriveScope({ ...own, note: (vendor, event) => scope.note(vendor, event) }, { departure });
      const reading = await upstream.call(this.#adapterCall(write, call), outgoing);
      return await this.#answerOf(write, translated, reading, { scope, since, recognise });
    } catch (error) {
      await this.#options.forget(this.#staleTypes(write, {}), translated.target);
      const own =
        error instanceof TielineError ? error : new TielineError("UPSTREAM_UNAVAILABLE", asError(error).message, { vendor: write.vendor });
      return left ? { status: "UNKNOWN", error: own } : { status: "NOT_SENT", error: own };
    }
  }

  async #answerOf(
    write: Write,
    translated: Translated,
    reading: WriteReading,
    { scope, since, recognise }: { scope: Scope; since: number; recognise: PlannedWrite["recognise"] },
  ): Promise<WriteAnswer> {
    const { vendor, label, facts } = write;
    if (reading.status === "refused") return { status: "REJECTED", errors: this.#refusals(write, reading) };
    if (reading.status === "unknown") {
      const error = new TielineError("UPSTREAM_UNAVAILABLE", `${label} failed, and does not say whether it did ${facts.operation}.`, {
        vendor,
      });
      return { status: "UNKNOWN", error };
    }
    const warnings = this.#said(write, reading.warnings, "WARNING");
    await this.#options.forget(this.#staleTypes(write, {}), translated.target);
    const record = this.#keep(write, reading) ?? this.#written(write, translated, reading);
    const isMade = facts.kind === "create" && facts.type !== undefined && record === undefined;
    const found = isMade && recognise ? await recognise({ since }, scope).catch(() => undefined) : undefined;
    const shown = record ?? found?.record;
    return {
      status: "CONFIRMED",
      warnings,
      ...(shown && { record: shown }),
      ...(reading.answer !== undefined && !facts.type && { answer: reading.answer }),
    };
  }

  /** The record that came with the answer: the caches and the replica know it at once. */
  #keep(write: Write, { record: sent }: WriteReading): RecordRef | undefined {
    const { catalogue, replica } = this.#options;
    const resource = write.facts.type === undefined ? undefined : catalogue.resources.get(write.facts.type);
    if (!sent || !resource) return undefined;
    const record = makeRecord(resource, sent, { fields: "all" });
    if (record.id.startsWith("~")) return undefined;
    const upstream = this.#upstream(write);
    cacheRecords(upstream.cache, [record]);
    keepRecords({ replica }, [record], upstream.cache.now());
    return { type: resource.type, id: record.id };
  }

  #written({ facts, row }: Write, { target, path }: Translated, { ids }: WriteReading): RecordRef | undefined {
    const { type, kind, parameters } = facts;
    if (!type || kind === "delete") return undefined;
    if (target && !row.makes) return target;
    const [id] = ids;
    const resource = this.#options.catalogue.resources.get(type);
    if (id === undefined || !resource) return undefined;
    const above = resource.parentIds ? parameters.map(({ name }) => path[name]!) : [];
    return { type, id: [...above, id].join("/") };
  }

  #refusals(write: Write, { errors, code = "REFUSED" }: WriteReading): UserError[] {
    const said = this.#said(write, errors, code);
    if (said.length > 0) return said;
    const sentence = code in errorCodes ? errorCodes[code as Code].sentence : `${write.label} refused it, and does not say why.`;
    return [{ field: [], message: code === "NOT_FOUND" ? `${write.label} has no such record.` : sentence, code }];
  }

  #said(write: Write, errors: readonly VendorError[], code: string): UserError[] {
    return shownErrors(errors, this.#upstream(write).secrets()).map(({ field, message }) => ({
      field: field === undefined ? [] : fieldOf(write, field),
      message,
      code,
    }));
  }

  /** The type itself, those that hold it, and those of which a record is named. */
  #staleTypes({ facts, all }: Write, given: Readonly<Record<string, unknown>>): string[] {
    const { resources } = this.#options.catalogue;
    const members = [...facts.parameters, ...(all.inputs[facts.body.type ?? ""] ?? []).filter(({ as }) => given[as] !== undefined)];
    const named = members.flatMap(({ names }) => names ?? []);
    const holder = facts.type === undefined ? undefined : resources.get(facts.type)?.nestedIn?.type;
    return [...new Set([facts.type ?? [], holder ?? [], named].flat())];
  }
}

interface Known {
  before: JsonObject | null | undefined;
  record: VendorRecord | undefined;
  said: JsonObject;
  given: Readonly<Record<string, unknown>>;
}
