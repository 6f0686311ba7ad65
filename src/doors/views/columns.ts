import type { ASTNode } from "graphql";
import { ViewError } from "./problem.ts";
import type { Column, ColumnType } from "./view.ts";

/** PostgreSQL cuts longer names. */
const longestName = 63;

const types: Readonly<Record<string, ColumnType>> = {
  ID: "text",
  String: "text",
  JSON: "text",
  Int: "integer",
  Float: "double",
  Decimal: "decimal",
  Boolean: "boolean",
  Date: "date",
  DateTime: "timestamp",
};

/** The type of the column of a scalar or enum; undefined for what is no single value. */
export function columnTypeOf(scalar: string, isEnum: boolean): ColumnType | undefined {
  return isEnum ? "text" : types[scalar];
}

/** `itmProject` and `internalCode` as `itm_project_internal_code`. */
export function columnNameOf(path: readonly string[]): string {
  return path
    .filter(Boolean)
    .map((key) => key.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase())
    .join("_");
}

/** The columns of a view, in the order of the file. Several root lists share those with the same name. */
export class ColumnList {
  readonly columns: Column[] = [];
  readonly #branches: number[] = [];

  /** The place of the column. Throws a ViewError where its name is taken in this branch, or has another type in another one. */
  add(column: Column, branch: number, node?: ASTNode): number {
    const { name, type } = column;
    if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > longestName)
      throw new ViewError(
        `The column would be called "${name}". Give the field an alias of letters, digits and at most ${longestName} signs.`,
        node,
      );
    const at = this.columns.findIndex((each) => each.name === name);
    if (at < 0) {
      this.#branches.push(branch);
      return this.columns.push(column) - 1;
    }
    const known = this.columns[at]!;
    if (this.#branches[at] === branch) throw new ViewError(`There are two columns "${name}". Give one of the fields an alias.`, node);
    if (known.type !== type)
      throw new ViewError(`The column "${name}" is ${known.type} in another list of this view, and ${type} here.`, node);
    this.#branches[at] = branch;
    const { idOf, ...rest } = known;
    const vendors = [...new Set([...known.vendors, ...column.vendors])];
    this.columns[at] = { ...rest, vendors, ...(idOf !== undefined && idOf === column.idOf && { idOf }) };
    return at;
  }
}
