/** How much the upstream holds. */
export interface Size {
  /** Each has a hundred milestones, of fifty projects and twenty-five accounts. */
  jobs: number;
  /** A multiple of twenty-five. */
  accounts: number;
  projectsPerAccount: number;
  invoicesPerAccount: number;
}

export const fullSize: Size = { jobs: 1000, accounts: 250, projectsPerAccount: 8, invoicesPerAccount: 10 };

export const milestonesPerJob = 100;
export const accountsPerJob = 25;

/** Milliseconds since 1970 at which the upstream's first record was made. */
const epoch = Date.parse("2026-01-05T08:00:00Z");

export const instant = (minutes: number) => new Date(epoch + minutes * 60_000).toISOString();

/** The keys by which records of different vendors are found to belong together, by the number of an account or a project. */
export const accountNumber = (account: number) => `C-${10_001 + account}`;
export const projectCode = (project: number) => `PRJ-${100_001 + project}`;
export const memberId = (account: number) => 3_000_001 + account * 7;
export const accountIdOf = (account: number) => 501 + account;

/** The account of a project. */
export const accountOf = (project: number, { accounts }: Size) => project % accounts;

/** The project of a job's milestone: two milestones each, two projects of each of the job's accounts. */
export function projectOf(job: number, milestone: number, { accounts, projectsPerAccount }: Size): number {
  const blocks = accounts / accountsPerJob;
  const account = (job % blocks) * accountsPerJob + (milestone % accountsPerJob);
  const turn = Math.floor(job / blocks) * 2 + (Math.floor(milestone / accountsPerJob) % 2);
  return account + accounts * (turn % projectsPerAccount);
}

const syllables = "bal cor dun fen gar hol jar kel lor mar nev orb pel quin ros sel tor ulm var wes yor zan".split(" ");
const trades = "Energy Foods Marine Media Motors Paper Rail Retail Steel Tools Travel Water Works Wind".split(" ");

/** A word that no other account has, up to ten thousand of them, and one that many have. */
export function accountName(account: number): string {
  const word = [1, 22, 484].map((step) => syllables[Math.floor(account / step) % syllables.length]).join("");
  return `${word[0]!.toUpperCase()}${word.slice(1)} ${trades[account % trades.length]} Ltd`;
}

/** A tax number with right check digits: six digits and their remainder by 89. */
export function taxNumber(account: number): string {
  const six = 100_000 + account * 13;
  return `LU${six}${String(six % 89).padStart(2, "0")}`;
}
