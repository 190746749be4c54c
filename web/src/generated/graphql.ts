/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which alarm somebody takes note of. */
export type AcknowledgeLogAlarmInput = {
  /** The alarm's id. */
  id: string;
};

/** The notice that comes before lifting. */
export type AnnounceLiftingInput = {
  /** The request's id. */
  id: string;
  /** From when; not before today in Denmark. A moment of today that has passed means now. */
  liftsAt: string;
  /** Why it is lifted; at most 2,000 characters. The person reads it. Sealed. */
  reason: string;
  /** The restriction's id. */
  restrictionId: string;
  /** The version seen. */
  version: number;
};

/** An answer to the open question. */
export type AnswerQuestionInput = {
  /** The answer, at most 4,000 characters. Sealed. */
  answer: string;
  /** For staff only: when the answer reached the controller, if not now. */
  answeredAt?: string | null | undefined;
  /** The request's id. */
  id: string;
  /** The question's id. */
  questionId: string;
  /** The version seen. */
  version: number;
};

/** The answer to one point of a rectification. */
export type AnswerRectificationInput = {
  /** For CORRECT_BY_HAND, ADD_NOTE: the processing activity the data belongs to; its recipients are told (Art. 19). */
  activity?: string | null | undefined;
  /** For CORRECT: the column of the record. */
  column?: string | null | undefined;
  /** For REFUSE, REFER_TO_CPR: what was weighed; at most 4,000 characters. The person reads it. Sealed. */
  considerations?: string | null | undefined;
  /** For REFUSE: the ground. */
  ground?: RefusalGround | null | undefined;
  /** The request's id. */
  id: string;
  /** For CORRECT: the record, and CORRECT_BY_HAND where it was collected. */
  itemId?: string | null | undefined;
  /** How. */
  method: RectificationMethod;
  /** For ADD_NOTE: the note; at most 2,000 characters. Sealed, and dated when it is added. */
  note?: string | null | undefined;
  /** The point's id. */
  pointId: string;
  /** For CORRECT_BY_HAND, ADD_NOTE: the system's key. */
  system?: string | null | undefined;
  /** For CORRECT, CORRECT_BY_HAND: the value it gets; at most 1,000 characters. Sealed. */
  value?: string | null | undefined;
  /** The version seen. */
  version: number;
};

/** Approval of exactly what was seen. */
export type ApproveErasureInput = {
  /** The plan's digest as seen; another one is CONFLICT. */
  digest: string;
  /** The plan's id. */
  planId: string;
  /** The request's version seen. */
  version: number;
};

/** What is done with records when they are no longer needed (arkivloven). */
export type ArchiveDisposition =
  /** They may be destroyed. */
  | 'DESTROY'
  /** They must be preserved. */
  | 'PRESERVE'
  /** Not decided: nothing may be erased. */
  | 'UNDECIDED';

/** A question about what the person wants. */
export type AskClarificationInput = {
  /** The request's id. */
  id: string;
  /** The question, 10 to 2,000 characters. Sealed. */
  question: string;
  /** The version seen. */
  version: number;
};

/** A question about who the person is. */
export type AskIdentityInput = {
  /** What makes it doubtful who asks (Art. 12(6)), 10 to 2,000 characters. Sealed; the citizen is told. */
  doubt: string;
  /** The request's id. */
  id: string;
  /** What is needed to be sure, 10 to 2,000 characters. Sealed. */
  question: string;
  /** The version seen. */
  version: number;
};

/** The risk. */
export type AssessBreachInput = {
  /** The breach's id. */
  id: string;
  /** Why; at most 4,000 characters. Sealed. */
  reason: string;
  /** How great it is. */
  risk: BreachRisk;
  /** The version seen. */
  version: number;
};

/** To whom a request goes. */
export type AssignDataRequestInput = {
  /** The staff id; one's own to take it, null to put it back. */
  handlerId?: string | null | undefined;
  /** The request's id. */
  id: string;
  /** The version seen. */
  version: number;
};

/** To whom several requests go. */
export type AssignDataRequestsInput = {
  /** The staff id; one's own to take them, null to put them back. */
  handlerId?: string | null | undefined;
  /** The requests, each once, with the versions seen; 1 to 100. */
  requests: Array<DataRequestVersionInput>;
};

/** How strongly it was proven who a person is. */
export type Assurance =
  /** A document. */
  | 'DOCUMENT'
  /** Control of an e-mail address. */
  | 'EMAIL'
  /** Seen in person at the counter. */
  | 'IN_PERSON'
  /** Library card and PIN: not enough for a full copy. */
  | 'LIBRARY_CARD_PIN'
  /** MitID at NSIS level Substantial or High. */
  | 'MITID_SUBSTANTIAL';

/** What a file is for. */
export type AttachmentPurpose =
  /** What people found by hand in a system; it goes into the citizen's copy. For staff. */
  | 'HAND_FINDING'
  /** It shows who somebody is (Art. 12(6)). Kept shorter than the rest. */
  | 'IDENTITY_EVIDENCE'
  /** It goes with a message. */
  | 'MESSAGE'
  /** It shows that somebody may act for another. */
  | 'POWER_OF_ATTORNEY'
  /** The letter or e-mail by which a request came. */
  | 'REQUEST_EVIDENCE';

/** How far an upload has come. */
export type AttachmentState =
  /** Whole, checked and sealed. */
  | 'READY'
  /** The file is being received. */
  | 'RECEIVING'
  /** Refused; nothing of it is kept. */
  | 'REJECTED'
  /** Granted; nothing has come yet. */
  | 'WAITING';

/** Which events; all conditions hold together. */
export type AuditEventFilter = {
  /** Events by one person, by pseudonymous id. */
  actorId?: string | null | undefined;
  /** Events by one role, such as CASEWORKER, CITIZEN, SYSTEM or NOBODY. */
  actorRole?: string | null | undefined;
  /** The whole trail of one request: events about it, and lists that showed it. */
  dataRequestId?: string | null | undefined;
  /** From this day on, in Copenhagen. */
  from?: string | null | undefined;
  /** One kind, such as `data_request.received`. */
  kind?: string | null | undefined;
  /** The same, by the request's number, such as 2026-0147. */
  number?: string | null | undefined;
  /** Done, or failed and refused; `auditEventKinds` says which kind is what. */
  result?: AuditResult | null | undefined;
  /** Until the end of this day, in Copenhagen. */
  to?: string | null | undefined;
};

/** Which export. */
export type AuditExportInput = {
  /** The export's id. */
  id: string;
};

/** Why a part of the log is taken away. */
export type AuditExportPurpose =
  /** A complaint is being answered (Art. 77). */
  | 'COMPLAINT'
  /** A court, or a legal claim (Art. 79, 82). */
  | 'COURT'
  /** A breach or another incident is being looked into (Art. 33). */
  | 'INCIDENT'
  /** The controller's own control. */
  | 'INTERNAL_AUDIT'
  /** The supervisory authority has asked (Art. 58(1)). */
  | 'SUPERVISION';

/** How far an export is. */
export type AuditExportState =
  /** It is being made. */
  | 'BUILDING'
  /** It could not be made; it can be tried again. */
  | 'FAILED'
  /** It can be fetched. */
  | 'READY'
  /** Its time is over and its bytes are gone. */
  | 'REMOVED'
  /** It waits for the worker. */
  | 'WAITING';

/** Whether what an event tells of was done. */
export type AuditResult =
  /** It was done. */
  | 'DONE'
  /** It failed or was refused. */
  | 'FAILED';

/** What a notification must contain (Art. 33(3)(a)-(d)). */
export type BreachContent =
  /** Likely consequences. */
  | 'CONSEQUENCES'
  /** Whom to contact. */
  | 'CONTACT'
  /** Measures taken or proposed. */
  | 'MEASURES'
  /** The nature of the breach. */
  | 'NATURE'
  /** Categories and approximate number of persons. */
  | 'PERSONS'
  /** Categories and approximate number of records. */
  | 'RECORDS';

/** What is known of a breach. Sealed. */
export type BreachFactsInput = {
  /** Likely consequences; at most 4,000 characters. */
  consequences?: string | null | undefined;
  /** Measures taken or proposed; at most 4,000 characters. */
  measures?: string | null | undefined;
  /** The nature of the breach; at most 4,000 characters. */
  nature: string;
  /** Approximate number of persons. */
  personCount?: number | null | undefined;
  /** Categories of persons; at most 1,000 characters. */
  persons?: string | null | undefined;
  /** Approximate number of records. */
  recordCount?: number | null | undefined;
  /** Categories of records; at most 1,000 characters. */
  records?: string | null | undefined;
};

/** Whether those concerned were told, or the exception (Art. 34). */
export type BreachPersonsTold =
  /** Art. 34(3)(a): the data is unintelligible to whoever may have it. */
  | 'DATA_UNINTELLIGIBLE'
  /** Art. 34(3)(c): a disproportionate effort; there was a public communication instead. */
  | 'DISPROPORTIONATE_EFFORT'
  /** Art. 34(3)(b): later measures removed the high risk. */
  | 'RISK_REMOVED'
  /** They were told. */
  | 'TOLD';

/** How great the risk is. */
export type BreachRisk =
  /** A high risk: those concerned are told as well (Art. 34(1)). */
  | 'HIGH'
  /** A risk: Datatilsynet is notified. */
  | 'RISK'
  /** Unlikely to result in a risk: no notification (Art. 33(1)). */
  | 'UNLIKELY';

/** Where a breach stands. */
export type BreachState =
  /** Everything the law asks for is recorded. */
  | 'CLOSED'
  /** Under way. */
  | 'OPEN';

/** A breach and its version seen. */
export type BreachVersionInput = {
  /** The breach's id. */
  id: string;
  /** The version seen. */
  version: number;
};

/** How one wants to be written to, whole: what is left out is taken away. */
export type ChangeMyDetailsInput = {
  /** At most 254 characters. Sealed. */
  contactEmail?: string | null | undefined;
  /** Whether an e-mail tells that there is news of the requests one has made here. */
  emailNotices: boolean;
  /** The language of pages and of new requests. */
  language: Language;
  /** The version seen; another one is CONFLICT. */
  version: number;
};

/** How a request reached the controller. */
export type Channel =
  /** In person at the counter. */
  | 'COUNTER'
  /** An e-mail. */
  | 'EMAIL'
  /** Forwarded by a public archive (arkivloven § 39 a); received when the controller gets it. */
  | 'FORWARDED_BY_ARCHIVE'
  /** A letter. */
  | 'LETTER'
  /** A telephone call. */
  | 'PHONE'
  /** This service. */
  | 'PORTAL';

/** A second person's look. */
export type CheckHandTaskInput = {
  /** Whether it is as reported; otherwise the task is open again. */
  agreed: boolean;
  /** The request's id. */
  id: string;
  /** Required when sent back: what is missing; at most 1,000 characters. Sealed. */
  remark?: string | null | undefined;
  /** The task's id. */
  taskId: string;
  /** The version seen. */
  version: number;
};

/** Which people in a system are the one who asks. */
export type ChooseIdentitiesInput = {
  /** The request's id. */
  id: string;
  /** The borrower numbers that are hers, of those under candidates; the others are left alone. */
  patronIds: Array<string>;
  /** The system's key. */
  system: string;
  /** The version seen. */
  version: number;
};

/** How it ended. */
export type CloseComplaintInput = {
  /** The complaint's id. */
  id: string;
  /** How. */
  outcome: ComplaintOutcome;
  /** What was decided; at most 8,000 characters. Sealed. */
  text: string;
  /** The version seen. */
  version: number;
};

/** What an erasure does to a value. */
export type ColumnErasureMethod =
  /** Only the band stays in which it lies. */
  | 'BANDED'
  /** It is replaced by the same constant for everybody. */
  | 'CONSTANT'
  /** It goes with its record. */
  | 'DELETED'
  /** It is set empty. */
  | 'EMPTIED'
  /** Only its first characters stay. */
  | 'FIRST_CHARACTERS'
  /** It is replaced by a hash that nobody can compute again. */
  | 'HASHED'
  /** It stays as it is, on the ground that the collection tells. */
  | 'KEPT'
  /** It is replaced by a value made by chance. */
  | 'RANDOM'
  /** It is rounded. */
  | 'ROUNDED'
  /** Of a moment only the day stays. */
  | 'TO_DAY'
  /** Of a day only year and month stay. */
  | 'TO_MONTH'
  /** Of a day only the year stays. */
  | 'TO_YEAR';

/** How a complaint ended, in words of our own; what Datatilsynet wrote stands in the text. */
export type ComplaintOutcome =
  /** It was not taken up. */
  | 'INADMISSIBLE'
  /** The controller was right. */
  | 'NOT_UPHELD'
  /** The complainant was right in part. */
  | 'PARTLY_UPHELD'
  /** The complainant was right. */
  | 'UPHELD'
  /** The complainant took it back. */
  | 'WITHDRAWN';

/** Where a complaint stands. */
export type ComplaintState =
  /** Ended. */
  | 'CLOSED'
  /** The controller's position has been sent. */
  | 'POSITION_SENT'
  /** Received, no position sent. */
  | 'RECEIVED';

/** Confirmation that a task is done. */
export type CompleteTaskInput = {
  /** The request's id. */
  id: string;
  /** What was done; at most 1,000 characters. Sealed. */
  note: string;
  /** The task's id. */
  taskId: string;
  /** The version seen. */
  version: number;
};

/** Why something undecided counts. */
export type CoverageGapWhy =
  /** A column of a described table. */
  | 'COLUMN'
  /** A copy of a described table by its name or columns, also in another schema, or rows kept elsewhere: a materialized view, a foreign table. */
  | 'COPY'
  /** A table of documents (JSON) beside those in whose documents the map finds people. */
  | 'DOCUMENT'
  /** Tables that our account is not shown, so that nothing is known of them. */
  | 'HIDDEN'
  /** A table that refers to a described one by the name of a column, without a key. */
  | 'NAME'
  /** A table that refers to a described one by a key. */
  | 'REFERENCE';

/** A file to be uploaded. */
export type CreateAttachmentUploadInput = {
  /** application/pdf, image/png, image/jpeg or text/plain; the bytes must be of that type. */
  contentType: string;
  /** The request. */
  dataRequestId: string;
  /** At most 200 characters. Sealed. */
  filename: string;
  /** What it is for. */
  purpose?: AttachmentPurpose;
  /** SHA-256 of the bytes. */
  sha256: string;
  /** Bytes; at most 20 MiB. */
  size: number;
};

/** Which part of the log, and why. */
export type CreateAuditExportInput = {
  /** The first day, in Copenhagen. */
  from: string;
  /** Why; it is kept in the log. */
  purpose: AuditExportPurpose;
  /** The last day. */
  to: string;
};

/** Which copy. */
export type CreatePackageDownloadInput = {
  /** The request's id. */
  dataRequestId: string;
};

/** What a new token is for. */
export type CreateServiceTokenInput = {
  /** When it stops working, within 366 days. */
  expiresAt: string;
  /** What to call it: small letters, digits and hyphens, and nobody's name. */
  label: string;
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** What somebody may do to a request now. */
export type DataRequestAction =
  /** announceLifting */
  | 'ANNOUNCE_LIFTING'
  /** answerQuestion */
  | 'ANSWER_QUESTION'
  /** answerRectification */
  | 'ANSWER_RECTIFICATION'
  /** approveErasure */
  | 'APPROVE_ERASURE'
  /** askClarification */
  | 'ASK_CLARIFICATION'
  /** askIdentity */
  | 'ASK_IDENTITY'
  /** assignDataRequest */
  | 'ASSIGN'
  /** checkHandTask */
  | 'CHECK_HAND_TASK'
  /** chooseIdentities */
  | 'CHOOSE_IDENTITIES'
  /** completeTask */
  | 'COMPLETE_TASK'
  /** decideDataRequest */
  | 'DECIDE'
  /** decideItems */
  | 'DECIDE_ITEMS'
  /** createPackageDownload */
  | 'DOWNLOAD'
  /** extendDeadline */
  | 'EXTEND_DEADLINE'
  /** handOverSystem */
  | 'HAND_OVER_SYSTEM'
  /** leaveOutSystem */
  | 'LEAVE_OUT_SYSTEM'
  /** liftRestriction */
  | 'LIFT_RESTRICTION'
  /** planErasure */
  | 'PLAN_ERASURE'
  /** proveIdentity */
  | 'PROVE_IDENTITY'
  /** recordAdvice */
  | 'RECORD_ADVICE'
  /** recordRecipientNotice */
  | 'RECORD_RECIPIENT'
  /** rejectIdentity */
  | 'REJECT_IDENTITY'
  /** reopenDataRequest */
  | 'REOPEN'
  /** reportHandTask */
  | 'REPORT_HAND_TASK'
  /** retryCollection */
  | 'RETRY_COLLECTION'
  /** ruleOnDuplicate */
  | 'RULE_ON_DUPLICATE'
  /** startCollection */
  | 'START_COLLECTION'
  /** tellDelay */
  | 'TELL_DELAY'
  /** undoItemDecisions */
  | 'UNDO_ITEMS'
  /** verifyIdentity */
  | 'VERIFY_IDENTITY'
  /** withdrawDataRequest */
  | 'WITHDRAW';

/** Which requests; all conditions hold together. */
export type DataRequestFilter = {
  /** Only requests about this person; found by a keyed hash. */
  cpr?: string | null | undefined;
  /** Only these deadlines. */
  deadline?: DeadlineWindow | null | undefined;
  /** Only closed cases in which the reason to keep something has ended, so that a plan to erase it waits for a DPO. */
  erasureWaits?: boolean | null | undefined;
  /** Whose requests; those of colleagues one stands in for are one's own. */
  handler?: HandlerFilter | null | undefined;
  /** Only requests about somebody of this name: each word begins a word of hers. Names are opened to look, so the other filters may leave at most 1,000 requests, else LIMIT_EXCEEDED. At most 200 characters. */
  name?: string | null | undefined;
  /** Only where the citizen waits for a reply. */
  needsReply?: boolean | null | undefined;
  /** The number people say on the phone. */
  number?: string | null | undefined;
  /** Only requests that name this right. */
  right?: Right | null | undefined;
  /** Only these states. */
  states?: Array<DataRequestState> | null | undefined;
  /** Only where a system could not be read or planned. */
  systemFailed?: boolean | null | undefined;
};

/** Where a request stands. Waiting for the citizen is not a state. */
export type DataRequestState =
  /** Done. */
  | 'CLOSED'
  /** The systems are being read. */
  | 'COLLECTING'
  /** Answered; an erasure waits for its second person. */
  | 'DECIDED'
  /** The answer is being carried out. */
  | 'FULFILLING'
  /** We need to know who asks. */
  | 'IDENTITY_PENDING'
  /** Ready to work on. */
  | 'OPEN'
  /** Received. */
  | 'RECEIVED'
  /** Refused whole. */
  | 'REFUSED'
  /** Staff go through what was found or planned. */
  | 'REVIEW'
  /** Taken back by the citizen. */
  | 'WITHDRAWN';

/** A request and the version of it that was seen. */
export type DataRequestVersionInput = {
  /** The id. */
  id: string;
  /** The version seen; another one is CONFLICT. */
  version: number;
};

/** How near a deadline is, counted in Danish days. */
export type DeadlineWindow =
  /** Later. */
  | 'LATER'
  /** It has passed. */
  | 'OVERDUE'
  /** It has passed, or comes today or within 3 days: what the queue warns of. */
  | 'URGENT'
  /** Today or within 7 days. */
  | 'WITHIN_7_DAYS'
  /** Within 8 to 14 days. */
  | 'WITHIN_14_DAYS';

/** The answer, right by right. */
export type DecideDataRequestInput = {
  /** Every right of the request, once. */
  decisions: Array<RightDecisionInput>;
  /** The request's id. */
  id: string;
  /** What the letter says besides, in the DPO's own words, after the answers; at most 4,000 characters. Sealed. */
  letterNote?: string | null | undefined;
  /** The version seen. */
  version: number;
};

/** What becomes of one file that was found by hand. */
export type DecideFoundFileInput = {
  /** The file, one of a confirmed task. */
  attachmentId: string;
  /** Required to withhold or redact: what is hidden or withheld, and why; at most 4,000 characters. Sealed. */
  considerations?: string | null | undefined;
  /** RELEASE gives it as it is, and takes back what was decided before. */
  decision: ItemDecision;
  /** Required to withhold or redact: RIGHTS_OF_OTHERS or one of DBL22. */
  ground?: RefusalGround | null | undefined;
  /** The request's id. */
  id: string;
  /** Required to redact: the copy in which the parts are hidden, uploaded with the purpose HAND_FINDING. */
  replacementId?: string | null | undefined;
  /** The version seen. */
  version: number;
};

/** Decisions on records. */
export type DecideItemsInput = {
  /** The request's id. */
  id: string;
  /** 1 to 100 records, each once. */
  items: Array<ItemDecisionInput>;
  /** The version seen. */
  version: number;
};

/** A way by which something reaches somebody. */
export type DeliveryChannel =
  /** Digital Post. */
  | 'DIGITAL_POST'
  /** An e-mail that says something is in the portal, and nothing else. */
  | 'EMAIL_NOTICE'
  /** Printed and posted by staff. */
  | 'PAPER'
  /** It can be read here after logging on. */
  | 'PORTAL';

/** How far a way has come. */
export type DeliveryState =
  /** The recipient can read it. */
  | 'DELIVERED'
  /** It will not come this way; a letter is then to be posted on paper. */
  | 'FAILED'
  /** A carrier has it. */
  | 'HANDED_OVER'
  /** Tried, and tried again later. */
  | 'RETRYING'
  /** Not tried yet, or waiting for staff. */
  | 'WAITING';

/** What is known of a breach by now. */
export type DescribeBreachInput = {
  /** What is known; takes the place of what was written before. */
  facts: BreachFactsInput;
  /** The breach's id. */
  id: string;
  /** The version seen. */
  version: number;
};

/** Whether words or a section stand in both versions, or in one of them. */
export type DifferenceKind =
  /** Only in the later version. */
  | 'ADDED'
  /** In both, with other words. */
  | 'CHANGED'
  /** Only in the earlier version. */
  | 'REMOVED'
  /** In both, and alike. */
  | 'SAME';

/** What staff make of two requests about the same person. */
export type DuplicateRuling =
  /** They are two matters. */
  | 'KEPT_APART'
  /** They belong together. */
  | 'LINKED';

/** Which session to end. */
export type EndSessionInput = {
  /** The session's id, from people.sessions. */
  sessionId: string;
};

/** What will happen to the rows of a collection. */
export type ErasureAction =
  /** What identifies a person is removed, the rest stays. */
  | 'ANONYMISE'
  /** Rows are deleted. */
  | 'DELETE'
  /** Rows stay. */
  | 'KEEP';

/** Why erasure is owed (Art. 17(1)); a closed list. */
export type ErasureGround =
  /** Art. 17(1)(a): no longer necessary. */
  | 'ART17_1_A'
  /** Art. 17(1)(b): consent withdrawn, no other ground. */
  | 'ART17_1_B'
  /** Art. 17(1)(c): an objection was upheld. Needs an upheld objection of the same person. */
  | 'ART17_1_C'
  /** Art. 17(1)(d): unlawful processing. */
  | 'ART17_1_D'
  /** Art. 17(1)(e): a legal obligation requires it. */
  | 'ART17_1_E'
  /** Art. 17(1)(f): collected about a child for information-society services. */
  | 'ART17_1_F';

/** Where a plan stands. */
export type ErasurePlanState =
  /** Approved by a second person. */
  | 'APPROVED'
  /** The data changed after the plan was made: nothing was erased, plan anew. */
  | 'CHANGED'
  /** Carried out, read again, nothing left. */
  | 'COMPLETE'
  /** The system could not be planned; tried again by itself, or see lastError. */
  | 'FAILED'
  /** Carried out, but something is left. Not done. */
  | 'NOT_COMPLETE'
  /** The system is being read. */
  | 'PLANNING'
  /** Planned, waiting for decision and approval. */
  | 'READY'
  /** Replaced by a newer plan. */
  | 'REPLACED';

/** Why a row counts as left over. */
export type ErasureResidueWhy =
  /** It holds an identifier of the person where people are found by it. */
  | 'IDENTIFIED'
  /** A number of the person stands somewhere in its text, or is the number in a column of numbers. */
  | 'MENTIONED'
  /** It was to be anonymised and holds what it held. */
  | 'NOT_ANONYMISED'
  /** It was to be deleted and is there. */
  | 'NOT_GONE'
  /** It refers to a row that was deleted. */
  | 'REFERS';

/** Everything that can be wrong. New values may be added; each is announced in the changelog. */
export type ErrorCode =
  /** Somebody else changed it since you read it, or the idempotency key was used for something else. */
  | 'CONFLICT'
  /** Your role does not allow it. Citizens get NOT_FOUND instead. */
  | 'FORBIDDEN'
  /** A fault of ours; quote the x-request-id header when you report it. */
  | 'INTERNAL'
  /** A field of the input is wrong; `extensions.fields` names each. */
  | 'INVALID_INPUT'
  /** The request's state does not allow this step. */
  | 'INVALID_TRANSITION'
  /** The operation is larger than the limits allow. */
  | 'LIMIT_EXCEEDED'
  /** Log on again: this needs a fresh or a stronger log-on. */
  | 'LOGIN_TOO_OLD'
  /** It does not exist, or it is not yours to see; the two look the same. */
  | 'NOT_FOUND'
  /** This text may not be sent this way, or the document is unknown. */
  | 'OPERATION_NOT_ALLOWED'
  /** Too many calls; wait as long as Retry-After says. */
  | 'RATE_LIMITED'
  /** Log on first. */
  | 'UNAUTHENTICATED'
  /** A part of the service cannot be reached now; nothing was changed. */
  | 'UNAVAILABLE';

/** The one extension of a request. */
export type ExtendDeadlineInput = {
  /** Why it is needed in this case, as the citizen is told; 10 to 2,000 characters. Sealed. */
  explanation: string;
  /** The request's id. */
  id: string;
  /** The reason the law knows. */
  reason: ExtensionReason;
  /** The version seen; another one is CONFLICT. */
  version: number;
};

/** Why a deadline may be extended; a closed list (Art. 12(3), EDPB Guidelines 01/2022). */
export type ExtensionReason =
  /** Much data, hard to find or to put together, or much to keep from others. */
  | 'COMPLEXITY'
  /** The same person has made many requests. */
  | 'NUMBER_OF_REQUESTS';

/** Why a mandatory item does not count as told. */
export type GateGap =
  /** The section lacks the block with the facts. */
  | 'BLOCK_MISSING'
  /** It must have a section of its own (Art. 21(4)). */
  | 'NOT_ALONE'
  /** The text does not say which section tells it. */
  | 'NOT_NAMED'
  /** The section it points to does not exist. */
  | 'NO_SUCH_SECTION';

/** Whether a guardian may ask for a child, by the child's age and what the operator has decided. */
export type GuardianMay =
  /** Yes. */
  | 'ASK'
  /** Yes, with a reason: the child is old enough to ask herself. */
  | 'ASK_WITH_REASON'
  /** No: the child asks herself, with her own log-on. */
  | 'NOT_ASK';

/** What came of work by hand. */
export type HandOutcome =
  /** COLLECT: there is data, in the files. */
  | 'DATA'
  /** ERASE: it is erased. */
  | 'ERASED'
  /** ERASE: there was nothing to erase. */
  | 'NOTHING_THERE'
  /** COLLECT: there is nothing about the person. */
  | 'NO_DATA';

/** Which system people are to look through. */
export type HandOverSystemInput = {
  /** The request's id. */
  id: string;
  /** Why; at most 2,000 characters. Sealed. */
  reason: string;
  /** The system's key; one that has failed. */
  system: string;
  /** The version seen. */
  version: number;
};

/** How far work by hand is. */
export type HandTaskState =
  /** No longer needed. */
  | 'CANCELLED'
  /** Confirmed by hand. No machine has seen it. */
  | 'DONE'
  /** Waits for somebody to do it. */
  | 'OPEN'
  /** Somebody has done it; a second person has to look. */
  | 'REPORTED';

/** What people do in a system by hand. */
export type HandWork =
  /** Look it through for the person's data (Art. 15). */
  | 'COLLECT'
  /** Erase the person's data (Art. 17), after the plan was approved. */
  | 'ERASE';

/** Whose requests. */
export type HandlerFilter =
  /** Everybody's. */
  | 'ALL'
  /** One's own, and those of colleagues one stands in for today. */
  | 'MINE'
  /** Nobody's. */
  | 'NOBODY';

/** Whether staff accepted what was shown. */
export type IdentityCheckOutcome =
  /** Accepted. */
  | 'ACCEPTED'
  /** Rejected. */
  | 'REJECTED';

/** What was shown to prove who somebody is. */
export type IdentityDocument =
  /** A driving licence. */
  | 'DRIVING_LICENCE'
  /** A health card together with a birth or name certificate. */
  | 'HEALTH_CARD_AND_CERTIFICATE'
  /** Something else; the note says what. */
  | 'OTHER'
  /** A passport. */
  | 'PASSPORT';

/** Why what was shown does not suffice. */
export type IdentityRejection =
  /** It names somebody else. */
  | 'ANOTHER_PERSON'
  /** It is no longer valid. */
  | 'EXPIRED'
  /** It does not prove who somebody is. */
  | 'NOT_SUITABLE'
  /** It cannot be read. */
  | 'UNREADABLE';

/** Decision on a record. */
export type ItemDecision =
  /** The citizen gets it with parts replaced by a mark, and is told why. */
  | 'REDACT'
  /** The citizen gets it. */
  | 'RELEASE'
  /** The citizen is told that a record is withheld, and why. */
  | 'WITHHOLD';

/** Decision on one record. */
export type ItemDecisionInput = {
  /** The concrete assessment; required for DBL22, at most 4,000 characters. Sealed. */
  considerations?: string | null | undefined;
  /** Release, withhold or redact. */
  decision: ItemDecision;
  /** Required to withhold: RIGHTS_OF_OTHERS or one of DBL22. */
  ground?: RefusalGround | null | undefined;
  /** The record's id. */
  itemId: string;
  /** Required to redact: 1 to 100 parts, none overlapping another. */
  redactions?: Array<RedactionInput> | null | undefined;
};

/** Why a person must look at a record before it is given out. */
export type ItemDoubt =
  /** It holds free text that may be about others (Art. 15(4)). */
  | 'FREE_TEXT'
  /** Only an e-mail address or a telephone number leads to it, which others may share: is it hers at all? */
  | 'SHARED_IDENTIFIER'
  /** A value in it is longer than can be copied; it is told by its length and must be handed over separately. */
  | 'TOO_LARGE';

/** What a new look at records that an erasure kept has shown. Nothing is erased by looking: what may go is planned, and a DPO approves it. */
export type KeptLookOutcome =
  /** The system could not be looked at; tried again the next day. */
  | 'FAILED'
  /** Only people can look; a plan for them waits for its approval. */
  | 'FOR_PEOPLE'
  /** The system holds more of the person than was kept, so she uses it again. The plan is blocked: nobody asked for that to be erased. */
  | 'NEW_DATA'
  /** Nothing of what was kept is there any more. */
  | 'NOTHING_LEFT'
  /** A reason has ended: a plan to erase waits for its approval. */
  | 'REASON_ENDED'
  /** Every reason holds. */
  | 'STILL_KEPT';

/** A language of the service. Danish is the default. */
export type Language =
  /** Danish. */
  | 'DA'
  /** English. */
  | 'EN';

/** A system that is left out of the answer. */
export type LeaveOutSystemInput = {
  /** The request's id. */
  id: string;
  /** Why, as the citizen is told; at most 2,000 characters. Sealed. */
  reason: string;
  /** The system's key; it must have failed at least once. */
  system: string;
  /** The version seen. */
  version: number;
};

/** What a letter is about. */
export type LetterKind =
  /** We need to know what the request covers (recital 63). */
  | 'CLARIFICATION'
  /** What remains after an erasure, why and until when (Art. 17(3)). */
  | 'DATA_REMAINS'
  /** The answer to every right (Art. 12(3), 12(4)). */
  | 'DECISION'
  /** The answer is late (Art. 12(2), 12(3)). */
  | 'DELAY'
  /** What was erased and read again (Art. 17). */
  | 'ERASURE_CERTIFICATE'
  /** The deadline is extended (Art. 12(3)). */
  | 'EXTENSION'
  /** We need to know who asks (Art. 12(6)). */
  | 'IDENTITY_NEEDED'
  /** The request has come (Art. 12(3)). */
  | 'RECEIPT'
  /** A recipient of data is told (Art. 19). */
  | 'RECIPIENT_NOTICE'
  /** A restriction will be lifted (Art. 18(3)). */
  | 'RESTRICTION_LIFTED';

/** Where a letter stands. */
export type LetterState =
  /** About to be set and sent. */
  | 'QUEUED'
  /** Sent, and fixed. */
  | 'SENT';

/** Which look-ups; all conditions hold together. */
export type LookupFilter = {
  /** Of this request. */
  dataRequestId?: string | null | undefined;
  /** From this day on, in Copenhagen. */
  from?: string | null | undefined;
  /** Of the request with this number, such as 2026-0147. */
  number?: string | null | undefined;
  /** By this member of staff, by pseudonymous id. */
  staffId?: string | null | undefined;
  /** Until the end of this day, in Copenhagen. */
  to?: string | null | undefined;
};

/** Up to where messages have been read. */
export type MarkMessagesReadInput = {
  /** The request. */
  dataRequestId: string;
  /** The newest message read; it and all before it are marked. */
  upTo: string;
};

/** Which side wrote. */
export type MessageSide =
  /** The citizen. */
  | 'CITIZEN'
  /** Staff. */
  | 'STAFF';

/** What somebody has to do next, as the queue says it. */
export type NextStep =
  /** An erasure waits for its second person. */
  | 'APPROVE_ERASURE'
  /** The answer is being carried out. */
  | 'CARRY_OUT'
  /** It is not proven who asks. */
  | 'CHECK_IDENTITY'
  /** A system could not be read or planned. */
  | 'MEND_SYSTEM'
  /** Nothing. */
  | 'NONE'
  /** The citizen has written or answered. */
  | 'REPLY'
  /** What was found has to be looked through and answered. */
  | 'REVIEW_AND_DECIDE'
  /** The systems have to be read, or the erasure planned. */
  | 'START'
  /** The citizen has been asked and has not answered. */
  | 'WAIT_FOR_CITIZEN'
  /** The systems are being read. */
  | 'WAIT_FOR_SYSTEMS';

/** One notification to Datatilsynet. */
export type NotifyBreachInput = {
  /** The breach's id. */
  id: string;
  /** What it contained; each needs its facts, CONTACT excepted. */
  included: Array<BreachContent>;
  /** Required when the first notification was sent after the 72 hours (Art. 33(1)); at most 4,000 characters. Sealed. */
  lateReason?: string | null | undefined;
  /** When it was sent; not in the future, not before the breach was known or an earlier phase sent. */
  sentAt: string;
  /** What was written, or where it is kept; at most 8,000 characters. Sealed. */
  text: string;
  /** The version seen. */
  version: number;
};

/** What somebody objects to (Art. 21). */
export type ObjectionRequestInput = {
  /** Keys of processing activities in force. May be empty when it is about direct marketing. */
  activities: Array<string>;
  /** Whether it is about direct marketing, which stops at once (Art. 21(2)-(3)). */
  directMarketing?: boolean;
};

/** Where an objection stands. */
export type ObjectionState =
  /** Not decided. Processing under Art. 6(1)(e) or (f) is restricted meanwhile (Art. 18(1)(d)). */
  | 'PENDING'
  /** Rejected, on a ground. */
  | 'REJECTED'
  /** Upheld: the processing stops. */
  | 'UPHELD';

/** The answer to one right. Refused in part is an outcome of its own. */
export type Outcome =
  /** Granted. */
  | 'GRANTED'
  /** Granted in part, refused in part. */
  | 'PARTLY'
  /** Refused. */
  | 'REFUSED';

/** Where a copy stands. */
export type PackageState =
  /** Being made. */
  | 'BUILDING'
  /** Can be fetched. */
  | 'READY'
  /** Gone: expired, or the data behind it were erased. */
  | 'REMOVED';

/** What to plan. */
export type PlanErasureInput = {
  /** The request's id. */
  id: string;
  /** What becomes of records that only an e-mail address or a telephone number leads to, after somebody has looked at them. While it is left out, a plan with such records is blocked. */
  sharedRecords?: SharedRecords | null | undefined;
  /** The version seen. */
  version: number;
};

/** Somebody who has given a power of attorney for every right asked for (forvaltningsloven § 8). The document is uploaded to the request afterwards. */
export type PowerOfAttorneyInput = {
  /** The person's CPR number. Sealed. */
  cpr: string;
  /** The last day the power of attorney holds; not in the past. */
  expiresOn: string;
  /** The person's full name, at most 200 characters. Sealed. */
  name: string;
};

/** How far a system could tell. */
export type PreviewState =
  /** People look it through by hand. Every collection that the map names is listed; only what always stays is known, and every count is 0. */
  | 'BY_HAND'
  /** Staff must look at something there first. */
  | 'NEEDS_STAFF'
  /** It did not answer within some seconds. What it holds is not known yet. */
  | 'NOT_REACHED'
  /** It was read; what is not listed is not there. */
  | 'READ';

/** What the library publishes in dated versions. */
export type PublishedDocument =
  /** The accessibility statement (webtilgængelighedsloven § 4). */
  | 'ACCESSIBILITY_STATEMENT'
  /** Which cookies the service sets (cookiebekendtgørelsen). */
  | 'COOKIE_INFORMATION'
  /** The rules and agreements the work rests on. */
  | 'LEGAL_FRAMEWORK'
  /** Who is responsible, and what the institution is. */
  | 'ORGANISATION'
  /** The privacy policy (Art. 13, 14). */
  | 'PRIVACY_POLICY'
  /** The record of processing activities (Art. 30). */
  | 'PROCESSING_ACTIVITIES';

/** What a question is about; each stops the clock on its own ground. */
export type QuestionReason =
  /** What the person wants (recital 63). */
  | 'CLARIFICATION'
  /** Who the person is (Art. 12(6)). */
  | 'IDENTITY';

/** Whether a recipient was told. */
export type RecipientNoticeState =
  /** A disproportionate effort (Art. 19); needs a reason. */
  | 'DISPROPORTIONATE'
  /** Impossible (Art. 19); needs a reason. */
  | 'IMPOSSIBLE'
  /** Told. */
  | 'NOTIFIED'
  /** Not yet. */
  | 'OPEN';

/** What a data protection officer advises. */
export type RecordAdviceInput = {
  /** Whether she disagrees with what is planned or was decided. */
  dissent: boolean;
  /** The request's id. */
  id: string;
  /** The advice, 10 to 4,000 characters. Sealed. */
  text: string;
  /** The version seen. */
  version: number;
};

/** Which paper task is done. */
export type RecordLetterPostedInput = {
  /** The delivery's id. */
  deliveryId: string;
};

/** What became of one notice. */
export type RecordRecipientNoticeInput = {
  /** The request's id. */
  id: string;
  /** What the letter to the recipient says besides, in staff's own words, at most 4,000 characters; only where a letter is written. Sealed. */
  letterNote?: string | null | undefined;
  /** The notice's id. */
  noticeId: string;
  /** Why it is impossible or disproportionate; for NOTIFIED it says how; left out, a letter to the recipient is written and waits to be posted. At most 2,000 characters. The person reads it. Sealed. */
  reason?: string | null | undefined;
  /** NOTIFIED, IMPOSSIBLE or DISPROPORTIONATE. */
  state: RecipientNoticeState;
  /** The version seen. */
  version: number;
};

/** How one point of a rectification is answered. */
export type RectificationMethod =
  /** A dated note is added and the original stays, as archives rules demand. */
  | 'ADD_NOTE'
  /** The value is corrected in the system by this service; only where the data map allows it. */
  | 'CORRECT'
  /** Somebody corrects it in the system and confirms it. */
  | 'CORRECT_BY_HAND'
  /** The data comes from the CPR register; the person is referred to folkeregisteret. */
  | 'REFER_TO_CPR'
  /** It is refused, on a ground. */
  | 'REFUSE';

/** What somebody asks to have put right (Art. 16). Sealed. */
export type RectificationPointInput = {
  /** Which data, in the person's words; at most 200 characters. */
  field: string;
  /** What is right; at most 1,000 characters. */
  right: string;
  /** What is wrong or missing; at most 1,000 characters. */
  wrong: string;
};

/** A part to hide: a span of a text, or a whole field. */
export type RedactionInput = {
  /** The field's name in the system. */
  column: string;
  /** Where the span ends, not included. */
  end?: number | null | undefined;
  /** RIGHTS_OF_OTHERS or one of DBL22. */
  ground: RefusalGround;
  /** Where the span begins, in UTF-16 code units from 0; left out with `end` for the whole field. */
  start?: number | null | undefined;
};

/** Why something is refused, withheld or kept; a closed list. */
export type RefusalGround =
  /** Art. 16: the data is neither inaccurate nor incomplete. Needs a concrete assessment in writing. */
  | 'ART16_NOT_INACCURATE'
  /** Art. 17(3)(a): freedom of expression and information. */
  | 'ART17_3_A'
  /** Art. 17(3)(b): legal obligation or public task. */
  | 'ART17_3_B'
  /** Art. 17(3)(c): public health. */
  | 'ART17_3_C'
  /** Art. 17(3)(d): archiving, research, statistics. */
  | 'ART17_3_D'
  /** Art. 17(3)(e): legal claims. */
  | 'ART17_3_E'
  /** Art. 18(1): no ground for restriction. */
  | 'ART18_NO_GROUND'
  /** Art. 20(3): necessary for a task in the public interest. */
  | 'ART20_3_PUBLIC_TASK'
  /** Art. 20(1)(a): not processed on consent or contract, or not provided by the person. */
  | 'ART20_NOT_CONSENT_OR_CONTRACT'
  /** Art. 21(1): compelling legitimate grounds. Needs a concrete assessment in writing. */
  | 'ART21_COMPELLING_GROUNDS'
  /** Art. 21(1): legal claims. Needs a concrete assessment in writing. */
  | 'ART21_LEGAL_CLAIMS'
  /** Art. 21(1): the processing rests on neither Art. 6(1)(e) nor (f). */
  | 'ART21_OTHER_BASIS'
  /** Databeskyttelsesloven § 22(3): as exempt as under the Access to Public Administration Files Act. Needs a concrete assessment in writing. */
  | 'DBL22_3_FILE_ACCESS'
  /** Databeskyttelsesloven § 22(1): decisive private interests. Needs a concrete assessment in writing. */
  | 'DBL22_PRIVATE'
  /** Databeskyttelsesloven § 22(2): decisive public interests. Needs a concrete assessment in writing. */
  | 'DBL22_PUBLIC'
  /** Art. 12(5)(b): excessive. */
  | 'EXCESSIVE'
  /** Art. 11(2), 12(6): it is not established who asks. */
  | 'IDENTITY_NOT_ESTABLISHED'
  /** Art. 12(5)(b): manifestly unfounded. */
  | 'MANIFESTLY_UNFOUNDED'
  /** The data are not the controller's. */
  | 'NOT_CONTROLLER'
  /** Art. 17(1): no ground for erasure. */
  | 'NO_ART17_GROUND'
  /** Art. 15(4): would adversely affect others. */
  | 'RIGHTS_OF_OTHERS';

/** A new breach. */
export type RegisterBreachInput = {
  /** When the controller became aware of it; not in the future. */
  awareAt: string;
  /** What is known. */
  facts: BreachFactsInput;
};

/** A complaint as it came. */
export type RegisterComplaintInput = {
  /** What it is about; at most 4,000 characters. Sealed. */
  about: string;
  /** The case it is about; left out when it is about none. */
  dataRequestId?: string | null | undefined;
  /** When the controller learned of it; not in the future. */
  receivedAt: string;
  /** Datatilsynet's case number; at most 100 characters. Sealed. */
  reference?: string | null | undefined;
};

/** A request that did not come through the portal. */
export type RegisterDataRequestInput = {
  /** How it came; not PORTAL. */
  channel: Channel;
  /** What each right is about; a part only where its right is named. */
  details?: RightDetailsInput | null | undefined;
  /** Chosen by the sender, 8 to 64 characters. */
  idempotencyKey: string;
  /** Language of the answer. */
  language?: Language;
  /** When it reached the controller; never in the future, at most ten years ago. */
  receivedAt: string;
  /** Who asks for that person; left out when she asks herself. */
  representation?: RepresentationInput | null | undefined;
  /** At least one, each once. */
  rights: Array<Right>;
  /** What it is about; at most 2,000 characters. Sealed. */
  scope?: string | null | undefined;
  /** Whose data it is about. */
  subject: SubjectInput;
};

/** Why what was shown does not suffice. */
export type RejectIdentityInput = {
  /** What was shown. */
  document: IdentityDocument;
  /** Files of the case uploaded as IDENTITY_EVIDENCE, at most 10. They are deleted on the day the note is. */
  evidenceIds?: Array<string>;
  /** The id. */
  id: string;
  /** What the citizen is told, 10 to 1,000 characters. Sealed with a key of its own. */
  note: string;
  /** Why it does not suffice. */
  reason: IdentityRejection;
  /** The version seen. */
  version: number;
};

/** Why an ended request is taken up again. */
export type ReopenDataRequestInput = {
  /** The request's id. */
  id: string;
  /** The reason, 10 to 2,000 characters. Sealed; the citizen may read it. */
  reason: string;
  /** The version seen. */
  version: number;
};

/** What came of work by hand. */
export type ReportHandTaskInput = {
  /** For DATA: 1 to 20 files uploaded with the purpose HAND_FINDING. They are given to the citizen, unless decideFoundFile says otherwise. */
  attachmentIds?: Array<string>;
  /** The request's id. */
  id: string;
  /** What was searched and done; at most 1,000 characters. Sealed. */
  note: string;
  /** What came of it. */
  outcome: HandOutcome;
  /** The task's id. */
  taskId: string;
  /** The version seen. */
  version: number;
};

/** Who asks for somebody else. */
export type RepresentationInput = {
  /** Where to reach the representative, at most 500 characters. Sealed. */
  contact?: string | null | undefined;
  /** The last day of the power of attorney; required for one. The document itself is uploaded afterwards, as POWER_OF_ATTORNEY; without it nothing is read, released or erased. */
  expiresOn?: string | null | undefined;
  /** In what capacity. */
  kind: RepresentationKind;
  /** The representative's name, at most 200 characters. Sealed. */
  name: string;
  /** Why a guardian asks for a child who may ask herself, at least 10 characters. Sealed. */
  reason?: string | null | undefined;
  /** The rights the power of attorney covers; required for one. */
  rights?: Array<Right> | null | undefined;
};

/** How somebody may ask for another person. */
export type RepresentationKind =
  /** The estate of somebody who has died: not taken here; the refusal says whom to turn to. */
  | 'ESTATE'
  /** A parent or guardian of a child. */
  | 'GUARDIAN'
  /** The holder of a power of attorney (forvaltningsloven § 8). */
  | 'POWER_OF_ATTORNEY';

/** Why processing is restricted (Art. 18(1)); a closed list. */
export type RestrictionGround =
  /** Art. 18(1)(a): accuracy is contested, while it is verified. */
  | 'ART18_1_A'
  /** Art. 18(1)(b): unlawful processing, and the person opposes erasure. */
  | 'ART18_1_B'
  /** Art. 18(1)(c): no longer needed, but the person needs it for legal claims. */
  | 'ART18_1_C'
  /** Art. 18(1)(d): an objection is pending. */
  | 'ART18_1_D';

/** What somebody asks to have restricted (Art. 18). */
export type RestrictionRequestInput = {
  /** Keys of processing activities in force, at least one. */
  activities: Array<string>;
  /** Why. ART18_1_D is started by an objection, and not asked for. */
  ground: RestrictionGround;
};

/** Where a restriction stands. */
export type RestrictionState =
  /** Asked for, not decided. */
  | 'ASKED'
  /** Nothing but storage, claims, consent and the rights of others (Art. 18(2)). */
  | 'IN_FORCE'
  /** Lifted, after notice. */
  | 'LIFTED'
  /** Not granted. */
  | 'REFUSED';

/** A restriction and the request's version seen. */
export type RestrictionVersionInput = {
  /** The request's id. */
  id: string;
  /** The restriction's id. */
  restrictionId: string;
  /** The version seen. */
  version: number;
};

/** What is to be read again. */
export type RetryCollectionInput = {
  /** The request's id. */
  id: string;
  /** The system's key; all that have not been read when left out. */
  system?: string | null | undefined;
  /** The version seen. */
  version: number;
};

/** Which token to revoke. */
export type RevokeServiceTokenInput = {
  /** The token's id. */
  id: string;
};

/** A right of the citizen (Art. 15-18, 20 and 21). */
export type Right =
  /** A copy of one's data and the information of Art. 15. */
  | 'ACCESS'
  /** Erasure, Art. 17. */
  | 'ERASURE'
  /** Objection to processing, Art. 21. */
  | 'OBJECTION'
  /** The data one provided, in a machine-readable form, Art. 20. */
  | 'PORTABILITY'
  /** Rectification of what is wrong or incomplete, Art. 16. */
  | 'RECTIFICATION'
  /** Restriction of processing, Art. 18. */
  | 'RESTRICTION';

/** The answer to one right. */
export type RightDecisionInput = {
  /** For PARTLY of RESTRICTION and OBJECTION: the processing activities it is granted for. */
  activities?: Array<string> | null | undefined;
  /** The main considerations (forvaltningsloven § 24); required unless GRANTED, at most 4,000 characters. Sealed. */
  considerations?: string | null | undefined;
  /** Required for ERASURE unless REFUSED: why erasure is owed. */
  erasureGround?: ErasureGround | null | undefined;
  /** Required for REFUSED, and for PARTLY of RESTRICTION and OBJECTION. Else the grounds come from what was withheld, kept, answered point by point, or cannot be moved. */
  ground?: RefusalGround | null | undefined;
  /** The outcome. It must agree with what was withheld or kept. */
  outcome: Outcome;
  /** The right. */
  right: Right;
};

/** What each right of a request is about. A part without its right is refused. */
export type RightDetailsInput = {
  /** Required for OBJECTION. */
  objection?: ObjectionRequestInput | null | undefined;
  /** Required for RECTIFICATION: 1 to 20 points, what is wrong and what is right. */
  rectification?: Array<RectificationPointInput> | null | undefined;
  /** Required for RESTRICTION. */
  restriction?: RestrictionRequestInput | null | undefined;
};

/** Whether a right applies to a processing activity. */
export type RightReach =
  /** It applies. */
  | 'APPLIES'
  /** It does not apply. */
  | 'DOES_NOT_APPLY'
  /** It applies to a part, or with an exception. */
  | 'LIMITED';

/** What a person may act as. Roles come only from the configured claims of the log-on. */
export type Role =
  /** Reads and verifies the log. */
  | 'AUDITOR'
  /** Staff who register, collect and prepare. */
  | 'CASEWORKER'
  /** A person asking about her own data. */
  | 'CITIZEN'
  /** The data protection officer. */
  | 'DPO';

/** What staff make of two requests. */
export type RuleOnDuplicateInput = {
  /** The request's id. */
  id: string;
  /** The other request's id. */
  otherId: string;
  /** Why, 10 to 1,000 characters. Sealed. */
  reason: string;
  /** Linked or kept apart. */
  ruling: DuplicateRuling;
  /** The version seen. */
  version: number;
};

/** What one or two people are needed for. */
export type Safeguard =
  /** Erasing. */
  | 'ERASURE'
  /** Refusing, also in part. */
  | 'REFUSAL'
  /** Releasing data to the citizen. */
  | 'RELEASE';

/** The position that was sent. */
export type SendComplaintPositionInput = {
  /** The complaint's id. */
  id: string;
  /** The position; at most 8,000 characters. Sealed. */
  position: string;
  /** When it was sent; not in the future, not before the complaint. */
  sentAt: string;
  /** The version seen. */
  version: number;
};

/** A message to the other side. */
export type SendMessageInput = {
  /** Files uploaded for it with the purpose MESSAGE, at most 10. */
  attachmentIds?: Array<string>;
  /** The request. */
  dataRequestId: string;
  /** Chosen by the sender, 8 to 64 characters; the same key sends once. */
  idempotencyKey: string;
  /** The newest message of the other side that the sender had before her; it and all before it are marked as read. */
  readUpTo?: string | null | undefined;
  /** At most 10,000 characters. Do not write CPR numbers. Sealed. */
  text: string;
};

/** When somebody is away. */
export type SetAbsenceInput = {
  /** The first day; null ends the absence. */
  fromOn?: string | null | undefined;
  /** Whose absence; left out for one's own. */
  personId?: string | null | undefined;
  /** Who takes over. */
  substituteId?: string | null | undefined;
  /** The last day. */
  untilOn?: string | null | undefined;
};

/** How many people something takes. */
export type SetSafeguardInput = {
  /** 1 or 2. */
  persons: number;
  /** What. */
  safeguard: Safeguard;
};

/** What becomes of records that only an e-mail address or a telephone number leads to; they may be another's. */
export type SharedRecords =
  /** They are hers: erase them with the rest. */
  | 'ERASE'
  /** They may be another's: leave them, and say so. */
  | 'KEEP';

/** The length of an interval. */
export type StatisticsInterval =
  /** A calendar month. */
  | 'MONTH'
  /** From Monday (ISO 8601). */
  | 'WEEK';

/** The person a registered request is about. Sealed. */
export type SubjectInput = {
  /** Postal address, at most 500 characters. */
  address?: string | null | undefined;
  /** CPR number; needed before anything is collected. */
  cpr: string;
  /** E-mail, at most 254 characters. */
  email?: string | null | undefined;
  /** Full name, at most 200 characters. */
  name: string;
};

/** Whom to submit for, which rights, in which language. */
export type SubmitDataRequestInput = {
  /** Where a notice may be sent; at most 254 characters. Sealed. */
  contactEmail?: string | null | undefined;
  /** What each right is about; a part only where its right is named. */
  details?: RightDetailsInput | null | undefined;
  /** Chosen by the sender, 8 to 64 characters; the same key and input give the same answer and one request. */
  idempotencyKey: string;
  /** Language of the answer. */
  language?: Language;
  /** A child's id from `me.children`; left out for oneself. */
  onBehalfOf?: string | null | undefined;
  /** Why a guardian asks for a child old enough to ask herself, at least 10 characters. Sealed. */
  onBehalfReason?: string | null | undefined;
  /** Whom one asks for by power of attorney; not together with onBehalfOf. */
  powerOfAttorney?: PowerOfAttorneyInput | null | undefined;
  /** At least one, each once. */
  rights: Array<Right>;
  /** What the request is about, in the person's words; no reason is asked for. At most 2,000 characters. Sealed. */
  scope?: string | null | undefined;
};

/** What something in a text looks like. Only a suggestion: nothing is hidden until a person decides it. */
export type SuggestionKind =
  /** A CPR number that is not the person's own. */
  | 'CPR'
  /** An e-mail address that is not the person's own. */
  | 'EMAIL'
  /** A name that is not the person's own. */
  | 'NAME'
  /** A telephone number. */
  | 'PHONE';

/** How a system is reached. */
export type SystemKind =
  /** A department's own system that speaks the department contract, and erases when it can. */
  | 'CONTRACT'
  /** A service that is asked over HTTP. */
  | 'HTTP'
  /** People look it through by hand. */
  | 'MANUAL'
  /** A file of the operator's own program that reads, and erases when it can. */
  | 'MODULE'
  /** A database that is read and erased from. */
  | 'SQL';

/** How far the reading of a system is. */
export type SystemState =
  /** People look it through by hand; see handTasks. An open task until they have. */
  | 'BY_HAND'
  /** Read, with data. */
  | 'COLLECTED'
  /** Read, and there is nothing about the person. */
  | 'NO_DATA'
  /** Failed for now; tried again by itself. An open task until read. */
  | 'RETRYING'
  /** Is being read. */
  | 'RUNNING'
  /** Stopped until somebody acts; lastError says why. An open task until read. */
  | 'STOPPED'
  /** Waits. */
  | 'WAITING';

/** What a person must do by hand. */
export type TaskKind =
  /** Add a dated note (Art. 16). */
  | 'ADD_NOTE'
  /** Correct a value (Art. 16). */
  | 'CORRECT'
  /** Remove the mark, after the restriction was lifted. */
  | 'LIFT'
  /** Mark data as restricted (Art. 18). */
  | 'RESTRICT'
  /** Stop the processing that was objected to (Art. 21). */
  | 'STOP';

/** What a citizen is told of a late answer. */
export type TellDelayInput = {
  /** The day by which staff expect to answer: today or later, at most a year ahead. */
  expectedOn: string;
  /** Why it is late, as the citizen is told; 10 to 2,000 characters. Sealed. */
  explanation: string;
  /** The request's id. */
  id: string;
  /** The version seen; another one is CONFLICT. */
  version: number;
};

/** Whether those concerned were told. */
export type TellPersonsOfBreachInput = {
  /** The breach's id. */
  id: string;
  /** How they were told, why the exception applies, or what the public was told; at most 4,000 characters. Sealed. */
  text: string;
  /** Told, or the exception. */
  told: BreachPersonsTold;
  /** The version seen. */
  version: number;
};

/** What a service token may be for. */
export type TokenScope =
  /** Reading and verifying the audit log, as an auditor. */
  | 'AUDIT';

/** Decisions to take back. */
export type UndoItemDecisionsInput = {
  /** The request's id. */
  id: string;
  /** 1 to 100 records, each once. */
  itemIds: Array<string>;
  /** The version seen. */
  version: number;
};

/** How staff checked who the person is. */
export type VerifyIdentityInput = {
  /** What was shown. */
  document?: IdentityDocument;
  /** Files of the case uploaded as IDENTITY_EVIDENCE, at most 10. They are deleted on the day the note is. */
  evidenceIds?: Array<string>;
  /** The id. */
  id: string;
  /** IN_PERSON or DOCUMENT. */
  method: Assurance;
  /** What else there is to keep of the check, at most 1,000 characters; never a CPR number. Sealed with a key of its own, which is deleted before the case is. */
  note?: string | null | undefined;
  /** The version seen. */
  version: number;
};

/** One text that waits. The hash is that of the text that was read, so that no other is published by mistake. */
export type WaitingVersionInput = {
  /** The document. */
  document: PublishedDocument;
  /** The text's SHA-256, from `publicationDraft`. */
  sha256: string;
};

/** A note for colleagues. */
export type WriteInternalNoteInput = {
  /** The request. */
  dataRequestId: string;
  /** At most 10,000 characters. Sealed. */
  text: string;
};

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { me: { id: string, name: string, roles: Array<Role>, assurance: Assurance, sessionExpiresAt: string, details: { language: Language | null } }, organisation: { name: string, controller: { name: { value: string }, email: { value: string }, phone: { value: string }, address: { value: string } } } | null };

export type LogLineFragment = { id: string, index: number | null, at: string, kind: string, isFailure: boolean, actorRole: string, actorId: string | null, dataRequestId: string | null, dataRequestNumber: string | null, leafHash: string, words: { da: string, en: string } };

export type VerifiedFragment = { at: string, size: number, rootHash: string, problems: number };

export type ExportFragment = { id: string, from: string, to: string, purpose: AuditExportPurpose, state: AuditExportState, events: number, done: number, requestedAt: string, sizeBytes: number | null, sha256: string | null, availableUntil: string | null, timesFetched: number, nextPollAfterMs: number | null };

export type LogStateQueryVariables = Exact<{ [key: string]: never; }>;


export type LogStateQuery = { auditLog: { size: number, rootHash: string | null, signedAt: string | null, keyIds: Array<string>, vkeys: Array<string>, lastWhole: { at: string, size: number, rootHash: string, problems: number } | null, lastNew: { at: string, size: number, rootHash: string, problems: number } | null, lastUnbroken: { at: string, size: number, rootHash: string, problems: number } | null } };

export type LogConsistencyQueryVariables = Exact<{
  earlierSize: number;
  laterSize: number;
}>;


export type LogConsistencyQuery = { auditConsistency: { hashes: Array<string> } };

export type WhomToCallQueryVariables = Exact<{ [key: string]: never; }>;


export type WhomToCallQuery = { organisation: { dataProtectionOfficer: { phone: { value: string }, email: { value: string } } } | null };

export type VerifyPeriodQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type VerifyPeriodQuery = { auditPeriodVerification: { firstIndex: number | null, lastIndex: number | null, problems: Array<{ index: number, code: string }> } };

export type LogEventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditEventFilter | null | undefined;
}>;


export type LogEventsQuery = { auditEvents: { nodes: Array<{ id: string, index: number | null, at: string, kind: string, isFailure: boolean, actorRole: string, actorId: string | null, dataRequestId: string | null, dataRequestNumber: string | null, leafHash: string, words: { da: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LogKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type LogKindsQuery = { auditEventKinds: Array<{ kind: string, words: { da: string, en: string } }> };

export type LogEventQueryVariables = Exact<{
  id: string;
}>;


export type LogEventQuery = { auditEvent: { canonical: string, id: string, index: number | null, at: string, kind: string, isFailure: boolean, actorRole: string, actorId: string | null, dataRequestId: string | null, dataRequestNumber: string | null, leafHash: string, inclusion: { treeSize: number, rootHash: string, hashes: Array<string> } | null, words: { da: string, en: string } } | null };

export type ExportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ExportsQuery = { auditExports: { nodes: Array<{ id: string, from: string, to: string, purpose: AuditExportPurpose, state: AuditExportState, events: number, done: number, requestedAt: string, sizeBytes: number | null, sha256: string | null, availableUntil: string | null, timesFetched: number, nextPollAfterMs: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExportEstimateQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ExportEstimateQuery = { auditExportEstimate: { events: number, bytes: number } };

export type AskForExportMutationVariables = Exact<{
  input: CreateAuditExportInput;
}>;


export type AskForExportMutation = { createAuditExport: { auditExport: { id: string } } };

export type RetryExportMutationVariables = Exact<{
  input: AuditExportInput;
}>;


export type RetryExportMutation = { retryAuditExport: { auditExport: { id: string } } };

export type FetchExportMutationVariables = Exact<{
  input: AuditExportInput;
}>;


export type FetchExportMutation = { createAuditExportDownload: { url: string } };

export type SampleQueryVariables = Exact<{
  from: string;
  to: string;
  size: number;
  seed?: string | null | undefined;
}>;


export type SampleQuery = { auditSample: { seed: string, population: number, requests: Array<{ id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, targetOn: string, dueOn: string, extendedAt: string | null, closedAt: string | null, isLate: boolean, steps: Array<{ eventId: string, at: string, role: string, staffId: string | null, words: { da: string, en: string } }> }> } };

export type StaffLookupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LookupFilter | null | undefined;
}>;


export type StaffLookupsQuery = { staffLookups: { nodes: Array<{ eventId: string, at: string, role: string, staffId: string | null, dataRequestId: string, number: string | null, what: { da: string, en: string }, why: { da: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccessQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type AccessQuery = { accessStatistics: { lookups: number, requests: number, refusedSignIns: number, downloads: number, byStaff: Array<{ staffId: string, lookups: number, requests: number }> } };

export type MyDetailsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDetailsQuery = { me: { id: string, name: string, email: string | null, children: Array<{ id: string, name: string }>, details: { language: Language | null, contactEmail: string | null, emailNotices: boolean, version: number } } };

export type ChangeMyDetailsMutationVariables = Exact<{
  input: ChangeMyDetailsInput;
}>;


export type ChangeMyDetailsMutation = { changeMyDetails: { details: { version: number } } };

export type MyLookupsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MyLookupsQuery = { dataRequest: { id: string, number: string, lookups: { nodes: Array<{ at: string, role: string, what: { da: string, en: string }, why: { da: string, en: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FileFragment = { id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string };

export type MyMessagesQueryVariables = Exact<{
  id: string;
}>;


export type MyMessagesQuery = { dataRequest: { id: string, number: string, state: DataRequestState, onBehalf: boolean, subject: { email: string | null } | null, messages: Array<{ id: string, side: MessageSide, authorRole: string, text: string, sentAt: string, readAt: string | null, attachments: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }> }> } | null };

export type MyFilesQueryVariables = Exact<{
  id: string;
}>;


export type MyFilesQuery = { dataRequest: { id: string, number: string, state: DataRequestState, attachments: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }> } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string } } };

export type MarkMessagesReadMutationVariables = Exact<{
  input: MarkMessagesReadInput;
}>;


export type MarkMessagesReadMutation = { markMessagesRead: { marked: number } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateAttachmentUploadInput;
}>;


export type CreateUploadMutation = { createAttachmentUpload: { uploadUrl: string, headers: Array<{ name: string, value: string }>, attachment: { id: string } } };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { answerQuestion: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null } } };

export type ProveIdentityMutationVariables = Exact<{
  input: DataRequestVersionInput;
}>;


export type ProveIdentityMutation = { proveIdentity: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null } } };

export type CaseLineFragment = { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null };

export type ProofFragment = { eventId: string, recordedAt: string, leafHash: string };

export type MyCasesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyCasesQuery = { me: { id: string, children: Array<{ id: string, name: string, guardianMay: GuardianMay }> }, dataRequests: { nodes: Array<{ id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhyFragment = { ground: RefusalGround, count: number, legalReferenceKey: string, provision: { da: string, en: string }, text: { da: string, en: string }, until: { da: string, en: string } | null };

export type MyCaseQueryVariables = Exact<{
  id: string;
}>;


export type MyCaseQuery = { dataRequest: { channel: Channel, language: Language, scope: string | null, id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, receipt: { eventId: string, recordedAt: string, leafHash: string } | null, extension: { reason: ExtensionReason, explanation: string } | null, delay: { expectedOn: string, isPast: boolean, explanation: string, toldAt: string } | null, deadline: { refusalDueOn: string, targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null, explanation: Array<{ rule: string, result: string, article: { da: string, en: string }, text: { da: string, en: string } }> }, subject: { name: string, email: string | null } | null, representation: { kind: RepresentationKind } | null, questions: Array<{ id: string, reason: QuestionReason, question: string, askedAt: string, stopsClock: boolean, answer: string | null, answeredAt: string | null }>, systems: Array<{ system: string, state: SystemState, leftOut: string | null, nextPollAfterMs: number | null, title: { da: string, en: string }, usedFor: Array<{ da: string, en: string }>, collections: Array<{ collection: string, count: number, title: { da: string, en: string } }> }>, decisions: Array<{ right: Right, outcome: Outcome, considerations: string | null, decidedAt: string, fulfilledAt: string | null, reasons: Array<{ ground: RefusalGround, count: number, legalReferenceKey: string, provision: { da: string, en: string }, text: { da: string, en: string }, until: { da: string, en: string } | null }>, complaintGuidance: { da: string, en: string } | null }>, erasurePlans: Array<{ id: string, state: ErasurePlanState, title: { da: string, en: string }, certificate: { collections: Array<{ collection: string, erased: number, anonymised: number, kept: number, residue: number, title: { da: string, en: string }, reasons: Array<{ ground: RefusalGround, count: number, legalReferenceKey: string, provision: { da: string, en: string }, text: { da: string, en: string }, until: { da: string, en: string } | null }> }> } | null }>, package: { id: string, sizeBytes: number | null, sha256: string | null, removedAt: string | null, timesFetched: number, state: PackageState, availableUntil: string | null } | null, letters: Array<{ id: string, kind: LetterKind, sentAt: string | null, generations: Array<{ number: number, sizeBytes: number, pdfUrl: string }> }>, recipientNotices: Array<{ id: string, right: Right, state: RecipientNoticeState, reason: string | null, recordedAt: string | null, name: { da: string, en: string } }>, versionsInForce: Array<{ id: string, document: PublishedDocument, effectiveOn: string, sha256: string }>, timeline: Array<{ at: string, kind: string, actorRole: string }> } | null };

export type SubmitRequestMutationVariables = Exact<{
  input: SubmitDataRequestInput;
}>;


export type SubmitRequestMutation = { submitDataRequest: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null }, receipt: { eventId: string, recordedAt: string, leafHash: string } } };

export type WithdrawRequestMutationVariables = Exact<{
  input: DataRequestVersionInput;
}>;


export type WithdrawRequestMutation = { withdrawDataRequest: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, keptUntil: string | null, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, unreadMessages: number, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null }, package: { state: PackageState, availableUntil: string | null } | null }, receipt: { eventId: string, recordedAt: string, leafHash: string } } };

export type FetchPackageMutationVariables = Exact<{
  input: CreatePackageDownloadInput;
}>;


export type FetchPackageMutation = { createPackageDownload: { url: string, readUrl: string, expiresAt: string, sha256: string, sizeBytes: number } };

export type ActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ActivitiesQuery = { processingActivities: { activities: Array<{ key: string, title: { da: string, en: string }, retention: Array<{ demo: boolean, categories: Array<{ da: string, en: string }>, period: { da: string, en: string } }>, rights: Array<{ right: Right, reach: RightReach, onBases: Array<{ reason: { da: string, en: string } }> }> }> } | null };

export type PreviewReasonFragment = { count: number, text: { da: string, en: string }, until: { da: string, en: string } | null };

export type ErasurePreviewQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasurePreviewQuery = { erasurePreview: { systems: Array<{ system: string, state: PreviewState, title: { da: string, en: string }, collections: Array<{ collection: string, erased: number, anonymised: number, undecided: boolean, title: { da: string, en: string }, kept: Array<{ count: number, text: { da: string, en: string }, until: { da: string, en: string } | null }>, remains: { count: number, text: { da: string, en: string }, until: { da: string, en: string } | null } | null }> }> } };

export type LogAlarmsQueryVariables = Exact<{ [key: string]: never; }>;


export type LogAlarmsQuery = { logAlarms: Array<{ id: string, raisedAt: string, code: string, index: number }> };

export type TakeNoteOfAlarmMutationVariables = Exact<{
  input: AcknowledgeLogAlarmInput;
}>;


export type TakeNoteOfAlarmMutation = { acknowledgeLogAlarm: { logAlarm: { id: string } } };

export type CaseEssentialsFragment = { unreadMessages: number, scope: string | null, assurance: Assurance | null, messages: Array<{ id: string }>, identity: { checks: Array<{ id: string, outcome: IdentityCheckOutcome, document: IdentityDocument }> }, rectificationPoints: Array<{ id: string, field: string, wrong: string, right: string }> };

export type DuplicateCaseQueryVariables = Exact<{
  id: string;
}>;


export type DuplicateCaseQuery = { dataRequest: { id: string, unreadMessages: number, scope: string | null, assurance: Assurance | null, messages: Array<{ id: string }>, identity: { checks: Array<{ id: string, outcome: IdentityCheckOutcome, document: IdentityDocument }> }, rectificationPoints: Array<{ id: string, field: string, wrong: string, right: string }> } | null };

export type StaffCaseWorkQueryVariables = Exact<{
  id: string;
}>;


export type StaffCaseWorkQuery = { dataRequest: { id: string, unreadMessages: number, scope: string | null, assurance: Assurance | null, duplicates: Array<{ id: string, number: string, rights: Array<Right>, state: DataRequestState, channel: Channel, receivedAt: string, dueOn: string, ruling: DuplicateRuling | null, reason: string | null }>, advice: Array<{ id: string, text: string, dissent: boolean, givenBy: string, givenAt: string }>, reopenings: Array<{ id: string, fromState: DataRequestState, reason: string, reopenedAt: string }>, messages: Array<{ id: string }>, identity: { checks: Array<{ id: string, outcome: IdentityCheckOutcome, document: IdentityDocument }> }, rectificationPoints: Array<{ id: string, field: string, wrong: string, right: string }> } | null };

export type RuleOnDuplicateMutationVariables = Exact<{
  input: RuleOnDuplicateInput;
}>;


export type RuleOnDuplicateMutation = { ruleOnDuplicate: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type RecordAdviceMutationVariables = Exact<{
  input: RecordAdviceInput;
}>;


export type RecordAdviceMutation = { recordAdvice: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type ReopenDataRequestMutationVariables = Exact<{
  input: ReopenDataRequestInput;
}>;


export type ReopenDataRequestMutation = { reopenDataRequest: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StaffChangeFragment = { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } };

export type StaffCaseQueryVariables = Exact<{
  id: string;
}>;


export type StaffCaseQuery = { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, channel: Channel, language: Language, receivedAt: string, assurance: Assurance | null, onBehalf: boolean, scope: string | null, version: number, allowedActions: Array<DataRequestAction>, handlerId: string | null, preparedBy: Array<string>, needsReply: boolean, unreadMessages: number, identity: { sufficesForRelease: boolean }, lastChange: { at: string, actorRole: string, colleague: string | null, isOwn: boolean, text: { da: string, en: string } | null } | null, subject: { name: string, email: string | null, address: string | null } | null, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, refusalDueOn: string, extendedTo: string | null, extendableUntil: string | null, pausedSince: string | null, explanation: Array<{ rule: string, result: string, article: { da: string, en: string }, text: { da: string, en: string } }> }, systems: Array<{ system: string, state: SystemState, done: number, total: number, rows: number, resumedRows: number, attempts: number, nextTryAt: string | null, errorDetails: Array<string>, startedAt: string | null, finishedAt: string | null, takesLong: boolean, leftOut: string | null, candidates: Array<string>, nextPollAfterMs: number | null, title: { da: string, en: string }, lastError: { da: string, en: string } | null, collections: Array<{ collection: string, count: number, undecided: number, withheld: number, redactions: number, title: { da: string, en: string } }> }>, decisions: Array<{ right: Right, outcome: Outcome, decidedAt: string, fulfilledAt: string | null }>, erasurePlans: Array<{ id: string, system: string, state: ErasurePlanState, digest: string | null, errorDetails: Array<string>, plannedBy: string | null, sharedRecords: SharedRecords | null, follows: string | null, lookAgainOn: string | null, lookedAgainAt: string | null, lookOutcome: KeptLookOutcome | null, title: { da: string, en: string }, blocked: Array<{ da: string, en: string }>, lastError: { da: string, en: string } | null, steps: Array<{ collection: string, action: ErasureAction, count: number, title: { da: string, en: string }, kept: Array<{ ground: RefusalGround, count: number, text: { da: string, en: string }, until: { da: string, en: string } | null }> }>, certificate: { complete: boolean, verifiedAt: string | null, sha256: string, collections: Array<{ collection: string, erased: number, anonymised: number, kept: number, residue: number, title: { da: string, en: string }, residues: Array<{ why: ErasureResidueWhy, column: string | null, count: number }> }> } | null }>, recipientNotices: Array<{ state: RecipientNoticeState }>, extension: { reason: ExtensionReason, explanation: string, extendedAt: string } | null, delay: { expectedOn: string, isPast: boolean, toldAt: string } | null, questions: Array<{ id: string, reason: QuestionReason, question: string, askedAt: string, stopsClock: boolean, answer: string | null, answeredAt: string | null }>, representation: { kind: RepresentationKind, name: string, contact: string | null } | null, versionsInForce: Array<{ id: string, document: PublishedDocument, effectiveOn: string }>, timeline: Array<{ at: string, kind: string, actorRole: string, text: { da: string, en: string } | null }> } | null };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
}>;


export type VerifyIdentityMutation = { verifyIdentity: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StartCollectionMutationVariables = Exact<{
  input: DataRequestVersionInput;
}>;


export type StartCollectionMutation = { startCollection: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type RetryCollectionMutationVariables = Exact<{
  input: RetryCollectionInput;
}>;


export type RetryCollectionMutation = { retryCollection: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type PlanErasureMutationVariables = Exact<{
  input: PlanErasureInput;
}>;


export type PlanErasureMutation = { planErasure: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type DecideMutationVariables = Exact<{
  input: DecideDataRequestInput;
}>;


export type DecideMutation = { decideDataRequest: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type ApproveErasureMutationVariables = Exact<{
  input: ApproveErasureInput;
}>;


export type ApproveErasureMutation = { approveErasure: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: Array<{ id: string, name: string, substituteId: string | null, awayUntil: string | null, absence: { fromOn: string, untilOn: string, substituteId: string } | null }> };

export type WorkloadsQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkloadsQuery = { workloads: Array<{ handlerId: string | null, openRequests: number }> };

export type AssignDataRequestMutationVariables = Exact<{
  input: AssignDataRequestInput;
}>;


export type AssignDataRequestMutation = { assignDataRequest: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type AssignDataRequestsMutationVariables = Exact<{
  input: AssignDataRequestsInput;
}>;


export type AssignDataRequestsMutation = { assignDataRequests: { assignments: Array<{ id: string, refusal: ErrorCode | null }> } };

export type ExtendDeadlineMutationVariables = Exact<{
  input: ExtendDeadlineInput;
}>;


export type ExtendDeadlineMutation = { extendDeadline: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type TellDelayMutationVariables = Exact<{
  input: TellDelayInput;
}>;


export type TellDelayMutation = { tellDelay: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type AskClarificationMutationVariables = Exact<{
  input: AskClarificationInput;
}>;


export type AskClarificationMutation = { askClarification: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type AskIdentityMutationVariables = Exact<{
  input: AskIdentityInput;
}>;


export type AskIdentityMutation = { askIdentity: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StaffAnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type StaffAnswerQuestionMutation = { answerQuestion: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type DeadlineFromQueryVariables = Exact<{
  receivedAt: string;
}>;


export type DeadlineFromQuery = { deadlineFrom: { dueOn: string, daysLeft: number, overdue: boolean } };

export type RegisterDataRequestMutationVariables = Exact<{
  input: RegisterDataRequestInput;
}>;


export type RegisterDataRequestMutation = { registerDataRequest: { dataRequest: { id: string, number: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction>, deadline: { dueOn: string, daysLeft: number, overdue: boolean } }, receipt: { eventId: string } } };

export type StaffHandTasksQueryVariables = Exact<{
  id: string;
}>;


export type StaffHandTasksQuery = { dataRequest: { id: string, handTasks: Array<{ id: string, system: string, work: HandWork, state: HandTaskState, dueOn: string, overdue: boolean, reason: string | null, outcome: HandOutcome | null, note: string | null, reportedAt: string | null, reportedBy: string | null, checkedAt: string | null, checkedBy: string | null, remark: string | null, mayReport: boolean, mayCheck: boolean, title: { da: string, en: string }, owner: { da: string, en: string }, instructions: { da: string, en: string }, files: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }>, fileReviews: Array<{ fileId: string, decision: ItemDecision, ground: RefusalGround, considerations: string, replacement: { id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string } | null }> }> } | null };

export type HandOverSystemMutationVariables = Exact<{
  input: HandOverSystemInput;
}>;


export type HandOverSystemMutation = { handOverSystem: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type DecideFoundFileMutationVariables = Exact<{
  input: DecideFoundFileInput;
}>;


export type DecideFoundFileMutation = { decideFoundFile: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type ReportHandTaskMutationVariables = Exact<{
  input: ReportHandTaskInput;
}>;


export type ReportHandTaskMutation = { reportHandTask: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type CheckHandTaskMutationVariables = Exact<{
  input: CheckHandTaskInput;
}>;


export type CheckHandTaskMutation = { checkHandTask: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type LeaveOutSystemMutationVariables = Exact<{
  input: LeaveOutSystemInput;
}>;


export type LeaveOutSystemMutation = { leaveOutSystem: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type ChooseIdentitiesMutationVariables = Exact<{
  input: ChooseIdentitiesInput;
}>;


export type ChooseIdentitiesMutation = { chooseIdentities: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StaffContactQueryVariables = Exact<{
  id: string;
}>;


export type StaffContactQuery = { dataRequest: { id: string, messages: Array<{ id: string, side: MessageSide, authorRole: string, text: string, sentAt: string, readAt: string | null, attachments: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }> }>, internalNotes: Array<{ id: string, authorRole: string, text: string, writtenAt: string }>, attachments: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }> } | null };

export type IdentityScansQueryVariables = Exact<{
  id: string;
}>;


export type IdentityScansQuery = { dataRequest: { id: string, identity: { checks: Array<{ evidence: Array<{ id: string }> }> }, attachments: Array<{ id: string, purpose: AttachmentPurpose, state: AttachmentState, filename: string, contentType: string, sizeBytes: number, url: string }> } | null };

export type WriteInternalNoteMutationVariables = Exact<{
  input: WriteInternalNoteInput;
}>;


export type WriteInternalNoteMutation = { writeInternalNote: { note: { id: string } } };

export type StaffRecipientsQueryVariables = Exact<{
  id: string;
}>;


export type StaffRecipientsQuery = { dataRequest: { id: string, recipientNotices: Array<{ id: string, right: Right, state: RecipientNoticeState, reason: string | null, recordedAt: string | null, name: { da: string, en: string } }> } | null };

export type RecordRecipientNoticeMutationVariables = Exact<{
  input: RecordRecipientNoticeInput;
}>;


export type RecordRecipientNoticeMutation = { recordRecipientNotice: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StaffDeliveryFragment = { id: string, dataRequestId: string, letterId: string | null, channel: DeliveryChannel, state: DeliveryState, attempts: number, reason: string | null, createdAt: string, settledAt: string | null };

export type StaffLettersQueryVariables = Exact<{
  id: string;
}>;


export type StaffLettersQuery = { dataRequest: { id: string, letters: Array<{ id: string, kind: LetterKind, language: Language, state: LetterState, writtenAt: string, sentAt: string | null, version: number, generations: Array<{ number: number, sizeBytes: number, renderedAt: string, pdfUrl: string }>, deliveries: Array<{ id: string, dataRequestId: string, letterId: string | null, channel: DeliveryChannel, state: DeliveryState, attempts: number, reason: string | null, createdAt: string, settledAt: string | null }> }> } | null };

export type StaffLetterTextQueryVariables = Exact<{
  id: string;
}>;


export type StaffLetterTextQuery = { letter: { id: string, html: string | null } | null };

export type RecordLetterPostedMutationVariables = Exact<{
  input: RecordLetterPostedInput;
}>;


export type RecordLetterPostedMutation = { recordLetterPosted: { delivery: { id: string, dataRequestId: string, letterId: string | null, channel: DeliveryChannel, state: DeliveryState, attempts: number, reason: string | null, createdAt: string, settledAt: string | null } } };

export type PaperTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type PaperTasksQuery = { paperTasks: Array<{ id: string, dataRequestId: string, letterId: string | null, channel: DeliveryChannel, state: DeliveryState, attempts: number, reason: string | null, createdAt: string, settledAt: string | null }> };

export type PreviewedLetterFragment = { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> };

export type DecisionLetterQueryVariables = Exact<{
  input: DecideDataRequestInput;
}>;


export type DecisionLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type ClarificationLetterQueryVariables = Exact<{
  input: AskClarificationInput;
}>;


export type ClarificationLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type IdentityLetterQueryVariables = Exact<{
  input: AskIdentityInput;
}>;


export type IdentityLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type ExtensionLetterQueryVariables = Exact<{
  input: ExtendDeadlineInput;
}>;


export type ExtensionLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type DelayLetterQueryVariables = Exact<{
  input: TellDelayInput;
}>;


export type DelayLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type LiftingLetterQueryVariables = Exact<{
  input: AnnounceLiftingInput;
}>;


export type LiftingLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type RecipientLetterQueryVariables = Exact<{
  input: RecordRecipientNoticeInput;
}>;


export type RecipientLetterQuery = { letter: { language: Language, html: string, pdfBase64: string, recipient: string, channels: Array<DeliveryChannel> } };

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { nodes: Array<{ id: string, name: string, roles: Array<Role>, lastSignedInAt: string, sessions: Array<{ id: string, startedAt: string, expiresAt: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionsQuery = { permissions: Array<{ action: string, roles: Array<Role> }> };

export type ServiceTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceTokensQuery = { serviceTokens: { nodes: Array<{ id: string, label: string, scopes: Array<TokenScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { receipt: { eventId: string } } };

export type CreateServiceTokenMutationVariables = Exact<{
  input: CreateServiceTokenInput;
}>;


export type CreateServiceTokenMutation = { createServiceToken: { token: string, serviceToken: { id: string, label: string } } };

export type RevokeServiceTokenMutationVariables = Exact<{
  input: RevokeServiceTokenInput;
}>;


export type RevokeServiceTokenMutation = { revokeServiceToken: { serviceToken: { id: string, revokedAt: string | null } } };

export type SetAbsenceMutationVariables = Exact<{
  input: SetAbsenceInput;
}>;


export type SetAbsenceMutation = { setAbsence: { colleague: { id: string, awayUntil: string | null, substituteId: string | null } } };

export type PublicationDraftQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicationDraftQuery = { publicationDraft: { problems: Array<{ file: string, place: string, words: { da: string, en: string } }>, gate: Array<{ document: PublishedDocument, language: Language, item: string, gap: GateGap | null, name: { da: string, en: string }, remedyWords: { da: string, en: string } | null }>, waiting: Array<{ document: PublishedDocument, file: string, effectiveOn: string, sha256: string, proposedBy: string | null, proposedAt: string | null, changeNote: { da: string, en: string }, refusalWords: { da: string, en: string } | null, follows: { id: string, effectiveOn: string } | null }> } };

export type DraftWordsFragment = { title: string, sections: Array<{ id: string, title: string, html: string }> };

export type DraftChangesFragment = { summary: string, sections: Array<{ id: string, kind: DifferenceKind, html: string }> };

export type DraftTextsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftTextsQuery = { publicationDraft: { waiting: Array<{ sha256: string, da: { title: string, sections: Array<{ id: string, title: string, html: string }> }, en: { title: string, sections: Array<{ id: string, title: string, html: string }> }, changesDa: { summary: string, sections: Array<{ id: string, kind: DifferenceKind, html: string }> } | null, changesEn: { summary: string, sections: Array<{ id: string, kind: DifferenceKind, html: string }> } | null }> } };

export type ProposeVersionMutationVariables = Exact<{
  input: WaitingVersionInput;
}>;


export type ProposeVersionMutation = { proposeVersion: { waiting: { sha256: string } } };

export type PublishVersionMutationVariables = Exact<{
  input: WaitingVersionInput;
}>;


export type PublishVersionMutation = { publishVersion: { version: { id: string } } };

export type QueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DataRequestFilter | null | undefined;
  isFirstPage?: boolean;
}>;


export type QueueQuery = { dataRequests: { totalCount?: number | null, nodes: Array<{ id: string, number: string, version: number, rights: Array<Right>, state: DataRequestState, channel: Channel, onBehalf: boolean, nextStep: NextStep, handlerId: string | null, needsReply: boolean, systemFailed: boolean, erasureWaits: boolean, subject: { name: string } | null, deadline: { dueOn: string, daysLeft: number, overdue: boolean, pausedSince: string | null, extendedTo: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type QueueCsvQueryVariables = Exact<{
  filter?: DataRequestFilter | null | undefined;
}>;


export type QueueCsvQuery = { queueCsv: string };

export type LastClosedQueryVariables = Exact<{ [key: string]: never; }>;


export type LastClosedQuery = { lastClosedRequest: { id: string, number: string, closedAt: string | null } | null };

export type QueueWarningsQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueWarningsQuery = { erasuresWaiting: number, urgentRequests: number | null };

export type SafeguardsQueryVariables = Exact<{ [key: string]: never; }>;


export type SafeguardsQuery = { safeguards: Array<{ safeguard: Safeguard, persons: number, soon: number | null, soonFrom: string | null }> };

export type SetSafeguardMutationVariables = Exact<{
  input: SetSafeguardInput;
}>;


export type SetSafeguardMutation = { setSafeguard: { safeguard: { safeguard: Safeguard, persons: number, soon: number | null, soonFrom: string | null } } };

export type BreachesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BreachesQuery = { breaches: { nodes: Array<{ id: string, number: string, awareAt: string, deadlineAt: string, hoursLeft: number | null, state: BreachState, risk: BreachRisk | null, riskReason: string | null, missing: Array<BreachContent>, personsTold: BreachPersonsTold | null, personsToldText: string | null, closedAt: string | null, version: number, facts: { nature: string, persons: string | null, personCount: number | null, records: string | null, recordCount: number | null, consequences: string | null, measures: string | null }, notifications: Array<{ phase: number, sentAt: string, included: Array<BreachContent>, text: string, lateReason: string | null }>, open: Array<{ da: string, en: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterBreachMutationVariables = Exact<{
  input: RegisterBreachInput;
}>;


export type RegisterBreachMutation = { registerBreach: { breach: { id: string } } };

export type DescribeBreachMutationVariables = Exact<{
  input: DescribeBreachInput;
}>;


export type DescribeBreachMutation = { describeBreach: { breach: { id: string } } };

export type AssessBreachMutationVariables = Exact<{
  input: AssessBreachInput;
}>;


export type AssessBreachMutation = { assessBreach: { breach: { id: string } } };

export type NotifyBreachMutationVariables = Exact<{
  input: NotifyBreachInput;
}>;


export type NotifyBreachMutation = { notifyBreach: { breach: { id: string } } };

export type TellPersonsOfBreachMutationVariables = Exact<{
  input: TellPersonsOfBreachInput;
}>;


export type TellPersonsOfBreachMutation = { tellPersonsOfBreach: { breach: { id: string } } };

export type CloseBreachMutationVariables = Exact<{
  input: BreachVersionInput;
}>;


export type CloseBreachMutation = { closeBreach: { breach: { id: string } } };

export type ComplaintsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ComplaintsQuery = { complaints: { nodes: Array<{ id: string, number: string, dataRequestId: string | null, receivedAt: string, state: ComplaintState, reference: string | null, about: string, position: string | null, positionSentAt: string | null, outcome: ComplaintOutcome | null, outcomeText: string | null, closedAt: string | null, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterComplaintMutationVariables = Exact<{
  input: RegisterComplaintInput;
}>;


export type RegisterComplaintMutation = { registerComplaint: { complaint: { id: string } } };

export type SendComplaintPositionMutationVariables = Exact<{
  input: SendComplaintPositionInput;
}>;


export type SendComplaintPositionMutation = { sendComplaintPosition: { complaint: { id: string } } };

export type CloseComplaintMutationVariables = Exact<{
  input: CloseComplaintInput;
}>;


export type CloseComplaintMutation = { closeComplaint: { complaint: { id: string } } };

export type StaffItemsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  undecidedOnly: boolean;
  collection?: string | null | undefined;
}>;


export type StaffItemsQuery = { dataRequest: { id: string, items: { nodes: Array<{ id: string, collection: string, needsReview: boolean, doubts: Array<ItemDoubt>, decision: ItemDecision | null, ground: RefusalGround | null, considerations: string | null, title: { da: string, en: string }, redactions: Array<{ column: string, start: number | null, end: number | null, ground: RefusalGround }>, values: Array<{ column: string, value: string | null, title: { da: string, en: string }, suggestions: Array<{ kind: SuggestionKind, start: number, end: number }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DecideItemsMutationVariables = Exact<{
  input: DecideItemsInput;
}>;


export type DecideItemsMutation = { decideItems: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type UndoItemDecisionsMutationVariables = Exact<{
  input: UndoItemDecisionsInput;
}>;


export type UndoItemDecisionsMutation = { undoItemDecisions: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type StaffRightsQueryVariables = Exact<{
  id: string;
}>;


export type StaffRightsQuery = { dataRequest: { id: string, rectificationPoints: Array<{ id: string, field: string, wrong: string, right: string, method: RectificationMethod | null, considerations: string | null, note: string | null, doneAt: string | null }>, restrictions: Array<{ id: string, state: RestrictionState, inForceFrom: string | null, liftAnnouncedAt: string | null, liftsAt: string | null, liftReason: string | null, liftedAt: string | null, text: { da: string, en: string }, activities: Array<{ key: string, title: { da: string, en: string } }> }>, objections: Array<{ id: string, state: ObjectionState, ground: RefusalGround | null, activity: { key: string, title: { da: string, en: string } } | null }>, tasks: Array<{ id: string, right: Right, kind: TaskKind, system: string | null, text: string | null, doneAt: string | null, note: string | null, activities: Array<{ key: string, title: { da: string, en: string } }> }> } | null };

export type AnswerRectificationMutationVariables = Exact<{
  input: AnswerRectificationInput;
}>;


export type AnswerRectificationMutation = { answerRectification: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type AnnounceLiftingMutationVariables = Exact<{
  input: AnnounceLiftingInput;
}>;


export type AnnounceLiftingMutation = { announceLifting: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type LiftRestrictionMutationVariables = Exact<{
  input: RestrictionVersionInput;
}>;


export type LiftRestrictionMutation = { liftRestriction: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type RejectIdentityMutationVariables = Exact<{
  input: RejectIdentityInput;
}>;


export type RejectIdentityMutation = { rejectIdentity: { dataRequest: { id: string, version: number, state: DataRequestState, allowedActions: Array<DataRequestAction> } } };

export type CountedFragment = { key: string, count: { count: number | null, isMasked: boolean } };

export type StatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  by: StatisticsInterval;
  language: Language;
}>;


export type StatisticsQuery = { statistics: { smallNumber: number, shareOnTime: number | null, medianDays: number | null, percentile90Days: number | null, csv: string, received: { count: number | null, isMasked: boolean }, byRight: Array<{ key: string, count: { count: number | null, isMasked: boolean } }>, byChannel: Array<{ key: string, count: { count: number | null, isMasked: boolean } }>, byInterval: Array<{ key: string, count: { count: number | null, isMasked: boolean } }>, byRightAndInterval: Array<{ right: Right, counts: Array<{ key: string, count: { count: number | null, isMasked: boolean } }> }> | null, answered: { count: number | null, isMasked: boolean }, onTime: { count: number | null, isMasked: boolean }, late: { count: number | null, isMasked: boolean }, extended: { count: number | null, isMasked: boolean }, outcomes: Array<{ key: string, count: { count: number | null, isMasked: boolean } }>, refusalsByGround: Array<{ key: string, count: { count: number | null, isMasked: boolean } }>, failuresBySystem: Array<{ key: string, title: { da: string, en: string } | null, count: { count: number | null, isMasked: boolean } }>, deadlinesByWeek: Array<{ startsOn: string, due: number, overdue: number }> } };

export type UndecidedFragment = { isStrict: boolean, describedTables: number, describedColumns: number, ignoredTables: number, ignoredColumns: number, gaps: Array<{ why: CoverageGapWhy, table: string, column: string | null, message: string }> };

export type SystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemsQuery = { systems: Array<{ system: string, kind: SystemKind, canCollect: boolean, canErase: boolean, lastReadAt: string | null, lastContactAt: string | null, failingSince: string | null, lastCheck: { checkedAt: string, isReached: boolean, coverage: { isStrict: boolean, describedTables: number, describedColumns: number, ignoredTables: number, ignoredColumns: number, gaps: Array<{ why: CoverageGapWhy, table: string, column: string | null, message: string }> } | null } | null, title: { da: string, en: string }, owner: { da: string, en: string }, waiting: Array<{ id: string, number: string }>, recipients: Array<{ recipient: string, openNotices: number, name: { da: string, en: string }, waiting: Array<{ id: string, number: string }> }>, collections: Array<{ collection: string, foundBy: Array<string>, archiveDisposition: ArchiveDisposition, erase: ErasureAction, title: { da: string, en: string }, reachedFrom: Array<{ da: string, en: string }>, retention: Array<{ demo: boolean, category: { da: string, en: string }, period: { da: string, en: string } }>, columns: Array<{ column: string, copied: boolean, title: { da: string, en: string }, onErasure: { method: ColumnErasureMethod, detail: string | null } }>, stays: Array<{ provision: { da: string, en: string }, reason: { da: string, en: string }, until: { da: string, en: string } }> }> }> };

export type SystemCheckQueryVariables = Exact<{
  system: string;
}>;


export type SystemCheckQuery = { systemCheck: { checkedAt: string, isReached: boolean, missingRights: Array<string>, spareRights: Array<string>, coverage: { isStrict: boolean, describedTables: number, describedColumns: number, ignoredTables: number, ignoredColumns: number, gaps: Array<{ why: CoverageGapWhy, table: string, column: string | null, message: string }> } | null, fault: { da: string, en: string } | null, differences: Array<{ collection: string, table: string, column: string | null, message: string }> } };

export type TemplateFragment = { key: string, kind: LetterKind, title: string, html: string };

export type LetterTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type LetterTemplatesQuery = { da: Array<{ key: string, kind: LetterKind, title: string, html: string }>, en: Array<{ key: string, kind: LetterKind, title: string, html: string }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const LogLineFragmentDoc = new TypedDocumentString(`
    fragment LogLine on AuditEvent {
  id
  index
  at
  kind
  words {
    da
    en
  }
  isFailure
  actorRole
  actorId
  dataRequestId
  dataRequestNumber
  leafHash
}
    `, {"fragmentName":"LogLine"}) as unknown as TypedDocumentString<LogLineFragment, unknown>;
export const VerifiedFragmentDoc = new TypedDocumentString(`
    fragment Verified on LastVerification {
  at
  size
  rootHash
  problems
}
    `, {"fragmentName":"Verified"}) as unknown as TypedDocumentString<VerifiedFragment, unknown>;
export const ExportFragmentDoc = new TypedDocumentString(`
    fragment Export on AuditExport {
  id
  from
  to
  purpose
  state
  events
  done
  requestedAt
  sizeBytes
  sha256
  availableUntil
  timesFetched
  nextPollAfterMs
}
    `, {"fragmentName":"Export"}) as unknown as TypedDocumentString<ExportFragment, unknown>;
export const FileFragmentDoc = new TypedDocumentString(`
    fragment File on Attachment {
  id
  purpose
  state
  filename
  contentType
  sizeBytes
  url
}
    `, {"fragmentName":"File"}) as unknown as TypedDocumentString<FileFragment, unknown>;
export const CaseLineFragmentDoc = new TypedDocumentString(`
    fragment CaseLine on DataRequest {
  id
  number
  rights
  state
  receivedAt
  keptUntil
  onBehalf
  version
  allowedActions
  unreadMessages
  deadline {
    targetOn
    dueOn
    daysLeft
    overdue
    pausedSince
    extendedTo
  }
  package {
    state
    availableUntil
  }
}
    `, {"fragmentName":"CaseLine"}) as unknown as TypedDocumentString<CaseLineFragment, unknown>;
export const ProofFragmentDoc = new TypedDocumentString(`
    fragment Proof on Receipt {
  eventId
  recordedAt
  leafHash
}
    `, {"fragmentName":"Proof"}) as unknown as TypedDocumentString<ProofFragment, unknown>;
export const WhyFragmentDoc = new TypedDocumentString(`
    fragment Why on Reason {
  ground
  provision {
    da
    en
  }
  text {
    da
    en
  }
  until {
    da
    en
  }
  count
  legalReferenceKey
}
    `, {"fragmentName":"Why"}) as unknown as TypedDocumentString<WhyFragment, unknown>;
export const PreviewReasonFragmentDoc = new TypedDocumentString(`
    fragment PreviewReason on Reason {
  count
  text {
    da
    en
  }
  until {
    da
    en
  }
}
    `, {"fragmentName":"PreviewReason"}) as unknown as TypedDocumentString<PreviewReasonFragment, unknown>;
export const CaseEssentialsFragmentDoc = new TypedDocumentString(`
    fragment CaseEssentials on DataRequest {
  unreadMessages
  messages {
    id
  }
  scope
  assurance
  identity {
    checks {
      id
      outcome
      document
    }
  }
  rectificationPoints {
    id
    field
    wrong
    right
  }
}
    `, {"fragmentName":"CaseEssentials"}) as unknown as TypedDocumentString<CaseEssentialsFragment, unknown>;
export const StaffChangeFragmentDoc = new TypedDocumentString(`
    fragment StaffChange on DataRequestPayload {
  dataRequest {
    id
    version
    state
    allowedActions
  }
}
    `, {"fragmentName":"StaffChange"}) as unknown as TypedDocumentString<StaffChangeFragment, unknown>;
export const StaffDeliveryFragmentDoc = new TypedDocumentString(`
    fragment StaffDelivery on LetterDelivery {
  id
  dataRequestId
  letterId
  channel
  state
  attempts
  reason
  createdAt
  settledAt
}
    `, {"fragmentName":"StaffDelivery"}) as unknown as TypedDocumentString<StaffDeliveryFragment, unknown>;
export const PreviewedLetterFragmentDoc = new TypedDocumentString(`
    fragment PreviewedLetter on LetterPreview {
  language
  html
  pdfBase64
  recipient
  channels
}
    `, {"fragmentName":"PreviewedLetter"}) as unknown as TypedDocumentString<PreviewedLetterFragment, unknown>;
export const DraftWordsFragmentDoc = new TypedDocumentString(`
    fragment DraftWords on DraftText {
  title
  sections {
    id
    title
    html
  }
}
    `, {"fragmentName":"DraftWords"}) as unknown as TypedDocumentString<DraftWordsFragment, unknown>;
export const DraftChangesFragmentDoc = new TypedDocumentString(`
    fragment DraftChanges on DraftDifference {
  summary
  sections {
    id
    kind
    html
  }
}
    `, {"fragmentName":"DraftChanges"}) as unknown as TypedDocumentString<DraftChangesFragment, unknown>;
export const CountedFragmentDoc = new TypedDocumentString(`
    fragment Counted on CountByKey {
  key
  count {
    count
    isMasked
  }
}
    `, {"fragmentName":"Counted"}) as unknown as TypedDocumentString<CountedFragment, unknown>;
export const UndecidedFragmentDoc = new TypedDocumentString(`
    fragment Undecided on Coverage {
  isStrict
  describedTables
  describedColumns
  ignoredTables
  ignoredColumns
  gaps {
    why
    table
    column
    message
  }
}
    `, {"fragmentName":"Undecided"}) as unknown as TypedDocumentString<UndecidedFragment, unknown>;
export const TemplateFragmentDoc = new TypedDocumentString(`
    fragment Template on LetterTemplate {
  key
  kind
  title
  html
}
    `, {"fragmentName":"Template"}) as unknown as TypedDocumentString<TemplateFragment, unknown>;
export const FrameDocument = {"__meta__":{"hash":"sha256:745a836755d9963728affd99b70e91fc1d2050da14f2f2b2f5a509c844e9baf9"}} as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const LogStateDocument = {"__meta__":{"hash":"sha256:3b9869f50356d3f83b4abd971f5df87f8d8997aa30be6289dc939615796e8757"}} as unknown as TypedDocumentString<LogStateQuery, LogStateQueryVariables>;
export const LogConsistencyDocument = {"__meta__":{"hash":"sha256:945765199c120194e14187538e69a511daf42659020b201353af0eb686848d70"}} as unknown as TypedDocumentString<LogConsistencyQuery, LogConsistencyQueryVariables>;
export const WhomToCallDocument = {"__meta__":{"hash":"sha256:21d484df4784dee428ce2fb87a63bbb9cf515417551179ab5251c71b94aa09ff"}} as unknown as TypedDocumentString<WhomToCallQuery, WhomToCallQueryVariables>;
export const VerifyPeriodDocument = {"__meta__":{"hash":"sha256:584a20aeb0e986a63a50bade3b9840b7e6344b2b6c58f833cc78881c59d85c67"}} as unknown as TypedDocumentString<VerifyPeriodQuery, VerifyPeriodQueryVariables>;
export const LogEventsDocument = {"__meta__":{"hash":"sha256:92d67bb3d4a2be023337a4ba8eea0beddcba32d109e213db5ac1da2bdf339e30"}} as unknown as TypedDocumentString<LogEventsQuery, LogEventsQueryVariables>;
export const LogKindsDocument = {"__meta__":{"hash":"sha256:0799feb58cee105ab273399231f649966728ce0e45b616c5625e34f6625a899c"}} as unknown as TypedDocumentString<LogKindsQuery, LogKindsQueryVariables>;
export const LogEventDocument = {"__meta__":{"hash":"sha256:3791d8e8303a84e8c095141ad4d78ea05419a39a1f13c9e208f7b62f20e870e1"}} as unknown as TypedDocumentString<LogEventQuery, LogEventQueryVariables>;
export const ExportsDocument = {"__meta__":{"hash":"sha256:85a8f66d9dcb93770cf3df634537156e9dd5f96e77122ec7db51e2508936975f"}} as unknown as TypedDocumentString<ExportsQuery, ExportsQueryVariables>;
export const ExportEstimateDocument = {"__meta__":{"hash":"sha256:2e9c549ba37fdbd7c2af11c4cf69f95b2f86444d0deac54fb43e8a63b13eeadf"}} as unknown as TypedDocumentString<ExportEstimateQuery, ExportEstimateQueryVariables>;
export const AskForExportDocument = {"__meta__":{"hash":"sha256:e99a97df95d371c0af2338fd13b22bf869cc120b859492482be9e7eb3ba6ab2b"}} as unknown as TypedDocumentString<AskForExportMutation, AskForExportMutationVariables>;
export const RetryExportDocument = {"__meta__":{"hash":"sha256:5e860de59430699e3908663bea2ce53ede1f601649d5cca6f76d82a95d2c981b"}} as unknown as TypedDocumentString<RetryExportMutation, RetryExportMutationVariables>;
export const FetchExportDocument = {"__meta__":{"hash":"sha256:d11b1ba25606d7736e8fcc355b1a1b2cc0e87f0f80ac754c72409a1cea2b44a9"}} as unknown as TypedDocumentString<FetchExportMutation, FetchExportMutationVariables>;
export const SampleDocument = {"__meta__":{"hash":"sha256:2d8a369e0e77ec7e9a65594a8bef934db87866e18b0dc4578b7ece5ad4489801"}} as unknown as TypedDocumentString<SampleQuery, SampleQueryVariables>;
export const StaffLookupsDocument = {"__meta__":{"hash":"sha256:4a12fdf2e9059f55fe2f9f47dbd54a5510b2e9af4f7db27fc0d63a3c72fae771"}} as unknown as TypedDocumentString<StaffLookupsQuery, StaffLookupsQueryVariables>;
export const AccessDocument = {"__meta__":{"hash":"sha256:c48399eef89eff6dcd4a638344abd92e39a72cd876d4cdc00aa0f3067374b222"}} as unknown as TypedDocumentString<AccessQuery, AccessQueryVariables>;
export const MyDetailsDocument = {"__meta__":{"hash":"sha256:00de897194c7920c3378a05b2daebae5d21b9b03c64526bff7d7979f28c35167"}} as unknown as TypedDocumentString<MyDetailsQuery, MyDetailsQueryVariables>;
export const ChangeMyDetailsDocument = {"__meta__":{"hash":"sha256:5821fe2a3f8dfbe0b0439d48e275a82fa22508c41bd4a741c103426b509fe866"}} as unknown as TypedDocumentString<ChangeMyDetailsMutation, ChangeMyDetailsMutationVariables>;
export const MyLookupsDocument = {"__meta__":{"hash":"sha256:1b00ecb3e3e89750f052ae6bd27a5a03c0bd85d20a72b88a4294d28d4ca37cef"}} as unknown as TypedDocumentString<MyLookupsQuery, MyLookupsQueryVariables>;
export const MyMessagesDocument = {"__meta__":{"hash":"sha256:78ac12e9842d506c7ee65a996053f28df1372375e4bec2aae907f7747a42d724"}} as unknown as TypedDocumentString<MyMessagesQuery, MyMessagesQueryVariables>;
export const MyFilesDocument = {"__meta__":{"hash":"sha256:87d5f4e2a7d2a5f5bbed565ef62baa31bb98239f6a5aa39178f511ff8b95682e"}} as unknown as TypedDocumentString<MyFilesQuery, MyFilesQueryVariables>;
export const SendMessageDocument = {"__meta__":{"hash":"sha256:6b15ae427b7710d3c39144d4e1731daa7cb00fd71bc0c34f782c96682ed109be"}} as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MarkMessagesReadDocument = {"__meta__":{"hash":"sha256:cbacf5ac189b659860d0a25b80dcf6dd5d278d67be9a27b52b2dad5489c2fed6"}} as unknown as TypedDocumentString<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const CreateUploadDocument = {"__meta__":{"hash":"sha256:c6eeec178a2a81f6cc5b41b42901a659fb90818d88ff726d80b6828b79960e24"}} as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const AnswerQuestionDocument = {"__meta__":{"hash":"sha256:c0555d8688f20447f098c615bfc37f72153e6e211552f58019d18a9ce3584003"}} as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const ProveIdentityDocument = {"__meta__":{"hash":"sha256:0d31881ce3d65bae1d3ab05106d1064bf6cb987a40a75c2c7f6ed17d5e85b5f3"}} as unknown as TypedDocumentString<ProveIdentityMutation, ProveIdentityMutationVariables>;
export const MyCasesDocument = {"__meta__":{"hash":"sha256:718793c04a2f9398d7ee76d61b4fc316cbd6ef54458fe90bf4191bdd376fd8e0"}} as unknown as TypedDocumentString<MyCasesQuery, MyCasesQueryVariables>;
export const MyCaseDocument = {"__meta__":{"hash":"sha256:49b6821df6573d6ec9003553b41bf7fb3b081a490de3c579a793046a18fd333b"}} as unknown as TypedDocumentString<MyCaseQuery, MyCaseQueryVariables>;
export const SubmitRequestDocument = {"__meta__":{"hash":"sha256:3b8a03731bdd4bbc41844c92628bd09ba3c2ce51c260fc8b777485456dfa941f"}} as unknown as TypedDocumentString<SubmitRequestMutation, SubmitRequestMutationVariables>;
export const WithdrawRequestDocument = {"__meta__":{"hash":"sha256:2f1e30f637bb2fdf9b6266eaa6b1886763b33059e28300ef05939fb613843907"}} as unknown as TypedDocumentString<WithdrawRequestMutation, WithdrawRequestMutationVariables>;
export const FetchPackageDocument = {"__meta__":{"hash":"sha256:a040d63e3ae3347c4850a307826f95feca929e5190d728a5e03bdb6ca479980e"}} as unknown as TypedDocumentString<FetchPackageMutation, FetchPackageMutationVariables>;
export const ActivitiesDocument = {"__meta__":{"hash":"sha256:f6f7c4a3cfcce7ce1ac6bb021818d0d3fc723fb6c88512a0740ef3e8ba9fcfba"}} as unknown as TypedDocumentString<ActivitiesQuery, ActivitiesQueryVariables>;
export const ErasurePreviewDocument = {"__meta__":{"hash":"sha256:ae644dc619a517dfc7acbd9d26860b742795bc2ec0ad365c3e99f2770d3e27b3"}} as unknown as TypedDocumentString<ErasurePreviewQuery, ErasurePreviewQueryVariables>;
export const LogAlarmsDocument = {"__meta__":{"hash":"sha256:ab0a1610fc6fd0faffb2fa01ffce9098a34050c8daa79c6ac042a2a021ca8ca7"}} as unknown as TypedDocumentString<LogAlarmsQuery, LogAlarmsQueryVariables>;
export const TakeNoteOfAlarmDocument = {"__meta__":{"hash":"sha256:0ad8d381d62271e739e4b385ae9459490ee22d71e228739fa68d6468e747a12f"}} as unknown as TypedDocumentString<TakeNoteOfAlarmMutation, TakeNoteOfAlarmMutationVariables>;
export const DuplicateCaseDocument = {"__meta__":{"hash":"sha256:6f463391d8d0b9c31ad5f93658583b85c2d0d94d7d3fbc41ba21e1d186272d6b"}} as unknown as TypedDocumentString<DuplicateCaseQuery, DuplicateCaseQueryVariables>;
export const StaffCaseWorkDocument = {"__meta__":{"hash":"sha256:0a6309bc6088b66d2ac34386b532c72553ee511936a862f2e327f04ddda0ae00"}} as unknown as TypedDocumentString<StaffCaseWorkQuery, StaffCaseWorkQueryVariables>;
export const RuleOnDuplicateDocument = {"__meta__":{"hash":"sha256:9cb2beefc8b2782229695b3fe177c519c2e2453d234e435f29c977ac072a9992"}} as unknown as TypedDocumentString<RuleOnDuplicateMutation, RuleOnDuplicateMutationVariables>;
export const RecordAdviceDocument = {"__meta__":{"hash":"sha256:a44f04f195b1062ca1ccd0c93cf9b2f551175223987dd961787dcce73e041b2e"}} as unknown as TypedDocumentString<RecordAdviceMutation, RecordAdviceMutationVariables>;
export const ReopenDataRequestDocument = {"__meta__":{"hash":"sha256:8eeba27134f7c69cf5e0fb2b7851a11fde006dc395e1d5ec4ed954fd4d22c6ce"}} as unknown as TypedDocumentString<ReopenDataRequestMutation, ReopenDataRequestMutationVariables>;
export const StaffCaseDocument = {"__meta__":{"hash":"sha256:bd837a9cc4ea9621d3677c64392daafdd7b6ddd611143d64aa490c375404f8ee"}} as unknown as TypedDocumentString<StaffCaseQuery, StaffCaseQueryVariables>;
export const VerifyIdentityDocument = {"__meta__":{"hash":"sha256:2032d4857c4780b5534b5c4629022444f2a0c53941573a4a31db0a49920e1a13"}} as unknown as TypedDocumentString<VerifyIdentityMutation, VerifyIdentityMutationVariables>;
export const StartCollectionDocument = {"__meta__":{"hash":"sha256:d91771445ee73adf38ec3be63aac7a95486e14a7c5d5fb900153f50022401fd4"}} as unknown as TypedDocumentString<StartCollectionMutation, StartCollectionMutationVariables>;
export const RetryCollectionDocument = {"__meta__":{"hash":"sha256:efe86ec0b99816e93105a73d3d5b5c38b396f751b91c6f033341b54c0bb0df4c"}} as unknown as TypedDocumentString<RetryCollectionMutation, RetryCollectionMutationVariables>;
export const PlanErasureDocument = {"__meta__":{"hash":"sha256:917319129ec316b565cda98c59af4e2dc433574dfa6be4cc7364076348e87a7c"}} as unknown as TypedDocumentString<PlanErasureMutation, PlanErasureMutationVariables>;
export const DecideDocument = {"__meta__":{"hash":"sha256:3162ea60d598d95aa4817ed5c530009ebb161ea3193528c607d3c2d38f46aa85"}} as unknown as TypedDocumentString<DecideMutation, DecideMutationVariables>;
export const ApproveErasureDocument = {"__meta__":{"hash":"sha256:1c805993ed8179cb866c1cd1ac7b6c36db3bf1e6e7748c0bd638841fd205c5b9"}} as unknown as TypedDocumentString<ApproveErasureMutation, ApproveErasureMutationVariables>;
export const ColleaguesDocument = {"__meta__":{"hash":"sha256:e3566f89bf5fb75e95bb1584388f3e2fc98ddcf94967e6d07b97d811f48b7d2d"}} as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const WorkloadsDocument = {"__meta__":{"hash":"sha256:9030d9d1063eefcc4c4c347f785120d51b069c083e43158e1fc5d0d7f812ecab"}} as unknown as TypedDocumentString<WorkloadsQuery, WorkloadsQueryVariables>;
export const AssignDataRequestDocument = {"__meta__":{"hash":"sha256:bc90a939a6bd68f487d8003cfaf1f083ad746de0a7245f122e7cee0111e3870a"}} as unknown as TypedDocumentString<AssignDataRequestMutation, AssignDataRequestMutationVariables>;
export const AssignDataRequestsDocument = {"__meta__":{"hash":"sha256:5422c937ac8d68e632c9950346795ed2748ee18110f82fdd22c6e0efa4bdcf5c"}} as unknown as TypedDocumentString<AssignDataRequestsMutation, AssignDataRequestsMutationVariables>;
export const ExtendDeadlineDocument = {"__meta__":{"hash":"sha256:4b42abb5f9e05b562cb49054068e91e1476c02c470a414ac47a2554e63dc54e1"}} as unknown as TypedDocumentString<ExtendDeadlineMutation, ExtendDeadlineMutationVariables>;
export const TellDelayDocument = {"__meta__":{"hash":"sha256:cd04a06b23c83905b2d7df7bde3111faac990e132a2b6f97359f9e2a626c9d27"}} as unknown as TypedDocumentString<TellDelayMutation, TellDelayMutationVariables>;
export const AskClarificationDocument = {"__meta__":{"hash":"sha256:ba173dec4702b9048925a8973436d1f5551d36df833e88c1e0f688c7bc44867b"}} as unknown as TypedDocumentString<AskClarificationMutation, AskClarificationMutationVariables>;
export const AskIdentityDocument = {"__meta__":{"hash":"sha256:40fa64a27fccfe717d1e52fe891df11a58c2c90253bed7b4d6dcac8c353bc08d"}} as unknown as TypedDocumentString<AskIdentityMutation, AskIdentityMutationVariables>;
export const StaffAnswerQuestionDocument = {"__meta__":{"hash":"sha256:2e2860b026f54f076d3ce2a72c4a267c7fbbfa6eb407cdb96d84966892fc517b"}} as unknown as TypedDocumentString<StaffAnswerQuestionMutation, StaffAnswerQuestionMutationVariables>;
export const DeadlineFromDocument = {"__meta__":{"hash":"sha256:e85f1278aa282ea1469c7c9eb52262daa3c80bf896087634ad1004397cfb49f4"}} as unknown as TypedDocumentString<DeadlineFromQuery, DeadlineFromQueryVariables>;
export const RegisterDataRequestDocument = {"__meta__":{"hash":"sha256:b6f325ae39d10b7fb55ac3a172d4894db49a943726a6e000ad227e755e0c2e80"}} as unknown as TypedDocumentString<RegisterDataRequestMutation, RegisterDataRequestMutationVariables>;
export const StaffHandTasksDocument = {"__meta__":{"hash":"sha256:4745df2343287e169a094e5386ac4034c81da44a0f17597fac93cba56987a95f"}} as unknown as TypedDocumentString<StaffHandTasksQuery, StaffHandTasksQueryVariables>;
export const HandOverSystemDocument = {"__meta__":{"hash":"sha256:9090c62c5e4252f388adf97cbbfd345b9af646f8f5050e0faba6eb53c18c4419"}} as unknown as TypedDocumentString<HandOverSystemMutation, HandOverSystemMutationVariables>;
export const DecideFoundFileDocument = {"__meta__":{"hash":"sha256:92f7214069d40f1a37568cb871e44bc43a3d5d3fb593b6465114c5a111b7a899"}} as unknown as TypedDocumentString<DecideFoundFileMutation, DecideFoundFileMutationVariables>;
export const ReportHandTaskDocument = {"__meta__":{"hash":"sha256:768bc38f6c5e07194f52197abef9e0bb2f9ec87fd2ff80115f7af1d74420dac1"}} as unknown as TypedDocumentString<ReportHandTaskMutation, ReportHandTaskMutationVariables>;
export const CheckHandTaskDocument = {"__meta__":{"hash":"sha256:b75936d77315eef3160ecc474e27fe7d0da6ba56231a7e6c45fd034019483e7d"}} as unknown as TypedDocumentString<CheckHandTaskMutation, CheckHandTaskMutationVariables>;
export const LeaveOutSystemDocument = {"__meta__":{"hash":"sha256:3daa7d97cb0ca789213eca1b7124ef354476530e39acc041cc3003c15f7807b6"}} as unknown as TypedDocumentString<LeaveOutSystemMutation, LeaveOutSystemMutationVariables>;
export const ChooseIdentitiesDocument = {"__meta__":{"hash":"sha256:e8ad1240e1da7abf3c3b01de7ce7b0cc613e8912e306f12072472ca9aa8eadee"}} as unknown as TypedDocumentString<ChooseIdentitiesMutation, ChooseIdentitiesMutationVariables>;
export const StaffContactDocument = {"__meta__":{"hash":"sha256:bb6b2356801c03ca2cf0b26d0b75cd9bcf216fa172f84279066b26b0bd4e50ee"}} as unknown as TypedDocumentString<StaffContactQuery, StaffContactQueryVariables>;
export const IdentityScansDocument = {"__meta__":{"hash":"sha256:3dc5afa7fe8382539f7a0b2aa10d52fd5019ddd0a9db459ba5b81faf8ea26e2e"}} as unknown as TypedDocumentString<IdentityScansQuery, IdentityScansQueryVariables>;
export const WriteInternalNoteDocument = {"__meta__":{"hash":"sha256:49e47ac31e9d3a2cd95ba6be3758d5a9d723179506e194ce85986182f4619d13"}} as unknown as TypedDocumentString<WriteInternalNoteMutation, WriteInternalNoteMutationVariables>;
export const StaffRecipientsDocument = {"__meta__":{"hash":"sha256:34aca8342014f0e302b30bd4604bfeecaf3b84b2dfa5a911bd6e7a597878b216"}} as unknown as TypedDocumentString<StaffRecipientsQuery, StaffRecipientsQueryVariables>;
export const RecordRecipientNoticeDocument = {"__meta__":{"hash":"sha256:1dd3962cdfc693ba318a6c641974c83dc1ae9fa108821d42ef0dff7990fb155e"}} as unknown as TypedDocumentString<RecordRecipientNoticeMutation, RecordRecipientNoticeMutationVariables>;
export const StaffLettersDocument = {"__meta__":{"hash":"sha256:afaa24689e630db69616d35d7499285a500036c02a04ebdfccb0844060469e43"}} as unknown as TypedDocumentString<StaffLettersQuery, StaffLettersQueryVariables>;
export const StaffLetterTextDocument = {"__meta__":{"hash":"sha256:c7aab217ac29177c4898e6008360f2004d90c705ee69e15cfeff7bda1375d884"}} as unknown as TypedDocumentString<StaffLetterTextQuery, StaffLetterTextQueryVariables>;
export const RecordLetterPostedDocument = {"__meta__":{"hash":"sha256:4463b4fa0f293e31c06778cbfce8e83e68205cd1e06f8c7c3f7d59472f5b3016"}} as unknown as TypedDocumentString<RecordLetterPostedMutation, RecordLetterPostedMutationVariables>;
export const PaperTasksDocument = {"__meta__":{"hash":"sha256:798616510ce8eec7da99e7a1e7d296c4ac74c71170aafb4a2beec60807690a9d"}} as unknown as TypedDocumentString<PaperTasksQuery, PaperTasksQueryVariables>;
export const DecisionLetterDocument = {"__meta__":{"hash":"sha256:d946341bf2243bec33d15305dcaeb5c7daf0dc61707895ec85ec2453dbf1226d"}} as unknown as TypedDocumentString<DecisionLetterQuery, DecisionLetterQueryVariables>;
export const ClarificationLetterDocument = {"__meta__":{"hash":"sha256:2f9ef59457a43d8345a43705156f27eab75350f6f946f4a05eafdbd43dc0f273"}} as unknown as TypedDocumentString<ClarificationLetterQuery, ClarificationLetterQueryVariables>;
export const IdentityLetterDocument = {"__meta__":{"hash":"sha256:c0e779430d772cd2d6cf7983635076d419d403bafe932e3b4291591704698b70"}} as unknown as TypedDocumentString<IdentityLetterQuery, IdentityLetterQueryVariables>;
export const ExtensionLetterDocument = {"__meta__":{"hash":"sha256:5df15530f0b2e04f0ca46cf3dfb9d6557c89aeacade7e74d6f8fdcf4fce8293c"}} as unknown as TypedDocumentString<ExtensionLetterQuery, ExtensionLetterQueryVariables>;
export const DelayLetterDocument = {"__meta__":{"hash":"sha256:c1a6d9d4a715f3872c6ea792d8b7f13e09edfcba3174f83a8259a48728f97900"}} as unknown as TypedDocumentString<DelayLetterQuery, DelayLetterQueryVariables>;
export const LiftingLetterDocument = {"__meta__":{"hash":"sha256:62a82c611817778a2853e03a8ad70e934d7f497b545788c03e0e034860b81e1c"}} as unknown as TypedDocumentString<LiftingLetterQuery, LiftingLetterQueryVariables>;
export const RecipientLetterDocument = {"__meta__":{"hash":"sha256:8b3fdcec3f19941cdb67f4b07bd7b468680b9b2d8c20855745cbe64ea6e55ee3"}} as unknown as TypedDocumentString<RecipientLetterQuery, RecipientLetterQueryVariables>;
export const PeopleDocument = {"__meta__":{"hash":"sha256:55427bdebf3d4f1349d775657b202bab6113a7605fa3c472bf37c592b6fa2a32"}} as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PermissionsDocument = {"__meta__":{"hash":"sha256:7fc819c8b469056bd89e26afe2b3762d9693a8cebad661d18ffe08a2762e5132"}} as unknown as TypedDocumentString<PermissionsQuery, PermissionsQueryVariables>;
export const ServiceTokensDocument = {"__meta__":{"hash":"sha256:4e47ca7d206095b3a0ca26762c8451299e0cd7e9de494cc9a82e903f9b9ed8ed"}} as unknown as TypedDocumentString<ServiceTokensQuery, ServiceTokensQueryVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:fa89c09f46f2d6833775313216a1ca6a3581c3fb6ea06533780beab1beca07de"}} as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const CreateServiceTokenDocument = {"__meta__":{"hash":"sha256:b83eb5f07a7f80c8e3b87ff30e3a39d5cee122aa500e73557a7f3e023f565aa2"}} as unknown as TypedDocumentString<CreateServiceTokenMutation, CreateServiceTokenMutationVariables>;
export const RevokeServiceTokenDocument = {"__meta__":{"hash":"sha256:c271f9b7e0d93a83e6fe2f58a60119ee0086f52445234c05c189769b22df2384"}} as unknown as TypedDocumentString<RevokeServiceTokenMutation, RevokeServiceTokenMutationVariables>;
export const SetAbsenceDocument = {"__meta__":{"hash":"sha256:54cfe5a6d8feff0ae3842e7bdbd6831dd116941a22287d981343a7d3103344a9"}} as unknown as TypedDocumentString<SetAbsenceMutation, SetAbsenceMutationVariables>;
export const PublicationDraftDocument = {"__meta__":{"hash":"sha256:f96bf25223406270d09fb8386c41473bd79b0fb5de8711e01d8ff83cb7d0ae91"}} as unknown as TypedDocumentString<PublicationDraftQuery, PublicationDraftQueryVariables>;
export const DraftTextsDocument = {"__meta__":{"hash":"sha256:8a524a4ee46e459c53989c197916b69570fbca5113f85fb919410f83585506f6"}} as unknown as TypedDocumentString<DraftTextsQuery, DraftTextsQueryVariables>;
export const ProposeVersionDocument = {"__meta__":{"hash":"sha256:998aa0b3dcfab6c7ef1cc858b0fc0e7926119a0dd6abf21ca44aa31f801009a8"}} as unknown as TypedDocumentString<ProposeVersionMutation, ProposeVersionMutationVariables>;
export const PublishVersionDocument = {"__meta__":{"hash":"sha256:6abae52c098e927385eab917a61cc0b0e11a7cd6bae759673c04b49b0a1fe651"}} as unknown as TypedDocumentString<PublishVersionMutation, PublishVersionMutationVariables>;
export const QueueDocument = {"__meta__":{"hash":"sha256:ef56ce284644762fb2d55cfaa597914f7ae3e8f2c623aff6c2e483d30d2776dc"}} as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const QueueCsvDocument = {"__meta__":{"hash":"sha256:ba88393aba650832340ba2986366534628b47b9cf51b0a7802fc3150cfb11771"}} as unknown as TypedDocumentString<QueueCsvQuery, QueueCsvQueryVariables>;
export const LastClosedDocument = {"__meta__":{"hash":"sha256:8104232c78bcc66fd93effbfac6d18873f166fcd7a991140bfd0180896f3a2e8"}} as unknown as TypedDocumentString<LastClosedQuery, LastClosedQueryVariables>;
export const QueueWarningsDocument = {"__meta__":{"hash":"sha256:4c0aba42641b65c0fd2162d9edcb8f57aad42449da0b881e204567dbe5e4b295"}} as unknown as TypedDocumentString<QueueWarningsQuery, QueueWarningsQueryVariables>;
export const SafeguardsDocument = {"__meta__":{"hash":"sha256:8db0717491879944aca34cdcf4e41f58862f1cae19138d056ecba8ee524b6e25"}} as unknown as TypedDocumentString<SafeguardsQuery, SafeguardsQueryVariables>;
export const SetSafeguardDocument = {"__meta__":{"hash":"sha256:d4c7a1d86214ee0441093e33588d9a562ccfffb7a935ccfe344f40ace85c495b"}} as unknown as TypedDocumentString<SetSafeguardMutation, SetSafeguardMutationVariables>;
export const BreachesDocument = {"__meta__":{"hash":"sha256:edb99ca518045ab57318f5e055982af4785d3416b0aff16628c5205b0b9b5796"}} as unknown as TypedDocumentString<BreachesQuery, BreachesQueryVariables>;
export const RegisterBreachDocument = {"__meta__":{"hash":"sha256:c78369b79e062212760e9dd61f2c5d33167e56cb41235710fd46c54dde7a5fc0"}} as unknown as TypedDocumentString<RegisterBreachMutation, RegisterBreachMutationVariables>;
export const DescribeBreachDocument = {"__meta__":{"hash":"sha256:b5bf4036674138c0bf8c0a4ebc87e7b0b8d86f0ec6989ec225e882855f0d4024"}} as unknown as TypedDocumentString<DescribeBreachMutation, DescribeBreachMutationVariables>;
export const AssessBreachDocument = {"__meta__":{"hash":"sha256:a2f05dc5c6feadac93ed42ee7b8fce7327b778007216698892ff98a515db8a87"}} as unknown as TypedDocumentString<AssessBreachMutation, AssessBreachMutationVariables>;
export const NotifyBreachDocument = {"__meta__":{"hash":"sha256:753747126016fdcfb3c609c8f0f692407a18abd3749f895ff3f3fa80a04b231f"}} as unknown as TypedDocumentString<NotifyBreachMutation, NotifyBreachMutationVariables>;
export const TellPersonsOfBreachDocument = {"__meta__":{"hash":"sha256:6ef1ebe2526273bebc473a43a48486f55a8154bebf6e7324d133a4f20dfec339"}} as unknown as TypedDocumentString<TellPersonsOfBreachMutation, TellPersonsOfBreachMutationVariables>;
export const CloseBreachDocument = {"__meta__":{"hash":"sha256:b2859dab936afa73d421517de5f7c2a640a4e64b40b016d6e4ba53974536085a"}} as unknown as TypedDocumentString<CloseBreachMutation, CloseBreachMutationVariables>;
export const ComplaintsDocument = {"__meta__":{"hash":"sha256:eb2426bb3ed3c21918451b6faeebf0e8e3c602b3c0695b3e7296fa88314725fa"}} as unknown as TypedDocumentString<ComplaintsQuery, ComplaintsQueryVariables>;
export const RegisterComplaintDocument = {"__meta__":{"hash":"sha256:21ede7abbb857ff8072db00af13b9bbb14f369ed00811d83d0461d1af10ae1b0"}} as unknown as TypedDocumentString<RegisterComplaintMutation, RegisterComplaintMutationVariables>;
export const SendComplaintPositionDocument = {"__meta__":{"hash":"sha256:2faa0ae7818fd2d888faa50e713b6153b27bc8213147461263376ebfa411edfb"}} as unknown as TypedDocumentString<SendComplaintPositionMutation, SendComplaintPositionMutationVariables>;
export const CloseComplaintDocument = {"__meta__":{"hash":"sha256:3eecfa8a5052abed46b0dc55b9ca8459076d653ac512cada23334656c6b4620c"}} as unknown as TypedDocumentString<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const StaffItemsDocument = {"__meta__":{"hash":"sha256:39e7b5d6d4b58bb89f761c5cf031fcfef39f430ce2bf5e898b1bc12ab01e9b9d"}} as unknown as TypedDocumentString<StaffItemsQuery, StaffItemsQueryVariables>;
export const DecideItemsDocument = {"__meta__":{"hash":"sha256:0e7861b68f50d867f14d0e2eb03b201fa860811e0339c4b4f0c57e2e911f002e"}} as unknown as TypedDocumentString<DecideItemsMutation, DecideItemsMutationVariables>;
export const UndoItemDecisionsDocument = {"__meta__":{"hash":"sha256:a127d8addf01e96dd2e22e9bd5e889ac809dfb4ad32db24deef9f64eff8b46bc"}} as unknown as TypedDocumentString<UndoItemDecisionsMutation, UndoItemDecisionsMutationVariables>;
export const StaffRightsDocument = {"__meta__":{"hash":"sha256:bbb57be1dbe732b814c7ad88e268eea2af360524fc2587359c62e6a4bc619f7d"}} as unknown as TypedDocumentString<StaffRightsQuery, StaffRightsQueryVariables>;
export const AnswerRectificationDocument = {"__meta__":{"hash":"sha256:2c105916ddf965c5a374df2a3f76a697d28718cda790a43d7c73587834f0bf77"}} as unknown as TypedDocumentString<AnswerRectificationMutation, AnswerRectificationMutationVariables>;
export const CompleteTaskDocument = {"__meta__":{"hash":"sha256:4d6b7b2ace71c08e242ea8065e99765b3f72fb98af41f5272d7d33b55f8bdce6"}} as unknown as TypedDocumentString<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const AnnounceLiftingDocument = {"__meta__":{"hash":"sha256:8fbcd7c5f1c790c2dfae2b61510ed938dae694a9a71e784dd72d193b7d6eff43"}} as unknown as TypedDocumentString<AnnounceLiftingMutation, AnnounceLiftingMutationVariables>;
export const LiftRestrictionDocument = {"__meta__":{"hash":"sha256:c912fdea009817d6f6521a06e7216499b5eddf448623bceed1ef4947101fac3b"}} as unknown as TypedDocumentString<LiftRestrictionMutation, LiftRestrictionMutationVariables>;
export const RejectIdentityDocument = {"__meta__":{"hash":"sha256:762062c31f2f37bd293d3734d6b384b28ad8c636774ead0b701ceb7121d0d97e"}} as unknown as TypedDocumentString<RejectIdentityMutation, RejectIdentityMutationVariables>;
export const StatisticsDocument = {"__meta__":{"hash":"sha256:38784c31075fb1f219f528f38d0c7be12f78563e7e39064be877bcb5415a0a49"}} as unknown as TypedDocumentString<StatisticsQuery, StatisticsQueryVariables>;
export const SystemsDocument = {"__meta__":{"hash":"sha256:3532d145cb523e4732147a0e55e28cf3c191eeaa6a0608b4937f87d71897183f"}} as unknown as TypedDocumentString<SystemsQuery, SystemsQueryVariables>;
export const SystemCheckDocument = {"__meta__":{"hash":"sha256:ef9e508357f6d7bbb795e7aedd213c96dc3687162fc86c6b3fe63e1223f46369"}} as unknown as TypedDocumentString<SystemCheckQuery, SystemCheckQueryVariables>;
export const LetterTemplatesDocument = {"__meta__":{"hash":"sha256:a1a14846aafe5b961b8d66073a3f7b7fcb60b870617ab00208f5c139c1f30cd4"}} as unknown as TypedDocumentString<LetterTemplatesQuery, LetterTemplatesQueryVariables>;