import { retention } from "../../policies/retention.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { after } from "./moment.ts";

/** The day from which an ended case is forgotten (Art. 5(1)(e)); nothing while it is open. */
export function keptUntil(closedAt: Date | null): string | null {
  return closedAt && copenhagenDate(after(closedAt, retention.request.period));
}
