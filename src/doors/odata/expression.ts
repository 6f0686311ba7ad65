import { DoorError } from "../door-error.ts";
import type { ColumnType } from "../views/view.ts";
import { type Token, tokensOf } from "./lexer.ts";

/** Types of values in expressions: those of columns, and that of `null`. */
export type ValueType = ColumnType | "null";

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type Arithmetic = "add" | "sub" | "mul" | "div" | "mod";

export type Expression =
  | { kind: "literal"; type: ValueType; text: string }
  | { kind: "column"; name: string }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "compare"; operator: Comparison; left: Expression; right: Expression }
  | { kind: "arithmetic"; operator: Arithmetic; left: Expression; right: Expression }
  | { kind: "negative" | "not"; operand: Expression }
  | { kind: "and" | "or"; operands: Expression[] }
  | { kind: "in"; operand: Expression; values: Expression[] };

const deepest = 60;
const mostNodes = 5000;

const comparisons: readonly string[] = ["eq", "ne", "gt", "ge", "lt", "le"];

/** Reads OData's common expressions (OData 4.01 part 2, 5.1.1), lambda operators and paths left out. Throws a DoorError. */
export class ExpressionReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #nodes = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  get next(): Token {
    return this.#tokens[this.#at]!;
  }

  /** A whole expression, up to where another word cannot belong to it. */
  expression(): Expression {
    return this.#deeper(() => this.#chain("or", () => this.#chain("and", () => this.#not())));
  }

  end(): void {
    if (this.next.kind !== "end") throw this.unexpected("the end");
  }

  isSign(text: string): boolean {
    return this.next.kind === "sign" && this.next.text === text;
  }

  isName(text: string): boolean {
    return this.next.kind === "name" && this.next.text === text;
  }

  take(): Token {
    return this.#tokens[this.#at++]!;
  }

  takeSign(text: string): void {
    if (!this.isSign(text)) throw this.unexpected(`"${text}"`);
    this.#at++;
  }

  takeName(): string {
    if (this.next.kind !== "name") throw this.unexpected("a name");
    return this.take().text;
  }

  unexpected(wanted: string): DoorError {
    const { at, text, kind } = this.next;
    const found = kind === "end" ? "it ends" : `there is ${JSON.stringify(text.slice(0, 40))}`;
    return new DoorError("BAD_USER_INPUT", `The expression cannot be read at sign ${at + 1}: ${wanted} was expected, and ${found}.`);
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > deepest)
      throw new DoorError("BAD_USER_INPUT", `The expression is nested more than ${deepest} levels deep. Write it flatter.`);
    const made = read();
    this.#depth--;
    return made;
  }

  #node(node: Expression): Expression {
    if (++this.#nodes > mostNodes)
      throw new DoorError("BAD_USER_INPUT", `The expression has more than ${mostNodes} parts. Write a shorter one.`);
    return node;
  }

  #chain(kind: "and" | "or", read: () => Expression): Expression {
    const operands = [read()];
    while (this.isName(kind)) {
      this.#at++;
      operands.push(read());
    }
    return operands.length === 1 ? operands[0]! : this.#node({ kind, operands });
  }

  #not(): Expression {
    if (!this.isName("not")) return this.#compared();
    this.#at++;
    return this.#deeper(() => this.#node({ kind: "not", operand: this.#not() }));
  }

  #compared(): Expression {
    const left = this.#sum();
    if (this.next.kind !== "name") return left;
    const word = this.next.text;
    if (word === "in") {
      this.#at++;
      return this.#node({ kind: "in", operand: left, values: this.#list() });
    }
    if (word === "has") throw new DoorError("UNSUPPORTED", '"has" is for enumerations with flags, and no column has such a type.');
    if (!comparisons.includes(word)) return left;
    this.#at++;
    return this.#node({ kind: "compare", operator: word as Comparison, left, right: this.#sum() });
  }

  #list(): Expression[] {
    this.takeSign("(");
    const values = [this.#sum()];
    while (this.isSign(",")) {
      this.#at++;
      values.push(this.#sum());
    }
    this.takeSign(")");
    return values;
  }

  #sum(): Expression {
    return this.#binary(["add", "sub"], () => this.#binary(["mul", "div", "mod"], () => this.#signed()));
  }

  #binary(operators: readonly Arithmetic[], read: () => Expression): Expression {
    let left = read();
    while (this.next.kind === "name" && (operators as readonly string[]).includes(this.next.text)) {
      const operator = this.take().text as Arithmetic;
      left = this.#node({ kind: "arithmetic", operator, left, right: read() });
    }
    return left;
  }

  #signed(): Expression {
    if (!this.isSign("-")) return this.#primary();
    this.#at++;
    return this.#deeper(() => this.#node({ kind: "negative", operand: this.#signed() }));
  }

  #primary(): Expression {
    if (this.isSign("(")) {
      this.#at++;
      const inner = this.expression();
      this.takeSign(")");
      return inner;
    }
    const { kind, text } = this.next;
    if (kind === "sign" || kind === "end") throw this.unexpected("a value");
    this.#at++;
    if (kind === "string") return this.#node({ kind: "literal", type: "text", text: text.slice(1, -1).replaceAll("''", "'") });
    if (kind !== "name") return this.#node({ kind: "literal", type: kind, text });
    if (text === "true" || text === "false") return this.#node({ kind: "literal", type: "boolean", text });
    if (text === "null") return this.#node({ kind: "literal", type: "null", text });
    if (!this.isSign("(")) return this.#node({ kind: "column", name: text });
    return this.#deeper(() => this.#node({ kind: "call", name: text, args: this.#arguments() }));
  }

  #arguments(): Expression[] {
    this.takeSign("(");
    const args: Expression[] = [];
    while (!this.isSign(")")) {
      if (args.length > 0) this.takeSign(",");
      args.push(this.expression());
    }
    this.takeSign(")");
    return args;
  }
}

export function readExpression(text: string): Expression {
  const reader = new ExpressionReader(text);
  const expression = reader.expression();
  reader.end();
  return expression;
}
