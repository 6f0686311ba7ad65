/** The caller's place in a trace (W3C Trace Context, section 3.2). */
export interface Traceparent {
  traceId: string;
  spanId: string;
  isSampled: boolean;
}

const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Undefined for one that is absent or invalid: the request then begins a trace. */
export function readTraceparent(header: string | undefined): Traceparent | undefined {
  const [, version, traceId = "", spanId = "", flags = "", rest] = pattern.exec(header ?? "") ?? [];
  if (version === undefined || version === "ff" || (version === "00" && rest !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
