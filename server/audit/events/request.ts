import type { Assurance, Channel, Outcome, Right } from "../../generated/schema.ts";

/** What the log says of a request and its decision. */
export type RequestEvent =
  /** A request reached the controller (Art. 12(3)). */
  | {
      kind: "data_request.received";
      rights: readonly Right[];
      channel: Channel;
      dueOn: string;
      onBehalf: boolean;
      state: string;
    }
  /** Staff opened one request and saw personal data (CJEU C-579/21: the citizen may ask when and why). */
  | { kind: "data_request.read"; part: "REQUEST" | "ITEMS" }
  /** Staff listed the queue; the ids are those shown. */
  | { kind: "data_requests.listed"; requests: readonly string[] }
  /** Staff checked who the person is (Art. 12(6)). */
  | { kind: "data_request.identity_verified"; method: Assurance }
  | { kind: "data_request.withdrawn"; from: string }
  /** The answer, right by right (Art. 12(3), 12(4)). */
  | {
      kind: "data_request.decided";
      decisions: readonly { right: Right; outcome: Outcome; grounds: readonly string[] }[];
    }
  | { kind: "data_request.closed"; outcome: string };
