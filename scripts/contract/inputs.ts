import type { Body, Member } from "../../contract/writes.ts";
import { compact } from "./parts.ts";

export type Members = Record<string, Member>;

/** The record that a body carries, before types are shared. */
export interface Draft {
  operation: string;
  /** What the record is called. Bodies of one name become one type where their members agree. */
  record: string;
  members: Members;
  body: Omit<Body, "type" | "without">;
}

/**
 * The types of what is sent. Each member stands once: operations that send the same record share a type, and say what they leave out
 * of it (`without`) and what they ask for (`required`).
 */
export class Inputs {
  readonly types: Record<string, Members> = {};
  readonly #drafts: Draft[] = [];

  /** A type inside others. Shown twice with different members it has them all. */
  nest(name: string, members: Members): string {
    const known = this.types[name];
    const joined = known ? join([known, members]) : members;
    if (!joined) throw new Error(`${name} is shown in two ways that do not agree`);
    this.types[name] = joined;
    return name;
  }

  add(draft: Draft): void {
    this.#drafts.push(draft);
  }

  /** The bodies by operation. */
  share(): Map<string, Body> {
    const bodies = new Map<string, Body>();
    for (const record of new Set(this.#drafts.map((draft) => draft.record))) {
      const drafts = this.#drafts.filter((draft) => draft.record === record);
      const joined = join(drafts.map(({ members }) => members));
      const alike = joined && drafts.every(({ members }) => isMost(members, joined));
      const shared = alike ? this.#place(record, joined) : undefined;
      for (const { operation, members, body } of drafts) {
        const type = shared ?? this.#place(`${record}${suffix(operation)}`, members)!;
        const without = Object.keys(this.types[type]!).filter((name) => !members[name]);
        const { content, also, wrapper, list, ...said } = body;
        bodies.set(operation, compact({ content, also, wrapper, list, type, without: without.length > 0 ? without : undefined, ...said }));
      }
    }
    return bodies;
  }

  /** Under its name, or under another where a nested type of that name is another thing. */
  #place(name: string, members: Members): string {
    const known = this.types[name];
    if (known && isMost(members, known) && Object.keys(members).every((each) => known[each]) && join([known, members])) return name;
    const own = known ? `${name}Record` : name;
    this.types[own] = members;
    return own;
  }
}

/** What has little in common has one name by chance, or by a slip of the documents. */
function isMost(some: Members, all: Members): boolean {
  return Object.keys(some).length * 2 >= Object.keys(all).length;
}

/** All members in one order, unless two shown ways contradict each other in a fact or in the order. */
function join(shown: readonly Members[]): Members | undefined {
  const facts: Members = {};
  for (const [name, member] of shown.flatMap((members) => Object.entries(members))) {
    const both = facts[name] ? agreed(facts[name], member) : member;
    if (!both) return undefined;
    facts[name] = both;
  }
  const names = inOneOrder(shown.map((members) => Object.keys(members)));
  return names && Object.fromEntries(names.map((name) => [name, facts[name]!]));
}

/** Lists of names as one in which each stands in its order; nothing where they contradict each other. */
export function inOneOrder(lists: readonly (readonly string[])[]): string[] | undefined {
  const names: string[] = [];
  for (const list of lists) {
    let at = 0;
    for (const name of list) {
      const place = names.indexOf(name);
      if (place !== -1 && place < at) return undefined;
      if (place === -1) names.splice(at++, 0, name);
      else at = place + 1;
    }
  }
  return names;
}

/** A sample without a value tells less than one with it, and nothing else. */
function agreed(one: Member, other: Member): Member | undefined {
  const { inferred, blank, ...rest } = one;
  const { inferred: inferredToo, blank: blankToo, ...same } = other;
  if (JSON.stringify(rest) !== JSON.stringify(same)) return undefined;
  return compact({ ...rest, blank: blank ?? blankToo, inferred: inferred && inferredToo });
}

function suffix(operation: string): string {
  return pascal(operation.slice(operation.indexOf(".") + 1));
}

export function pascal(words: string): string {
  return words.replace(/(^|[_.-])(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
