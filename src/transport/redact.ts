const mark = "[redacted]";

/** What looks like a credential, whoever it may belong to. What JSON escapes is left in its place, so that JSON stays JSON. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\btl_[A-Za-z0-9]+_[A-Za-z0-9_-]{8,}/g, `tl_${mark}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${mark}`],
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, mark],
  [/:\/\/[^/\s:@"]+:[^/\s@"]+@/g, `://${mark}@`],
  [
    /((?:api[-_ ]?key|token|ticket|secret|password|passwd|pwd|authorization)(?:\\*["'])?\s*[:=]\s*(?:\\*["'])?)[^\s"'\\,;&<>{}[\]]{3,}/gi,
    `$1${mark}`,
  ],
];

export interface RedactorOptions {
  /** Shorter secrets stay: they are too common to be told from ordinary text. */
  shortest?: number;
}

/**
 * Replaces the values of the moment in any text: as they are, and as they travel (JSON, URL, XML and base64, also inside a longer base64 text).
 * A second line of defence: nothing that is written is made of credentials in the first place.
 */
export function makeRedactor(secrets: () => readonly string[], { shortest = 6 }: RedactorOptions = {}): (text: string) => string {
  let known: { secrets: readonly string[]; values: RegExp | undefined } | undefined;
  return (text) => {
    const now = secrets();
    if (!known || !isSame(known.secrets, now)) known = { secrets: now, values: patternOf(now, shortest) };
    const withoutValues = known.values ? text.replace(known.values, mark) : text;
    return patterns.reduce((each, [pattern, replacement]) => each.replace(pattern, replacement), withoutValues);
  };
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each, i) => each === b[i]);

function patternOf(secrets: readonly string[], shortest: number): RegExp | undefined {
  const some = secrets.filter((secret) => secret.trim().length >= shortest).flatMap(formsOf);
  const forms = [...new Set(some.filter(({ length }) => length >= shortest))];
  // The longest first: one may begin with another.
  const words = forms.sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words.length > 0 ? new RegExp(words.join("|"), "gi") : undefined;
}

function formsOf(secret: string): string[] {
  const base64 = inBase64(secret);
  const all = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams([["", secret]]).toString().slice(1),
    inXml(secret),
    inXml(secret).replaceAll("&apos;", "&#39;"),
    // Whole, with its padding, before the part of it that neighbours leave unchanged.
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ];
  // Base64 has two of the letters that URLs escape. Three letters of it are too common.
  return [...all, ...base64.map(encodeURIComponent)].filter(({ length }) => length > 3 || length >= secret.length);
}

function inXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}

/** What base64 makes of it after 0, 1 or 2 other bytes, without the letters that its neighbours decide. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const start = Math.ceil((before * 8) / 6);
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(start, whole);
  });
}
