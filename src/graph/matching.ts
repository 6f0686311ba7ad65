import type { ColumnCondition, ColumnTest } from "../engine/model/column.ts";
import { type Columns, meets } from "../engine/model/evaluate-column.ts";
import { coversMembers, type FieldSet, union, type VendorRecord } from "../engine/model/record.ts";
import { maxScanPages } from "../engine/read/scan.ts";
import { callsFor, strategyById, strategyByValue } from "../engine/read/strategy.ts";
import { asError, TielineError } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";
import type { Context } from "./context.ts";
import type { GraphCondition, LinkTest, PartsTest, RelationTest } from "./query/condition.ts";
import { neededFields } from "./query/fields.ts";
import { type RelatedRecords, relatedRecords } from "./related.ts";
import { maxScanCalls } from "./scans.ts";

/** A test whose answer has to be fetched: by following a link or relation. */
type FollowedTest = LinkTest | RelationTest;

/** Answers that were fetched, by test and record; undefined where nobody could say. */
type Answers = ReadonlyMap<FollowedTest, ReadonlyMap<VendorRecord, boolean | undefined>>;

const noAnswers: Answers = new Map();

/** Records of which links and relations are followed for one condition, at most. */
const mostFollowed = 10_000;
/** And of so many where each takes a call of its own: as many calls as a list may have pages. */
const mostFollowedSingly = maxScanPages;

/** Decides which records meet a condition: by what they show first, and through links and relations for those left. */
export class Matcher {
  readonly #catalogue: Catalogue;
  readonly #context: Context;
  /** Why an answer could not be had. */
  #failure: Error | undefined;

  constructor(catalogue: Catalogue, context: Context) {
    this.#catalogue = catalogue;
    this.#context = context;
  }

  /** Those that meet the condition, in the same order. Throws where it cannot be decided for one of them: none is left out silently. */
  async filter(type: string, records: readonly VendorRecord[], condition: GraphCondition | undefined): Promise<VendorRecord[]> {
    if (!condition) return [...records];
    const decided = await this.#decide(type, records, condition);
    const undecided = records.filter((record) => decided.get(record) === undefined);
    if (undecided.length > 0) throw this.#undecided(type, undecided);
    return records.filter((record) => decided.get(record));
  }

  async #decide(type: string, given: readonly VendorRecord[], condition: GraphCondition): Promise<Map<VendorRecord, boolean | undefined>> {
    const columns = columnsOf(this.#catalogue, type).byName;
    const decided = new Map(given.map((record) => [record, evaluate(record, condition, columns, noAnswers)] as const));
    const open = given.filter((record) => decided.get(record) === undefined);
    if (open.length === 0) return decided;
    // What the list did not show is read of those that it matters for, and nothing else of them.
    const fields = fieldsTested(this.#catalogue, type, condition);
    this.#assertCheap(type, open, fields);
    const loaded = await this.#context.session.loadMissing(open, fields, "keep");
    const followed = followedTests(condition);
    if (followed.length > 0 && open.length > mostFollowed) throw tooMany(type, open.length);
    const waiting = loaded.filter((record) => evaluate(record, condition, columns, noAnswers) === undefined);
    const answers = new Map<FollowedTest, Map<VendorRecord, boolean | undefined>>();
    const isCheap = (test: FollowedTest) => "link" in test || !this.#takesCallEach(type, test, waiting.length);
    // What takes a call for each record is asked of those alone that the other tests leave open.
    for (const round of [followed.filter(isCheap), followed.filter((test) => !isCheap(test))]) {
      const left = waiting.filter((record) => evaluate(record, condition, columns, answers) === undefined);
      const found = await Promise.all(round.map(async (test) => [test, await this.#follow(type, left, test)] as const));
      for (const [test, results] of found) answers.set(test, results);
    }
    for (const [i, record] of open.entries()) {
      const full = loaded[i]!;
      const result = evaluate(full, condition, columns, answers);
      if (result === undefined) this.#failure ??= full.loadError;
      decided.set(record, result);
    }
    return decided;
  }

  /** What a list does not show is read of each record: that must not take more calls than reading a list may. */
  #assertCheap(type: string, records: readonly VendorRecord[], fields: FieldSet | undefined): void {
    const { session, kept } = this.#context;
    if (kept?.fresh(type)) return;
    const resource = session.resource(type);
    const { upstream } = session.context(resource);
    const lacking = records.filter((record) => !coversMembers(record, fields)).length;
    const calls = lacking === 0 ? 0 : callsFor(strategyById(upstream, resource, lacking, fields), lacking);
    if (calls <= maxScanCalls) return;
    const sentence = `"where" tests what lists of ${type} do not show; to read it of ${lacking} records would take about ${calls} calls, and at most ${maxScanCalls} are made for that.`;
    throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor: resource.vendor, advice: "Narrow it by other fields." });
  }

  #follow(type: string, records: readonly VendorRecord[], test: FollowedTest): Promise<Map<VendorRecord, boolean | undefined>> {
    return "link" in test ? this.#askLinks(records, test) : this.#askRelated(type, records, test);
  }

  async #askLinks(records: readonly VendorRecord[], { link, member, test }: LinkTest): Promise<Map<VendorRecord, boolean | undefined>> {
    const decisions = await Promise.all(records.map((record) => this.#context.links.decide(record, link)));
    return new Map(
      records.map((record, i) => {
        const decision = decisions[i]!;
        const shown = decision[member] ?? null;
        const result = meets(record, test, linkColumns(shown));
        // A link that nobody could decide is UNKNOWN for those who ask for that, and no answer to any other question.
        if (decision.status !== "UNKNOWN" || (member === "status" && namesUnknown(test))) return [record, result];
        this.#failure ??= asError(decision.error);
        return [record, undefined];
      }),
    );
  }

  async #askRelated(type: string, records: readonly VendorRecord[], test: RelationTest): Promise<Map<VendorRecord, boolean | undefined>> {
    const field = this.#catalogue.field(type, test.relation);
    const find = field && relatedRecords(this.#catalogue, type, field, test.type);
    if (!find)
      throw new TielineError("UNSUPPORTED_FILTER", `${type} cannot be filtered through "${test.relation}".`, { advice: "Leave it out." });
    const fields = test.where ? fieldsTested(this.#catalogue, test.type, test.where) : new Set<string>();
    this.#assertFewCalls(type, records.length, test);
    const found = await Promise.all(records.map((record) => this.#find(find, record, fields)));
    const all = [...new Map(found.flatMap((related) => related ?? []).map((related) => [related.id, related])).values()];
    const inner = test.where && (await this.#decide(test.type, all, test.where));
    const byId = new Map(all.map((related) => [related.id, inner ? inner.get(related) : true]));
    return new Map(
      records.map((record, i) => [
        record,
        quantified(
          test,
          found[i]?.map(({ id }) => byId.get(id)),
        ),
      ]),
    );
  }

  /** Does a relation of so many records take a call for each of them? */
  #takesCallEach(type: string, { relation: field, type: target, where }: RelationTest, count: number): boolean {
    const { session, kept } = this.#context;
    const relation = this.#catalogue.row(type)?.relations[field];
    if ((relation?.kind !== "one" && relation?.kind !== "many") || kept?.fresh(target)) return false;
    const resource = session.resource(target);
    const { upstream } = session.context(resource);
    const fields = fieldsTested(this.#catalogue, target, where);
    const { maxKeys } =
      relation.kind === "one"
        ? strategyById(upstream, resource, count, fields)
        : strategyByValue(upstream, resource, relation, { count, fields });
    return maxKeys === 1;
  }

  /** What takes a call for each record is followed for some of them, not for thousands. */
  #assertFewCalls(type: string, count: number, test: RelationTest): void {
    if (count <= mostFollowedSingly || !this.#takesCallEach(type, test, count)) return;
    const sentence = `"where" tests "${test.relation}" of ${count} records of ${type}, which takes a call for each, and at most ${mostFollowedSingly} are made for that.`;
    const advice = `Narrow it by other fields, or let the replica keep ${test.type} (sync.add in tieline.config.yaml).`;
    throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor: this.#context.session.resource(test.type).vendor, advice });
  }

  /** Undefined where the vendor could not be asked. */
  async #find(find: RelatedRecords, record: VendorRecord, fields: FieldSet | undefined): Promise<readonly VendorRecord[] | undefined> {
    try {
      return await find(record, this.#context, fields);
    } catch (error) {
      this.#failure ??= asError(error);
      return undefined;
    }
  }

  #undecided(type: string, undecided: readonly VendorRecord[]): Error {
    const cause = this.#failure;
    const sentence = `Whether ${undecided.length} records of ${type} meet "where" could not be decided, so the list is not shown.`;
    const advice = 'Where a link is UNKNOWN, "in" with UNKNOWN keeps such records; else ask again later.';
    if (cause instanceof TielineError) {
      const { code, vendor, retryAfterMs } = cause;
      return new TielineError(code, `${sentence} ${cause.message}`, { ...(vendor && { vendor }), retryAfterMs, advice, cause });
    }
    return new TielineError("UPSTREAM_BAD_RESPONSE", sentence, { vendor: undecided[0]!.resource.vendor, advice, cause });
  }
}

function tooMany(type: string, count: number): TielineError {
  return new TielineError(
    "QUERY_TOO_EXPENSIVE",
    `"where" would follow links or relations of ${count} records of ${type}; ${mostFollowed} at most are followed.`,
    {
      advice: "Narrow it by fields of the type.",
    },
  );
}

/** Three-valued, as `meets`. */
function evaluate(record: VendorRecord, condition: GraphCondition, columns: Columns, answers: Answers): boolean | undefined {
  if ("column" in condition || "compared" in condition) return meets(record, condition, columns);
  if ("parts" in condition) return meetsParts(record, condition);
  if ("not" in condition) {
    const inner = evaluate(record, condition.not, columns, answers);
    return inner === undefined ? undefined : !inner;
  }
  if ("link" in condition || "relation" in condition) return answers.get(condition)?.get(record);
  const decisive = "any" in condition;
  let isUnknown = false;
  for (const part of "any" in condition ? condition.any : condition.all) {
    const result = evaluate(record, part, columns, answers);
    if (result === decisive) return decisive;
    isUnknown ||= result === undefined;
  }
  return isUnknown ? undefined : !decisive;
}

function meetsParts(record: VendorRecord, { elements, where, columns, ...test }: PartsTest): boolean | undefined {
  return quantified(
    test,
    elements(record)?.map((element) => (where ? evaluate(element, where, columns, noAnswers) : true)),
  );
}

function quantified(
  { quantifier }: Pick<PartsTest | RelationTest, "quantifier">,
  results?: readonly (boolean | undefined)[],
): boolean | undefined {
  if (!results) return undefined;
  const any = results.includes(true) ? true : results.includes(undefined) ? undefined : false;
  return quantifier === "none" && any !== undefined ? !any : any;
}

/** The one value of a link, as a column of its own. */
function linkColumns(value: string | null): Columns {
  const column = (name: string) => [name, { name, kind: "text", paths: [], read: () => value }] as const;
  return new Map([column("status"), column("rule"), column("key")]);
}

function namesUnknown({ operator, value }: ColumnTest): boolean {
  return (operator === "eq" || operator === "in") && [value].flat().includes("UNKNOWN");
}

function followedTests(condition: GraphCondition): FollowedTest[] {
  if ("link" in condition || "relation" in condition) return [condition];
  if ("column" in condition || "compared" in condition || "parts" in condition) return [];
  if ("not" in condition) return followedTests(condition.not);
  return ("any" in condition ? condition.any : condition.all).flatMap(followedTests);
}

/** The members of a record that a condition needs to be decided; undefined when it may be any. */
export function fieldsTested(catalogue: Catalogue, type: string, condition: GraphCondition | undefined): FieldSet | undefined {
  if (!condition) return new Set();
  if ("column" in condition) return columnsOf(catalogue, type).byName.get(condition.column)?.fields;
  if ("compared" in condition) {
    const { byName } = columnsOf(catalogue, type);
    return union([condition.compared.column, condition.compared.other].map((name) => byName.get(name)?.fields));
  }
  if ("parts" in condition) return neededFields(catalogue, type, [{ name: condition.parts }]);
  if ("not" in condition) return fieldsTested(catalogue, type, condition.not);
  // Links and relations load what they need of a record themselves, where it comes to that.
  if ("link" in condition) return new Set(catalogue.links[type]?.[condition.link]?.needs);
  if ("relation" in condition) return neededFields(catalogue, type, [{ name: condition.relation }]);
  return union(("any" in condition ? condition.any : condition.all).map((part) => fieldsTested(catalogue, type, part)));
}

/** The condition on columns alone that all records meet which may meet this one; and whether it is the same. */
export function columnsOnly(condition: GraphCondition | undefined): { condition: ColumnCondition | undefined; isWhole: boolean } {
  return { condition: condition && relax(condition, true), isWhole: !condition || isOfColumns(condition) };
}

function isOfColumns(condition: GraphCondition): boolean {
  if ("column" in condition || "compared" in condition) return true;
  if ("link" in condition || "relation" in condition || "parts" in condition) return false;
  if ("not" in condition) return isOfColumns(condition.not);
  return ("any" in condition ? condition.any : condition.all).every(isOfColumns);
}

/** Links, relations and lists in the record are taken to hold, or not to where the opposite is asked for. */
function relax(condition: GraphCondition, isPositive: boolean): ColumnCondition {
  if ("column" in condition || "compared" in condition) return condition;
  if ("not" in condition) return { not: relax(condition.not, !isPositive) };
  if ("link" in condition || "relation" in condition || "parts" in condition) return isPositive ? { all: [] } : { any: [] };
  const parts = ("any" in condition ? condition.any : condition.all).map((part) => relax(part, isPositive));
  return "any" in condition ? { any: parts } : { all: parts };
}
