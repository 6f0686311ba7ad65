/** That a member of a record has one of these values. */
export interface MemberTest {
  path: string;
  values: readonly string[];
}

/** Where an invoice tells its amounts. Paths lead to members of its records. */
export interface InvoiceColumns {
  type: string;
  /** Total without tax. */
  total: string;
  /** Invoices that count: those that were issued. */
  counts: MemberTest;
  /** How others name it. */
  number: string;
  /** Those that reduce what was invoiced; what they reduce they name in texts, and is of the same `customer`. */
  credit: MemberTest & { customer: string; texts: readonly string[] };
  lines: { path: string; texts: readonly string[]; amount: string; except: MemberTest };
}

/** Where a milestone tells what is to be invoiced. */
export interface MilestoneColumns {
  /** Link to the invoices that bill it. */
  invoices: string;
  /** Link from such an invoice to all milestones of this type that it bills. */
  invoiceLink: string;
  /** By other types of milestones: the link to those that stand for the same event. */
  same: Readonly<Record<string, string>>;
  title: string;
  amount: string;
  /** Absent where its records do not name their currency. */
  currency?: string;
  /** Milestones that are to be invoiced; absent where no status says so. */
  approved?: MemberTest;
}

/** What is invoiced by what. */
export interface BillingTable {
  invoice: InvoiceColumns;
  milestones: Readonly<Record<string, MilestoneColumns>>;
  /** By type: the link to the approved milestones of which `billingGap` tells. */
  gaps: Readonly<Record<string, string>>;
}
