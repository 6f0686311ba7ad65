import type { Field } from "./field.ts";
import type { Body, Effect, Inferred, Member } from "./writes.ts";

export type { Field } from "./field.ts";

/**
 * The vendors' published contracts as data: every documented operation, field and code, in one shape.
 * `scripts/contract.ts` makes the JSON files beside this one; the sandbox vendors and the coverage check read them.
 */
export interface VendorContract {
  vendor: string;
  /** By the operation's id, `<resource>.<operation>`. */
  operations: Record<string, Operation>;
  /** What is received: by the vendor's own type name; fields by their wire name, in documented order. */
  types: Record<string, Record<string, Field>>;
  /** What is sent: types of bodies and of what stands in them; members by their wire name, in the order in which they are sent. */
  inputs: Record<string, Record<string, Member>>;
  /** The type of the error answers that any operation may give, by status. */
  errors?: Record<string, string>;
  /** XML namespaces by the prefix that members and requests name. */
  namespaces?: Record<string, string>;
}

export interface Operation {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  kind: "read" | "write" | "action" | "login";
  /** ITM Platform serves two versions at two addresses. */
  version?: "v1" | "v2";
  /** What the parameters in the path are, in their order. Told of writes and actions; of reads the path itself tells enough. */
  parameters?: Record<string, Parameter>;
  /** Documented query parameters. */
  query?: Record<string, Parameter>;
  /** Largest page the vendor gives. */
  maxPage?: number;
  filtermodes?: string[];
  include?: string[];
  /** SOAP request or result elements with their namespace prefix, in wire order. */
  request?: string[];
  result?: string[];
  /** What a write or action sends. Missing where the documents do not tell: see `exceptions.ts`. */
  body?: Body;
  answer?: Answer;
  /** Types of the error answers that samples show, by status. */
  errors?: Record<string, string[]>;
  /** What the documents say of doing it in part, at once, twice. */
  effect?: Effect;
  inferred?: Inferred;
  deprecated?: true;
}

export interface Parameter {
  type: string;
  format?: "date" | "datetime";
  /** The type whose records it names, or the parameter that names the type. */
  ref?: string;
  typeField?: string;
  required?: true;
  default?: string | number;
  values?: (string | number)[];
  maximum?: number;
  /** `%` stands for any text. */
  wildcard?: true;
  /** Several values, comma separated. */
  many?: true;
}

export interface Answer {
  /** one: an object; list: a list under `key` (or bare); page: an envelope with paging members; file: not JSON. */
  shape: "one" | "list" | "page" | "file" | "xml" | "none";
  key?: string;
  type?: string;
  /** Of writes and actions: the status of success. */
  status?: number;
  /** Another type that is answered, where samples show two. */
  or?: string;
  /** Where the id of the written record stands, if the answer is not the record itself. */
  id?: string;
  /** The member that tells of success; it can be false, or `Fail`, under the status of success. */
  success?: string;
}
