import type { LogEvent } from "./events/audit.ts";
import type { ByHandEvent } from "./events/by-hand.ts";
import type { CaseWorkEvent } from "./events/case-work.ts";
import type { CollectionEvent } from "./events/collection.ts";
import type { ExportEvent } from "./events/export.ts";
import type { ErasureEvent } from "./events/erasure.ts";
import type { LegalHoldEvent } from "./events/legal-hold.ts";
import type { LetterEvent } from "./events/letter.ts";
import type { MessageEvent } from "./events/message.ts";
import type { PackageEvent } from "./events/package.ts";
import type { PublicationEvent } from "./events/publication.ts";
import type { AccountabilityEvent } from "./events/accountability.ts";
import type { RecipientEvent } from "./events/recipients.ts";
import type { RequestEvent } from "./events/request.ts";
import type { RightsEvent } from "./events/rights.ts";
import type { TimetableEvent } from "./events/timetable.ts";
import type { RetentionEvent } from "./events/retention.ts";
import type { VaultEvent } from "./events/vault.ts";
import type { SessionEvent } from "./events/session.ts";

/**
 * Everything the log can say. Bodies hold ids, codes, counts and hashes only: what is in an
 * append-only log cannot be erased (Art. 17), so nothing in it may identify a citizen.
 */
export type AuditEvent = { subject: string | null } & (
  | PublicationEvent
  | SessionEvent
  | RequestEvent
  | CaseWorkEvent
  | RightsEvent
  | RecipientEvent
  | AccountabilityEvent
  | CollectionEvent
  | ByHandEvent
  | PackageEvent
  | ErasureEvent
  | LegalHoldEvent
  | LogEvent
  | ExportEvent
  | LetterEvent
  | MessageEvent
  | TimetableEvent
  | VaultEvent
  | RetentionEvent
);

/** A kind of event, such as `data_request.received`. */
export type AuditEventKind = AuditEvent["kind"];
