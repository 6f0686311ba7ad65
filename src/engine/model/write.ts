import type { VendorError, VendorName } from "../../errors.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import type { Operation } from "./resource.ts";

/** What people decide about one write: a row of a vendor's table, by the name of its mutation. */
export interface WriteRow {
  /** The operation's id in the contract. */
  operation: string;
  /** Type of the record that it changes, makes or removes; null where the graph has no such records. */
  type: string | null;
  /**
   * The parameter of the path, or the path in the body, that names this record. Absent: the last parameter of the path, where that
   * names a record of this type.
   */
  target?: string;
  /** It makes another record of the type than its target. */
  makes?: true;
  /** The vendor cannot take it back. Removing a record always counts as such. */
  irreversible?: true;
  /** Doing it twice is the same as doing it once. Absent: true of updates and removals without lists of objects. */
  idempotent?: boolean;
  /** Values that the record must have for the vendor to accept it: the documented states, by field of the graph. */
  from?: States;
  /** Values with which the vendor refuses it. */
  not?: States;
  /** What the record is afterwards, by which the effect is recognised. */
  to?: Readonly<Record<string, string>>;
  /** Where the record has what an update demands, if otherwise than in the body: path in the body -> path in the record. */
  recordPaths?: Readonly<Record<string, string>>;
  /** The flag that it turns over. The mutation takes the value that is wanted, and sends nothing where the record has it. */
  toggles?: string;
}

export type States = Readonly<Record<string, readonly string[]>>;

/** The writes of one vendor. */
export interface VendorWrites {
  vendor: VendorName;
  /** The vendor's name in sentences. */
  label: string;
  rows: WriteRows;
  /** Made when the first of them is planned. */
  facts(): WriteFacts;
}

export type WriteRows = Readonly<Record<string, WriteRow>>;

/** What follows of a vendor's writes from contract, rows and schema: written by `npm run facts`. */
export interface WriteFacts {
  vendor: VendorName;
  /** By the name of the mutation. */
  mutations: Readonly<Record<string, MutationFacts>>;
  /** Members of what is sent, by the contract's name of the type, in the order in which they are sent. */
  inputs: Readonly<Record<string, readonly Member[]>>;
}

export interface MutationFacts {
  operation: string;
  /** As `Operation.route`. */
  route: string;
  type?: string;
  /** Field of the payload that shows the record, or the records where it is `many`. */
  shows?: string;
  many?: true;
  /** `create`, `update`, `delete` a record, `save` one that is there or is not, or an `action`. */
  kind: "create" | "update" | "delete" | "save" | "action";
  /** The parameter of the path, or the path in the body, that names the target. */
  target?: string;
  /** In the order of the path. */
  parameters: readonly Member[];
  query?: readonly Member[];
  body: BodyFacts;
  answer: AnswerFacts;
  /** Fields of the target that may be expected, by name with their type. */
  expects?: Readonly<Record<string, string>>;
  irreversible?: true;
  toggles?: string;
  deprecated?: true;
}

export interface BodyFacts {
  content: "json" | "xml" | "soap" | "none";
  /** It is sent as a form where a file is in it. */
  multipart?: true;
  wrapper?: string;
  /** Name in `inputs`. */
  type?: string;
  /** The body is a list of `type`: the member of the input that holds it. */
  list?: string;
  /** The body is a list of lists: types by the member of the input that holds them. */
  lists?: Readonly<Record<string, string>>;
  /** Members of the type that are not taken. */
  without?: readonly string[];
  /** Paths, in the vendor's names, of what the vendor wants. */
  required?: readonly string[];
  insert?: readonly string[];
  oneOf?: readonly (readonly string[])[];
  needs?: Readonly<Record<string, readonly string[]>>;
  /** The member that names several records. */
  bulk?: string;
  /** The member that carries the version of the record that was read, and where it stands there. */
  lock?: { member: string; of?: string };
}

export interface AnswerFacts {
  shape: "one" | "list" | "page" | "file" | "xml" | "none";
  key?: string;
  /** Path of the id of what was written, where the answer is not the record. */
  id?: string;
  /** The member that tells of success. */
  success?: string;
  /** The answer is the record itself. */
  isRecord?: true;
}

/** A member of what is sent. */
export interface Member {
  /** The vendor's name. */
  name: string;
  /** The graph's. */
  as: string;
  /** A scalar of the graph, or a name in `inputs`. */
  type: string;
  nested?: true;
  /** How the vendor writes the value. */
  wire: "string" | "integer" | "number" | "boolean" | "json";
  list?: true;
  /** Several values in one text, comma separated. */
  many?: true;
  indexed?: true;
  /** The type of the graph whose records it names. */
  names?: string;
  /** The enum of the graph with its codes: the input also takes `<as>Code`. */
  enum?: string;
  codes?: Readonly<Record<string, string>>;
  required?: true;
  format?: string;
  blank?: true;
  filled?: true;
  readonly?: true;
  secret?: true;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  /** Prefix of its XML namespace. */
  namespace?: string;
  /** The path that it empties when it is true. */
  clears?: string;
}

/** A write with all its values, in the vendor's names. */
export interface WriteCall {
  operation: Operation;
  path: Readonly<Record<string, string>>;
  query: readonly (readonly [name: string, value: string])[];
  /** Members in the order in which they are sent; without what stands around them. */
  body?: Json;
  facts: MutationFacts;
  inputs: WriteFacts["inputs"];
}

/** What a vendor answered to a write. */
export interface WriteReading {
  /** `unknown`: it failed, and may have done it all the same. */
  status: "done" | "refused" | "unknown";
  /** Of a refusal: NOT_FOUND, REFUSED, or a code of `errorCodes`. */
  code?: string;
  /** What it says of a refusal. */
  errors: readonly VendorError[];
  /** What it says beside. */
  warnings: readonly VendorError[];
  /** The record as it is now, where the answer is that. */
  record?: JsonObject;
  /** Ids of what was written. */
  ids: readonly string[];
  /** All of the answer, where it is not the record. */
  answer?: Json;
}
