import type { Field } from "./field.ts";

/** What a write or action sends. */
export interface Body {
  /** `none`: the documents show an operation without a body. `soap`: the members of `serviceRequest`. */
  content: "json" | "xml" | "soap" | "none";
  /** Another content type that the vendor takes. */
  also?: "multipart";
  /** The one member (in XML the root element) that stands around the record, as in `{"invoice": {...}}`. */
  wrapper?: string;
  /** The name of the record's type in `inputs`. */
  type?: string;
  /** The body is a list of them. */
  list?: true;
  /** The body is a list of lists, each of one type, in this order; one without rows holds an empty object. */
  lists?: string[];
  /** Members of the type that this operation does not take. */
  without?: string[];
  /** Members that the documents call required; a dot leads into a nested type. */
  required?: string[];
  /** What a new record needs besides, where one operation inserts and updates. */
  insert?: string[];
  /** Members whose lack an error answer is documented to refuse, where no table says what is required. */
  refused?: string[];
  /** One of these groups of members is required. */
  oneOf?: string[][];
  /** What a member, or a value of it (`member=value`), makes required. */
  needs?: Record<string, string[]>;
  /** Further members of this type in `types` are taken, though no request shows them. */
  more?: string;
}

/** A member of a body. Types are those of fields, or names in `inputs`. `integer` is whole; a `number` has the format `decimal`. */
export interface Member extends Omit<Field, "format" | "label" | "requestOnly"> {
  /** `base64`: a file's content; `data-uri`: the same with its media type before it; `file`: a part of a multipart form. */
  format?: Field["format"] | "time" | "base64" | "data-uri" | "file";
  /** Several values in one text, comma separated. */
  many?: true;
  /** Shown in requests, and set by the vendor, by the documents' word or by what it means: sending it changes nothing. */
  readonly?: true | "inferred";
  /** Refused when it is empty. */
  filled?: true;
  /** Only updates take it. */
  updateOnly?: true;
  /** Only the day of the instant counts. */
  precision?: "day";
  /** No request shows a value of it: the type is taken from answers, or from the name. */
  inferred?: true;
  deprecated?: true;
  default?: string | number | boolean;
  minimum?: number;
  maximum?: number;
  length?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
  /** An object whose members are called `0`, `1`, ... instead of a list. */
  indexed?: true;
  /** The prefix of its XML namespace, where members of one type have several. */
  namespace?: string;
  /** The member, by its path in the body, that it empties when it is true. */
  clears?: string;
}

/** What the documents say of doing it in part, at once, twice. What is not said is not here. No vendor documents idempotency keys. */
export interface Effect {
  /** `root`: said to change members of the record itself, so that what is not sent stays. */
  partial?: "root";
  /** The member or parameter that names several records. */
  bulk?: string;
  /** Sent again: `adds` to what is there, `toggles` it, or gives the `same` record. */
  again?: "adds" | "toggles" | "same";
  /** The answer comes before the work is done. */
  background?: true;
  /** Optimistic lock: the member that carries what was read as `of` (where that is known); a stale one is refused. */
  lock?: { member: string; of?: string };
}

export type Confidence = "high" | "medium" | "low";

/** What stands in no document, and how sure it is. */
export interface Inferred {
  method?: Confidence;
  path?: Confidence;
  /** Which of ITM Platform's two addresses. */
  version?: Confidence;
  /** The XML namespaces of the members. */
  namespace?: Confidence;
}
