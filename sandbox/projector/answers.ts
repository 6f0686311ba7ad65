import type { Reply } from "../kit/call.ts";
import type { Clock } from "../kit/clock.ts";
import type { VendorContract } from "../kit/contract.ts";
import { envelope, frameworkFault, type Message, messageNode, serviceFault, type XmlNode, xmlNode } from "./envelope.ts";
import { messages as known, type ServiceError } from "./messages.ts";
import { namespaces, type Prefix } from "./namespaces.ts";
import type { ProjectorReadings } from "./readings.ts";
import type { Outcome } from "./services.ts";

/** Turns the outcome of a call into a reply. `id` is the client's RequestId. */
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
  const send = (content: XmlNode, status: number, refused?: Reply["refused"]): Reply => ({
    status,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: envelope(content, readings.prefixes),
    refused,
  });

  function statusOf(messages: Message[]): "Ok" | "OkWithWarnings" {
    const warned = messages
      .filter((message) => message.type === "Warning")
      .some(({ code }) => (code === known.rowCount.code ? readings.rowCountStatus : readings.warningStatus) === "OkWithWarnings");
    return warned ? "OkWithWarnings" : "Ok";
  }

  function resultOf(service: string, id: string | undefined, status: string, { data, messages }: Outcome): XmlNode {
    const shown = readings.nonProductionNotice ? [...messages, known.notice] : messages;
    // The documented answer of PwsAuthenticate has no list where others have an empty one.
    const list = shown.length === 0 && service === "PwsAuthenticate" ? null : shown.map(messageNode);
    const head = [
      xmlNode(namespaces.svc, "Messages", list),
      xmlNode(namespaces.svc, "ResponseId", id ?? "0"),
      xmlNode(namespaces.svc, "Status", status),
      // The vendor's clock gives seven digits of a second.
      xmlNode(namespaces.svc, "ServerTimestampUtc", new Date(clock.now()).toISOString().replace("Z", "0000Z")),
    ];
    return xmlNode(namespaces.pws, `${service}Response`, [xmlNode(namespaces.pws, `${service}Result`, [...head, ...data])]);
  }

  /** The members of a failed result: present and nil. */
  function nilMembers(service: string): XmlNode[] {
    return (contract.operations[service]?.result ?? [])
      .map((member) => /^(\w+):(\w+)/.exec(member))
      .filter((parts) => parts !== null)
      .filter(([, prefix]) => prefix !== "svc")
      .map(([, prefix, name]) =>
        xmlNode(namespaces[service === "PwsAuthenticate" ? readings.loginNamespace : (prefix as Prefix)], name!, null),
      );
  }

  const fault: Answers["fault"] = (message, refused) =>
    send(serviceFault(message, namespaces[readings.faultNamespace]), readings.faultStatus, refused);

  return {
    result: (service, id, outcome) => send(resultOf(service, id, statusOf(outcome.messages), outcome), 200),
    failure(service, id, error) {
      if (error.as === "fault") return fault(error.entry, error.refused);
      return send(resultOf(service, id, "Fail", { data: nilMembers(service), messages: [error.entry] }), 200, error.refused);
    },
    fault,
    refusal: (kind, text) => send(frameworkFault(kind, text), 500, "contract"),
  };
}
