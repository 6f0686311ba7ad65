import { pageSizeOf, type Upstream } from "../../engine/vendor/upstream.ts";
import type { SyncState } from "../store.ts";
import type { Source } from "./source.ts";

/** When streams are brought up to date, and what that may take of the vendors' quotas. */
export interface SyncSettings {
  /** The part of each window of a quota that is left to people, from 0 to below 1. */
  reserve: number;
  /** How often changes are asked for, where the vendor has a filter for them. */
  incrementMs: number;
  /** How often a list without one is read whole, at most; one that takes many calls is read less often. */
  sweepMs: number;
  /** How often every list is read whole, at least: that finds what has vanished. */
  fullSweepMs: number;
  /** How long a sweep in the background may take that is too many calls to be made at once. */
  belowMs: number;
}

export const defaultSyncSettings: SyncSettings = {
  reserve: 0.3,
  incrementMs: 60_000,
  sweepMs: 15 * 60_000,
  fullSweepMs: 24 * 3_600_000,
  belowMs: 60 * 60_000,
};

export type Mode = "sweep" | "increment";

/** What a source needs next, and from when on; milliseconds since 1970. */
export interface Due {
  mode: Mode;
  at: number;
}

/** Sweeps of a list that are repeated may take one call of so many that the quota allows. */
const callsPerCall = 20;
/** Where no quota is published, a call in this time is what a vendor should bear. */
const usualMsPerCall = 1_000;

/** What the source of this state needs next. `ignored`: the vendor was seen to ignore the filter for changes. */
export function dueOf(source: Source, state: SyncState, settings: SyncSettings, cost: { calls: number; msPerCall: number }): Due {
  const { completeSince, sweptAt, syncedAt = 0, cursor } = state;
  if (state.sweep || completeSince === undefined || sweptAt === undefined) return { mode: "sweep", at: 0 };
  const { incrementMs, sweepMs, fullSweepMs } = settings;
  if (!source.own || !source.resource.changed || cursor === undefined) {
    const fair = cost.calls * cost.msPerCall * callsPerCall;
    return { mode: "sweep", at: sweptAt + Math.max(sweepMs, Math.min(fair, fullSweepMs)) };
  }
  const fullAt = sweptAt + fullSweepMs;
  const nextAt = syncedAt + incrementMs;
  return fullAt <= nextAt ? { mode: "sweep", at: fullAt } : { mode: "increment", at: nextAt };
}

/** Calls that a sweep of so many rows takes; of so many parents, where rows are read below them. */
export function sweepCalls(upstream: Upstream, { resource, parent }: Source, rows: number): number {
  if (parent !== undefined) return Math.max(1, rows);
  const list = upstream.adapter.scanCalls?.(resource) ?? Math.ceil(rows / Math.max(1, pageSizeOf(upstream, resource)));
  return Math.max(1, list) + (resource.many ? Math.ceil(rows / 100) : 0);
}

/** The part of each window that a sweep over time leaves untouched: it takes half of what other sweeps may. */
export function slowReserve({ reserve }: SyncSettings): number {
  return (1 + reserve) / 2;
}

/** How long so many calls take when this part of each window is left untouched, in milliseconds. */
export function timeOf({ quota, adapter }: Upstream, calls: number, reserve: number): number {
  const windows = quota?.windows() ?? [];
  if (windows.length === 0) return calls * usualMsPerCall;
  const times = windows.map(({ ms, limit }) => {
    const spare = Math.max(1, Math.floor((limit * (1 - reserve)) / (adapter.weight ?? 1)));
    return (Math.ceil(calls / spare) - 1) * ms;
  });
  return Math.max(0, ...times);
}

/** The time of the quota that one call takes. */
export function msPerCall({ quota, adapter }: Upstream): number {
  const windows = quota?.windows() ?? [];
  if (windows.length === 0) return usualMsPerCall;
  return Math.max(...windows.map(({ ms, limit }) => (ms / Math.max(1, limit)) * (adapter.weight ?? 1)));
}
