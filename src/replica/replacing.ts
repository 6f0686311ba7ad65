/** What happens where a row with this key is there. */
export function replacing(names: readonly string[], key: readonly string[]): string {
  const others = names.filter((name) => !key.includes(name));
  const change = others.length > 0 ? `UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(", ")}` : "NOTHING";
  return `ON CONFLICT (${key.join(", ")}) DO ${change}`;
}
