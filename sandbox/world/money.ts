/** An amount with two decimals, such as "1500.00". */
export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** The cents of an amount. */
export function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}
