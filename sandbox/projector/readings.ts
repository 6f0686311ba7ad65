/** Points the vendor's documentation leaves open; the first value of each is the default. */
export interface ProjectorReadings {
  /** How wrong credentials are answered: with a fault, or with a result of status Fail. */
  loginFailure: "fault" | "fail";
  /** The HTTP status of the vendor's own faults; those of the framework below always have 500. */
  faultStatus: 500 | 200;
  /** How an expired or unknown ticket is answered. */
  sessionError: "fault" | "fail";
  /** The status of a list that was cut: a documented sample has Ok, the documented meaning of the statuses does not fit it. */
  rowCountStatus: "Ok" | "OkWithWarnings";
  /** The status of an answer with any other warning. */
  warningStatus: "OkWithWarnings" | "Ok";
  /** The namespace of the login result's own members. */
  loginNamespace: "rsp" | "req";
  /** The namespace of PwsFault, which no sample shows. */
  faultNamespace: "com" | "svc";
  /** How namespaces are written. */
  prefixes: "ab" | "default";
  /** Above the hit limit: refused with a fault, or served with a warning. */
  rateMode: "error" | "warning";
  /** How many calls one user may have running. */
  concurrency: number;
  /** How a call above that is answered. Existing clients expect either. */
  concurrencyError: "fault" | "fail";
  /** Installations that are not productive add an Information message to every answer. */
  nonProductionNotice: boolean;
}

export const defaultReadings: ProjectorReadings = {
  loginFailure: "fault",
  faultStatus: 500,
  sessionError: "fault",
  rowCountStatus: "Ok",
  warningStatus: "OkWithWarnings",
  loginNamespace: "rsp",
  faultNamespace: "com",
  prefixes: "ab",
  rateMode: "error",
  concurrency: 4,
  concurrencyError: "fault",
  nonProductionNotice: false,
};
