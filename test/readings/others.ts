import { type CirrusReadings, defaultReadings as cirrus } from "../../sandbox/cirrus/readings.ts";
import { type CurrentRmsReadings, defaultReadings as currentRms } from "../../sandbox/current-rms/readings.ts";
import type { SandboxOptions } from "../../sandbox/index.ts";
import { type ItmReadings, defaultReadings as itm } from "../../sandbox/itm/readings.ts";
import { type ProjectorReadings, defaultReadings as projector } from "../../sandbox/projector/readings.ts";
import { type ZivioReadings, defaultReadings as zivio } from "../../sandbox/zivio/readings.ts";

/** Every other way to read each open point: a point that is added to a sandbox has to be added here. */
type Others<Readings> = { [Point in keyof Readings]: readonly Readings[Point][] };

interface EveryVendor {
  zivio: ZivioReadings;
  currentRms: CurrentRmsReadings;
  cirrus: CirrusReadings;
  itm: ItmReadings;
  projector: ProjectorReadings;
}

const others: { [Vendor in keyof EveryVendor]: Others<EveryVendor[Vendor]> } = {
  zivio: { limitOverMax: ["refuse"], unapproved: ["empty"], unapprovedSorted: ["first"] },
  currentRms: {
    rateLimitReset: ["milliseconds", "delta"],
    perPageOverMax: ["refuse"],
    meta: [false],
    include: ["adds", "ignored"],
    tagList: ["list"],
    unNested: [true],
    silentPaging: ["whole"],
    unsorted: ["drifts"],
    equality: ["ignoreCase"],
    absent: ["empty"],
    unknownMembers: ["ignore"],
    shortAnswers: ["whole"],
    backgroundMs: [0],
  },
  cirrus: {
    envelope: ["object"],
    perPageOverMax: ["clamp"],
    missingSorting: ["default"],
    orderNumber: ["alternateid"],
    absentReference: ["hollow"],
    undescribedLists: ["one"],
    pageBehindEnd: ["missing"],
    projectDefinition: ["listed"],
  },
  itm: {
    quotaAnswer: ["503", "400text"],
    defaultColumns: ["other"],
    pageSizeOverMax: ["clamp"],
    pagerKey: ["pagerId"],
    projectsSearchShape: ["v1"],
    projectsListShape: ["v2"],
    revenueProjectId: ["missing"],
    revenueMoney: ["base"],
    regexCase: ["sensitive"],
    lastSlash: ["asPrinted"],
    inLimit: [50],
    taskProgressShape: ["object"],
    dependenciesShape: ["braces", "xmlAsJson", "xmlAsText"],
  },
  projector: {
    loginFailure: ["fail"],
    faultStatus: [200],
    sessionError: ["fail"],
    rowCountStatus: ["OkWithWarnings"],
    warningStatus: ["Ok"],
    loginNamespace: ["req"],
    faultNamespace: ["svc"],
    prefixes: ["default"],
    rateMode: ["warning"],
    concurrency: [1],
    concurrencyError: ["fail"],
    nonProductionNotice: [true],
  },
};

export const defaults: Readonly<EveryVendor> = { zivio, currentRms, cirrus, itm, projector };

export interface Reading {
  vendor: keyof EveryVendor;
  point: string;
  value: unknown;
  /** What starts the sandbox with it. */
  each: NonNullable<SandboxOptions["each"]>;
}

/** Readings that leave out how many rows there are. */
export const withoutTotals: ReadonlySet<string> = new Set(["currentRms.meta", "itm.projectsSearchShape"]);

/**
 * Nothing tells an order list that takes one account only from accounts without orders: should the vendor mean that, asking
 * for the orders of several accounts finds none.
 */
export const undecidable: Readonly<Record<string, readonly string[]>> = {
  "cirrus.undescribedLists": ["relations/connections-inside-lists", "where/cirrus", "where/global-ids"],
};

/** One reading after the other, each alone. */
export const readings: readonly Reading[] = Object.entries(others).flatMap(([vendor, points]) =>
  Object.entries(points).flatMap(([point, values]: [string, readonly unknown[]]) =>
    values.map((value) => ({
      vendor: vendor as keyof EveryVendor,
      point,
      value,
      each: { [vendor]: { readings: { [point]: value } } },
    })),
  ),
);
