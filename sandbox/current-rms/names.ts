import { random } from "../kit/random.ts";

/** `StockLevel` as a path or a column spells it: `stock_level`. */
export function snake(type: string): string {
  return type.replace(/(?<=.)([A-Z])/g, "_$1").toLowerCase();
}

/** `stock_level` as a type's name: `StockLevel`. */
export function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The type that the path parameter `stock_level_id` names: `StockLevel`. */
export function typeOfParameter(parameter: string): string {
  return pascal(parameter.replace(/_id$/, ""));
}

export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Generated ids of each type start at another number, so that two types do not share ids. */
export function firstId(type: string): number {
  return 1000 * random("ids", snake(type)).integer(20, 900) + 1;
}
