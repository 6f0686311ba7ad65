import type { RecordRef } from "../engine/model/effect.ts";
import type { Row } from "../replica/database.ts";
import type { KeptEffect, KeptStatus } from "./kept-effect.ts";

export const effectColumns = [
  "number, id, vendor, operation, mutation, target, makes, caller, input, before, invalidates, status, guard, opened, departed, finished",
  "looks, next_look, found, candidates, told",
].join(", ");

export function effectIn(row: Row): KeptEffect {
  const [number, id, vendor, operation, mutation, target, makes, caller, input, before, invalidates, ...rest] = row;
  const [status, guard, opened, departed, finished, looks, nextLook, found, candidates, told] = rest;
  return {
    ...{ number: Number(number), id: String(id), vendor: String(vendor), operation: String(operation), mutation: String(mutation) },
    ...(target !== null && { target: String(target) }),
    ...(makes !== null && { makes: String(makes) }),
    caller: String(caller),
    ...(input !== null && { input: JSON.parse(String(input)) }),
    ...(before !== null && { before: JSON.parse(String(before)) }),
    invalidates: JSON.parse(String(invalidates)),
    status: status as KeptStatus,
    ...(guard !== null && { guard: guard as "NATIVE" | "BEST_EFFORT" }),
    openedAt: Number(opened),
    ...(departed !== null && { leftAt: Number(departed) }),
    ...(finished !== null && { finishedAt: Number(finished) }),
    looks: Number(looks),
    ...(nextLook !== null && { nextLookAt: Number(nextLook) }),
    ...(found !== null && { found: String(found) }),
    ...(candidates !== null && { candidates: JSON.parse(String(candidates)) }),
    ...(told !== null && { told: JSON.parse(String(told)) }),
  };
}

export function refText({ type, id }: RecordRef): string {
  return `${type}:${id}`;
}
