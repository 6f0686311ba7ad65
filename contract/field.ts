/** A member of a received record. */
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
