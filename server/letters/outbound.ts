import type { DigitalPostBox } from "./digital-post-box.ts";
import type { Mailer } from "./mailer.ts";

/** The ways out of this service. What the operator has not set up is null, and paper takes its place. */
export type Outbound = {
  mail: Mailer | null;
  digitalPost: DigitalPostBox | null;
  /** Where the overview of deadlines goes. */
  staffMail: string | null;
};
