import { distance } from "fastest-levenshtein";
import { plainWords } from "./values.ts";

/** What a project is called, as it is compared. */
export interface TitleView {
  /** Words that name the work. */
  words: readonly string[];
  /** What tells instalments and years apart: "phase 2", "2024". */
  marks: readonly string[];
  core: string;
}

const views = new Map<string, TitleView>();

/** Reads a title: "002 Control room, Ph 1 (Kjær)" is control room, phase 1. */
export function viewTitle(raw: string): TitleView {
  const known = views.get(raw);
  if (known) return known;
  const text = raw.replace(/[([{][^()[\]{}]*[)\]}]/g, " ").replace(/^\W*\d{1,4}\W+(?=\p{L}{2})/u, " ");
  const all = plainWords(text.replace(/\b(?:ph|phase)[\s.]*(\d)/gi, "phase$1"));
  const marks = all.filter((word) => /^(?:phase)?\d+$/.test(word)).sort();
  const words = all.filter((word) => !marks.includes(word) && word !== "the");
  const view = { words, marks, core: words.join(" ") };
  if (views.size > 200_000) views.clear();
  views.set(raw, view);
  return view;
}

/**
 * `same`: all words and marks; `more`: one says more than the other; `mark`: marks differ, such as two phases of one work;
 * `differs`: other work.
 */
export type TitleLevel = "same" | "more" | "mark" | "share" | "differs";

const ranks: readonly TitleLevel[] = ["same", "more", "mark", "share", "differs"];

export function compareTitles(a: TitleView, b: TitleView): TitleLevel {
  const marksDiffer = a.marks.length > 0 && b.marks.length > 0 && a.marks.join() !== b.marks.join();
  if (a.core === b.core) return marksDiffer ? "mark" : a.marks.join() === b.marks.join() ? "same" : "more";
  const shared = a.words.filter((word) => b.words.some((other) => isSpelling(word, other)));
  if (shared.length === Math.min(a.words.length, b.words.length) && shared.length > 0) return marksDiffer ? "mark" : "more";
  return shared.length >= 2 || (shared.length === 1 && Math.min(a.words.length, b.words.length) === 2 && a.words[0] === b.words[0])
    ? "share"
    : "differs";
}

/** Whether two words are one, or one misspelt. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 5 && Math.abs(a.length - b.length) <= 2 && distance(a, b) <= 1 + Number(length >= 6);
}

export function betterTitle(a: TitleLevel, b: TitleLevel): TitleLevel {
  return ranks.indexOf(a) <= ranks.indexOf(b) ? a : b;
}
