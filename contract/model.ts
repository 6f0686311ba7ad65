/**
 * The vendors' published contracts as data: every documented operation, field and code, in one shape.
 * `scripts/contract.ts` makes the JSON files beside this one; the sandbox vendors and the coverage check read them.
 */
export interface VendorContract {
  vendor: string;
  /** By the operation's id, `<resource>.<operation>`. */
  operations: Record<string, Operation>;
  /** By the vendor's own type name; fields by their wire name, in documented order. */
  types: Record<string, Record<string, Field>>;
}

export interface Operation {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  kind: "read" | "write" | "action" | "login";
  /** ITM Platform serves two versions at two addresses. */
  version?: "v1" | "v2";
  /** Documented query parameters; `path` parameters are read from the path itself. */
  query?: Record<string, Parameter>;
  /** Largest page the vendor gives. */
  maxPage?: number;
  filtermodes?: string[];
  include?: string[];
  /** SOAP request or result elements with their namespace prefix, in wire order. */
  request?: string[];
  result?: string[];
  answer?: Answer;
  deprecated?: true;
}

export interface Parameter {
  type: string;
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
}

export interface Field {
  /** A wire type (`string integer number boolean json map`) or the name of another type. */
  type: string;
  list?: true;
  format?: "decimal" | "datetime" | "date" | "hours" | "html" | "uid" | "guid" | "boolean";
  nullable?: true;
  /** The documentation shows an empty text for "none". */
  blank?: true;
  codes?: Record<string, string>;
  /** The member that carries the code's label. */
  label?: string;
  /** The type this value points at. */
  ref?: string;
  /** The member that names the type this value points at. */
  typeField?: string;
  /** Sent to the vendor, never received. */
  requestOnly?: true;
}
