import type { Dataset, Row } from "./dataset.ts";

type Mode = (row: Row, data: Dataset) => boolean;

interface Modes {
  /** The mode in force when none is given; absent: the list shows everything. */
  usual?: string;
  modes: Record<string, Mode>;
}

const all: Mode = () => true;
const is =
  (member: string, ...values: unknown[]): Mode =>
  (row) =>
    values.includes(row.record[member]);
const not =
  (mode: Mode): Mode =>
  (row, data) =>
    !mode(row, data);

/** Posted and voided invoices are hidden by default; paid ones are not. The documentation names posted and cancelled only. */
const liveInvoice = is("status", 0, 10, 20);
/** Open, provisional, reserved and active jobs; completed, cancelled, lost, dead and postponed ones are hidden. */
const liveJob = is("status", 0, 1, 5, 20);
const order = is("state", 3);
const active: Modes = { usual: "active", modes: { active: is("active", true), inactive: is("active", false), all } };

const PREPARED = 15;

/** Preparation is read from the assets of an order: below 15 not prepared, 15 prepared, above 15 already on its way. */
function assets(test: (statuses: number[]) => boolean): Mode {
  return (row, data) => {
    if (!order(row, data)) return false;
    const items = data.children("OpportunityItem", "opportunity_id", row.id);
    const found = items.flatMap((item) => data.children("OpportunityItemAsset", "opportunity_item_id", item.id));
    return test(found.map((asset) => Number(asset.record.status)));
  };
}

const BY_TYPE: Record<string, Modes> = {
  Member: {
    usual: "active",
    modes: {
      ...active.modes,
      organisation: is("membership_type", "Organisation"),
      contact: is("membership_type", "Contact"),
      venue: is("membership_type", "Venue"),
      user: is("membership_type", "User"),
      with_pending_activities: (row, data) =>
        data.children("Activity", "regarding_id", row.id).some((a) => a.record.regarding_type === "Member" && a.record.completed === false),
      with_live_opportunities: (row, data) => data.children("Opportunity", "member_id", row.id).some((job) => liveJob(job, data)),
      bookable: is("bookable", true),
    },
  },
  Opportunity: {
    usual: "live",
    modes: {
      ...{ live: liveJob, inactive: not(liveJob), all, with_active_status: is("status", 20) },
      needing_prep: assets((statuses) => statuses.some((status) => status < PREPARED)),
      prepared: assets((statuses) => statuses.length > 0 && statuses.every((status) => status === PREPARED)),
      needing_load: assets((statuses) => statuses.some((status) => status === PREPARED)),
      ...{ enquiries: is("state", 0), drafts: is("state", 1), quotations: is("state", 2), orders: order },
      ...{ invoiced: is("invoiced", true), not_invoiced: is("invoiced", false) },
      // Stands in an example only, beside orders.
      not_cancelled: not(is("status", 50)),
    },
  },
  Invoice: {
    usual: "live",
    modes: { live: liveInvoice, inactive: not(liveInvoice), all, invoices: is("invoice_type", 0), credits: is("invoice_type", 1) },
  },
  Project: { usual: "active", modes: { active: is("status", 0), inactive: is("status", 40), all } },
  Product: active,
  Quarantine: active,
  Service: { modes: active.modes },
  Activity: { modes: { pending: is("completed", false), completed: is("completed", true), all } },
  ProductInventory: { modes: { ...active.modes, rental: is("rental_allowed?", true), sale: is("sale_allowed?", true) } },
};

/**
 * The rows a list shows for the filtermodes given. Known modes take the place of the default one and narrow the list one after
 * the other; unknown ones are passed over.
 */
export function scope(data: Dataset, type: string, given: string[]): (row: Row) => boolean {
  const { usual, modes } = BY_TYPE[type] ?? { modes: {} as Record<string, Mode> };
  const known = given.flatMap((name) => (Object.hasOwn(modes, name) ? [modes[name]!] : []));
  const inForce = known.length ? known : usual ? [modes[usual]!] : [];
  return (row) => inForce.every((mode) => mode(row, data));
}
