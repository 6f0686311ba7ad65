import type { Clock } from "../kit/clock.ts";
import type { VendorContract } from "../kit/contract.ts";
import type { Reply } from "../kit/server.ts";
import { el, envelope, frameworkFault, type Message, messageNode, type Node, NS, type Prefix, serviceFault } from "./envelope.ts";
import { MESSAGES, type ServiceError } from "./messages.ts";
import type { ProjectorReadings } from "./readings.ts";
import type { Outcome } from "./services.ts";

/** Turns what became of a call into what is sent. `id` is the client's RequestId. */
interface Answers {
  result(service: string, id: string | undefined, outcome: Outcome): Reply;
  failure(service: string, id: string | undefined, error: ServiceError): Reply;
  /** A fault of the vendor's own. */
  fault(message: Message, refused: Reply["refused"]): Reply;
  /** A fault of the framework, before any service. */
  refusal(kind: "ActionNotSupported" | "DeserializationFailed", text: string): Reply;
}

/** Makes the answers for one set of readings. */
export function answersFor(contract: VendorContract, readings: ProjectorReadings, clock: Clock): Answers {
  const send = (content: Node, status: number, refused?: Reply["refused"]): Reply => ({
    status,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: envelope(content, readings.prefixes),
    refused,
  });

  function statusOf(messages: Message[]): "Ok" | "OkWithWarnings" {
    const warned = messages
      .filter((message) => message.type === "Warning")
      .some(({ code }) => (code === MESSAGES.rowCount.code ? readings.rowCountStatus : readings.warningStatus) === "OkWithWarnings");
    return warned ? "OkWithWarnings" : "Ok";
  }

  function resultOf(service: string, id: string | undefined, status: string, { data, messages }: Outcome): Node {
    const shown = readings.nonProductionNotice ? [...messages, MESSAGES.notice] : messages;
    // The published login answer has no list at all where others have an empty one.
    const list = shown.length === 0 && service === "PwsAuthenticate" ? null : shown.map(messageNode);
    const head = [
      el(NS.svc, "Messages", list),
      el(NS.svc, "ResponseId", id ?? "0"),
      el(NS.svc, "Status", status),
      // Seven digits of a second, as the vendor's clock gives them.
      el(NS.svc, "ServerTimestampUtc", new Date(clock.now()).toISOString().replace("Z", "0000Z")),
    ];
    return el(NS.pws, `${service}Response`, [el(NS.pws, `${service}Result`, [...head, ...data])]);
  }

  /** The members of a result that failed: present and nil. */
  function nothing(service: string): Node[] {
    return (contract.operations[service]?.result ?? [])
      .map((member) => /^(\w+):(\w+)/.exec(member))
      .filter((parts) => parts !== null)
      .filter(([, prefix]) => prefix !== "svc")
      .map(([, prefix, name]) => el(NS[service === "PwsAuthenticate" ? readings.loginNamespace : (prefix as Prefix)], name!, null));
  }

  const fault: Answers["fault"] = (message, refused) =>
    send(serviceFault(message, NS[readings.faultNamespace]), readings.faultStatus, refused);

  return {
    result: (service, id, outcome) => send(resultOf(service, id, statusOf(outcome.messages), outcome), 200),
    failure(service, id, error) {
      if (error.as === "fault") return fault(error.entry, error.refused);
      return send(resultOf(service, id, "Fail", { data: nothing(service), messages: [error.entry] }), 200, error.refused);
    },
    fault,
    refusal: (kind, text) => send(frameworkFault(kind, text), 500, "contract"),
  };
}
