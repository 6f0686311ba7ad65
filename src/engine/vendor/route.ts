import { badInput } from "../../errors.ts";
import type { Request } from "../../transport/send.ts";
import type { Operation } from "../model/resource.ts";

export interface Route {
  method: Request["method"];
  /** Below the base address, parameters in braces. */
  path: string;
}

/** Where an operation is: as the table says, or as the configuration corrects it. */
export type RouteOf = (operation: Operation) => Route;

export function routes(corrections: Readonly<Record<string, string>>): RouteOf {
  return (operation) => readRoute(corrections[operation.id] ?? operation.route, operation.id);
}

export function readRoute(text: string, id: string): Route {
  const parts = /^(GET|POST|PUT|PATCH|DELETE) (\/(?:[^\s{}]|\{\w+\})*)$/.exec(text.trim());
  if (!parts) throw new Error(`The route of ${id} must read like "GET /path/{id}", but is "${text}".`);
  return { method: parts[1] as Route["method"], path: parts[2]! };
}

/** The names of a path's parameters, in order. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

/** The path with its parameters filled in; each stays one segment whatever it holds. */
export function fill(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The path ${path} lacks a value for {${name}}.`);
    // However they are encoded, addresses with such a segment are shortened on their way.
    if (value === "" || value === "." || value === "..") throw badInput(`"${value}" cannot be an id.`);
    return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
  });
}

/** Operations anywhere in a table: beside the usual words, what a vendor adds to them. */
export function operationsIn(value: unknown): Operation[] {
  if (Array.isArray(value)) return value.flatMap(operationsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("route" in value && "id" in value) return [value as Operation];
  return Object.values(value).flatMap(operationsIn);
}
