import type { Catalogue } from "../catalogue-entry.ts";
import type { Channel, Outcome, Right } from "../../generated/schema.ts";

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
      /** Activities restricted at once because they were objected to (Art. 18(1)(d)). */
      restricted?: readonly string[];
    }
  /** Staff opened one request and saw personal data (CJEU C-579/21: the citizen may ask when and why). */
  | { kind: "data_request.read"; part: "REQUEST" | "ITEMS" | "PREVIEW" | "LETTER" }
  /** Staff listed the queue; the ids are those shown. */
  | { kind: "data_requests.listed"; requests: readonly string[] }
  | { kind: "data_request.withdrawn"; from: string; toLift?: readonly string[] }
  /** The answer, right by right (Art. 12(3), 12(4)). */
  | {
      kind: "data_request.decided";
      decisions: readonly { right: Right; outcome: Outcome; grounds: readonly string[] }[];
    }
  | { kind: "data_request.closed"; outcome: string };

/** What there is to know of each of these kinds. */
export const requestCatalogue: Catalogue<RequestEvent> = {
  "data_request.received": {
    article: "Art. 12(3)",
    words: { da: "Sagen blev modtaget.", en: "The request was received." },
    fields: {
      rights: ["code"],
      channel: "code",
      dueOn: "date",
      onBehalf: "flag",
      state: "code",
      restricted: ["code"],
    },
    personSees: "STEP",
  },
  "data_request.read": {
    article: "Art. 15(1), 32(4); CJEU C-579/21",
    words: { da: "Sagen blev åbnet af en medarbejder.", en: "A member of staff opened the request." },
    fields: { part: "code" },
    personSees: "LOOKUP",
    why: { da: "For at behandle din sag.", en: "To handle your request." },
  },
  "data_requests.listed": {
    article: "Art. 15(1), 32(4); CJEU C-579/21",
    words: { da: "Sager blev vist på en liste.", en: "Requests were shown in a list." },
    fields: { requests: ["id"] },
    personSees: "LOOKUP",
    why: {
      da: "For at fordele og følge sagerne, blandt dem din.",
      en: "To assign and follow the requests, yours among them.",
    },
  },
  "data_request.withdrawn": {
    article: "Art. 12(2)",
    words: { da: "Sagen blev trukket tilbage.", en: "The request was withdrawn." },
    fields: { from: "code", toLift: ["id"] },
    personSees: "STEP",
  },
  "data_request.decided": {
    article: "Art. 12(3), 12(4)",
    words: { da: "Sagen blev afgjort.", en: "The request was decided." },
    fields: { decisions: [{ right: "code", outcome: "code", grounds: ["code"] }] },
    personSees: "STEP",
  },
  "data_request.closed": {
    article: "Art. 12(3)",
    words: { da: "Sagen blev afsluttet.", en: "The request was closed." },
    fields: { outcome: "code" },
    personSees: "STEP",
  },
};
