/** The namespaces by the short names the contract uses. */
export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  pws: "http://projectorpsa.com/PwsProjectorServices/",
  req: "http://projectorpsa.com/DataContracts/Requests/",
  sch: "http://projectorpsa.com/DataContracts/Shared/Scheduling/",
  com: "http://projectorpsa.com/DataContracts/Shared/Common/",
  bil: "http://projectorpsa.com/DataContracts/Shared/Billing/",
  tim: "http://projectorpsa.com/DataContracts/Shared/TimeAndCost/",
  rsp: "http://projectorpsa.com/DataContracts/Responses/",
  svc: "http://projectorpsa.com/CommonServices/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

export type Prefix = keyof typeof namespaces;

/** The SOAPAction header of a service is this and its name. */
export const actionPrefix = `${namespaces.pws}IPwsProjectorServices/`;
