import type { Organisation } from "../world/model.ts";

/** Every record the vendor holds. Each list is in the order of uids. */
export interface Dataset {
  engagements: Engagement[];
  projects: ProjectRecord[];
  lineItems: LineItem[];
  clients: Client[];
}

export interface Client {
  uid: string;
  name: string;
  number: string | null;
  inactive: boolean;
  parent?: Client;
  organisation: Organisation;
}

export interface Engagement {
  uid: string;
  code: string;
  name: string;
  client?: Client;
  manager?: User;
  projects: ProjectRecord[];
  lineItems: LineItem[];
  currency: string;
  po: string | null;
  closed: boolean;
  updated: number;
}

export interface ProjectRecord {
  uid: string;
  code: string;
  name: string;
  engagement: Engagement;
  manager?: User;
  opens: string;
  closes: string;
  closed: boolean;
  updated: number;
}

export interface LineItem {
  /** How often it was saved. */
  version?: number;
  uid: string;
  code: string;
  engagement?: Engagement;
  milestones: MilestoneRecord[];
  po: string | null;
}

export interface MilestoneRecord {
  uid: string;
  lineItem: LineItem;
  project?: ProjectRecord;
  name: string;
  description: string;
  amount: string;
  planned: string;
  /** The day it was achieved. */
  achieved?: string;
  foregone: boolean;
  status: "P" | "F" | "A" | "B";
  invoice?: { number: string; uid: string };
  po: string | null;
  taskUid?: string;
  by?: User;
  created: number;
  updated: number;
}

export interface User {
  uid: string;
  displayName: string;
  /** The employee's number. The world has none, so it is made from the order of the employees. */
  reference: string;
  firstName: string;
  lastName: string;
  email: string;
}
