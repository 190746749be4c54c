import type { DataRequest } from "../requests/data-request-store.ts";
import type { Subject } from "../requests/subject.ts";
import type { Channel } from "./delivery-store.ts";
import type { LetterKind } from "./letter-fields.ts";
import type { Outbound } from "./outbound.ts";

/**
 * The ways a letter goes. Whoever asked in the portal is answered there (Art. 12(3), fourth sentence), with an
 * e-mail that says so; others by Digital Post where it is set up, else on paper. A recipient of data is no citizen
 * and gets paper.
 */
export function chooseChannels(
  kind: LetterKind,
  request: Pick<DataRequest, "channel">,
  subject: Pick<Subject, "email" | "cpr">,
  outbound: Outbound,
): Channel[] {
  if (kind === "RECIPIENT_NOTICE") return ["PAPER"];
  const notice: Channel[] = subject.email && outbound.mail ? ["EMAIL_NOTICE"] : [];
  if (request.channel === "PORTAL") return ["PORTAL", ...notice];
  return ["PORTAL", ...notice, subject.cpr && outbound.digitalPost ? "DIGITAL_POST" : "PAPER"];
}
