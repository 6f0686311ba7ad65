import * as z from "zod";

/** The variables of the log and of traces. */
export const observeVariables = {
  TIELINE_LOG: {
    about: "Format of the log on standard output. When not set: text in a terminal, json elsewhere.",
    example: "json",
    expected: "json, text or off",
    check: z.enum(["json", "text", "off"]).optional(),
  },
  TIELINE_LOG_LEVEL: {
    about: "The least that is logged; debug has a line for each request to a vendor. When not set: info for text, debug for json.",
    example: "info",
    expected: "debug, info, warn or error",
    check: z.enum(["debug", "info", "warn", "error"]).optional(),
  },
  TIELINE_SLOW_MS: {
    about: "Operations that take longer are logged with what they did, in milliseconds.",
    example: "5000",
    expected: "a whole number of milliseconds, 1-600000",
    check: z.coerce.number().int().min(1).max(600_000).default(5000),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    about: "Collector that gets a trace of each request by OTLP over HTTP; without it none is made.",
    example: "http://localhost:4318",
    expected: "a URL such as http://localhost:4318",
    check: z
      .string()
      .regex(/^https?:\/\/[^\s]+$/)
      .refine((text) => URL.canParse(text))
      .optional(),
  },
};

export interface ObserveConfig {
  /** Format and level of the log; absent where they depend on where it is written to. */
  log: "json" | "text" | "off" | undefined;
  logLevel: "debug" | "info" | "warn" | "error" | undefined;
  slowMs: number;
  /** Address of the collector of traces. */
  tracesTo: string | undefined;
}

type Own = { [Name in keyof typeof observeVariables]: z.output<(typeof observeVariables)[Name]["check"]> };

export function readObserve(own: Own): ObserveConfig {
  return {
    log: own.TIELINE_LOG,
    logLevel: own.TIELINE_LOG_LEVEL,
    slowMs: own.TIELINE_SLOW_MS,
    tracesTo: own.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}
