/** One request as it arrived, and what became of it. */
export interface Call {
  number: number;
  /** Arrival, milliseconds since 1970 by the sandbox's clock. */
  at: number;
  method: string;
  /** Decoded path, without the query. */
  path: string;
  /** Decoded query parameters in order. */
  query: [name: string, value: string][];
  headers: Record<string, string>;
  /** The text of the body. Of a multipart form each character is a byte. */
  body: string;
  /** The contract's operation id, set by the vendor when it recognised the call. */
  operation?: string;
  status?: number;
  /** Bytes of the answer's body. */
  bytes?: number;
  /** The connection was closed before the answer was complete. */
  cut?: boolean;
  /** Why it was not served, when it was not. */
  refused?: "fault" | "quota" | "credentials" | "contract";
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a text as it is. */
  body?: object | string | Buffer;
  refused?: Call["refused"];
}

/** Ends a call from deep inside: the server sends the reply it carries. */
export class ReplyError extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`Answered with ${reply.status}`);
    this.reply = reply;
  }
}
