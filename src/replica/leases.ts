import type { Database } from "./database.ts";

interface Lease {
  name: string;
  holder: string;
}

/** By the clock of the database, which all holders share. */
export function lease(database: Database, { name, holder, forMs }: Lease & { forMs: number }): Promise<boolean> {
  return database.write(async (transaction) => {
    const now = await database.now(transaction);
    const [row] = await transaction.all("SELECT holder, until FROM lease WHERE name = ?", [name]);
    if (row && row[0] !== holder && Number(row[1]) > now) return false;
    const columns = [
      { name: "name", storage: "text" },
      { name: "holder", storage: "text" },
      { name: "until", storage: "int" },
    ] as const;
    await transaction.insert({ table: "lease", columns, rows: [[name, holder, Math.ceil(now + forMs)]], key: ["name"] });
    return true;
  });
}

export async function release(database: Database, { name, holder }: Lease): Promise<void> {
  await database.write((transaction) => transaction.run("DELETE FROM lease WHERE name = ? AND holder = ?", [name, holder]));
}
