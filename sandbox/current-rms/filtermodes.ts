import type { Dataset, Row } from "./model.ts";

type Mode = (row: Row, data: Dataset) => boolean;

interface Modes {
  /** The mode that applies when none is given; absent: the list shows everything. */
  default?: string;
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

/** Posted and voided invoices are hidden by default; paid ones are not. "Default scope" names posted and cancelled only. */
const liveInvoice = is("status", 0, 10, 20);
/** Open, provisional, reserved and active jobs; all other statuses are hidden. */
const liveJob = is("status", 0, 1, 5, 20);
const order = is("state", 3);
const active: Modes = { default: "active", modes: { active: is("active", true), inactive: is("active", false), all } };

const preparedStatus = 15;

/** A test of the assets of an order: their status is below 15 when not prepared, 15 when prepared, above it when on the way. */
function assets(test: (statuses: number[]) => boolean): Mode {
  return (row, data) => {
    if (!order(row, data)) return false;
    const items = data.children("OpportunityItem", "opportunity_id", row.id);
    const found = items.flatMap((item) => data.children("OpportunityItemAsset", "opportunity_item_id", item.id));
    return test(found.map((asset) => Number(asset.record.status)));
  };
}

const modesByType: Record<string, Modes> = {
  Member: {
    default: "active",
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
    default: "live",
    modes: {
      ...{ live: liveJob, inactive: not(liveJob), all, with_active_status: is("status", 20) },
      needing_prep: assets((statuses) => statuses.some((status) => status < preparedStatus)),
      prepared: assets((statuses) => statuses.length > 0 && statuses.every((status) => status === preparedStatus)),
      needing_load: assets((statuses) => statuses.some((status) => status === preparedStatus)),
      ...{ enquiries: is("state", 0), drafts: is("state", 1), quotations: is("state", 2), orders: order },
      ...{ invoiced: is("invoiced", true), not_invoiced: is("invoiced", false) },
      // Documented by an example alone, together with orders.
      not_cancelled: not(is("status", 50)),
    },
  },
  Invoice: {
    default: "live",
    modes: { live: liveInvoice, inactive: not(liveInvoice), all, invoices: is("invoice_type", 0), credits: is("invoice_type", 1) },
  },
  Project: { default: "active", modes: { active: is("status", 0), inactive: is("status", 40), all } },
  Product: active,
  Quarantine: active,
  Service: { modes: active.modes },
  Activity: { modes: { pending: is("completed", false), completed: is("completed", true), all } },
  ProductInventory: { modes: { ...active.modes, rental: is("rental_allowed?", true), sale: is("sale_allowed?", true) } },
};

/** The test of a list's filtermodes. Known modes replace the default one, and a row has to pass them all; unknown ones are ignored. */
export function filtermodeTest(data: Dataset, type: string, given: string[]): (row: Row) => boolean {
  const { default: usual, modes } = modesByType[type] ?? { modes: {} as Record<string, Mode> };
  const known = given.flatMap((name) => (Object.hasOwn(modes, name) ? [modes[name]!] : []));
  const applied = known.length ? known : usual ? [modes[usual]!] : [];
  return (row) => applied.every((mode) => mode(row, data));
}
