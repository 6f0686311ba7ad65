/** How often each kind of noise is put on a world; shares from 0 to 1. */
export interface Noise {
  /** A key is emptied: tax and account numbers, references, custom fields, domains. */
  drop: number;
  /** An external key leads to another customer. */
  staleKey: number;
  /** Groups of companies that share one tax number. */
  sharedVat: number;
  /** A purchase order or code of another customer. */
  foreignKey: number;
  /** Amounts differ between systems: a rate, a rounding. */
  amount: number;
  /** Days differ between systems. */
  date: number;
  /** Names are spelt otherwise. */
  name: number;
  /** Titles are spelt otherwise. */
  title: number;
  /** Phones and addresses are emptied or another's. */
  contact: number;
  /** Milestones and revenues are called otherwise, invoices by their project alone or by nothing. */
  label: number;
  /** Amounts are stated with tax. */
  tax: number;
}

export const noises = {
  light: {
    drop: 0.1,
    staleKey: 0.02,
    sharedVat: 0.03,
    foreignKey: 0.01,
    amount: 0.1,
    date: 0.2,
    name: 0.1,
    title: 0.15,
    contact: 0.05,
    label: 0.02,
    tax: 0.01,
  },
  jitter: {
    drop: 0.05,
    staleKey: 0.02,
    sharedVat: 0.05,
    foreignKey: 0.02,
    amount: 0.6,
    date: 0.8,
    name: 0.15,
    title: 0.3,
    contact: 0.1,
    label: 0.1,
    tax: 0.1,
  },
  keys: {
    drop: 0.35,
    staleKey: 0.1,
    sharedVat: 0.25,
    foreignKey: 0.06,
    amount: 0.2,
    date: 0.3,
    name: 0.2,
    title: 0.2,
    contact: 0.15,
    label: 0.1,
    tax: 0.02,
  },
  words: {
    drop: 0.2,
    staleKey: 0.05,
    sharedVat: 0.15,
    foreignKey: 0.02,
    amount: 0.3,
    date: 0.6,
    name: 0.3,
    title: 0.4,
    contact: 0.3,
    label: 0.5,
    tax: 0.15,
  },
  names: {
    drop: 0.15,
    staleKey: 0.05,
    sharedVat: 0.1,
    foreignKey: 0.03,
    amount: 0.3,
    date: 0.4,
    name: 0.6,
    title: 0.6,
    contact: 0.2,
    label: 0.25,
    tax: 0.05,
  },
} as const satisfies Record<string, Noise>;

export type NoiseName = keyof typeof noises;
