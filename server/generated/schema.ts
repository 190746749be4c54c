import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Waiting as Waiting } from '../publication/versions/waiting-version.ts';
import type { Receipt as StoredReceipt } from '../audit/append.ts';
import type { ShownEvent as ShownEvent } from '../audit/read-audit-events.ts';
import type { DataRequestPage as DataRequestPage } from '../requests/read-data-requests.ts';
import type { DataRequest as DataRequestRow } from '../requests/data-request-store.ts';
import type { Assignment as StoredAssignment } from '../requests/queue/assign-data-requests.ts';
import type { StoredLetter as StoredLetter } from '../letters/letter-store.ts';
import type { SystemReading as SystemReading } from '../sources/collection/read-systems.ts';
import type { StoredPackage as StoredPackage } from '../package/package-store.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A Danish civil registration number, ten digits with or without dash. Write-only: the service never gives one out (databeskyttelsesloven § 11). */
  Cpr: { input: string; output: string; }
  /** A calendar day in Copenhagen, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339, in UTC. */
  DateTime: { input: Date; output: Date; }
  /** Text in CommonMark with GitHub tables; never raw HTML. */
  Markdown: { input: string; output: string; }
  /** A SHA-256 digest, 64 lower-case hexadecimal digits (FIPS 180-4). */
  Sha256: { input: string; output: string; }
  /** An absolute address on the web. */
  Url: { input: string; output: string; }
};

/** When somebody is or will be away, and who takes over. */
export type Absence = {
  __typename?: 'Absence';
  /** The first day. */
  fromOn: Scalars['Date']['output'];
  /** Who takes over, a staff id. */
  substituteId: Scalars['ID']['output'];
  /** The last day. */
  untilOn: Scalars['Date']['output'];
};

/** An absence was set. */
export type AbsencePayload = {
  __typename?: 'AbsencePayload';
  /** The colleague as she now is. */
  colleague: Colleague;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** A number by what it counts. */
export type AccessCount = {
  __typename?: 'AccessCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** A kind, a role or a day. */
  key: Scalars['String']['output'];
};

/** How often staff looked at requests. */
export type AccessStatistics = {
  __typename?: 'AccessStatistics';
  /** Look-ups by day. */
  byDay: Array<AccessCount>;
  /** Look-ups by kind of event. */
  byKind: Array<AccessCount>;
  /** Look-ups by role. */
  byRole: Array<AccessCount>;
  /** Look-ups by member of staff, most first; at most 100 are named. */
  byStaff: Array<StaffAccess>;
  /** Copies that citizens fetched. */
  downloads: Scalars['Int']['output'];
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Look-ups; a list that shows 25 requests counts 25. */
  lookups: Scalars['Int']['output'];
  /** Log-ons that were refused. */
  refusedSignIns: Scalars['Int']['output'];
  /** How many requests were looked at. */
  requests: Scalars['Int']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** Which alarm somebody takes note of. */
export type AcknowledgeLogAlarmInput = {
  /** The alarm's id. */
  id: Scalars['ID']['input'];
};

/** The alarm has been taken note of. */
export type AcknowledgeLogAlarmPayload = {
  __typename?: 'AcknowledgeLogAlarmPayload';
  /** The alarm. */
  logAlarm: LogAlarm;
  /** Proof that it is in the log who did. */
  receipt: Receipt;
};

/** On what a processing rests. */
export type ActivityBasis = {
  __typename?: 'ActivityBasis';
  /** The letter of Art. 6(1). */
  basis: LegalBasis;
  /** The entries of the legal framework it names. */
  legalReferences: Array<LegalReference>;
  /** The provision in words, national law included. */
  provision: LocalizedText;
};

/** A processing activity by name. */
export type ActivityName = {
  __typename?: 'ActivityName';
  /** Its key. */
  key: Scalars['String']['output'];
  /** Its name. */
  title: LocalizedText;
};

/** One right and one processing activity. */
export type ActivityRight = {
  __typename?: 'ActivityRight';
  /** The right in the W3C Data Privacy Vocabulary 2.3, such as `eu-gdpr:A17`. */
  dpvTerm: Scalars['String']['output'];
  /** The same for each legal basis of the activity, with the reason. */
  onBases: Array<RightOnBasis>;
  /** Whether it applies; LIMITED also where the activity's legal bases differ. */
  reach: RightReach;
  /** The right. */
  right: Right;
};

/** Advice of a data protection officer. */
export type Advice = {
  __typename?: 'Advice';
  /** Whether she disagrees. */
  dissent: Scalars['Boolean']['output'];
  /** When. */
  givenAt: Scalars['DateTime']['output'];
  /** The staff id of who gave it. */
  givenBy: Scalars['ID']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The advice. */
  text: Scalars['String']['output'];
};

/** What happened to an act. */
export type Amendment =
  /** It was amended or corrected. */
  | 'AMENDED'
  /** A new consolidated text was published. */
  | 'NEW_CONSOLIDATION'
  /** It was repealed. */
  | 'REPEALED';

/** What the DPO made of an act that has changed. */
export type AmendmentOutcome =
  /** The change does not concern the library. */
  | 'NOT_RELEVANT'
  /** The legal framework has been brought up to date. */
  | 'UPDATED';

/** An act of the legal framework that the official gazette says has changed. */
export type AmendmentTask = {
  __typename?: 'AmendmentTask';
  /** What happened to it. */
  amendment: Amendment;
  /** The announcement in the gazette, by its European Legislation Identifier. */
  feedEntry: Scalars['Url']['output'];
  /** When it was found. */
  foundAt: Scalars['DateTime']['output'];
  /** The task's id. */
  id: Scalars['ID']['output'];
  /** What the DPO made of it; null while open. */
  outcome?: Maybe<AmendmentOutcome>;
  /** When it was announced. */
  publishedAt: Scalars['DateTime']['output'];
  /** Key of the act in the legal framework. */
  referenceKey: Scalars['String']['output'];
  /** When; null while open. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title of the announcement. */
  title: Scalars['String']['output'];
};

/** The notice that comes before lifting. */
export type AnnounceLiftingInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** From when; not before today in Denmark. A moment of today that has passed means now. */
  liftsAt: Scalars['DateTime']['input'];
  /** Why it is lifted; at most 2,000 characters. The person reads it. Sealed. */
  reason: Scalars['String']['input'];
  /** The restriction's id. */
  restrictionId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** An answer to the open question. */
export type AnswerQuestionInput = {
  /** The answer, at most 4,000 characters. Sealed. */
  answer: Scalars['String']['input'];
  /** For staff only: when the answer reached the controller, if not now. */
  answeredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The question's id. */
  questionId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** The answer to one point of a rectification. */
export type AnswerRectificationInput = {
  /** For CORRECT_BY_HAND, ADD_NOTE: the processing activity the data belongs to; its recipients are told (Art. 19). */
  activity?: InputMaybe<Scalars['String']['input']>;
  /** For CORRECT: the column of the record. */
  column?: InputMaybe<Scalars['String']['input']>;
  /** For REFUSE, REFER_TO_CPR: what was weighed; at most 4,000 characters. The person reads it. Sealed. */
  considerations?: InputMaybe<Scalars['String']['input']>;
  /** For REFUSE: the ground. */
  ground?: InputMaybe<RefusalGround>;
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** For CORRECT: the record, and CORRECT_BY_HAND where it was collected. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** How. */
  method: RectificationMethod;
  /** For ADD_NOTE: the note; at most 2,000 characters. Sealed, and dated when it is added. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The point's id. */
  pointId: Scalars['ID']['input'];
  /** For CORRECT_BY_HAND, ADD_NOTE: the system's key. */
  system?: InputMaybe<Scalars['String']['input']>;
  /** For CORRECT, CORRECT_BY_HAND: the value it gets; at most 1,000 characters. Sealed. */
  value?: InputMaybe<Scalars['String']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Approval of exactly what was seen. */
export type ApproveErasureInput = {
  /** The plan's digest as seen; another one is CONFLICT. */
  digest: Scalars['Sha256']['input'];
  /** The plan's id. */
  planId: Scalars['ID']['input'];
  /** The request's version seen. */
  version: Scalars['Int']['input'];
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
  id: Scalars['ID']['input'];
  /** The question, 10 to 2,000 characters. Sealed. */
  question: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** A question about who the person is. */
export type AskIdentityInput = {
  /** What makes it doubtful who asks (Art. 12(6)), 10 to 2,000 characters. Sealed; the citizen is told. */
  doubt: Scalars['String']['input'];
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** What is needed to be sure, 10 to 2,000 characters. Sealed. */
  question: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** The risk. */
export type AssessBreachInput = {
  /** The breach's id. */
  id: Scalars['ID']['input'];
  /** Why; at most 4,000 characters. Sealed. */
  reason: Scalars['String']['input'];
  /** How great it is. */
  risk: BreachRisk;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** To whom a request goes. */
export type AssignDataRequestInput = {
  /** The staff id; one's own to take it, null to put it back. */
  handlerId?: InputMaybe<Scalars['ID']['input']>;
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** To whom several requests go. */
export type AssignDataRequestsInput = {
  /** The staff id; one's own to take them, null to put them back. */
  handlerId?: InputMaybe<Scalars['ID']['input']>;
  /** The requests, each once, with the versions seen; 1 to 100. */
  requests: Array<DataRequestVersionInput>;
};

/** What became of several requests. */
export type AssignDataRequestsPayload = {
  __typename?: 'AssignDataRequestsPayload';
  /** One for each request, in the order they were named. */
  assignments: Array<Assignment>;
};

/** What became of one of several requests. */
export type Assignment = {
  __typename?: 'Assignment';
  /** The request as it now is; null where nothing was changed. */
  dataRequest?: Maybe<DataRequest>;
  /** The request's id. */
  id: Scalars['ID']['output'];
  /** Proof that the change is in the audit log; null where nothing was changed. */
  receipt?: Maybe<Receipt>;
  /** Why nothing was changed: NOT_FOUND, CONFLICT when somebody changed it meanwhile, INVALID_TRANSITION when it has ended, INTERNAL when something failed here, so that the list tells whether it was given, UNAVAILABLE for those that were then not tried. Null where it was. */
  refusal?: Maybe<ErrorCode>;
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

/** One file. */
export type Attachment = {
  __typename?: 'Attachment';
  /** Its type, sniffed from its bytes. */
  contentType: Scalars['String']['output'];
  /** Its name. */
  filename: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  purpose: AttachmentPurpose;
  /** Why it was refused: SIZE, HASH, TYPE or INTERRUPTED. Null otherwise. */
  reason?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its bytes. */
  sha256: Scalars['Sha256']['output'];
  /** Its size. */
  sizeBytes: Scalars['Int']['output'];
  /** How far it has come. */
  state: AttachmentState;
  /** Where it is fetched with the same log-on, when it is READY. */
  url: Scalars['Url']['output'];
};

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

/** An upload was granted. */
export type AttachmentUploadPayload = {
  __typename?: 'AttachmentUploadPayload';
  /** The file as it is known. */
  attachment: Attachment;
  /** Until when. */
  expiresAt: Scalars['DateTime']['output'];
  /** Headers to send with it. */
  headers: Array<UploadHeader>;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** Where the file goes, by PUT. */
  uploadUrl: Scalars['Url']['output'];
};

/** One event of the log. Ids, codes, counts and hashes only. */
export type AuditEvent = {
  __typename?: 'AuditEvent';
  /** Pseudonymous id of who acted; null for the worker. */
  actorId?: Maybe<Scalars['ID']['output']>;
  /** The role that acted. */
  actorRole: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The canonical JSON that is hashed (RFC 8785). */
  canonical: Scalars['String']['output'];
  /** The request it is about. */
  dataRequestId?: Maybe<Scalars['ID']['output']>;
  /** Its number; null once it has been forgotten. */
  dataRequestNumber?: Maybe<Scalars['String']['output']>;
  /** The event's id. */
  id: Scalars['ID']['output'];
  /** Proof that it is in the log; null until it is in a signed checkpoint. */
  inclusion?: Maybe<InclusionProof>;
  /** Its place in the log, from 0, without gaps; null until it has one, at most seconds. */
  index?: Maybe<Scalars['Int']['output']>;
  /** Whether it tells that something failed or was refused. */
  isFailure: Scalars['Boolean']['output'];
  /** What happened, as `noun.past_participle`. */
  kind: Scalars['String']['output'];
  /** SHA-256 over 0x00 and the canonical JSON. */
  leafHash: Scalars['Sha256']['output'];
  /** What happened, in words. */
  words: LocalizedText;
};

/** A page of the log. */
export type AuditEventConnection = {
  __typename?: 'AuditEventConnection';
  /** The events with their cursors. */
  edges: Array<AuditEventEdge>;
  /** The events. */
  nodes: Array<AuditEvent>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One event with its cursor. */
export type AuditEventEdge = {
  __typename?: 'AuditEventEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: AuditEvent;
};

/** Which events; all conditions hold together. */
export type AuditEventFilter = {
  /** Events by one person, by pseudonymous id. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Events by one role, such as CASEWORKER, CITIZEN, SYSTEM or NOBODY. */
  actorRole?: InputMaybe<Scalars['String']['input']>;
  /** The whole trail of one request: events about it, and lists that showed it. */
  dataRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** From this day on, in Copenhagen. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** One kind, such as `data_request.received`. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** The same, by the request's number, such as 2026-0147. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Done, or failed and refused; `auditEventKinds` says which kind is what. */
  result?: InputMaybe<AuditResult>;
  /** Until the end of this day, in Copenhagen. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A kind of event. */
export type AuditEventKindWords = {
  __typename?: 'AuditEventKindWords';
  /** The provision that asks for the record. */
  article: Scalars['String']['output'];
  /** Whether it tells that something failed or was refused. */
  isFailure: Scalars['Boolean']['output'];
  /** The kind, as `noun.past_participle`. */
  kind: Scalars['String']['output'];
  /** What happened, in words. */
  words: LocalizedText;
};

/** A part of the log, with all that is needed to check it without us. */
export type AuditExport = {
  __typename?: 'AuditExport';
  /** Until when it can be fetched. */
  availableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How many of them have been written. */
  done: Scalars['Int']['output'];
  /** How many events it holds, as counted when it was asked for. */
  events: Scalars['Int']['output'];
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The id. */
  id: Scalars['ID']['output'];
  /** When to ask again, in milliseconds; null when nothing more happens by itself. */
  nextPollAfterMs?: Maybe<Scalars['Int']['output']>;
  /** Why it was asked for. */
  purpose: AuditExportPurpose;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Pseudonymous id of who asked. */
  requestedBy: Scalars['ID']['output'];
  /** SHA-256 of the file, once it is ready. */
  sha256?: Maybe<Scalars['Sha256']['output']>;
  /** Size of the file, once it is ready. */
  sizeBytes?: Maybe<Scalars['Float']['output']>;
  /** How far it is. */
  state: AuditExportState;
  /** How often it was fetched. */
  timesFetched: Scalars['Int']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** A page of exports. */
export type AuditExportConnection = {
  __typename?: 'AuditExportConnection';
  /** The exports with their cursors. */
  edges: Array<AuditExportEdge>;
  /** The exports. */
  nodes: Array<AuditExport>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Where an export is fetched, once. */
export type AuditExportDownload = {
  __typename?: 'AuditExportDownload';
  /** Until when. */
  expiresAt: Scalars['DateTime']['output'];
  /** Proof that the grant is in the log. */
  receipt: Receipt;
  /** SHA-256 of the file. */
  sha256: Scalars['Sha256']['output'];
  /** Its size. */
  sizeBytes: Scalars['Float']['output'];
  /** The address; it works once. */
  url: Scalars['Url']['output'];
};

/** One export with its cursor. */
export type AuditExportEdge = {
  __typename?: 'AuditExportEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The export. */
  node: AuditExport;
};

/** How much an export would hold. */
export type AuditExportEstimate = {
  __typename?: 'AuditExportEstimate';
  /** About how many bytes they are before compression. */
  bytes: Scalars['Float']['output'];
  /** Events in the period that have their place in the log. */
  events: Scalars['Int']['output'];
};

/** Which export. */
export type AuditExportInput = {
  /** The export's id. */
  id: Scalars['ID']['input'];
};

/** The export that was changed. */
export type AuditExportPayload = {
  __typename?: 'AuditExportPayload';
  /** The export. */
  auditExport: AuditExport;
  /** Proof that it is in the log. */
  receipt: Receipt;
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

/** The state of the log. */
export type AuditLog = {
  __typename?: 'AuditLog';
  /** The newest checkpoint, as a note (C2SP tlog-checkpoint). */
  checkpoint?: Maybe<Scalars['String']['output']>;
  /** The ids of the keys that signed it, in hexadecimal. */
  keyIds: Array<Scalars['String']['output']>;
  /** The last verification of what was new, made every minute. */
  lastNew?: Maybe<LastVerification>;
  /** The last verification of the whole log that found nothing broken; a later one that finds something does not hide it. */
  lastUnbroken?: Maybe<LastVerification>;
  /** The last verification of the whole log, made every night. */
  lastWhole?: Maybe<LastVerification>;
  /** The root over them; null before the first checkpoint. */
  rootHash?: Maybe<Scalars['Sha256']['output']>;
  /** When the checkpoint was signed. */
  signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many events the newest checkpoint speaks of. */
  size: Scalars['Int']['output'];
  /** Every key the log has had, the newest first (C2SP signed-note). */
  vkeys: Array<Scalars['String']['output']>;
};

/** What a verification of a period found. All places from its first to its last event are verified, also of events that lie between them and were written on another day. */
export type AuditPeriodVerification = {
  __typename?: 'AuditPeriodVerification';
  /** Its first place in the log, counted from 0; null for a period without events in the signed log. */
  firstIndex?: Maybe<Scalars['Int']['output']>;
  /** Its last place. */
  lastIndex?: Maybe<Scalars['Int']['output']>;
  /** The size of the signed checkpoint that the places were proven from. */
  logSize: Scalars['Int']['output'];
  /** Whether every event of the period, its place and its row are as they must be; also for a period without any. */
  ok: Scalars['Boolean']['output'];
  /** What is broken. Empty when ok; at most 100 are listed. */
  problems: Array<AuditProblem>;
};

/** One thing that is broken. */
export type AuditProblem = {
  __typename?: 'AuditProblem';
  /** HASH_DIFFERS, INDEX_MISSING, EVENT_MISSING, TILE_DIFFERS, BUNDLE_DIFFERS, CHECKPOINT_DIFFERS, EARLIER_HEAD_DIFFERS, LOG_SHORTER or EVENT_WAITING. */
  code: Scalars['String']['output'];
  /** Where, counted from 0. */
  index: Scalars['Int']['output'];
};

/** Whether what an event tells of was done. */
export type AuditResult =
  /** It was done. */
  | 'DONE'
  /** It failed or was refused. */
  | 'FAILED';

/** Requests that were drawn at random. The order is that of SHA-256 over `seed:id`, as hexadecimal; the first ones are drawn. */
export type AuditSample = {
  __typename?: 'AuditSample';
  /** The first day of receipt. */
  from: Scalars['Date']['output'];
  /** How many requests were received in the period; each had the same chance. */
  population: Scalars['Int']['output'];
  /** Proof that it is in the log what was drawn, and by whom. */
  receipt: Receipt;
  /** The requests that were drawn, in the order of the draw. */
  requests: Array<SampledRequest>;
  /** What the draw can be repeated with. */
  seed: Scalars['String']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** What a verification found. */
export type AuditVerification = {
  __typename?: 'AuditVerification';
  /** Whether every event, its hash and its place are as they must be. */
  ok: Scalars['Boolean']['output'];
  /** What is broken: an index and what is wrong with it. Empty when ok; at most 100 are listed. */
  problems: Array<AuditProblem>;
  /** The root over them (RFC 6962 section 2.1). Keep it with `size` to check later. */
  rootHash: Scalars['Sha256']['output'];
  /** How many events were read. */
  size: Scalars['Int']['output'];
};

/** A personal data breach (Art. 4(12), 33, 34). */
export type Breach = {
  __typename?: 'Breach';
  /** When the controller became aware. */
  awareAt: Scalars['DateTime']['output'];
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 72 hours later, through weekends, holidays and clock changes (Regulation 1182/71, Art. 3(4)). */
  deadlineAt: Scalars['DateTime']['output'];
  /** What is known. */
  facts: BreachFacts;
  /** Whole hours left until then; negative once it has passed. Null when notified, or not required. */
  hoursLeft?: Maybe<Scalars['Int']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What of Art. 33(3) Datatilsynet has not been told yet. */
  missing: Array<BreachContent>;
  /** What Datatilsynet was told, phase by phase. */
  notifications: Array<BreachNotification>;
  /** Such as B-2026-0001. */
  number: Scalars['String']['output'];
  /** What stands in the way of closing it, in words; empty when nothing does. */
  open: Array<LocalizedText>;
  /** Whether those concerned were told; null until decided. */
  personsTold?: Maybe<BreachPersonsTold>;
  /** How, or why not. */
  personsToldText?: Maybe<Scalars['String']['output']>;
  /** The risk; null until assessed. */
  risk?: Maybe<BreachRisk>;
  /** Why. */
  riskReason?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: BreachState;
  /** Grows at every change. */
  version: Scalars['Int']['output'];
};

/** A page of breaches. */
export type BreachConnection = {
  __typename?: 'BreachConnection';
  /** The breaches with their cursors. */
  edges: Array<BreachEdge>;
  /** The breaches. */
  nodes: Array<Breach>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

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

/** One breach with its cursor. */
export type BreachEdge = {
  __typename?: 'BreachEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The breach. */
  node: Breach;
};

/** What is known of a breach. */
export type BreachFacts = {
  __typename?: 'BreachFacts';
  /** Likely consequences. */
  consequences?: Maybe<Scalars['String']['output']>;
  /** Measures taken or proposed. */
  measures?: Maybe<Scalars['String']['output']>;
  /** The nature of the breach. */
  nature: Scalars['String']['output'];
  /** Approximate number of persons. */
  personCount?: Maybe<Scalars['Int']['output']>;
  /** Categories of persons. */
  persons?: Maybe<Scalars['String']['output']>;
  /** Approximate number of records. */
  recordCount?: Maybe<Scalars['Int']['output']>;
  /** Categories of records. */
  records?: Maybe<Scalars['String']['output']>;
};

/** What is known of a breach. Sealed. */
export type BreachFactsInput = {
  /** Likely consequences; at most 4,000 characters. */
  consequences?: InputMaybe<Scalars['String']['input']>;
  /** Measures taken or proposed; at most 4,000 characters. */
  measures?: InputMaybe<Scalars['String']['input']>;
  /** The nature of the breach; at most 4,000 characters. */
  nature: Scalars['String']['input'];
  /** Approximate number of persons. */
  personCount?: InputMaybe<Scalars['Int']['input']>;
  /** Categories of persons; at most 1,000 characters. */
  persons?: InputMaybe<Scalars['String']['input']>;
  /** Approximate number of records. */
  recordCount?: InputMaybe<Scalars['Int']['input']>;
  /** Categories of records; at most 1,000 characters. */
  records?: InputMaybe<Scalars['String']['input']>;
};

/** One notification to Datatilsynet. */
export type BreachNotification = {
  __typename?: 'BreachNotification';
  /** What it contained. */
  included: Array<BreachContent>;
  /** Why it was late. */
  lateReason?: Maybe<Scalars['String']['output']>;
  /** 1 for the first. */
  phase: Scalars['Int']['output'];
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
  /** What was written, or where it is kept. */
  text: Scalars['String']['output'];
};

/** A breach was changed. */
export type BreachPayload = {
  __typename?: 'BreachPayload';
  /** The breach as it now is. */
  breach: Breach;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
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
  id: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** What became of one collection. */
export type CertifiedCollection = {
  __typename?: 'CertifiedCollection';
  /** Rows anonymised. */
  anonymised: Scalars['Int']['output'];
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** Rows deleted. */
  erased: Scalars['Int']['output'];
  /** Rows kept. */
  kept: Scalars['Int']['output'];
  /** Why rows were kept, and until when. */
  reasons: Array<Reason>;
  /** Why what is left of anonymised rows stays. */
  remains?: Maybe<Reason>;
  /** Rows found again that should be gone; above zero means not complete. */
  residue: Scalars['Int']['output'];
  /** Where each of them is, and why it counts. */
  residues: Array<ErasureResidue>;
  /** Its name. */
  title: LocalizedText;
};

/** How one wants to be written to, whole: what is left out is taken away. */
export type ChangeMyDetailsInput = {
  /** At most 254 characters. Sealed. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Whether an e-mail tells that there is news of the requests one has made here. */
  emailNotices: Scalars['Boolean']['input'];
  /** The language of pages and of new requests. */
  language: Language;
  /** The version seen; another one is CONFLICT. */
  version: Scalars['Int']['input'];
};

/** The details were changed. */
export type ChangeMyDetailsPayload = {
  __typename?: 'ChangeMyDetailsPayload';
  /** As they now are. */
  details: Details;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
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
  agreed: Scalars['Boolean']['input'];
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** Required when sent back: what is missing; at most 1,000 characters. Sealed. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The task's id. */
  taskId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** A child one may act for. */
export type Child = {
  __typename?: 'Child';
  /** Whether a guardian may ask for the child today. */
  guardianMay: GuardianMay;
  /** Opaque; give it as `onBehalfOf`. */
  id: Scalars['ID']['output'];
  /** The child's name. */
  name: Scalars['String']['output'];
};

/** Which people in a system are the one who asks. */
export type ChooseIdentitiesInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The borrower numbers that are hers, of those under candidates; the others are left alone. */
  patronIds: Array<Scalars['String']['input']>;
  /** The system's key. */
  system: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** How it ended. */
export type CloseComplaintInput = {
  /** The complaint's id. */
  id: Scalars['ID']['input'];
  /** How. */
  outcome: ComplaintOutcome;
  /** What was decided; at most 8,000 characters. Sealed. */
  text: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Somebody of the staff. */
export type Colleague = {
  __typename?: 'Colleague';
  /** The absence that is set, running or to come; null when there is none. */
  absence?: Maybe<Absence>;
  /** Until when she is away; null while she is here. */
  awayUntil?: Maybe<Scalars['Date']['output']>;
  /** The staff id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Who takes over today; null while she is here. */
  substituteId?: Maybe<Scalars['ID']['output']>;
};

/** What one collection held about the person. */
export type CollectionFinding = {
  __typename?: 'CollectionFinding';
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** How many records. */
  count: Scalars['Int']['output'];
  /** How many parts are hidden in those that are released. */
  redactions: Scalars['Int']['output'];
  /** Its name. */
  title: LocalizedText;
  /** How many wait for a decision. */
  undecided: Scalars['Int']['output'];
  /** How many are withheld. */
  withheld: Scalars['Int']['output'];
};

/** What an erasure does to one column. */
export type ColumnErasure = {
  __typename?: 'ColumnErasure';
  /** What belongs to it: the constant, how many characters, the unit it is rounded to, or the lower edges of the bands. Null where nothing does. */
  detail?: Maybe<Scalars['String']['output']>;
  /** How. */
  method: ColumnErasureMethod;
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

/** A complaint to Datatilsynet (Art. 77; databeskyttelsesloven § 39). */
export type Complaint = {
  __typename?: 'Complaint';
  /** What it is about. */
  about: Scalars['String']['output'];
  /** When it ended. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The case it is about; null when it is about none, or the case has been forgotten. */
  dataRequestId?: Maybe<Scalars['ID']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Such as K-2026-0001. */
  number: Scalars['String']['output'];
  /** How it ended. */
  outcome?: Maybe<ComplaintOutcome>;
  /** What was decided. */
  outcomeText?: Maybe<Scalars['String']['output']>;
  /** The controller's position. */
  position?: Maybe<Scalars['String']['output']>;
  /** When that was sent. */
  positionSentAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the controller learned of it. */
  receivedAt: Scalars['DateTime']['output'];
  /** Datatilsynet's case number. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: ComplaintState;
  /** Grows at every change. */
  version: Scalars['Int']['output'];
};

/** A page of complaints. */
export type ComplaintConnection = {
  __typename?: 'ComplaintConnection';
  /** The complaints with their cursors. */
  edges: Array<ComplaintEdge>;
  /** The complaints. */
  nodes: Array<Complaint>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One complaint with its cursor. */
export type ComplaintEdge = {
  __typename?: 'ComplaintEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The complaint. */
  node: Complaint;
};

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

/** A complaint was changed. */
export type ComplaintPayload = {
  __typename?: 'ComplaintPayload';
  /** The complaint as it now is. */
  complaint: Complaint;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

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
  id: Scalars['ID']['input'];
  /** What was done; at most 1,000 characters. Sealed. */
  note: Scalars['String']['input'];
  /** The task's id. */
  taskId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** How sure the citation and address of an entry are. What is UNCONFIRMED is never shown as a fact. */
export type Confidence =
  /** Checked against the source. */
  | 'CONFIRMED'
  /** The address is formed by the publisher's own rule, the citation is known. */
  | 'FORMED_BY_RULE'
  /** Not confirmed: citation and address are withheld until the operator confirms them. */
  | 'UNCONFIRMED';

/** Proof that the larger log begins with the smaller one. */
export type ConsistencyProof = {
  __typename?: 'ConsistencyProof';
  /** The smaller log. */
  from: TreeHead;
  /** The hashes of the proof, in the order of RFC 6962 section 2.1.2. */
  hashes: Array<Scalars['Sha256']['output']>;
  /** The larger log. */
  to: TreeHead;
};

/** A way to reach someone; each fact comes from the operator's configuration. */
export type Contact = {
  __typename?: 'Contact';
  /** Postal address. */
  address: OperatorFact;
  /** Central business register number, where it has one. */
  cvr?: Maybe<OperatorFact>;
  /** E-mail. */
  email: OperatorFact;
  /** The name of the authority or office. */
  name: OperatorFact;
  /** Telephone. */
  phone: OperatorFact;
};

/** A number by what it counts. */
export type CountByKey = {
  __typename?: 'CountByKey';
  /** How many. */
  count: MaskedCount;
  /** What is counted: a right, a channel, a ground, a system or the first day of an interval. */
  key: Scalars['String']['output'];
  /** The system's own name, where a system is counted; null for other keys, and for a system that no data map describes any more. */
  title?: Maybe<LocalizedText>;
};

/** How far a map names what its system holds; no value of the system is in it. */
export type Coverage = {
  __typename?: 'Coverage';
  /** Columns the map describes. */
  describedColumns: Scalars['Int']['output'];
  /** Tables the map describes. */
  describedTables: Scalars['Int']['output'];
  /** What is undecided; empty when everything is decided. */
  gaps: Array<CoverageGap>;
  /** Columns the map leaves out with a reason. */
  ignoredColumns: Scalars['Int']['output'];
  /** Tables the map leaves out with a reason. */
  ignoredTables: Scalars['Int']['output'];
  /** Whether anything undecided stops the start of the service and fails npm run sources:coverage. */
  isStrict: Scalars['Boolean']['output'];
};

/** Something in a system that its map neither describes nor says it need not. */
export type CoverageGap = {
  __typename?: 'CoverageGap';
  /** The column; null when it is about the table. */
  column?: Maybe<Scalars['String']['output']>;
  /** What is undecided, and what to do. */
  message: Scalars['String']['output'];
  /** The table. */
  table: Scalars['String']['output'];
  /** Why it counts. */
  why: CoverageGapWhy;
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
  contentType: Scalars['String']['input'];
  /** The request. */
  dataRequestId: Scalars['ID']['input'];
  /** At most 200 characters. Sealed. */
  filename: Scalars['String']['input'];
  /** What it is for. */
  purpose?: AttachmentPurpose;
  /** SHA-256 of the bytes. */
  sha256: Scalars['Sha256']['input'];
  /** Bytes; at most 20 MiB. */
  size: Scalars['Int']['input'];
};

/** Which part of the log, and why. */
export type CreateAuditExportInput = {
  /** The first day, in Copenhagen. */
  from: Scalars['Date']['input'];
  /** Why; it is kept in the log. */
  purpose: AuditExportPurpose;
  /** The last day. */
  to: Scalars['Date']['input'];
};

/** Which copy. */
export type CreatePackageDownloadInput = {
  /** The request's id. */
  dataRequestId: Scalars['ID']['input'];
};

/** A grant to fetch the copy once. Fetch it with the same session or token. */
export type CreatePackageDownloadPayload = {
  __typename?: 'CreatePackageDownloadPayload';
  /** When the grant ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Where its report is read on screen, and from there its files one by one, until the grant ends (Art. 12(1)). */
  readUrl: Scalars['Url']['output'];
  /** Proof that the grant is in the audit log. */
  receipt: Receipt;
  /** SHA-256 of the file. */
  sha256: Scalars['Sha256']['output'];
  /** Size of the file in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** Where to fetch it, on this server. */
  url: Scalars['Url']['output'];
};

/** What a new token is for. */
export type CreateServiceTokenInput = {
  /** When it stops working, within 366 days. */
  expiresAt: Scalars['DateTime']['input'];
  /** What to call it: small letters, digits and hyphens, and nobody's name. */
  label: Scalars['String']['input'];
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** A new token. */
export type CreateServiceTokenPayload = {
  __typename?: 'CreateServiceTokenPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** The token as it is listed. */
  serviceToken: ServiceToken;
  /** The token itself. Keep it now: it is stored as a hash and never shown again. */
  token: Scalars['String']['output'];
};

/** One request under articles 15 to 21. */
export type DataRequest = Node & {
  __typename?: 'DataRequest';
  /** What data protection officers advised, oldest first. For staff. */
  advice: Array<Advice>;
  /** What the person asking may do now. */
  allowedActions: Array<DataRequestAction>;
  /** How strongly it is proven who asks; null while it is not. */
  assurance?: Maybe<Assurance>;
  /** The files of the request, oldest first. A citizen sees those of messages and her own. */
  attachments: Array<Attachment>;
  /** How it came. */
  channel: Channel;
  /** When it ended; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The deadline with its explanation. */
  deadline: Deadline;
  /** The answers given, right by right. */
  decisions: Array<RightDecision>;
  /** What the person was last told of a late answer; null while nothing was. Read by the person herself and by staff, whose reading is logged. */
  delay?: Maybe<Delay>;
  /** The last moment to answer (Art. 12(3)): the end of deadline.dueOn in Copenhagen. */
  dueAt: Scalars['DateTime']['output'];
  /** Other requests about the same person and right. Staff see all; the person only those her log-on proves to be hers. */
  duplicates: Array<Duplicate>;
  /** The erasure plans, one a system, newest first. For staff; the citizen sees what was decided. */
  erasurePlans: Array<ErasurePlan>;
  /** Whether the reason to keep something has ended since the case was closed, and a plan to erase it waits for a DPO. */
  erasureWaits: Scalars['Boolean']['output'];
  /** The one extension; null while there is none. Read by the person herself and by staff, whose reading is logged. */
  extension?: Maybe<DeadlineExtension>;
  /** Systems that people look through, or erase in, by hand. For staff; empty for the citizen. */
  handTasks: Array<HandTask>;
  /** Who works on it, a staff id; null while nobody does. For staff. */
  handlerId?: Maybe<Scalars['ID']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How well it is known who asks, and what that suffices for. */
  identity: IdentityStanding;
  /** What staff noted for each other, oldest first. For staff, else empty; open to the person's request for access (Art. 15). */
  internalNotes: Array<InternalNote>;
  /** The records found. For staff; the reading is logged. At most 100 a page. */
  items: ItemConnection;
  /** The day from which it is forgotten with all that is in it, by the retention rules of today; null while it is open. A legal hold keeps it longer. */
  keptUntil?: Maybe<Scalars['Date']['output']>;
  /** Language of the answer. */
  language: Language;
  /** What let the version grow last, and who did it: what to say after a CONFLICT. Null while nothing has. For staff, else null. */
  lastChange?: Maybe<LastChange>;
  /** The letters of the request, oldest first. A citizen sees those that were sent; staff's reading of one is logged. */
  letters: Array<Letter>;
  /** When staff were shown this request, in which role and why, newest first; never by whom (Art. 15(1); CJEU C-579/21). Errors: INVALID_INPUT. */
  lookups: LookupConnection;
  /** What citizen and staff have written to each other, oldest first, at most 500. */
  messages: Array<Message>;
  /** Whether the citizen waits for a reply: she wrote something that nobody has read, or answered a question and nobody has acted since. For staff. */
  needsReply: Scalars['Boolean']['output'];
  /** What has to be done next. */
  nextStep: NextStep;
  /** What people say on the phone, such as 2026-0147. Never a key. */
  number: Scalars['String']['output'];
  /** What was objected to, with the answers. */
  objections: Array<Objection>;
  /** Whether somebody asks for another person. */
  onBehalf: Scalars['Boolean']['output'];
  /** The copy, when there is one. */
  package?: Maybe<Package>;
  /** What the portability covers and what not, activity by activity; empty without PORTABILITY. */
  portability: Array<PortabilityScope>;
  /** Staff ids of those who prepared it: its handler, and whoever decided on a record or a file, left a system out, planned an erasure, answered a point or looked by hand. None of them decides it where that takes two people. For staff, else empty. */
  preparedBy: Array<Scalars['ID']['output']>;
  /** The copy as the citizen would get it if it were made now, from the same code. For staff; the reading is logged. Null while systems are still read. */
  preview?: Maybe<PackagePreview>;
  /** What the citizen was asked, oldest first. */
  questions: Array<Question>;
  /** Proof that its reception is in the log, for the person who sent it; null for everybody else. */
  receipt?: Maybe<Receipt>;
  /** When it reached the controller; not when it was typed in. */
  receivedAt: Scalars['DateTime']['output'];
  /** The recipients that must be told, and whether they were; the person may ask for them (Art. 19). */
  recipientNotices: Array<RecipientNotice>;
  /** The points of a rectification with their answers. */
  rectificationPoints: Array<RectificationPoint>;
  /** That it was taken up again after it had ended, oldest first. */
  reopenings: Array<Reopening>;
  /** Who asks for the person; null when she asks herself. */
  representation?: Maybe<Representation>;
  /** The restrictions that this request led to. */
  restrictions: Array<Restriction>;
  /** The rights it names. */
  rights: Array<Right>;
  /** What it is about, in the person's words. */
  scope?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: DataRequestState;
  /** Whose data it is about. Shown to the person herself and to staff, whose reading is logged. */
  subject?: Maybe<Subject>;
  /** Whether a system could not be read or planned. */
  systemFailed: Scalars['Boolean']['output'];
  /** The systems being read, with what was found. */
  systems: Array<SystemProgress>;
  /** What people must do in systems by hand. For staff. */
  tasks: Array<RightTask>;
  /** What has happened, oldest first. */
  timeline: Array<TimelineEntry>;
  /** How many messages of the other side nobody on one's own side has read. */
  unreadMessages: Scalars['Int']['output'];
  /** Grows at every change; sent back to show which version was seen. */
  version: Scalars['Int']['output'];
  /** The published versions that were in force when the request was received. */
  versionsInForce: Array<PublishedVersion>;
};


/** One request under articles 15 to 21. */
export type DataRequestItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  collection?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  undecidedOnly?: Scalars['Boolean']['input'];
};


/** One request under articles 15 to 21. */
export type DataRequestLookupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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

/** A page of requests. */
export type DataRequestConnection = {
  __typename?: 'DataRequestConnection';
  /** The requests with their cursors. */
  edges: Array<DataRequestEdge>;
  /** The requests. */
  nodes: Array<DataRequest>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many requests there are in all under the filter; null when there are more than 1,000, which are not counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One request with its cursor. */
export type DataRequestEdge = {
  __typename?: 'DataRequestEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: DataRequest;
};

/** Which requests; all conditions hold together. */
export type DataRequestFilter = {
  /** Only requests about this person; found by a keyed hash. */
  cpr?: InputMaybe<Scalars['Cpr']['input']>;
  /** Only these deadlines. */
  deadline?: InputMaybe<DeadlineWindow>;
  /** Only closed cases in which the reason to keep something has ended, so that a plan to erase it waits for a DPO. */
  erasureWaits?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose requests; those of colleagues one stands in for are one's own. */
  handler?: InputMaybe<HandlerFilter>;
  /** Only requests about somebody of this name: each word begins a word of hers. Names are opened to look, so the other filters may leave at most 1,000 requests, else LIMIT_EXCEEDED. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Only where the citizen waits for a reply. */
  needsReply?: InputMaybe<Scalars['Boolean']['input']>;
  /** The number people say on the phone. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Only requests that name this right. */
  right?: InputMaybe<Right>;
  /** Only these states. */
  states?: InputMaybe<Array<DataRequestState>>;
  /** Only where a system could not be read or planned. */
  systemFailed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A request was changed. */
export type DataRequestPayload = {
  __typename?: 'DataRequestPayload';
  /** The request as it now is. */
  dataRequest: DataRequest;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
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
  id: Scalars['ID']['input'];
  /** The version seen; another one is CONFLICT. */
  version: Scalars['Int']['input'];
};

/** The deadline of a request (Art. 12(3)-(4); Regulation 1182/71). Computed here only; the caller never counts. */
export type Deadline = {
  __typename?: 'Deadline';
  /** The calendar it was counted by, kept with the request. */
  calendarVersion: Scalars['String']['output'];
  /** Calendar days from today to dueOn; negative when overdue. */
  daysLeft: Scalars['Int']['output'];
  /** The legal limit: the target moved to a working day. */
  dueOn: Scalars['Date']['output'];
  /** Every step of the computation with its article. */
  explanation: Array<DeadlineStep>;
  /** Last day on which an extension may be told; null once extended, closed or too late. */
  extendableUntil?: Maybe<Scalars['Date']['output']>;
  /** The limit the extension gave; null while there is none. */
  extendedTo?: Maybe<Scalars['Date']['output']>;
  /** Whether the limit has passed and the request is still open. */
  overdue: Scalars['Boolean']['output'];
  /** The day since which a question to the citizen has stopped the clock; null while it runs. While it does, dueOn moves with every day. */
  pausedSince?: Maybe<Scalars['Date']['output']>;
  /** Last day to tell about a refusal; never extended (Art. 12(4)). */
  refusalDueOn: Scalars['Date']['output'];
  /** The rules it was counted by, kept with the request. */
  ruleVersion: Scalars['String']['output'];
  /** Days on which the clock stood still, each counted once. */
  suspendedDays: Scalars['Int']['output'];
  /** The day promised: one month by number, or three once extended, and the days waited for the citizen. */
  targetOn: Scalars['Date']['output'];
};

/** Why and when the deadline of a request was extended. */
export type DeadlineExtension = {
  __typename?: 'DeadlineExtension';
  /** Why, in the words the citizen was told. */
  explanation: Scalars['String']['output'];
  /** When it was told. */
  extendedAt: Scalars['DateTime']['output'];
  /** The reason the law knows. */
  reason: ExtensionReason;
};

/** The last day to answer, of a request that is not registered yet. */
export type DeadlineFrom = {
  __typename?: 'DeadlineFrom';
  /** Whole days from today to it; negative once it has passed. */
  daysLeft: Scalars['Int']['output'];
  /** The last day to answer (Art. 12(3)). */
  dueOn: Scalars['Date']['output'];
  /** Whether it has passed. */
  overdue: Scalars['Boolean']['output'];
};

/** One step of a deadline's computation. */
export type DeadlineStep = {
  __typename?: 'DeadlineStep';
  /** The article it comes from. */
  article: LocalizedText;
  /** What the step was computed from. */
  inputs: Array<DeadlineStepInput>;
  /** The day after this step. */
  result: Scalars['Date']['output'];
  /** Rule id, such as R2. */
  rule: Scalars['String']['output'];
  /** What the step does. */
  text: LocalizedText;
};

/** One thing that a step was computed from. */
export type DeadlineStepInput = {
  __typename?: 'DeadlineStepInput';
  /** Its name, such as months. */
  name: Scalars['String']['output'];
  /** Its value; several are joined by commas. */
  value: Scalars['String']['output'];
};

/** The deadlines of one week. */
export type DeadlineWeek = {
  __typename?: 'DeadlineWeek';
  /** Open requests whose deadline falls in it; the first week has those that are overdue as well. */
  due: Scalars['Int']['output'];
  /** How many of them are overdue. */
  overdue: Scalars['Int']['output'];
  /** The week's Monday. */
  startsOn: Scalars['Date']['output'];
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
  id: Scalars['ID']['input'];
  /** What the letter says besides, in the DPO's own words, after the answers; at most 4,000 characters. Sealed. */
  letterNote?: InputMaybe<Scalars['String']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** What becomes of one file that was found by hand. */
export type DecideFoundFileInput = {
  /** The file, one of a confirmed task. */
  attachmentId: Scalars['ID']['input'];
  /** Required to withhold or redact: what is hidden or withheld, and why; at most 4,000 characters. Sealed. */
  considerations?: InputMaybe<Scalars['String']['input']>;
  /** RELEASE gives it as it is, and takes back what was decided before. */
  decision: ItemDecision;
  /** Required to withhold or redact: RIGHTS_OF_OTHERS or one of DBL22. */
  ground?: InputMaybe<RefusalGround>;
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** Required to redact: the copy in which the parts are hidden, uploaded with the purpose HAND_FINDING. */
  replacementId?: InputMaybe<Scalars['ID']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Decisions on records. */
export type DecideItemsInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** 1 to 100 records, each once. */
  items: Array<ItemDecisionInput>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** What the citizen was last told of a late answer. The day is a promise of staff, not a deadline: nothing computes it. */
export type Delay = {
  __typename?: 'Delay';
  /** The day by which staff expect to answer. */
  expectedOn: Scalars['Date']['output'];
  /** Why it is late, in the words the citizen was told. */
  explanation: Scalars['String']['output'];
  /** Whether that day has passed too, and the request is still open. */
  isPast: Scalars['Boolean']['output'];
  /** When it was told. */
  toldAt: Scalars['DateTime']['output'];
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

/** A delivery was changed. */
export type DeliveryPayload = {
  __typename?: 'DeliveryPayload';
  /** The delivery as it now is. */
  delivery: LetterDelivery;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

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
  id: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** How somebody wants to be written to (Art. 12(1)-(2)). */
export type Details = {
  __typename?: 'Details';
  /** Where news is told, instead of the address the log-on gave or a request came with; null while none is chosen. */
  contactEmail?: Maybe<Scalars['String']['output']>;
  /** Whether an e-mail tells that there is news. It never says what. */
  emailNotices: Scalars['Boolean']['output'];
  /** The language chosen; null while none is. */
  language?: Maybe<Language>;
  /** Grows at every change, from 0; sent back to show which version was seen. */
  version: Scalars['Int']['output'];
};

/** How much differs. */
export type DifferenceCounts = {
  __typename?: 'DifferenceCounts';
  /** New sections. */
  added: Scalars['Int']['output'];
  /** Sections with other words. */
  changed: Scalars['Int']['output'];
  /** Places that differ. */
  changes: Scalars['Int']['output'];
  /** Sections that stand elsewhere. */
  moved: Scalars['Int']['output'];
  /** Removed sections. */
  removed: Scalars['Int']['output'];
  /** Sections that are not the same, moved ones included. */
  sections: Scalars['Int']['output'];
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

/** A run of words: SAME, ADDED or REMOVED. */
export type DifferencePiece = {
  __typename?: 'DifferencePiece';
  /** In which version it stands. */
  kind: DifferenceKind;
  /** The words; a line break separates paragraphs, list items and table rows. */
  text: Scalars['String']['output'];
};

/** What would change with a text that waits. */
export type DraftDifference = {
  __typename?: 'DraftDifference';
  /** The counts. */
  counts: DifferenceCounts;
  /** The language that was compared. */
  language: Language;
  /** Every section in the order of the new text; a removed one where it was. */
  sections: Array<SectionDifference>;
  /** The counts in words, such as "4 ændringer i 2 afsnit". */
  summary: Scalars['String']['output'];
};

/** A section of a text that waits. */
export type DraftSection = {
  __typename?: 'DraftSection';
  /** The same as HTML, with no script and no raw HTML of the author. */
  html: Scalars['String']['output'];
  /** The section's id, the same in every version and language. */
  id: Scalars['String']['output'];
  /** The text. */
  markdown: Scalars['Markdown']['output'];
  /** Heading. */
  title: Scalars['String']['output'];
};

/** A text that waits, in one language. */
export type DraftText = {
  __typename?: 'DraftText';
  /** The language of this text. */
  language: Language;
  /** The sections in order. */
  sections: Array<DraftSection>;
  /** Title. */
  title: Scalars['String']['output'];
};

/** Another request about the same person that names one of the same rights. */
export type Duplicate = {
  __typename?: 'Duplicate';
  /** How it came. */
  channel: Channel;
  /** The last day to answer it (Art. 12(3)). */
  dueOn: Scalars['Date']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
  /** Why. For staff. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it reached the controller. */
  receivedAt: Scalars['DateTime']['output'];
  /** Its rights. */
  rights: Array<Right>;
  /** What staff made of the two; null while nobody has looked. */
  ruling?: Maybe<DuplicateRuling>;
  /** Where it stands. */
  state: DataRequestState;
};

/** What staff make of two requests about the same person. */
export type DuplicateRuling =
  /** They are two matters. */
  | 'KEPT_APART'
  /** They belong together. */
  | 'LINKED';

/** Which session to end. */
export type EndSessionInput = {
  /** The session's id, from people.sessions. */
  sessionId: Scalars['ID']['input'];
};

/** The session has ended. */
export type EndSessionPayload = {
  __typename?: 'EndSessionPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** What will happen to the rows of a collection. */
export type ErasureAction =
  /** What identifies a person is removed, the rest stays. */
  | 'ANONYMISE'
  /** Rows are deleted. */
  | 'DELETE'
  /** Rows stay. */
  | 'KEEP';

/** One time an erasure was tried in its system. */
export type ErasureAttempt = {
  __typename?: 'ErasureAttempt';
  /** Whether it was committed; when not, none of its statements counts. Null until it has ended; and, when it has, as long as the system was asked to make it final and nobody has heard its answer: it is looked at before anything more is done. */
  committed?: Maybe<Scalars['Boolean']['output']>;
  /** When it ended; null while it goes on, or after a crash until it is tried again. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was rolled back, or its answer not heard, in plain words. */
  fault?: Maybe<LocalizedText>;
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Its statements, in order. */
  statements: Array<ErasureStatement>;
};

/** Proof of an erasure: executed as approved, then every collection read again over a new connection. */
export type ErasureCertificate = {
  __typename?: 'ErasureCertificate';
  /** How people confirmed it; null when a machine erased and read again. */
  byHand?: Maybe<HandConfirmation>;
  /** Collection by collection. */
  collections: Array<CertifiedCollection>;
  /** Whether nothing is left that should be gone. */
  complete: Scalars['Boolean']['output'];
  /** When it was executed. */
  executedAt: Scalars['DateTime']['output'];
  /** SHA-256 of this certificate's canonical JSON. */
  sha256: Scalars['Sha256']['output'];
  /** When a machine read it again; null when people confirmed it by hand. */
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An erasure done in the system itself and taken back, before anybody approved it. */
export type ErasureDryRun = {
  __typename?: 'ErasureDryRun';
  /** Whether the system allows exactly the plan. False when a trigger, cascade or rule of it does not, or the data changed meanwhile. */
  allowed: Scalars['Boolean']['output'];
  /** What stood in the way; names of tables only. */
  details: Array<Scalars['String']['output']>;
  /** When. */
  ranAt: Scalars['DateTime']['output'];
};

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

/** Why erasure is owed, in words. */
export type ErasureGroundText = {
  __typename?: 'ErasureGroundText';
  /** The ground. */
  ground: ErasureGround;
  /** The provision in words. */
  provision: LocalizedText;
  /** The ground in plain words. */
  text: LocalizedText;
};

/** What erasure will do in one system, frozen with counts and a digest (design: plan, approve, execute exactly that). */
export type ErasurePlan = {
  __typename?: 'ErasurePlan';
  /** When it was approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Each time it was tried in earnest, with its statements. For staff; empty for the citizen. */
  attempts: Array<ErasureAttempt>;
  /** Why the plan cannot be carried out; empty when it can. */
  blocked: Array<LocalizedText>;
  /** Whether people carry it out and confirm it; then nothing is counted, and every count is 0. */
  byHand: Scalars['Boolean']['output'];
  /** What was done and read again; null until executed. */
  certificate?: Maybe<ErasureCertificate>;
  /** SHA-256 over every row and what will happen to it; null until planned. */
  digest?: Maybe<Scalars['Sha256']['output']>;
  /** How doing it in the system and taking it back went; null where it was not tried. For staff. */
  dryRun?: Maybe<ErasureDryRun>;
  /** What exactly is wrong, for those who look after the system: missing rights, names of tables and columns, never a value. For staff; empty for the citizen. */
  errorDetails: Array<Scalars['String']['output']>;
  /** The plan whose residue or kept records this one is about; null for a first plan. */
  follows?: Maybe<Scalars['ID']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Whether anything was erased when it failed or stopped, and why it did, in plain words. */
  lastError?: Maybe<LocalizedText>;
  /** The day on which what it kept is looked at again by itself, so that it is erased when the reason has ended; null when nothing was kept, or a later plan answers for it. */
  lookAgainOn?: Maybe<Scalars['Date']['output']>;
  /** What that look has shown; null until then. */
  lookOutcome?: Maybe<KeptLookOutcome>;
  /** When it was last looked at; null until then. */
  lookedAgainAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was planned. */
  plannedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pseudonymous id of who planned it; this person may not approve it. Null for the citizen. */
  plannedBy?: Maybe<Scalars['ID']['output']>;
  /** What was said of records that only an e-mail address or a telephone number leads to. */
  sharedRecords?: Maybe<SharedRecords>;
  /** Where it stands. */
  state: ErasurePlanState;
  /** The steps, children before parents. */
  steps: Array<ErasureStep>;
  /** The system's key. */
  system: Scalars['String']['output'];
  /** The system's name. */
  title: LocalizedText;
};

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

/** What erasure would do with one person's data, as the systems had it at one moment. It decides nothing: what is erased is planned anew, and approved. */
export type ErasurePreview = {
  __typename?: 'ErasurePreview';
  /** When the systems were asked. */
  readAt: Scalars['DateTime']['output'];
  /** Every system, also those that could not be read. */
  systems: Array<PreviewedSystem>;
};

/** Rows that should be gone or no longer lead to the person, and do. */
export type ErasureResidue = {
  __typename?: 'ErasureResidue';
  /** The column in which it shows, where there is one. */
  column?: Maybe<Scalars['String']['output']>;
  /** How many rows. */
  count: Scalars['Int']['output'];
  /** Why they count. */
  why: ErasureResidueWhy;
};

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

/** One statement that changed rows. */
export type ErasureStatement = {
  __typename?: 'ErasureStatement';
  /** DELETE or ANONYMISE. */
  action: ErasureAction;
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** When. */
  executedAt: Scalars['DateTime']['output'];
  /** How many rows it changed. */
  rows: Scalars['Int']['output'];
};

/** What will happen in one collection. */
export type ErasureStep = {
  __typename?: 'ErasureStep';
  /** What happens to the rows that are not kept. */
  action: ErasureAction;
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** How many rows that is. */
  count: Scalars['Int']['output'];
  /** SHA-256 over the rows and their fate. */
  digest: Scalars['Sha256']['output'];
  /** The rows kept, and why. */
  kept: Array<Reason>;
  /** Why what is left of anonymised rows stays; null when nothing is anonymised. */
  remains?: Maybe<Reason>;
  /** Its name. */
  title: LocalizedText;
};

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
  explanation: Scalars['String']['input'];
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The reason the law knows. */
  reason: ExtensionReason;
  /** The version seen; another one is CONFLICT. */
  version: Scalars['Int']['input'];
};

/** Why a deadline may be extended; a closed list (Art. 12(3), EDPB Guidelines 01/2022). */
export type ExtensionReason =
  /** Much data, hard to find or to put together, or much to keep from others. */
  | 'COMPLEXITY'
  /** The same person has made many requests. */
  | 'NUMBER_OF_REQUESTS';

/** A decision on one file that was found by hand. */
export type FoundFileReview = {
  __typename?: 'FoundFileReview';
  /** What is hidden or withheld, and why. */
  considerations: Scalars['String']['output'];
  /** WITHHOLD or REDACT. */
  decision: ItemDecision;
  /** The file as it was found. It is in no copy. */
  fileId: Scalars['ID']['output'];
  /** Why. */
  ground: RefusalGround;
  /** The copy that is given in its place; null where it is withheld. */
  replacement?: Maybe<Attachment>;
};

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

/** One mandatory item of one text in one language. */
export type GateItem = {
  __typename?: 'GateItem';
  /** The text. */
  document: PublishedDocument;
  /** What is missing; null when the item is told. */
  gap?: Maybe<GateGap>;
  /** The item, such as `13-1-a` for Art. 13(1)(a). */
  item: Scalars['String']['output'];
  /** The language. */
  language: Language;
  /** The item in words. */
  name: LocalizedText;
  /** What to do, in English; null when the item is told. */
  remedy?: Maybe<Scalars['String']['output']>;
  /** The same in both languages. */
  remedyWords?: Maybe<LocalizedText>;
  /** The section that tells it; null when none is named. */
  section?: Maybe<Scalars['String']['output']>;
};

/** Whether a guardian may ask for a child, by the child's age and what the operator has decided. */
export type GuardianMay =
  /** Yes. */
  | 'ASK'
  /** Yes, with a reason: the child is old enough to ask herself. */
  | 'ASK_WITH_REASON'
  /** No: the child asks herself, with her own log-on. */
  | 'NOT_ASK';

/** An erasure that people have done and confirmed by hand. No machine has seen it. */
export type HandConfirmation = {
  __typename?: 'HandConfirmation';
  /** When a second person looked and agreed. */
  checkedAt: Scalars['DateTime']['output'];
  /** Whether there was nothing to erase. */
  nothingThere: Scalars['Boolean']['output'];
  /** When somebody said it was done. */
  reportedAt: Scalars['DateTime']['output'];
};

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
  id: Scalars['ID']['input'];
  /** Why; at most 2,000 characters. Sealed. */
  reason: Scalars['String']['input'];
  /** The system's key; one that has failed. */
  system: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Work in one system that people do by hand and confirm. */
export type HandTask = {
  __typename?: 'HandTask';
  /** When a second person looked. */
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pseudonymous id of who looked. */
  checkedBy?: Maybe<Scalars['ID']['output']>;
  /** By when; never after the request's own deadline. */
  dueOn: Scalars['Date']['output'];
  /** The files that are withheld or given with parts hidden; the others are given as they are. */
  fileReviews: Array<FoundFileReview>;
  /** What was found. */
  files: Array<Attachment>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How to do it, from the data map. */
  instructions: LocalizedText;
  /** Whether the caller may check now. */
  mayCheck: Scalars['Boolean']['output'];
  /** Whether the caller may report now. */
  mayReport: Scalars['Boolean']['output'];
  /** What was searched and done. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** What came of it; null until reported. */
  outcome?: Maybe<HandOutcome>;
  /** Whether that day has passed and the work is not done. */
  overdue: Scalars['Boolean']['output'];
  /** Who looks after the system. */
  owner: LocalizedText;
  /** Why the system was handed over to people; null where it always is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the second person found missing, when it was sent back. */
  remark?: Maybe<Scalars['String']['output']>;
  /** When it was reported. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pseudonymous id of who reported; this person may not check it. */
  reportedBy?: Maybe<Scalars['ID']['output']>;
  /** Whether a second person must look. */
  secondLook: Scalars['Boolean']['output'];
  /** How far it is. */
  state: HandTaskState;
  /** The system's key. */
  system: Scalars['String']['output'];
  /** The system's name. */
  title: LocalizedText;
  /** What is to be done. */
  work: HandWork;
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

/** One check of who somebody is. */
export type IdentityCheck = {
  __typename?: 'IdentityCheck';
  /** When. */
  checkedAt: Scalars['DateTime']['output'];
  /** The staff id of who checked. */
  checkedBy: Scalars['ID']['output'];
  /** What was shown. */
  document: IdentityDocument;
  /** The scans it was made by, until they are deleted. */
  evidence: Array<Attachment>;
  /** The day on which the note and the scans are deleted. */
  forgetOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How it was checked; null for a rejection. */
  method?: Maybe<Assurance>;
  /** The note; null when there is none, or when it has been deleted. */
  note?: Maybe<Scalars['String']['output']>;
  /** Accepted or rejected. */
  outcome: IdentityCheckOutcome;
  /** Why it was rejected. */
  rejection?: Maybe<IdentityRejection>;
};

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

/** How well it is known who asks, and what that suffices for. */
export type IdentityStanding = {
  __typename?: 'IdentityStanding';
  /** How strongly it is proven; null while it is not. */
  assurance?: Maybe<Assurance>;
  /** The checks staff made, newest first. For staff; the reading is logged. */
  checks: Array<IdentityCheck>;
  /** What the data found need before they are released, category by category. */
  needed: Array<NeededAssurance>;
  /** Whether what is proven suffices for all of them. */
  sufficesForRelease: Scalars['Boolean']['output'];
};

/** Proof that an event is in the log, which anybody can check with the log's public key (RFC 6962 section 2.1.1). */
export type InclusionProof = {
  __typename?: 'InclusionProof';
  /** The signed checkpoint, as a note (C2SP tlog-checkpoint). */
  checkpoint: Scalars['String']['output'];
  /** The hashes beside the way from the event to the root, the lowest first. */
  hashes: Array<Scalars['Sha256']['output']>;
  /** The event's place, from 0. */
  index: Scalars['Int']['output'];
  /** The root over them. */
  rootHash: Scalars['Sha256']['output'];
  /** How many events the checkpoint speaks of. */
  treeSize: Scalars['Int']['output'];
};

/** A note of staff. */
export type InternalNote = {
  __typename?: 'InternalNote';
  /** The role that wrote. */
  authorRole: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The text. */
  text: Scalars['String']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** A note was written. */
export type InternalNotePayload = {
  __typename?: 'InternalNotePayload';
  /** The note. */
  note: InternalNote;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** One record found about the person. */
export type Item = {
  __typename?: 'Item';
  /** System and collection, as `library.staff_notes`. */
  collection: Scalars['String']['output'];
  /** The concrete assessment behind the decision; null when there is none. */
  considerations?: Maybe<Scalars['String']['output']>;
  /** The decision; records that need none are released. */
  decision?: Maybe<ItemDecision>;
  /** Why a person must look at it; empty when nobody has to. */
  doubts: Array<ItemDoubt>;
  /** Why it is withheld. */
  ground?: Maybe<RefusalGround>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Whether a person must decide on it before it is given out; doubts says why. */
  needsReview: Scalars['Boolean']['output'];
  /** The parts that are hidden. */
  redactions: Array<Redaction>;
  /** The collection's name. */
  title: LocalizedText;
  /** The fields. */
  values: Array<ItemValue>;
};

/** A page of records. */
export type ItemConnection = {
  __typename?: 'ItemConnection';
  /** The records with their cursors. */
  edges: Array<ItemEdge>;
  /** The records. */
  nodes: Array<Item>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

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
  considerations?: InputMaybe<Scalars['String']['input']>;
  /** Release, withhold or redact. */
  decision: ItemDecision;
  /** Required to withhold: RIGHTS_OF_OTHERS or one of DBL22. */
  ground?: InputMaybe<RefusalGround>;
  /** The record's id. */
  itemId: Scalars['ID']['input'];
  /** Required to redact: 1 to 100 parts, none overlapping another. */
  redactions?: InputMaybe<Array<RedactionInput>>;
};

/** Why a person must look at a record before it is given out. */
export type ItemDoubt =
  /** It holds free text that may be about others (Art. 15(4)). */
  | 'FREE_TEXT'
  /** Only an e-mail address or a telephone number leads to it, which others may share: is it hers at all? */
  | 'SHARED_IDENTIFIER'
  /** A value in it is longer than can be copied; it is told by its length and must be handed over separately. */
  | 'TOO_LARGE';

/** One record with its cursor. */
export type ItemEdge = {
  __typename?: 'ItemEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: Item;
};

/** One field of a record. */
export type ItemValue = {
  __typename?: 'ItemValue';
  /** The field's name in the system. */
  column: Scalars['String']['output'];
  /** What in it may be about somebody else; only in free text. */
  suggestions: Array<RedactionSuggestion>;
  /** The field in words. */
  title: LocalizedText;
  /** Its value as text; null when empty. */
  value?: Maybe<Scalars['String']['output']>;
};

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

/** The last change of a request. For staff. */
export type LastChange = {
  __typename?: 'LastChange';
  /** The role that acted: CASEWORKER, DPO, CITIZEN, or SYSTEM for the service itself. */
  actorRole: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The colleague who did it, by first name and initial such as Per S.; null for the citizen, the service, and a colleague who is not known any more. */
  colleague?: Maybe<Scalars['String']['output']>;
  /** Whether it was the one who asks, perhaps in another window. */
  isOwn: Scalars['Boolean']['output'];
  /** What, as an audit event kind. */
  kind: Scalars['String']['output'];
  /** What, in words; null for a kind of an earlier version that has none. */
  text?: Maybe<LocalizedText>;
};

/** The last comparison of a system with its map. */
export type LastCheck = {
  __typename?: 'LastCheck';
  /** When. */
  checkedAt: Scalars['DateTime']['output'];
  /** How far the map named what the system held; null where it did not answer, or has no schema to compare with. */
  coverage?: Maybe<Coverage>;
  /** Whether the system answered. */
  isReached: Scalars['Boolean']['output'];
};

/** A verification of the log. */
export type LastVerification = {
  __typename?: 'LastVerification';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How many problems it found. */
  problems: Scalars['Int']['output'];
  /** The root over them. */
  rootHash: Scalars['Sha256']['output'];
  /** Up to how many events it was found unbroken or read. */
  size: Scalars['Int']['output'];
};

/** A system that is left out of the answer. */
export type LeaveOutSystemInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** Why, as the citizen is told; at most 2,000 characters. Sealed. */
  reason: Scalars['String']['input'];
  /** The system's key; it must have failed at least once. */
  system: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** A system that could not be read, and that the answer does without. */
export type LeftOutSystem = {
  __typename?: 'LeftOutSystem';
  /** Why, in plain words. */
  reason: Scalars['String']['output'];
  /** The system's key. */
  system: Scalars['String']['output'];
  /** The system's name. */
  title: LocalizedText;
};

/** Legal bases of Art. 6(1). */
export type LegalBasis =
  /** Consent, Art. 6(1)(a). */
  | 'CONSENT'
  /** Contract, Art. 6(1)(b). */
  | 'CONTRACT'
  /** Legal obligation, Art. 6(1)(c). */
  | 'LEGAL_OBLIGATION'
  /** Legitimate interests, Art. 6(1)(f). */
  | 'LEGITIMATE_INTERESTS'
  /** Task in the public interest or official authority, Art. 6(1)(e). */
  | 'PUBLIC_TASK'
  /** Vital interests, Art. 6(1)(d). */
  | 'VITAL_INTERESTS';

/** The legal framework in one published version. */
export type LegalFramework = {
  __typename?: 'LegalFramework';
  /** The entries, in the order of the framework. */
  references: Array<LegalReference>;
  /** The published version this is. */
  version: PublishedVersion;
};

/** An order to preserve data of one person or one category. */
export type LegalHold = {
  __typename?: 'LegalHold';
  /** The category of data, when it is about one. */
  category?: Maybe<Scalars['String']['output']>;
  /** When it ended; null while it holds. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last day it holds. */
  expiresOn: Scalars['Date']['output'];
  /** Why the law lets it stay. */
  ground: LegalHoldGround;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Whether it is about one person; who is not told here. */
  isAboutPerson: Scalars['Boolean']['output'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Why, in the words of whoever placed it. */
  reason: Scalars['String']['output'];
};

/** The grounds on which something is ordered to be preserved. */
export type LegalHoldGround =
  /** A legal obligation, or a public task. */
  | 'ART17_3_B'
  /** Archiving in the public interest, research or statistics. */
  | 'ART17_3_D'
  /** A legal claim. */
  | 'ART17_3_E';

/** What came of the change. */
export type LegalHoldPayload = {
  __typename?: 'LegalHoldPayload';
  /** The hold as it is now. */
  legalHold: LegalHold;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** One article or section of an entry. */
export type LegalProvision = {
  __typename?: 'LegalProvision';
  /** What it is about. */
  about: LocalizedText;
  /** How it is cited, such as "§ 22, stk. 1". */
  citation: LocalizedText;
  /** Short name inside the entry, such as `art-15-4`. */
  id: Scalars['String']['output'];
};

/** One act, order, agreement or guideline. */
export type LegalReference = {
  __typename?: 'LegalReference';
  /** Provisions in use, as text, such as "§ 22, stk. 1". */
  articles: Array<Scalars['String']['output']>;
  /** Number in EUR-Lex, such as 32016R0679. Null where there is none or it is unconfirmed. */
  celex?: Maybe<Scalars['String']['output']>;
  /** Official citation; a consolidated act is named with its date. Null while unconfirmed. */
  citation?: Maybe<Scalars['String']['output']>;
  /** How sure citation and address are. */
  confidence: Confidence;
  /** European Legislation Identifier. Null where there is none or it is unconfirmed. */
  eli?: Maybe<Scalars['Url']['output']>;
  /** Stable key, such as `gdpr`. */
  key: Scalars['String']['output'];
  /** What it is. */
  kind: LegalReferenceKind;
  /** What a reader must know about how sure this is, or which dated consolidation it is; null when there is nothing to add. */
  note?: Maybe<LocalizedText>;
  /** The same with what each is about, in both languages. */
  provisions: Array<LegalProvision>;
  /** What it means at the library. */
  relevance: LocalizedText;
  /** The entry that took its place. */
  supersededBy?: Maybe<LegalReference>;
  /** Title. */
  title: LocalizedText;
  /** European Legislation Identifier or official address. Null where there is none or it is unconfirmed. */
  url?: Maybe<Scalars['Url']['output']>;
  /** Where it is used, by the record of processing in force on the day asked about. */
  usedIn: Array<LegalUse>;
  /** First day it applies, where known. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day it applies; null while in force or unknown. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** What an entry of the legal framework is. */
export type LegalReferenceKind =
  /** A Danish act. */
  | 'ACT'
  /** An agreement. */
  | 'AGREEMENT'
  /** A collection of acts. */
  | 'COLLECTION'
  /** A decision of an authority or court. */
  | 'DECISION'
  /** A regulation of the European Union. */
  | 'EU_REGULATION'
  /** Budgets, accounts, appropriations. */
  | 'FINANCE'
  /** Guidance of an authority. */
  | 'GUIDELINE'
  /** A membership. */
  | 'MEMBERSHIP'
  /** A Danish executive order. */
  | 'ORDER'
  /** How the institution is organised. */
  | 'ORGANISATION'
  /** A policy of the institution. */
  | 'POLICY'
  /** Statutory statistics. */
  | 'STATISTICS';

/** One place where an entry of the legal framework is used. */
export type LegalUse = {
  __typename?: 'LegalUse';
  /** Key of the activity, activity and category, or ground. */
  key: Scalars['String']['output'];
  /** What uses it. */
  kind: LegalUseKind;
  /** The provision, where one is named and confirmed. */
  provision?: Maybe<LocalizedText>;
  /** What uses it, in words. */
  title: LocalizedText;
};

/** What uses an entry of the legal framework. */
export type LegalUseKind =
  /** The legal basis of a processing activity. */
  | 'ACTIVITY'
  /** A ground to refuse, withhold or keep. */
  | 'REFUSAL_GROUND'
  /** The period for which a category of data is kept. */
  | 'RETENTION';

/** A letter. */
export type Letter = {
  __typename?: 'Letter';
  /** The ways it goes. For staff, else empty. */
  deliveries: Array<LetterDelivery>;
  /** Every generation, first to last; a citizen sees the one that was sent. */
  generations: Array<LetterGeneration>;
  /** What was sent, as HTML without style. Null until it is sent. */
  html?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: LetterKind;
  /** Its language. */
  language: Language;
  /** When it was sent; null until then. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: LetterState;
  /** The same as plain text. */
  text?: Maybe<Scalars['String']['output']>;
  /** Grows at every change. */
  version: Scalars['Int']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** One way of one letter. */
export type LetterDelivery = {
  __typename?: 'LetterDelivery';
  /** How often it was tried without success. */
  attempts: Scalars['Int']['output'];
  /** The way. */
  channel: DeliveryChannel;
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** The request. */
  dataRequestId: Scalars['ID']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The letter; null for the notice of a message. */
  letterId?: Maybe<Scalars['ID']['output']>;
  /** Why it failed or is tried again, as a code such as SMTP_550. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it came to an end; null until then. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  state: DeliveryState;
};

/** One generation of a letter. It never changes. */
export type LetterGeneration = {
  __typename?: 'LetterGeneration';
  /** Counted from 1. */
  number: Scalars['Int']['output'];
  /** Where the PDF is fetched with the same log-on. */
  pdfUrl: Scalars['Url']['output'];
  /** When it was set. */
  renderedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the PDF. */
  sha256: Scalars['Sha256']['output'];
  /** Size of the PDF in bytes. */
  sizeBytes: Scalars['Int']['output'];
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

/** A letter that a change would send and that is kept nowhere. */
export type LetterPreview = {
  __typename?: 'LetterPreview';
  /** The ways it would go. */
  channels: Array<DeliveryChannel>;
  /** As HTML without style. */
  html: Scalars['String']['output'];
  /** Its language; that of the request. */
  language: Language;
  /** The PDF, in base64. */
  pdfBase64: Scalars['String']['output'];
  /** Whom it is addressed to. */
  recipient: Scalars['String']['output'];
  /** As plain text. */
  text: Scalars['String']['output'];
};

/** Where a letter stands. */
export type LetterState =
  /** About to be set and sent. */
  | 'QUEUED'
  /** Sent, and fixed. */
  | 'SENT';

/** A letter with invented data. */
export type LetterTemplate = {
  __typename?: 'LetterTemplate';
  /** As HTML without style. */
  html: Scalars['String']['output'];
  /** Its key. */
  key: Scalars['String']['output'];
  /** What it is about. */
  kind: LetterKind;
  /** Its title. */
  title: Scalars['String']['output'];
};

/** Which order to end. */
export type LiftLegalHoldInput = {
  /** The hold's id. */
  id: Scalars['ID']['input'];
};

/** One text in both languages. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** The Danish text. */
  da: Scalars['String']['output'];
  /** The English text. */
  en: Scalars['String']['output'];
};

/** Something broken in the log. */
export type LogAlarm = {
  __typename?: 'LogAlarm';
  /** When somebody took note of it. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pseudonymous id of who did. */
  acknowledgedBy?: Maybe<Scalars['ID']['output']>;
  /** What is broken, as `AuditProblem.code` says it. */
  code: Scalars['String']['output'];
  /** The alarm's id. */
  id: Scalars['ID']['output'];
  /** The first event it concerns, from 0. */
  index: Scalars['Int']['output'];
  /** When verification found it. */
  raisedAt: Scalars['DateTime']['output'];
};

/** One time that staff were shown a request, as the person concerned may be told of it: when, in which role and why, not by whom (Art. 15(1); CJEU C-579/21). */
export type Lookup = {
  __typename?: 'Lookup';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was done, as an audit event kind. */
  kind: Scalars['String']['output'];
  /** The role that looked. */
  role: Scalars['String']['output'];
  /** What was done, in words. */
  what: LocalizedText;
  /** Why. */
  why: LocalizedText;
};

/** A page of look-ups. */
export type LookupConnection = {
  __typename?: 'LookupConnection';
  /** The look-ups with their cursors. */
  edges: Array<LookupEdge>;
  /** The look-ups. */
  nodes: Array<Lookup>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One look-up with its cursor. */
export type LookupEdge = {
  __typename?: 'LookupEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The look-up. */
  node: Lookup;
};

/** Which look-ups; all conditions hold together. */
export type LookupFilter = {
  /** Of this request. */
  dataRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** From this day on, in Copenhagen. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Of the request with this number, such as 2026-0147. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** By this member of staff, by pseudonymous id. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
  /** Until the end of this day, in Copenhagen. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** One table, endpoint or cabinet of a system. */
export type MappedCollection = {
  __typename?: 'MappedCollection';
  /** What is done with its records when they are no longer needed. */
  archiveDisposition: ArchiveDisposition;
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** What its records are made of. */
  columns: Array<MappedColumn>;
  /** What an erasure does to its records. */
  erase: ErasureAction;
  /** The identifiers by which a person is found in it; empty where she is reached from another collection. */
  foundBy: Array<Scalars['String']['output']>;
  /** The collections of the same system from which its records are reached. */
  reachedFrom: Array<LocalizedText>;
  /** How long its categories are kept, by the record of processing in force today; empty before one is published. */
  retention: Array<MappedRetention>;
  /** What stays when a person is erased, why and until when; empty when nothing does. */
  stays: Array<MappedRemains>;
  /** Its name. */
  title: LocalizedText;
};

/** One column or field. */
export type MappedColumn = {
  __typename?: 'MappedColumn';
  /** The category of data it holds, a key of the record of processing. */
  category: Scalars['String']['output'];
  /** Its name in the system. */
  column: Scalars['String']['output'];
  /** Whether the citizen's copy has it. */
  copied: Scalars['Boolean']['output'];
  /** What an erasure does to it, where its record does not stay under a condition. */
  onErasure: ColumnErasure;
  /** Its name in words. */
  title: LocalizedText;
};

/** What stays of a collection. */
export type MappedRemains = {
  __typename?: 'MappedRemains';
  /** The ground. */
  ground: RefusalGround;
  /** The provision. */
  provision: LocalizedText;
  /** The reason in plain words. */
  reason: LocalizedText;
  /** Until when. */
  until: LocalizedText;
};

/** How long a category of a collection is kept (Art. 30(1)(f)). */
export type MappedRetention = {
  __typename?: 'MappedRetention';
  /** The category of personal data. */
  category: LocalizedText;
  /** Whether the period is a default that the operator has yet to confirm. */
  demo: Scalars['Boolean']['output'];
  /** How long, in words. */
  period: LocalizedText;
};

/** One system of the data map. */
export type MappedSystem = {
  __typename?: 'MappedSystem';
  /** Whether it is searched and read by this service. */
  canCollect: Scalars['Boolean']['output'];
  /** Whether this service erases from it. */
  canErase: Scalars['Boolean']['output'];
  /** What it holds, in the map's order. */
  collections: Array<MappedCollection>;
  /** Since when it has not answered; null while nobody waits for it. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** How it is reached. */
  kind: SystemKind;
  /** What comparing it with its map has shown the last time; null when nobody ever did. */
  lastCheck?: Maybe<LastCheck>;
  /** When it last answered, whether it was read for a request or only asked; null when it never did. */
  lastContactAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last read for a request; null when it never was. */
  lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who is responsible for it. */
  owner: LocalizedText;
  /** Who is given its data: the recipients of its processing activities by the record in force today, and those its map names. Each is told of a rectification, erasure or restriction (Art. 19). Empty before a record is published. */
  recipients: Array<SystemRecipient>;
  /** The system's key. */
  system: Scalars['String']['output'];
  /** The system's name. */
  title: LocalizedText;
  /** Open requests that wait for it, the one that waits longest first; at most 100. */
  waiting: Array<WaitingRequest>;
};

/** Up to where messages have been read. */
export type MarkMessagesReadInput = {
  /** The request. */
  dataRequestId: Scalars['ID']['input'];
  /** The newest message read; it and all before it are marked. */
  upTo: Scalars['ID']['input'];
};

/** Messages were marked. */
export type MarkMessagesReadPayload = {
  __typename?: 'MarkMessagesReadPayload';
  /** How many were not read before. */
  marked: Scalars['Int']['output'];
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** A number that may be too small to show. */
export type MaskedCount = {
  __typename?: 'MaskedCount';
  /** The number; null when it is masked. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Whether it is masked: above zero and small, or a number that a small one could be computed from. */
  isMasked: Scalars['Boolean']['output'];
};

/** The person who asks. */
export type Me = {
  __typename?: 'Me';
  /** How strongly the log-on proved who this is. */
  assurance: Assurance;
  /** Children the log-on says this person is guardian of. */
  children: Array<Child>;
  /** How this person wants to be written to. */
  details: Details;
  /** E-mail as given by the log-on; null when it gave none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Pseudonymous id; the log knows staff by this only. */
  id: Scalars['ID']['output'];
  /** Name as given by the log-on. */
  name: Scalars['String']['output'];
  /** Roles of this session. */
  roles: Array<Role>;
  /** When the session ends at the latest, however often its token is renewed. */
  sessionExpiresAt: Scalars['DateTime']['output'];
};

/** One message. */
export type Message = {
  __typename?: 'Message';
  /** Its files. */
  attachments: Array<Attachment>;
  /** The role that wrote; never a name. */
  authorRole: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** When the other side read it; null until then. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
  /** Which side wrote. */
  side: MessageSide;
  /** The text, in the clear for those it is between. */
  text: Scalars['String']['output'];
};

/** A message was sent. */
export type MessagePayload = {
  __typename?: 'MessagePayload';
  /** The message. */
  message: Message;
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** Which side wrote. */
export type MessageSide =
  /** The citizen. */
  | 'CITIZEN'
  /** Staff. */
  | 'STAFF';

/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes note of an alarm, by name; the log is not repaired. For auditors and the DPO. Errors: NOT_FOUND, CONFLICT, FORBIDDEN. */
  acknowledgeLogAlarm: AcknowledgeLogAlarmPayload;
  /** Tells the person by letter that a restriction will be lifted, and why (Art. 18(3)). For a DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  announceLifting: DataRequestPayload;
  /** Answers a question: the citizen herself, or staff who record what came by letter or telephone. The clock runs again from the day of the answer. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  answerQuestion: DataRequestPayload;
  /** Prepares the answer to one point of a rectification (Art. 16). For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  answerRectification: DataRequestPayload;
  /** Approves one plan by its digest; it is then carried out exactly so. For a DPO other than the one who planned it. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION, FORBIDDEN. */
  approveErasure: DataRequestPayload;
  /** Asks the citizen what she wants (recital 63). Stops the clock when asked without undue delay. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  askClarification: DataRequestPayload;
  /** Asks for more to know who the person is. Refused where a login or a check has proven it: without reasonable doubt nobody may be asked (Art. 12(6)). For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  askIdentity: DataRequestPayload;
  /** Records how great the risk to those concerned is, and why (Art. 33(1), 34(1)). For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  assessBreach: BreachPayload;
  /** Takes a request, gives it to a colleague, or puts it back. Who is away has a substitute, who gets it instead. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  assignDataRequest: DataRequestPayload;
  /** Gives several requests to one person, or to nobody; each is changed and recorded by itself, and what became of each is answered. For staff. Errors: INVALID_INPUT, FORBIDDEN. */
  assignDataRequests: AssignDataRequestsPayload;
  /** Says how one wants to be written to, also about requests already made here. For citizens. Errors: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  changeMyDetails: ChangeMyDetailsPayload;
  /** A second person's look at work by hand: agreed, or sent back. For staff other than who reported. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  checkHandTask: DataRequestPayload;
  /** Says which of several people in a system is the one who asks; they are never merged by themselves. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  chooseIdentities: DataRequestPayload;
  /** Closes a breach once everything the law asks for is recorded. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION. */
  closeBreach: BreachPayload;
  /** Records how a complaint ended. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  closeComplaint: ComplaintPayload;
  /** Confirms work that a person has done in a system by hand; the last one closes the right. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  completeTask: DataRequestPayload;
  /** Grants one upload. The file is then sent by PUT to the address, once, in the same log-on, before the grant expires. Errors: NOT_FOUND, INVALID_INPUT. */
  createAttachmentUpload: AttachmentUploadPayload;
  /** Asks for an export of a period of the log; it is made by the worker. For auditors and the DPO. Errors: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  createAuditExport: AuditExportPayload;
  /** Grants one download of an export, for ten minutes, in the session that asks. For auditors and the DPO. Errors: NOT_FOUND, INVALID_TRANSITION, FORBIDDEN. */
  createAuditExportDownload: AuditExportDownload;
  /** Gives one download of the copy: single use, minutes long, bound to this session. For the citizen. Errors: NOT_FOUND, INVALID_TRANSITION, LOGIN_TOO_OLD. */
  createPackageDownload: CreatePackageDownloadPayload;
  /** Makes a token for a program or an auditor; the token is shown this once. For auditors and the DPO. Errors: INVALID_INPUT, FORBIDDEN. */
  createServiceToken: CreateServiceTokenPayload;
  /** Answers the request, right by right (Art. 12(3), 12(4)). For a DPO who did not prepare it, when nothing that the citizen wrote is unread. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  decideDataRequest: DataRequestPayload;
  /** Withholds a file that was found by hand, gives a copy with parts hidden in its place, or takes that back (Art. 15(4); databeskyttelsesloven § 22). For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  decideFoundFile: DataRequestPayload;
  /** Releases or withholds records one by one (Art. 15(4); databeskyttelsesloven § 22). For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  decideItems: DataRequestPayload;
  /** Writes down what is known of a breach by now. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  describeBreach: BreachPayload;
  /** Ends somebody's session. For the DPO. Errors: NOT_FOUND, FORBIDDEN. */
  endSession: EndSessionPayload;
  /** Extends the deadline once, inside the first month, and tells the citizen why (Art. 12(3)). For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  extendDeadline: DataRequestPayload;
  /** Has people look a system through by hand for this request, because it cannot be reached. What was read of it is forgotten. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  handOverSystem: DataRequestPayload;
  /** Decides to answer without a system that cannot be read, with a reason the citizen is told. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  leaveOutSystem: DataRequestPayload;
  /** Ends an order to preserve. For the DPO. Errors: NOT_FOUND, INVALID_TRANSITION. */
  liftLegalHold: LegalHoldPayload;
  /** Lifts a restriction, not before the day its notice gave and not before the letter was sent (Art. 18(3)). For a DPO. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION. */
  liftRestriction: DataRequestPayload;
  /** Marks what the other side has written as read. Staff cannot decide or approve an erasure before what the citizen wrote is answered or marked. Errors: NOT_FOUND. */
  markMessagesRead: MarkMessagesReadPayload;
  /** Records a notification to Datatilsynet, the first or a later phase (Art. 33(4)); a late first one needs its reasons. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  notifyBreach: BreachPayload;
  /** Orders that what is about one person, or of one category of data, is not erased for now (Art. 17(3)). Plans made before are stopped when they are carried out. For the DPO. Errors: INVALID_INPUT. */
  placeLegalHold: LegalHoldPayload;
  /** Plans the erasure: what will be deleted, anonymised and kept, and why. Changes nothing in the systems. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION. */
  planErasure: DataRequestPayload;
  /** Puts a text that waits forward for publication, so that it is on record who wrote it. For the DPO. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT while `policies/` has problems, CONFLICT when the text has changed since it was read, may not be published, or was put forward already. */
  proposeVersion: ProposeVersionPayload;
  /** Proves by a new log-on with MitID who the person is, where the first did not suffice. For the citizen. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION, LOGIN_TOO_OLD. */
  proveIdentity: DataRequestPayload;
  /** Publishes a text that waits, for ever, as `npm run policies:publish` does. It takes effect by itself on its day. For the DPO, also another one than who put it forward; both are on record. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT while `policies/` has problems, CONFLICT when the text has changed since it was read, or with the reason why it may not be published. */
  publishVersion: PublishVersionPayload;
  /** Records what the DPO advises, and whether she disagrees. It is never changed. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, FORBIDDEN. */
  recordAdvice: DataRequestPayload;
  /** Records that a letter was printed and posted. For staff. Errors: NOT_FOUND, INVALID_TRANSITION. */
  recordLetterPosted: DeliveryPayload;
  /** Records that a recipient was told of a rectification, erasure or restriction, or why not (Art. 19); told without a reason means by the letter this writes. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  recordRecipientNotice: DataRequestPayload;
  /** Registers a breach; its 72 hours run from when the controller became aware (Art. 33(1)). For the DPO. Errors: INVALID_INPUT. */
  registerBreach: BreachPayload;
  /** Registers a complaint to Datatilsynet about a case or about the processing. For the DPO. Errors: INVALID_INPUT. */
  registerComplaint: ComplaintPayload;
  /** Registers a request that came by letter, e-mail, phone, at the counter or from an archive. For staff. Errors: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  registerDataRequest: SubmitDataRequestPayload;
  /** Records that what was shown does not prove who the person is, and why; the citizen may show something else. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  rejectIdentity: DataRequestPayload;
  /** Takes an ended request up again, with a reason; its earlier answers are kept. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  reopenDataRequest: DataRequestPayload;
  /** Says what came of work by hand: files that were found, or that there is nothing; that it is erased. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  reportHandTask: DataRequestPayload;
  /** Keeps what the DPO made of an act that has changed. For the DPO. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND when there is no such open task. */
  resolveAmendmentTask: ResolveAmendmentTaskPayload;
  /** Tries an export that failed again. For auditors and the DPO. Errors: NOT_FOUND, INVALID_TRANSITION, FORBIDDEN. */
  retryAuditExport: AuditExportPayload;
  /** Reads one system, or every one that has not been read, again at once. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION. */
  retryCollection: DataRequestPayload;
  /** Revokes a token at once: one's own, and for the DPO anybody's. Errors: NOT_FOUND, INVALID_TRANSITION, FORBIDDEN. */
  revokeServiceToken: RevokeServiceTokenPayload;
  /** Links two requests about the same person, or keeps them apart, with a reason. Neither blocks the other. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, FORBIDDEN. */
  ruleOnDuplicate: DataRequestPayload;
  /** Records the position that was sent to Datatilsynet. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  sendComplaintPosition: ComplaintPayload;
  /** Writes to the other side: the citizen to staff, staff to the citizen, who gets an e-mail without content. Errors: NOT_FOUND, INVALID_INPUT, CONFLICT, INVALID_TRANSITION. */
  sendMessage: MessagePayload;
  /** Says when one is away and who takes over. For staff, about themselves; the DPO about anybody. Errors: INVALID_INPUT, FORBIDDEN. */
  setAbsence: AbsencePayload;
  /** Sets how many people it takes. Fewer people than now takes effect after 24 hours, more at once. For the DPO. Errors: INVALID_INPUT, FORBIDDEN. */
  setSafeguard: SafeguardPayload;
  /** Ends the session that asks: its tokens are refused at once, wherever they are. For everyone logged on. Errors: UNAUTHENTICATED. */
  signOut: SignOutPayload;
  /** Ends every session of the person who asks, on all machines. For everyone logged on. Errors: UNAUTHENTICATED. */
  signOutEverywhere: SignOutEverywherePayload;
  /** Starts reading every system for an access request. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION, UNAVAILABLE. */
  startCollection: DataRequestPayload;
  /** Submits a request for oneself, one's child, or somebody who has given a power of attorney; staff see the document before anything is read. For citizens. Errors: INVALID_INPUT, CONFLICT, UNAUTHENTICATED. */
  submitDataRequest: SubmitDataRequestPayload;
  /** Tells the citizen that the answer is late, why, and by which day staff expect to give it (Art. 12(2)). Only once the limit has passed. It moves no deadline; a later day is told by telling again. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  tellDelay: DataRequestPayload;
  /** Records that those concerned were told, or which exception of Art. 34(3) applies. For the DPO. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  tellPersonsOfBreach: BreachPayload;
  /** Takes decisions on records back, with their redactions. For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION. */
  undoItemDecisions: DataRequestPayload;
  /** Records that staff checked who the person is: who, what was shown, when (Art. 12(6)). For staff. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  verifyIdentity: DataRequestPayload;
  /** Takes back a request, until anything has been released or erased. For the citizen who made it. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION. */
  withdrawDataRequest: DataRequestPayload;
  /** Notes something for colleagues. The person may ask to see it (Art. 15). For staff. Errors: NOT_FOUND, INVALID_INPUT. */
  writeInternalNote: InternalNotePayload;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAcknowledgeLogAlarmArgs = {
  input: AcknowledgeLogAlarmInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAnnounceLiftingArgs = {
  input: AnnounceLiftingInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAnswerQuestionArgs = {
  input: AnswerQuestionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAnswerRectificationArgs = {
  input: AnswerRectificationInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationApproveErasureArgs = {
  input: ApproveErasureInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAskClarificationArgs = {
  input: AskClarificationInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAskIdentityArgs = {
  input: AskIdentityInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAssessBreachArgs = {
  input: AssessBreachInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAssignDataRequestArgs = {
  input: AssignDataRequestInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationAssignDataRequestsArgs = {
  input: AssignDataRequestsInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationChangeMyDetailsArgs = {
  input: ChangeMyDetailsInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCheckHandTaskArgs = {
  input: CheckHandTaskInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationChooseIdentitiesArgs = {
  input: ChooseIdentitiesInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCloseBreachArgs = {
  input: BreachVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCloseComplaintArgs = {
  input: CloseComplaintInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCreateAttachmentUploadArgs = {
  input: CreateAttachmentUploadInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCreateAuditExportArgs = {
  input: CreateAuditExportInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCreateAuditExportDownloadArgs = {
  input: AuditExportInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCreatePackageDownloadArgs = {
  input: CreatePackageDownloadInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationCreateServiceTokenArgs = {
  input: CreateServiceTokenInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationDecideDataRequestArgs = {
  input: DecideDataRequestInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationDecideFoundFileArgs = {
  input: DecideFoundFileInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationDecideItemsArgs = {
  input: DecideItemsInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationDescribeBreachArgs = {
  input: DescribeBreachInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationExtendDeadlineArgs = {
  input: ExtendDeadlineInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationHandOverSystemArgs = {
  input: HandOverSystemInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationLeaveOutSystemArgs = {
  input: LeaveOutSystemInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationLiftLegalHoldArgs = {
  input: LiftLegalHoldInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationLiftRestrictionArgs = {
  input: RestrictionVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationMarkMessagesReadArgs = {
  input: MarkMessagesReadInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationNotifyBreachArgs = {
  input: NotifyBreachInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationPlaceLegalHoldArgs = {
  input: PlaceLegalHoldInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationPlanErasureArgs = {
  input: PlanErasureInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationProposeVersionArgs = {
  input: WaitingVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationProveIdentityArgs = {
  input: DataRequestVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationPublishVersionArgs = {
  input: WaitingVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRecordAdviceArgs = {
  input: RecordAdviceInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRecordLetterPostedArgs = {
  input: RecordLetterPostedInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRecordRecipientNoticeArgs = {
  input: RecordRecipientNoticeInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRegisterBreachArgs = {
  input: RegisterBreachInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRegisterComplaintArgs = {
  input: RegisterComplaintInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRegisterDataRequestArgs = {
  input: RegisterDataRequestInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRejectIdentityArgs = {
  input: RejectIdentityInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationReopenDataRequestArgs = {
  input: ReopenDataRequestInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationReportHandTaskArgs = {
  input: ReportHandTaskInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationResolveAmendmentTaskArgs = {
  input: ResolveAmendmentTaskInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRetryAuditExportArgs = {
  input: AuditExportInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRetryCollectionArgs = {
  input: RetryCollectionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRevokeServiceTokenArgs = {
  input: RevokeServiceTokenInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationRuleOnDuplicateArgs = {
  input: RuleOnDuplicateInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationSendComplaintPositionArgs = {
  input: SendComplaintPositionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationSetAbsenceArgs = {
  input: SetAbsenceInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationSetSafeguardArgs = {
  input: SetSafeguardInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationStartCollectionArgs = {
  input: DataRequestVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationSubmitDataRequestArgs = {
  input: SubmitDataRequestInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationTellDelayArgs = {
  input: TellDelayInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationTellPersonsOfBreachArgs = {
  input: TellPersonsOfBreachInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationUndoItemDecisionsArgs = {
  input: UndoItemDecisionsInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationVerifyIdentityArgs = {
  input: VerifyIdentityInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationWithdrawDataRequestArgs = {
  input: DataRequestVersionInput;
};


/** What may be changed. Each field is one logical act and answers with a receipt from the audit log. */
export type MutationWriteInternalNoteArgs = {
  input: WriteInternalNoteInput;
};

/** What one category of data needs before it is released. */
export type NeededAssurance = {
  __typename?: 'NeededAssurance';
  /** The category, a key of the record of processing. */
  category: Scalars['String']['output'];
  /** The least the data map asks for. */
  least: Assurance;
  /** Every assurance that suffices. */
  sufficient: Array<Assurance>;
};

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

/** Something that has an id of its own, the same wherever it appears. */
export type Node = {
  /** Opaque and global; give it to node. */
  id: Scalars['ID']['output'];
};

/** One notification to Datatilsynet. */
export type NotifyBreachInput = {
  /** The breach's id. */
  id: Scalars['ID']['input'];
  /** What it contained; each needs its facts, CONTACT excepted. */
  included: Array<BreachContent>;
  /** Required when the first notification was sent after the 72 hours (Art. 33(1)); at most 4,000 characters. Sealed. */
  lateReason?: InputMaybe<Scalars['String']['input']>;
  /** When it was sent; not in the future, not before the breach was known or an earlier phase sent. */
  sentAt: Scalars['DateTime']['input'];
  /** What was written, or where it is kept; at most 8,000 characters. Sealed. */
  text: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** An objection to one processing activity, or to direct marketing (Art. 21). */
export type Objection = {
  __typename?: 'Objection';
  /** The activity; null when it is about direct marketing. */
  activity?: Maybe<ActivityName>;
  /** Whether it is about direct marketing. */
  directMarketing: Scalars['Boolean']['output'];
  /** The ground for rejecting it. */
  ground?: Maybe<RefusalGround>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Where it stands. */
  state: ObjectionState;
};

/** What somebody objects to (Art. 21). */
export type ObjectionRequestInput = {
  /** Keys of processing activities in force. May be empty when it is about direct marketing. */
  activities: Array<Scalars['String']['input']>;
  /** Whether it is about direct marketing, which stops at once (Art. 21(2)-(3)). */
  directMarketing?: Scalars['Boolean']['input'];
};

/** Where an objection stands. */
export type ObjectionState =
  /** Not decided. Processing under Art. 6(1)(e) or (f) is restricted meanwhile (Art. 18(1)(d)). */
  | 'PENDING'
  /** Rejected, on a ground. */
  | 'REJECTED'
  /** Upheld: the processing stops. */
  | 'UPHELD';

/** A fact with the mark that it is a demonstration value which the operator must replace. */
export type OperatorFact = {
  __typename?: 'OperatorFact';
  /** Whether the value is only a demonstration value, to be replaced by the operator. */
  demo: Scalars['Boolean']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** The library and its controller. */
export type Organisation = {
  __typename?: 'Organisation';
  /** The controller (Art. 4(7), 13(1)(a)). */
  controller: Contact;
  /** The data protection officer (Art. 13(1)(b), 37-39). */
  dataProtectionOfficer: Contact;
  /** The library's name. */
  name: Scalars['String']['output'];
  /** Opening hours, in words. */
  openingHours: OperatorFact;
  /** What the library tells about itself. */
  subjects: Array<OrganisationSubject>;
  /** The published version this is. */
  version: PublishedVersion;
};

/** A subject of the library's own presentation, such as its role or its vision. */
export type OrganisationSubject = {
  __typename?: 'OrganisationSubject';
  /** A stable key, such as `sites`, `role`, `vision`. */
  key: Scalars['String']['output'];
  /** Entries of the legal framework it refers to. */
  legalReferences: Array<LegalReference>;
  /** What is told. */
  text: LocalizedText;
  /** Heading. */
  title: LocalizedText;
};

/** The answer to one right. Refused in part is an outcome of its own. */
export type Outcome =
  /** Granted. */
  | 'GRANTED'
  /** Granted in part, refused in part. */
  | 'PARTLY'
  /** Refused. */
  | 'REFUSED';

/** The copy of Art. 15(3): a ZIP with a readable report, JSON and CSV per collection and a manifest. */
export type Package = {
  __typename?: 'Package';
  /** The last moment it can be fetched; null until built. */
  availableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** When it was removed; null until then. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the file; null until built. */
  sha256?: Maybe<Scalars['Sha256']['output']>;
  /** Size of the file in bytes; null until built. */
  sizeBytes?: Maybe<Scalars['Int']['output']>;
  /** Whether it can be fetched. */
  state: PackageState;
  /** How often it was fetched whole. */
  timesFetched: Scalars['Int']['output'];
};

/** The copy before it is made. */
export type PackagePreview = {
  __typename?: 'PackagePreview';
  /** The report, exactly as it will be in the copy. */
  html: Scalars['String']['output'];
  /** How many records are in it. */
  records: Scalars['Int']['output'];
  /** How many parts are hidden. */
  redactions: Scalars['Int']['output'];
  /** How many records still wait for a decision; above zero nothing can be released. */
  undecided: Scalars['Int']['output'];
  /** The list of what is left out and why, exactly as it will be in the copy. */
  withheld: Scalars['String']['output'];
  /** How many records are withheld. */
  withheldRecords: Scalars['Int']['output'];
};

/** Where a copy stands. */
export type PackageState =
  /** Being made. */
  | 'BUILDING'
  /** Can be fetched. */
  | 'READY'
  /** Gone: expired, or the data behind it were erased. */
  | 'REMOVED';

/** Where a page of a list ends (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Something that can be done, and who may. */
export type Permission = {
  __typename?: 'Permission';
  /** What it is called, such as `erasure:approve`. */
  action: Scalars['String']['output'];
  /** The roles that may do it. */
  roles: Array<Role>;
};

/** Somebody with a role here. */
export type Person = {
  __typename?: 'Person';
  /** Pseudonymous id; the log knows her by this only. */
  id: Scalars['ID']['output'];
  /** When she last logged on. */
  lastSignedInAt: Scalars['DateTime']['output'];
  /** Name as the log-on gave it. */
  name: Scalars['String']['output'];
  /** Roles at the last log-on; they come from the log-on and are not kept here. */
  roles: Array<Role>;
  /** Sessions that live, newest first. */
  sessions: Array<PersonSession>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The same, each with its cursor. */
  edges: Array<PersonEdge>;
  /** The people on this page. */
  nodes: Array<Person>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One person in a list. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Give this as `after` to continue behind it. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** A log-on that has neither ended nor expired. */
export type PersonSession = {
  __typename?: 'PersonSession';
  /** When it ends at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** The session's id; give it to endSession. */
  id: Scalars['ID']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
};

/** An order to preserve. Exactly one of cpr and category. */
export type PlaceLegalHoldInput = {
  /** The category of data that must be preserved, of everybody: a key of the record of processing. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** The person whose data must be preserved, in every system. */
  cpr?: InputMaybe<Scalars['Cpr']['input']>;
  /** The last day it holds; at most two years ahead. Place a new one to go on. */
  expiresOn: Scalars['Date']['input'];
  /** Why the law lets it stay. */
  ground: LegalHoldGround;
  /** Why, in your own words; sealed, and never shown to the person concerned. At most 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** What to plan. */
export type PlanErasureInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** What becomes of records that only an e-mail address or a telephone number leads to, after somebody has looked at them. While it is left out, a plan with such records is blocked. */
  sharedRecords?: InputMaybe<SharedRecords>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** One thing wrong in `policies/`. */
export type PolicyProblem = {
  __typename?: 'PolicyProblem';
  /** The file, relative to `policies/`. */
  file: Scalars['String']['output'];
  /** What is wrong and what to do, in English. */
  message: Scalars['String']['output'];
  /** The place in the file, such as `covers.13-2-a`. */
  place: Scalars['String']['output'];
  /** The same in both languages. */
  words: LocalizedText;
};

/** A section of the privacy policy; its id is the same in both languages and in all versions. */
export type PolicySection = {
  __typename?: 'PolicySection';
  /** The same as HTML, with no script and no raw HTML of the author. */
  html: Scalars['String']['output'];
  /** Stable id, usable as an anchor. */
  id: Scalars['String']['output'];
  /** The text, with its tables made from the record of processing. */
  markdown: Scalars['Markdown']['output'];
  /** Heading. */
  title: Scalars['String']['output'];
};

/** Whether the data of one activity can be moved (Art. 20). */
export type PortabilityScope = {
  __typename?: 'PortabilityScope';
  /** The activity. */
  activity: ActivityName;
  /** Why not; null when included. */
  ground?: Maybe<RefusalGround>;
  /** Whether it is in the portable file. */
  included: Scalars['Boolean']['output'];
  /** How many records are in the file. */
  records: Scalars['Int']['output'];
};

/** Somebody who has given a power of attorney for every right asked for (forvaltningsloven § 8). The document is uploaded to the request afterwards. */
export type PowerOfAttorneyInput = {
  /** The person's CPR number. Sealed. */
  cpr: Scalars['Cpr']['input'];
  /** The last day the power of attorney holds; not in the past. */
  expiresOn: Scalars['Date']['input'];
  /** The person's full name, at most 200 characters. Sealed. */
  name: Scalars['String']['input'];
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

/** What erasure would do in one collection. */
export type PreviewedCollection = {
  __typename?: 'PreviewedCollection';
  /** How many would be left without anything that leads to the person. */
  anonymised: Scalars['Int']['output'];
  /** The collection's key. */
  collection: Scalars['String']['output'];
  /** How many records would be deleted. */
  erased: Scalars['Int']['output'];
  /** What stays, why and until when. A count of 0 means that nobody has counted. */
  kept: Array<Reason>;
  /** Why what is left of anonymised records stays; null when nothing is anonymised. */
  remains?: Maybe<Reason>;
  /** Its name. */
  title: LocalizedText;
  /** Whether it is undecided if the records must be preserved (arkivloven). Until it is, none of them is erased. */
  undecided: Scalars['Boolean']['output'];
};

/** What erasure would do in one system. */
export type PreviewedSystem = {
  __typename?: 'PreviewedSystem';
  /** What it holds of the person; where people look by hand, what it may hold. Empty where it did not answer or staff must look first. */
  collections: Array<PreviewedCollection>;
  /** How far it could tell. */
  state: PreviewState;
  /** The system's key. */
  system: Scalars['String']['output'];
  /** The system's name. */
  title: LocalizedText;
};

/** The library's privacy policy (Art. 12(1), 13, 14). */
export type PrivacyPolicy = {
  __typename?: 'PrivacyPolicy';
  /** The language of this text. */
  language: Language;
  /** The whole text. */
  markdown: Scalars['Markdown']['output'];
  /** The sections in order. */
  sections: Array<PolicySection>;
  /** Title. */
  title: Scalars['String']['output'];
  /** The published version this is. */
  version: PublishedVersion;
};

/** One processing activity (Art. 30(1)(b)-(g)). */
export type ProcessingActivity = {
  __typename?: 'ProcessingActivity';
  /** Automated decisions (Art. 22), or that there are none. */
  automatedDecisions: LocalizedText;
  /** (c) Categories of personal data. */
  categories: Array<LocalizedText>;
  /** (c) Categories of data subjects. */
  dataSubjects: Array<LocalizedText>;
  /** Stable key, such as `lending`. */
  key: Scalars['String']['output'];
  /** The legal bases (Art. 6(1)). */
  legalBases: Array<ActivityBasis>;
  /** (b) Purposes. */
  purposes: Array<LocalizedText>;
  /** (d) Recipients. */
  recipients: Array<Recipient>;
  /** Whether data must be given, and what follows if not (Art. 13(2)(e)). */
  requirement: LocalizedText;
  /** (f) Time limits for erasure. */
  retention: Array<RetentionRule>;
  /** Which rights apply to it, and why not, computed from its legal bases. */
  rights: Array<ActivityRight>;
  /** (g) Security measures in general terms (Art. 32(1)). */
  security: Array<LocalizedText>;
  /** Where the data come from (Art. 14(2)(f)). */
  sources: Array<LocalizedText>;
  /** Title. */
  title: LocalizedText;
  /** (e) Transfers to third countries, or that there are none. */
  transfers: LocalizedText;
};

/** The record of processing activities (Art. 30(1)) in one published version. */
export type ProcessingRecord = {
  __typename?: 'ProcessingRecord';
  /** The activities. */
  activities: Array<ProcessingActivity>;
  /** The published version this is. */
  version: PublishedVersion;
};

/** The text is put forward. */
export type ProposeVersionPayload = {
  __typename?: 'ProposeVersionPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** The text, as it waits. */
  waiting: WaitingVersion;
};

/** What the public is told of how requests are handled. */
export type PublicNumbers = {
  __typename?: 'PublicNumbers';
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Median of days to answer; null with too few answers. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Requests received. */
  received: MaskedCount;
  /** Share on time, 0 to 1; null with too few answers. */
  shareOnTime?: Maybe<Scalars['Float']['output']>;
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** What waits in `policies/`. */
export type PublicationDraft = {
  __typename?: 'PublicationDraft';
  /** Each thing the latest edition of each text must tell, per language (Art. 13, 14, 21(4)). */
  gate: Array<GateItem>;
  /** Everything wrong in `policies/`, all at once. While there is anything, nothing can be published and `waiting` is empty. */
  problems: Array<PolicyProblem>;
  /** The texts that may become versions, and those that may not with the reason; in the order they must be published. */
  waiting: Array<WaitingVersion>;
};

/** The version is published. */
export type PublishVersionPayload = {
  __typename?: 'PublishVersionPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** The version. */
  version: PublishedVersion;
};

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

/** A published version of a text. Its content never changes; a correction is a new version. */
export type PublishedVersion = {
  __typename?: 'PublishedVersion';
  /** What changed since the version before. */
  changeNote: LocalizedText;
  /** The document it is a version of. */
  document: PublishedDocument;
  /** The first day it applies. */
  effectiveOn: Scalars['Date']['output'];
  /** The version's id. */
  id: Scalars['ID']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** SHA-256 over the canonical content (RFC 8785). */
  sha256: Scalars['Sha256']['output'];
};

/** What the public and the people concerned may read. */
export type Query = {
  __typename?: 'Query';
  /** How often staff looked at requests in a period, by whom and of what kind. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  accessStatistics: AccessStatistics;
  /** Acts of the legal framework that the official gazette says have changed and that nobody has assessed, the oldest first. For the DPO. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT. */
  amendmentTasks: Array<AmendmentTask>;
  /** Which Indsigt answers. */
  apiVersion: Scalars['String']['output'];
  /** Proof that the log only grew from one size to another (RFC 6962 section 2.1.2). For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditConsistency: ConsistencyProof;
  /** One event of the log; null where there is none. For auditors and the DPO. Errors: FORBIDDEN. */
  auditEvent?: Maybe<AuditEvent>;
  /** Every kind of event there is. For auditors and the DPO. Errors: FORBIDDEN. */
  auditEventKinds: Array<AuditEventKindWords>;
  /** The log, newest first. For auditors and the DPO; holds no case contents. Errors: FORBIDDEN, INVALID_INPUT. */
  auditEvents: AuditEventConnection;
  /** How much an export of a period would hold. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditExportEstimate: AuditExportEstimate;
  /** The exports of the log, newest first. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditExports: AuditExportConnection;
  /** The state of the log: newest signed checkpoint, keys, last verifications. For auditors and the DPO. Errors: FORBIDDEN. */
  auditLog: AuditLog;
  /** Reads the events of a period, proves their places from the newest signed checkpoint, compares them with their rows, and records that it did. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditPeriodVerification: AuditPeriodVerification;
  /** Requests drawn at random among those received in a period, with states, dates, deadlines and who did each step; no contents. The same period, size and seed draw the same requests. That it was drawn is recorded. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditSample: AuditSample;
  /** Reads every event, recomputes its hash and the tree, and records that it did. For auditors and the DPO. Errors: FORBIDDEN, INVALID_INPUT. */
  auditVerification: AuditVerification;
  /** The register of personal data breaches, newest first (Art. 33(5)). For the DPO; the reading is logged. */
  breaches: BreachConnection;
  /** The letter that askClarification would send, and keeps nothing; refuses whatever that would. For staff; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  clarificationLetterPreview: LetterPreview;
  /** Staff who have logged on and may be given a request. For staff. Errors: UNAUTHENTICATED, FORBIDDEN. */
  colleagues: Array<Colleague>;
  /** The complaints to Datatilsynet, newest first. For the DPO; the reading is logged. */
  complaints: ComplaintConnection;
  /** One request: the citizen's own, or any for staff (then the reading is logged). Null when there is none, or it is not yours. */
  dataRequest?: Maybe<DataRequest>;
  /** A citizen's own requests, newest first; for staff the queue, earliest deadline first (the listing is logged). Errors: INVALID_INPUT, LIMIT_EXCEEDED. */
  dataRequests: DataRequestConnection;
  /** The last day to answer a request that reached the controller then, before it is registered; keeps nothing (Art. 12(3)). For staff. Errors: INVALID_INPUT, UNAUTHENTICATED, FORBIDDEN. */
  deadlineFrom: DeadlineFrom;
  /** The letter that a decision would be sent as, and keeps nothing; refuses whatever decideDataRequest would. For a DPO who did not prepare it; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  decisionLetterPreview: LetterPreview;
  /** The letter that tellDelay would send, and keeps nothing; refuses whatever that would. For staff; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  delayLetterPreview: LetterPreview;
  /** What erasure would do with one's own data, read in the systems now, before asking for it: counts, and what stays, why and until when. Changes nothing, keeps nothing, and is an event of the log. For citizens logged on with MitID, five times an hour. Errors: UNAUTHENTICATED, NOT_FOUND, LOGIN_TOO_OLD, RATE_LIMITED. */
  erasurePreview: ErasurePreview;
  /** How many closed cases have a plan that waits for a DPO, because the reason to keep something has ended. For staff. Errors: UNAUTHENTICATED, FORBIDDEN. */
  erasuresWaiting: Scalars['Int']['output'];
  /** The letter that extendDeadline would send, with the new day, and keeps nothing; refuses whatever that would. For the DPO; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  extensionLetterPreview: LetterPreview;
  /** The letter that askIdentity would send, and keeps nothing; refuses whatever that would. For staff; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  identityLetterPreview: LetterPreview;
  /** The request that ended last; null before the first. For staff (the reading is logged). Errors: UNAUTHENTICATED, FORBIDDEN. */
  lastClosedRequest?: Maybe<DataRequest>;
  /** The law and agreements that the library's work rests on, as published on a day. */
  legalFramework?: Maybe<LegalFramework>;
  /** Every order to preserve that has not ended, the one that ends first at the top. For the DPO; the reading is logged. Errors: FORBIDDEN. */
  legalHolds: Array<LegalHold>;
  /** One entry of the legal framework by its key, such as `gdpr` or `biblioteksloven`. Null when there is none. */
  legalReference?: Maybe<LegalReference>;
  /** One letter with its text. For the citizen of the request once it is sent, and for staff, whose reading is logged. Null when there is none, or it is not yours. */
  letter?: Maybe<Letter>;
  /** Every letter with invented data, from the templates as they now stand in `policies/letters/`. For staff. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, and INVALID_INPUT that names everything wrong in the files. */
  letterTemplates: Array<LetterTemplate>;
  /** The letter that announceLifting would send, and keeps nothing; refuses whatever that would. For the DPO; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  liftingLetterPreview: LetterPreview;
  /** What is broken in the log and nobody has taken note of; show it on every page while there is any. For staff and auditors. Errors: FORBIDDEN. */
  logAlarms: Array<LogAlarm>;
  /** The person who asks. Errors: UNAUTHENTICATED. */
  me: Me;
  /** Whatever has this id; null where there is nothing, and where it is not yours to see: the two look the same. */
  node?: Maybe<Node>;
  /** The library and its controller (Art. 13(1)(a)-(b)), as published on a day. Null before the first publication. */
  organisation?: Maybe<Organisation>;
  /** Letters that wait to be printed and posted, oldest first, at most 100. For staff. */
  paperTasks: Array<LetterDelivery>;
  /** Who works here, by last log-on. For the DPO; reading it is an event. Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT. */
  people: PersonConnection;
  /** Who may do what, from policies/access.ts. For the DPO. Errors: UNAUTHENTICATED, FORBIDDEN. */
  permissions: Array<Permission>;
  /** The privacy policy (Art. 12(1), 13, 14) in force on a day. Null before the first publication. */
  privacyPolicy?: Maybe<PrivacyPolicy>;
  /** The record of processing activities (Art. 30(1)) in force on a day. */
  processingActivities?: Maybe<ProcessingRecord>;
  /** Volume, share on time and median of the last twelve whole months. Null unless the operator has made the numbers public. */
  publicNumbers?: Maybe<PublicNumbers>;
  /** What waits in `policies/` of the process that answers: everything wrong in it, what each text must tell, and the texts that may become versions. For the DPO. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  publicationDraft: PublicationDraft;
  /** Any published document, section by section, as it was on a day. Null before its first version. */
  publishedDocument?: Maybe<VersionText>;
  /** The queue under a filter as comma-separated values: number, rights, state, dates and who works on it; no citizen's name. At most 1,000 requests, else LIMIT_EXCEEDED. For staff (the listing is logged). Errors: INVALID_INPUT, LIMIT_EXCEEDED, UNAUTHENTICATED, FORBIDDEN. */
  queueCsv: Scalars['String']['output'];
  /** The receipt of an event: one's own; for auditors and the DPO any. Errors: UNAUTHENTICATED, NOT_FOUND. */
  receipt: Receipt;
  /** The letter that recordRecipientNotice would write, and keeps nothing; refuses whatever that would, and what writes no letter. For staff; the look is logged. Errors: NOT_FOUND, CONFLICT, INVALID_INPUT, INVALID_TRANSITION, FORBIDDEN. */
  recipientLetterPreview: LetterPreview;
  /** How many people release, refuse and erase, now and soon. For staff and auditors. Errors: UNAUTHENTICATED, FORBIDDEN. */
  safeguards: Array<SafeguardStanding>;
  /** Service tokens, newest first: an auditor's own, and for the DPO everybody's. Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT. */
  serviceTokens: ServiceTokenConnection;
  /** Which members of staff looked at which requests, newest first. For auditors and the DPO; no case contents. Errors: FORBIDDEN, INVALID_INPUT. */
  staffLookups: StaffLookupConnection;
  /** Numbers about the requests received in a period, small ones masked. For staff. Errors: INVALID_INPUT, FORBIDDEN. */
  statistics: Statistics;
  /** Asks one system, now, whether it answers and is as its map says, how far the map names what it holds, and which rights our account lacks for erasing. Logged; the answer is kept as the system's lastCheck. For staff. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  systemCheck: SystemCheck;
  /** The systems that hold personal data, as their maps say, with when each was last read and who waits for it. For staff. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  systems: Array<MappedSystem>;
  /** How many open requests are overdue or due within 3 days, whatever the queue shows; null where they are more than 1,000. For staff. Errors: UNAUTHENTICATED, FORBIDDEN. */
  urgentRequests?: Maybe<Scalars['Int']['output']>;
  /** One version for ever, section by section, with what is needed to repeat its SHA-256. Null when there is none. */
  version?: Maybe<VersionText>;
  /** What differs between two versions of one document: sections first, then words. Null when either does not exist. Errors: INVALID_INPUT when they are versions of different documents. */
  versionDifference?: Maybe<VersionDifference>;
  /** The versions of a document, the latest first; those that have yet to take effect are among them. */
  versions: Array<PublishedVersion>;
  /** How many open requests each colleague works on, and how many nobody does. For staff. Errors: UNAUTHENTICATED, FORBIDDEN. */
  workloads: Array<Workload>;
};


/** What the public and the people concerned may read. */
export type QueryAccessStatisticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAmendmentTasksArgs = {
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditConsistencyArgs = {
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryAuditEventArgs = {
  id: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEventFilter>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditExportEstimateArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditExportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditPeriodVerificationArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditSampleArgs = {
  from: Scalars['Date']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
  size?: Scalars['Int']['input'];
  to: Scalars['Date']['input'];
};


/** What the public and the people concerned may read. */
export type QueryAuditVerificationArgs = {
  earlier?: InputMaybe<TreeHeadInput>;
};


/** What the public and the people concerned may read. */
export type QueryBreachesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryClarificationLetterPreviewArgs = {
  input: AskClarificationInput;
};


/** What the public and the people concerned may read. */
export type QueryComplaintsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryDataRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryDataRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataRequestFilter>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryDeadlineFromArgs = {
  receivedAt: Scalars['DateTime']['input'];
};


/** What the public and the people concerned may read. */
export type QueryDecisionLetterPreviewArgs = {
  input: DecideDataRequestInput;
};


/** What the public and the people concerned may read. */
export type QueryDelayLetterPreviewArgs = {
  input: TellDelayInput;
};


/** What the public and the people concerned may read. */
export type QueryExtensionLetterPreviewArgs = {
  input: ExtendDeadlineInput;
};


/** What the public and the people concerned may read. */
export type QueryIdentityLetterPreviewArgs = {
  input: AskIdentityInput;
};


/** What the public and the people concerned may read. */
export type QueryLegalFrameworkArgs = {
  inForce?: Scalars['Boolean']['input'];
  kind?: InputMaybe<LegalReferenceKind>;
  on?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryLegalReferenceArgs = {
  key: Scalars['String']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryLetterArgs = {
  id: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryLetterTemplatesArgs = {
  language?: Language;
};


/** What the public and the people concerned may read. */
export type QueryLiftingLetterPreviewArgs = {
  input: AnnounceLiftingInput;
};


/** What the public and the people concerned may read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryOrganisationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryPrivacyPolicyArgs = {
  language?: Language;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryProcessingActivitiesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryPublishedDocumentArgs = {
  document: PublishedDocument;
  language?: Language;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** What the public and the people concerned may read. */
export type QueryQueueCsvArgs = {
  filter?: InputMaybe<DataRequestFilter>;
};


/** What the public and the people concerned may read. */
export type QueryReceiptArgs = {
  eventId: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryRecipientLetterPreviewArgs = {
  input: RecordRecipientNoticeInput;
};


/** What the public and the people concerned may read. */
export type QueryServiceTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryStaffLookupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LookupFilter>;
  first?: Scalars['Int']['input'];
};


/** What the public and the people concerned may read. */
export type QueryStatisticsArgs = {
  by?: StatisticsInterval;
  from: Scalars['Date']['input'];
  language?: InputMaybe<Language>;
  to: Scalars['Date']['input'];
};


/** What the public and the people concerned may read. */
export type QuerySystemCheckArgs = {
  system: Scalars['String']['input'];
};


/** What the public and the people concerned may read. */
export type QueryVersionArgs = {
  id: Scalars['ID']['input'];
  language?: Language;
};


/** What the public and the people concerned may read. */
export type QueryVersionDifferenceArgs = {
  from: Scalars['ID']['input'];
  language?: Language;
  to: Scalars['ID']['input'];
};


/** What the public and the people concerned may read. */
export type QueryVersionsArgs = {
  document: PublishedDocument;
  first?: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A question to the citizen, with its answer. */
export type Question = {
  __typename?: 'Question';
  /** The answer; null until there is one, or where a log-on answered it. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered; null until then. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The question. */
  question: Scalars['String']['output'];
  /** What it is about. */
  reason: QuestionReason;
  /** Whether it was asked without undue delay and so stopped the clock. */
  stopsClock: Scalars['Boolean']['output'];
};

/** What a question is about; each stops the clock on its own ground. */
export type QuestionReason =
  /** What the person wants (recital 63). */
  | 'CLARIFICATION'
  /** Who the person is (Art. 12(6)). */
  | 'IDENTITY';

/** Why something was refused, withheld or kept. */
export type Reason = {
  __typename?: 'Reason';
  /** How many records it covers. */
  count: Scalars['Int']['output'];
  /** The ground. */
  ground: RefusalGround;
  /** The same reason in the W3C Data Privacy Vocabulary 2.3; null where it has no single term. */
  justification?: Maybe<Scalars['String']['output']>;
  /** The entry of the legal framework. */
  legalReferenceKey: Scalars['String']['output'];
  /** The provision in words. */
  provision: LocalizedText;
  /** The reason in plain words. */
  text: LocalizedText;
  /** Until when it is kept; null where that does not apply. */
  until?: Maybe<LocalizedText>;
};

/** Proof that a change is in the audit log. */
export type Receipt = {
  __typename?: 'Receipt';
  /** The event's id. */
  eventId: Scalars['ID']['output'];
  /** Proof that the event is in the log; null until it is in a signed checkpoint, at most seconds. Ask `receipt` for it later. */
  inclusion?: Maybe<InclusionProof>;
  /** The event's place in the log; null until the sequencer has placed it, at most seconds. */
  index?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 over 0x00 and the event's canonical JSON (RFC 6962 section 2.1, RFC 8785). */
  leafHash: Scalars['Sha256']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
};

/** Somebody the data are disclosed to (Art. 4(9), 30(1)(d); named, CJEU C-154/21). */
export type Recipient = {
  __typename?: 'Recipient';
  /** Who. */
  name: LocalizedText;
  /** For what. */
  purpose: LocalizedText;
  /** Whether it is outside the EU and EEA (Art. 30(1)(e)). */
  thirdCountry: Scalars['Boolean']['output'];
};

/** One recipient that must be told of what was done (Art. 19). */
export type RecipientNotice = {
  __typename?: 'RecipientNotice';
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The recipient by name (CJEU C-154/21). */
  name: LocalizedText;
  /** Why not, or how. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The recipient's key in the record of processing. */
  recipient: Scalars['String']['output'];
  /** When that was recorded. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The right that was carried out; OBJECTION for the restriction that an objection starts. */
  right: Right;
  /** Whether it was told. */
  state: RecipientNoticeState;
};

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
  dissent: Scalars['Boolean']['input'];
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The advice, 10 to 4,000 characters. Sealed. */
  text: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Which paper task is done. */
export type RecordLetterPostedInput = {
  /** The delivery's id. */
  deliveryId: Scalars['ID']['input'];
};

/** What became of one notice. */
export type RecordRecipientNoticeInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** What the letter to the recipient says besides, in staff's own words, at most 4,000 characters; only where a letter is written. Sealed. */
  letterNote?: InputMaybe<Scalars['String']['input']>;
  /** The notice's id. */
  noticeId: Scalars['ID']['input'];
  /** Why it is impossible or disproportionate; for NOTIFIED it says how; left out, a letter to the recipient is written and waits to be posted. At most 2,000 characters. The person reads it. Sealed. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** NOTIFIED, IMPOSSIBLE or DISPROPORTIONATE. */
  state: RecipientNoticeState;
  /** The version seen. */
  version: Scalars['Int']['input'];
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

/** One point of a rectification (Art. 16). */
export type RectificationPoint = {
  __typename?: 'RectificationPoint';
  /** What was weighed, when refused or referred. */
  considerations?: Maybe<Scalars['String']['output']>;
  /** When it was carried out; null until then. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which data, in the person's words. */
  field: Scalars['String']['output'];
  /** The ground, when refused or referred. */
  ground?: Maybe<RefusalGround>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How it is answered; null until prepared. The person sees it once decided. */
  method?: Maybe<RectificationMethod>;
  /** The note that was added, when the original stays. */
  note?: Maybe<Scalars['String']['output']>;
  /** What is right. */
  right: Scalars['String']['output'];
  /** What is wrong or missing. */
  wrong: Scalars['String']['output'];
};

/** What somebody asks to have put right (Art. 16). Sealed. */
export type RectificationPointInput = {
  /** Which data, in the person's words; at most 200 characters. */
  field: Scalars['String']['input'];
  /** What is right; at most 1,000 characters. */
  right: Scalars['String']['input'];
  /** What is wrong or missing; at most 1,000 characters. */
  wrong: Scalars['String']['input'];
};

/** A part that is hidden. */
export type Redaction = {
  __typename?: 'Redaction';
  /** The field's name in the system. */
  column: Scalars['String']['output'];
  /** Where the span ends, not included; null for the whole field. */
  end?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  ground: RefusalGround;
  /** Where the span begins; null for the whole field. */
  start?: Maybe<Scalars['Int']['output']>;
};

/** A part to hide: a span of a text, or a whole field. */
export type RedactionInput = {
  /** The field's name in the system. */
  column: Scalars['String']['input'];
  /** Where the span ends, not included. */
  end?: InputMaybe<Scalars['Int']['input']>;
  /** RIGHTS_OF_OTHERS or one of DBL22. */
  ground: RefusalGround;
  /** Where the span begins, in UTF-16 code units from 0; left out with `end` for the whole field. */
  start?: InputMaybe<Scalars['Int']['input']>;
};

/** Something in a text that may be about somebody else; computed when read, never kept. */
export type RedactionSuggestion = {
  __typename?: 'RedactionSuggestion';
  /** Where it ends, not included. */
  end: Scalars['Int']['output'];
  /** What it looks like. */
  kind: SuggestionKind;
  /** Where it begins, in UTF-16 code units from 0. */
  start: Scalars['Int']['output'];
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
  awareAt: Scalars['DateTime']['input'];
  /** What is known. */
  facts: BreachFactsInput;
};

/** A complaint as it came. */
export type RegisterComplaintInput = {
  /** What it is about; at most 4,000 characters. Sealed. */
  about: Scalars['String']['input'];
  /** The case it is about; left out when it is about none. */
  dataRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** When the controller learned of it; not in the future. */
  receivedAt: Scalars['DateTime']['input'];
  /** Datatilsynet's case number; at most 100 characters. Sealed. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** A request that did not come through the portal. */
export type RegisterDataRequestInput = {
  /** How it came; not PORTAL. */
  channel: Channel;
  /** What each right is about; a part only where its right is named. */
  details?: InputMaybe<RightDetailsInput>;
  /** Chosen by the sender, 8 to 64 characters. */
  idempotencyKey: Scalars['ID']['input'];
  /** Language of the answer. */
  language?: Language;
  /** When it reached the controller; never in the future, at most ten years ago. */
  receivedAt: Scalars['DateTime']['input'];
  /** Who asks for that person; left out when she asks herself. */
  representation?: InputMaybe<RepresentationInput>;
  /** At least one, each once. */
  rights: Array<Right>;
  /** What it is about; at most 2,000 characters. Sealed. */
  scope?: InputMaybe<Scalars['String']['input']>;
  /** Whose data it is about. */
  subject: SubjectInput;
};

/** Why what was shown does not suffice. */
export type RejectIdentityInput = {
  /** What was shown. */
  document: IdentityDocument;
  /** Files of the case uploaded as IDENTITY_EVIDENCE, at most 10. They are deleted on the day the note is. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** The id. */
  id: Scalars['ID']['input'];
  /** What the citizen is told, 10 to 1,000 characters. Sealed with a key of its own. */
  note: Scalars['String']['input'];
  /** Why it does not suffice. */
  reason: IdentityRejection;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Why an ended request is taken up again. */
export type ReopenDataRequestInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The reason, 10 to 2,000 characters. Sealed; the citizen may read it. */
  reason: Scalars['String']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** That an ended request was taken up again. */
export type Reopening = {
  __typename?: 'Reopening';
  /** Where it stood. */
  fromState: DataRequestState;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The reason. */
  reason: Scalars['String']['output'];
  /** When. */
  reopenedAt: Scalars['DateTime']['output'];
};

/** What came of work by hand. */
export type ReportHandTaskInput = {
  /** For DATA: 1 to 20 files uploaded with the purpose HAND_FINDING. They are given to the citizen, unless decideFoundFile says otherwise. */
  attachmentIds?: Array<Scalars['ID']['input']>;
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** What was searched and done; at most 1,000 characters. Sealed. */
  note: Scalars['String']['input'];
  /** What came of it. */
  outcome: HandOutcome;
  /** The task's id. */
  taskId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Who asks for somebody else. For staff and for who it is about. */
export type Representation = {
  __typename?: 'Representation';
  /** Where to reach the representative. */
  contact?: Maybe<Scalars['String']['output']>;
  /** The power of attorney itself, as it was uploaded with the purpose POWER_OF_ATTORNEY; for staff and whoever sent it. */
  documents: Array<Attachment>;
  /** The last day of the power of attorney. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** In what capacity. */
  kind: RepresentationKind;
  /** The representative's name. */
  name: Scalars['String']['output'];
  /** Why a guardian asks for a child who may ask herself. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The rights the power of attorney covers. */
  rights: Array<Right>;
};

/** Who asks for somebody else. */
export type RepresentationInput = {
  /** Where to reach the representative, at most 500 characters. Sealed. */
  contact?: InputMaybe<Scalars['String']['input']>;
  /** The last day of the power of attorney; required for one. The document itself is uploaded afterwards, as POWER_OF_ATTORNEY; without it nothing is read, released or erased. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** In what capacity. */
  kind: RepresentationKind;
  /** The representative's name, at most 200 characters. Sealed. */
  name: Scalars['String']['input'];
  /** Why a guardian asks for a child who may ask herself, at least 10 characters. Sealed. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The rights the power of attorney covers; required for one. */
  rights?: InputMaybe<Array<Right>>;
};

/** How somebody may ask for another person. */
export type RepresentationKind =
  /** The estate of somebody who has died: not taken here; the refusal says whom to turn to. */
  | 'ESTATE'
  /** A parent or guardian of a child. */
  | 'GUARDIAN'
  /** The holder of a power of attorney (forvaltningsloven § 8). */
  | 'POWER_OF_ATTORNEY';

/** What was made of an act that has changed. */
export type ResolveAmendmentTaskInput = {
  /** The task's id. */
  id: Scalars['ID']['input'];
  /** The outcome. */
  outcome: AmendmentOutcome;
};

/** The task is closed. */
export type ResolveAmendmentTaskPayload = {
  __typename?: 'ResolveAmendmentTaskPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** The task. */
  task: AmendmentTask;
};

/** A restriction of processing (Art. 18). */
export type Restriction = {
  __typename?: 'Restriction';
  /** The processing activities it covers. */
  activities: Array<ActivityName>;
  /** Why. */
  ground: RestrictionGround;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Since when it is in force. */
  inForceFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When the person was told that it will be lifted; null until then (Art. 18(3)). */
  liftAnnouncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is lifted, as the person was told. */
  liftReason?: Maybe<Scalars['String']['output']>;
  /** When it was lifted. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The earliest moment it may be lifted. */
  liftsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The ground's provision in words. */
  provision: LocalizedText;
  /** Where it stands. */
  state: RestrictionState;
  /** The ground in plain words. */
  text: LocalizedText;
};

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
  activities: Array<Scalars['String']['input']>;
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
  id: Scalars['ID']['input'];
  /** The restriction's id. */
  restrictionId: Scalars['ID']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** How long a category is kept (Art. 30(1)(f)). */
export type RetentionRule = {
  __typename?: 'RetentionRule';
  /** The categories of data. */
  categories: Array<LocalizedText>;
  /** Whether the period is a default that the operator has yet to confirm. */
  demo: Scalars['Boolean']['output'];
  /** The period or the criteria. */
  period: LocalizedText;
};

/** What is to be read again. */
export type RetryCollectionInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The system's key; all that have not been read when left out. */
  system?: InputMaybe<Scalars['String']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** Which token to revoke. */
export type RevokeServiceTokenInput = {
  /** The token's id. */
  id: Scalars['ID']['input'];
};

/** A token that works no longer. */
export type RevokeServiceTokenPayload = {
  __typename?: 'RevokeServiceTokenPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** The token as it is now listed. */
  serviceToken: ServiceToken;
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

/** The requests of one right, interval by interval. */
export type RightByInterval = {
  __typename?: 'RightByInterval';
  /** How many named it, by the first day of each interval. */
  counts: Array<CountByKey>;
  /** The right. */
  right: Right;
};

/** The answer to one right (forvaltningsloven §§ 22-25; Art. 12(4)). */
export type RightDecision = {
  __typename?: 'RightDecision';
  /** How to complain to Datatilsynet and go to court. Null when granted. */
  complaintGuidance?: Maybe<LocalizedText>;
  /** The main considerations. Null when granted. */
  considerations?: Maybe<Scalars['String']['output']>;
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
  /** Why erasure is owed; null for other rights and when refused. */
  erasureGround?: Maybe<ErasureGroundText>;
  /** When it was carried out; null until then. */
  fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Systems that the answer does without, with the reason. */
  leftOut: Array<LeftOutSystem>;
  /** The outcome. */
  outcome: Outcome;
  /** The reasons, each with its legal provision. Empty when granted. */
  reasons: Array<Reason>;
  /** The right. */
  right: Right;
};

/** The answer to one right. */
export type RightDecisionInput = {
  /** For PARTLY of RESTRICTION and OBJECTION: the processing activities it is granted for. */
  activities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The main considerations (forvaltningsloven § 24); required unless GRANTED, at most 4,000 characters. Sealed. */
  considerations?: InputMaybe<Scalars['String']['input']>;
  /** Required for ERASURE unless REFUSED: why erasure is owed. */
  erasureGround?: InputMaybe<ErasureGround>;
  /** Required for REFUSED, and for PARTLY of RESTRICTION and OBJECTION. Else the grounds come from what was withheld, kept, answered point by point, or cannot be moved. */
  ground?: InputMaybe<RefusalGround>;
  /** The outcome. It must agree with what was withheld or kept. */
  outcome: Outcome;
  /** The right. */
  right: Right;
};

/** What each right of a request is about. A part without its right is refused. */
export type RightDetailsInput = {
  /** Required for OBJECTION. */
  objection?: InputMaybe<ObjectionRequestInput>;
  /** Required for RECTIFICATION: 1 to 20 points, what is wrong and what is right. */
  rectification?: InputMaybe<Array<RectificationPointInput>>;
  /** Required for RESTRICTION. */
  restriction?: InputMaybe<RestrictionRequestInput>;
};

/** What one legal basis does to one right (Art. 17(3), 20(1)(a), 20(3), 21(1)). */
export type RightOnBasis = {
  __typename?: 'RightOnBasis';
  /** The legal basis. */
  basis: LegalBasis;
  /** What of the activity rests on it. */
  covers: LocalizedText;
  /** Terms of the W3C Data Privacy Vocabulary 2.3 for the reason, where it has any. */
  dpvJustifications: Array<Scalars['String']['output']>;
  /** The provision that limits or excludes the right; null when it applies. */
  provision?: Maybe<Scalars['String']['output']>;
  /** Whether the right applies. */
  reach: RightReach;
  /** Why, or why not. */
  reason: LocalizedText;
};

/** Whether a right applies to a processing activity. */
export type RightReach =
  /** It applies. */
  | 'APPLIES'
  /** It does not apply. */
  | 'DOES_NOT_APPLY'
  /** It applies to a part, or with an exception. */
  | 'LIMITED';

/** Work in a system that a person does and confirms. */
export type RightTask = {
  __typename?: 'RightTask';
  /** The activities it is about, for RESTRICT, LIFT and STOP. */
  activities: Array<ActivityName>;
  /** When it was confirmed; null while open. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What to do. */
  kind: TaskKind;
  /** What was done. */
  note?: Maybe<Scalars['String']['output']>;
  /** The point it carries out, for CORRECT and ADD_NOTE. */
  pointId?: Maybe<Scalars['ID']['output']>;
  /** The right it belongs to. */
  right: Right;
  /** The system's key; null when it is for the library as a whole. */
  system?: Maybe<Scalars['String']['output']>;
  /** The value or note to write, for CORRECT and ADD_NOTE. */
  text?: Maybe<Scalars['String']['output']>;
};

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
  id: Scalars['ID']['input'];
  /** The other request's id. */
  otherId: Scalars['ID']['input'];
  /** Why, 10 to 1,000 characters. Sealed. */
  reason: Scalars['String']['input'];
  /** Linked or kept apart. */
  ruling: DuplicateRuling;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** What one or two people are needed for. */
export type Safeguard =
  /** Erasing. */
  | 'ERASURE'
  /** Refusing, also in part. */
  | 'REFUSAL'
  /** Releasing data to the citizen. */
  | 'RELEASE';

/** A safeguard was set. */
export type SafeguardPayload = {
  __typename?: 'SafeguardPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
  /** How it stands now and soon. */
  safeguard: SafeguardStanding;
};

/** How many people something takes. */
export type SafeguardStanding = {
  __typename?: 'SafeguardStanding';
  /** How many now. Two unless somebody has decided otherwise. */
  persons: Scalars['Int']['output'];
  /** What. */
  safeguard: Safeguard;
  /** How many soon; null when nothing is to change. */
  soon?: Maybe<Scalars['Int']['output']>;
  /** From when; null when nothing is to change. */
  soonFrom?: Maybe<Scalars['DateTime']['output']>;
};

/** A request as an auditor sees it: that it exists, and how it was handled. */
export type SampledRequest = {
  __typename?: 'SampledRequest';
  /** How it came. */
  channel: Channel;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last day of the law (Art. 12(3)). */
  dueOn: Scalars['Date']['output'];
  /** When the deadline was extended; null when it was not. */
  extendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id. */
  id: Scalars['ID']['output'];
  /** Whether it was closed after its last day, or is open and past it. */
  isLate: Scalars['Boolean']['output'];
  /** What people say on the phone. */
  number: Scalars['String']['output'];
  /** When it reached the controller. */
  receivedAt: Scalars['DateTime']['output'];
  /** What was asked for. */
  rights: Array<Right>;
  /** Where it stands. */
  state: DataRequestState;
  /** What was done, oldest first; at most 200. */
  steps: Array<SampledStep>;
  /** The day promised. */
  targetOn: Scalars['Date']['output'];
};

/** One thing that was done with a request. */
export type SampledStep = {
  __typename?: 'SampledStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The event's id. */
  eventId: Scalars['ID']['output'];
  /** What, as an audit event kind. */
  kind: Scalars['String']['output'];
  /** The role that acted. */
  role: Scalars['String']['output'];
  /** Pseudonymous id of the member of staff; null for citizens and the service itself. */
  staffId?: Maybe<Scalars['ID']['output']>;
  /** What, in words. */
  words: LocalizedText;
};

/** What became of one section. */
export type SectionDifference = {
  __typename?: 'SectionDifference';
  /** How many places differ. */
  changes: Scalars['Int']['output'];
  /** The same as HTML with `<ins>` and `<del>`, and hidden words (class `sr-only`) for those who listen. */
  html: Scalars['String']['output'];
  /** The section's id. */
  id: Scalars['String']['output'];
  /** Whether it is new, removed, changed, or the same. */
  kind: DifferenceKind;
  /** Whether it stands elsewhere among the sections that both versions have. */
  moved: Scalars['Boolean']['output'];
  /** The text, in pieces. */
  text: Array<DifferencePiece>;
  /** The heading, in pieces. */
  title: Array<DifferencePiece>;
};

/** The position that was sent. */
export type SendComplaintPositionInput = {
  /** The complaint's id. */
  id: Scalars['ID']['input'];
  /** The position; at most 8,000 characters. Sealed. */
  position: Scalars['String']['input'];
  /** When it was sent; not in the future, not before the complaint. */
  sentAt: Scalars['DateTime']['input'];
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** A message to the other side. */
export type SendMessageInput = {
  /** Files uploaded for it with the purpose MESSAGE, at most 10. */
  attachmentIds?: Array<Scalars['ID']['input']>;
  /** The request. */
  dataRequestId: Scalars['ID']['input'];
  /** Chosen by the sender, 8 to 64 characters; the same key sends once. */
  idempotencyKey: Scalars['ID']['input'];
  /** The newest message of the other side that the sender had before her; it and all before it are marked as read. */
  readUpTo?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10,000 characters. Do not write CPR numbers. Sealed. */
  text: Scalars['String']['input'];
};

/** What a program or an auditor shows instead of logging on, as a bearer token. */
export type ServiceToken = {
  __typename?: 'ServiceToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it, by pseudonymous id. */
  createdBy: Scalars['ID']['output'];
  /** When it stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** The token's id; the log knows its user by this. */
  id: Scalars['ID']['output'];
  /** What it is called here. */
  label: Scalars['String']['output'];
  /** When it was last used, to the minute; null when never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** A page of service tokens. */
export type ServiceTokenConnection = {
  __typename?: 'ServiceTokenConnection';
  /** The same, each with its cursor. */
  edges: Array<ServiceTokenEdge>;
  /** The tokens on this page. */
  nodes: Array<ServiceToken>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One service token in a list. */
export type ServiceTokenEdge = {
  __typename?: 'ServiceTokenEdge';
  /** Give this as `after` to continue behind it. */
  cursor: Scalars['String']['output'];
  /** The token. */
  node: ServiceToken;
};

/** When somebody is away. */
export type SetAbsenceInput = {
  /** The first day; null ends the absence. */
  fromOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whose absence; left out for one's own. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Who takes over. */
  substituteId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day. */
  untilOn?: InputMaybe<Scalars['Date']['input']>;
};

/** How many people something takes. */
export type SetSafeguardInput = {
  /** 1 or 2. */
  persons: Scalars['Int']['input'];
  /** What. */
  safeguard: Safeguard;
};

/** What becomes of records that only an e-mail address or a telephone number leads to; they may be another's. */
export type SharedRecords =
  /** They are hers: erase them with the rest. */
  | 'ERASE'
  /** They may be another's: leave them, and say so. */
  | 'KEEP';

/** All sessions have ended, this one too. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** How many sessions were ended. */
  ended: Scalars['Int']['output'];
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** The session has ended. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** Proof that the change is in the audit log. */
  receipt: Receipt;
};

/** How often one member of staff looked. */
export type StaffAccess = {
  __typename?: 'StaffAccess';
  /** How many look-ups. */
  lookups: Scalars['Int']['output'];
  /** At how many requests. */
  requests: Scalars['Int']['output'];
  /** Pseudonymous id. */
  staffId: Scalars['ID']['output'];
};

/** One time that a member of staff was shown a request, for oversight. */
export type StaffLookup = {
  __typename?: 'StaffLookup';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The request that was shown. */
  dataRequestId: Scalars['ID']['output'];
  /** The audit event's id. */
  eventId: Scalars['ID']['output'];
  /** What was done, as an audit event kind. */
  kind: Scalars['String']['output'];
  /** Its number; null once it has been forgotten. */
  number?: Maybe<Scalars['String']['output']>;
  /** The role that looked. */
  role: Scalars['String']['output'];
  /** Pseudonymous id of who looked. */
  staffId?: Maybe<Scalars['ID']['output']>;
  /** What was done, in words. */
  what: LocalizedText;
  /** Why, as the person concerned is told. */
  why: LocalizedText;
};

/** A page of look-ups. */
export type StaffLookupConnection = {
  __typename?: 'StaffLookupConnection';
  /** The look-ups with their cursors. */
  edges: Array<StaffLookupEdge>;
  /** The look-ups. */
  nodes: Array<StaffLookup>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One look-up with its cursor. */
export type StaffLookupEdge = {
  __typename?: 'StaffLookupEdge';
  /** Opaque. */
  cursor: Scalars['String']['output'];
  /** The look-up. */
  node: StaffLookup;
};

/** Numbers about the requests of a period. Requests of people whose case data is restricted are left out (Art. 18). */
export type Statistics = {
  __typename?: 'Statistics';
  /** Requests that have been answered whole. */
  answered: MaskedCount;
  /** Requests by channel. */
  byChannel: Array<CountByKey>;
  /** Requests received, interval by interval. */
  byInterval: Array<CountByKey>;
  /** Requests by right, all rights; one that names several counts in each. */
  byRight: Array<CountByKey>;
  /**
   * Requests by right and interval at once. A number is masked where it is small, where its right or its interval is, or where
   * a masked one could be computed from it. Null where too few came for any of it to be shown.
   */
  byRightAndInterval?: Maybe<Array<RightByInterval>>;
  /** The same as comma-separated values (RFC 4180), with the systems' names in the language asked for; what a spreadsheet would run as a formula is made harmless. */
  csv: Scalars['String']['output'];
  /** Deadlines of open requests, the eight weeks from today, whatever the period. For those who read the queue, and never masked. */
  deadlinesByWeek: Array<DeadlineWeek>;
  /** Requests whose deadline was extended. */
  extended: MaskedCount;
  /** How often a system could not be read, in the period. Not about people, and never masked. */
  failuresBySystem: Array<CountByKey>;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Of those, how many later. */
  late: MaskedCount;
  /** Median of days from receipt to answer; null with too few answers. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Of those, how many by their deadline. */
  onTime: MaskedCount;
  /** Answers given, right by right, by outcome. */
  outcomes: Array<CountByKey>;
  /** Nine of ten were answered within so many days; null with too few answers. */
  percentile90Days?: Maybe<Scalars['Float']['output']>;
  /** Requests received. */
  received: MaskedCount;
  /** Answers that refuse, withhold or keep, by ground. */
  refusalsByGround: Array<CountByKey>;
  /** Share on time, 0 to 1; null with too few answers, or where a number behind it is masked. */
  shareOnTime?: Maybe<Scalars['Float']['output']>;
  /** Numbers above zero and below this are masked. */
  smallNumber: Scalars['Int']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** The length of an interval. */
export type StatisticsInterval =
  /** A calendar month. */
  | 'MONTH'
  /** From Monday (ISO 8601). */
  | 'WEEK';

/** Whose data a request is about. */
export type Subject = {
  __typename?: 'Subject';
  /** Postal address, where one is known. */
  address?: Maybe<Scalars['String']['output']>;
  /** E-mail, where one is known. */
  email?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
};

/** The person a registered request is about. Sealed. */
export type SubjectInput = {
  /** Postal address, at most 500 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** CPR number; needed before anything is collected. */
  cpr: Scalars['Cpr']['input'];
  /** E-mail, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Full name, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** Whom to submit for, which rights, in which language. */
export type SubmitDataRequestInput = {
  /** Where a notice may be sent; at most 254 characters. Sealed. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** What each right is about; a part only where its right is named. */
  details?: InputMaybe<RightDetailsInput>;
  /** Chosen by the sender, 8 to 64 characters; the same key and input give the same answer and one request. */
  idempotencyKey: Scalars['ID']['input'];
  /** Language of the answer. */
  language?: Language;
  /** A child's id from `me.children`; left out for oneself. */
  onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** Why a guardian asks for a child old enough to ask herself, at least 10 characters. Sealed. */
  onBehalfReason?: InputMaybe<Scalars['String']['input']>;
  /** Whom one asks for by power of attorney; not together with onBehalfOf. */
  powerOfAttorney?: InputMaybe<PowerOfAttorneyInput>;
  /** At least one, each once. */
  rights: Array<Right>;
  /** What the request is about, in the person's words; no reason is asked for. At most 2,000 characters. Sealed. */
  scope?: InputMaybe<Scalars['String']['input']>;
};

/** A request was received. */
export type SubmitDataRequestPayload = {
  __typename?: 'SubmitDataRequestPayload';
  /** The request. */
  dataRequest: DataRequest;
  /** Proof that the request is in the audit log. */
  receipt: Receipt;
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

/** What a system answered when it was asked. */
export type SystemCheck = {
  __typename?: 'SystemCheck';
  /** When it was asked. */
  checkedAt: Scalars['DateTime']['output'];
  /** How far its map names what it holds; null where it did not answer, or has no schema to compare with. */
  coverage?: Maybe<Coverage>;
  /** Where it is not as its map says: columns and tables that the map does not name, and those that are gone. */
  differences: Array<SystemDifference>;
  /** Why it did not, in plain words; null when it did. */
  fault?: Maybe<LocalizedText>;
  /** Whether it answered. */
  isReached: Scalars['Boolean']['output'];
  /** Which rights our account lacks for erasing there as the map says, as sentences; empty when it has all, and where it is not asked beforehand. */
  missingRights: Array<Scalars['String']['output']>;
  /** What our account may do there beyond what the map needs, as sentences with the statements that take it away; empty where it may not, and where it is not asked. */
  spareRights: Array<Scalars['String']['output']>;
  /** The system's key. */
  system: Scalars['String']['output'];
};

/** One place where a system is not as its map says. */
export type SystemDifference = {
  __typename?: 'SystemDifference';
  /** The collection; for a table that the map does not name, the one it refers to. */
  collection: Scalars['String']['output'];
  /** The column; null when it is about the table. */
  column?: Maybe<Scalars['String']['output']>;
  /** What is wrong, and what to do. */
  message: Scalars['String']['output'];
  /** The table. */
  table: Scalars['String']['output'];
};

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

/** One system that is read for a request. */
export type SystemProgress = {
  __typename?: 'SystemProgress';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** Whether people look it through by hand: then what is said of it is confirmed by them, not read by a machine. */
  byHand: Scalars['Boolean']['output'];
  /** Several people in the system who answer to the person's identifiers, by their borrower number: chooseIdentities says which are hers. For staff; empty for the citizen and when there is nothing to choose. */
  candidates: Array<Scalars['String']['output']>;
  /** What was found, collection by collection. */
  collections: Array<CollectionFinding>;
  /** How many of its collections have been read through. */
  done: Scalars['Int']['output'];
  /** What exactly is wrong, for those who look after the system: names of tables and columns, never a value. For staff; empty for the citizen. */
  errorDetails: Array<Scalars['String']['output']>;
  /** When it had been read through. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it has not been read, in plain words; null when all is well. */
  lastError?: Maybe<LocalizedText>;
  /** Why the answer is given without this system, as the citizen is told; null when it is not left out. */
  leftOut?: Maybe<Scalars['String']['output']>;
  /** When to ask again, in milliseconds; null when finished. */
  nextPollAfterMs?: Maybe<Scalars['Int']['output']>;
  /** When it will be tried again by itself; null when it is not waiting for that. */
  nextTryAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many records that an earlier attempt had found the latest attempt went on from; 0 when it began at the start. */
  resumedRows: Scalars['Int']['output'];
  /** How many records have been found so far. */
  rows: Scalars['Int']['output'];
  /** When the latest attempt began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: SystemState;
  /** The system's key. */
  system: Scalars['String']['output'];
  /** Whether the attempt under way runs longer than is usual for the system: more than a minute, and more than twice the time in which nine in ten of its latest 50 readings were done. False until it has been read five times. For staff; false for the citizen. */
  takesLong: Scalars['Boolean']['output'];
  /** The system's name. */
  title: LocalizedText;
  /** How many collections it has; 0 until it was reached for the first time. */
  total: Scalars['Int']['output'];
  /** What the library uses the system for: the processing activities that its data map names, in the words of the record that was in force when the request was received (Art. 15(1)(a)). Empty for a system that is no longer in the map. */
  usedFor: Array<LocalizedText>;
};

/** Somebody who is given a system's data (Art. 4(9)). */
export type SystemRecipient = {
  __typename?: 'SystemRecipient';
  /** The recipient's name. */
  name: LocalizedText;
  /** How many requests have a notice to this recipient that is not sent yet (Art. 19). */
  openNotices: Scalars['Int']['output'];
  /** The recipient's key in the record of processing. */
  recipient: Scalars['String']['output'];
  /** Those requests, by number; at most 100. */
  waiting: Array<WaitingRequest>;
};

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
  expectedOn: Scalars['Date']['input'];
  /** Why it is late, as the citizen is told; 10 to 2,000 characters. Sealed. */
  explanation: Scalars['String']['input'];
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** The version seen; another one is CONFLICT. */
  version: Scalars['Int']['input'];
};

/** Whether those concerned were told. */
export type TellPersonsOfBreachInput = {
  /** The breach's id. */
  id: Scalars['ID']['input'];
  /** How they were told, why the exception applies, or what the public was told; at most 4,000 characters. Sealed. */
  text: Scalars['String']['input'];
  /** Told, or the exception. */
  told: BreachPersonsTold;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** One thing that has happened. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** The role that acted. */
  actorRole: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What, as an audit event kind. */
  kind: Scalars['String']['output'];
  /** What, in words; null for a kind of an earlier version that has none. */
  text?: Maybe<LocalizedText>;
};

/** What a service token may be for. */
export type TokenScope =
  /** Reading and verifying the audit log, as an auditor. */
  | 'AUDIT';

/** A size of the log and the root over its events. */
export type TreeHead = {
  __typename?: 'TreeHead';
  /** Root hash (RFC 6962 section 2.1). */
  rootHash: Scalars['Sha256']['output'];
  /** Number of events. */
  size: Scalars['Int']['output'];
};

/** A head of the log: how many leaves, and the root over them. */
export type TreeHeadInput = {
  /** Root hash (RFC 6962 section 2.1). */
  rootHash: Scalars['Sha256']['input'];
  /** Number of events. */
  size: Scalars['Int']['input'];
};

/** Decisions to take back. */
export type UndoItemDecisionsInput = {
  /** The request's id. */
  id: Scalars['ID']['input'];
  /** 1 to 100 records, each once. */
  itemIds: Array<Scalars['ID']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** One header. */
export type UploadHeader = {
  __typename?: 'UploadHeader';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** How staff checked who the person is. */
export type VerifyIdentityInput = {
  /** What was shown. */
  document?: IdentityDocument;
  /** Files of the case uploaded as IDENTITY_EVIDENCE, at most 10. They are deleted on the day the note is. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** The id. */
  id: Scalars['ID']['input'];
  /** IN_PERSON or DOCUMENT. */
  method: Assurance;
  /** What else there is to keep of the check, at most 1,000 characters; never a CPR number. Sealed with a key of its own, which is deleted before the case is. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The version seen. */
  version: Scalars['Int']['input'];
};

/** What differs between two versions of one document in one language. */
export type VersionDifference = {
  __typename?: 'VersionDifference';
  /** The counts. */
  counts: DifferenceCounts;
  /** The earlier version. */
  from: PublishedVersion;
  /** The language that was compared. */
  language: Language;
  /** Every section in the order of the later version; a removed one where it was. */
  sections: Array<SectionDifference>;
  /** The counts in words, such as "4 ændringer i 2 afsnit". */
  summary: Scalars['String']['output'];
  /** The later version. */
  to: PublishedVersion;
};

/** One section of a published document. */
export type VersionSection = {
  __typename?: 'VersionSection';
  /** The same as HTML, with no script and no raw HTML of the author. */
  html: Scalars['String']['output'];
  /** The section's id, the same in every version and language; usable as an anchor. */
  id: Scalars['String']['output'];
  /** The text. */
  markdown: Scalars['Markdown']['output'];
  /** The section in this version for ever: the version's id, `#`, the section's id. */
  permanentId: Scalars['String']['output'];
  /** Heading. */
  title: Scalars['String']['output'];
};

/** One version of a document in one language. */
export type VersionText = {
  __typename?: 'VersionText';
  /** The canonical JSON (RFC 8785) of both languages, whose SHA-256 is the version's. */
  canonicalContent: Scalars['String']['output'];
  /** The language of this text. */
  language: Language;
  /** The sections in order. */
  sections: Array<VersionSection>;
  /** Title. */
  title: Scalars['String']['output'];
  /** The version. */
  version: PublishedVersion;
};

/** A request that waits for a system. */
export type WaitingRequest = {
  __typename?: 'WaitingRequest';
  /** The request's id. */
  id: Scalars['ID']['output'];
  /** Its number. */
  number: Scalars['String']['output'];
};

/** A text in `policies/` that is no version yet. */
export type WaitingVersion = {
  __typename?: 'WaitingVersion';
  /** What changed since the version before. */
  changeNote: LocalizedText;
  /** What would change; null when it is the first version. */
  difference?: Maybe<DraftDifference>;
  /** The document. */
  document: PublishedDocument;
  /** The first day it would apply. */
  effectiveOn: Scalars['Date']['output'];
  /** The file or folder, relative to `policies/`. */
  file: Scalars['String']['output'];
  /** The version it would follow; null when it is the first. */
  follows?: Maybe<PublishedVersion>;
  /** The text as it would be read. */
  preview: DraftText;
  /** When it was put forward. */
  proposedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who put it forward, by pseudonym; null when nobody has. */
  proposedBy?: Maybe<Scalars['ID']['output']>;
  /** Why it may not be published as it is, in English; null when it may. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** The same in both languages. */
  refusalWords?: Maybe<LocalizedText>;
  /** SHA-256 over the canonical content (RFC 8785); a version published from it has the same. */
  sha256: Scalars['Sha256']['output'];
};


/** A text in `policies/` that is no version yet. */
export type WaitingVersionDifferenceArgs = {
  language?: Language;
};


/** A text in `policies/` that is no version yet. */
export type WaitingVersionPreviewArgs = {
  language?: Language;
};

/** One text that waits. The hash is that of the text that was read, so that no other is published by mistake. */
export type WaitingVersionInput = {
  /** The document. */
  document: PublishedDocument;
  /** The text's SHA-256, from `publicationDraft`. */
  sha256: Scalars['Sha256']['input'];
};

/** How much lies with somebody. */
export type Workload = {
  __typename?: 'Workload';
  /** The staff id; null for the requests nobody works on. */
  handlerId?: Maybe<Scalars['ID']['output']>;
  /** How many open requests. */
  openRequests: Scalars['Int']['output'];
};

/** A note for colleagues. */
export type WriteInternalNoteInput = {
  /** The request. */
  dataRequestId: Scalars['ID']['input'];
  /** At most 10,000 characters. Sealed. */
  text: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( DataRequestRow );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Absence: ResolverTypeWrapper<Absence>;
  AbsencePayload: ResolverTypeWrapper<Omit<AbsencePayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  AccessCount: ResolverTypeWrapper<AccessCount>;
  AccessStatistics: ResolverTypeWrapper<AccessStatistics>;
  AcknowledgeLogAlarmInput: AcknowledgeLogAlarmInput;
  AcknowledgeLogAlarmPayload: ResolverTypeWrapper<Omit<AcknowledgeLogAlarmPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  ActivityBasis: ResolverTypeWrapper<ActivityBasis>;
  ActivityName: ResolverTypeWrapper<ActivityName>;
  ActivityRight: ResolverTypeWrapper<ActivityRight>;
  Advice: ResolverTypeWrapper<Advice>;
  Amendment: Amendment;
  AmendmentOutcome: AmendmentOutcome;
  AmendmentTask: ResolverTypeWrapper<AmendmentTask>;
  AnnounceLiftingInput: AnnounceLiftingInput;
  AnswerQuestionInput: AnswerQuestionInput;
  AnswerRectificationInput: AnswerRectificationInput;
  ApproveErasureInput: ApproveErasureInput;
  ArchiveDisposition: ArchiveDisposition;
  AskClarificationInput: AskClarificationInput;
  AskIdentityInput: AskIdentityInput;
  AssessBreachInput: AssessBreachInput;
  AssignDataRequestInput: AssignDataRequestInput;
  AssignDataRequestsInput: AssignDataRequestsInput;
  AssignDataRequestsPayload: ResolverTypeWrapper<Omit<AssignDataRequestsPayload, 'assignments'> & { assignments: Array<ResolversTypes['Assignment']> }>;
  Assignment: ResolverTypeWrapper<StoredAssignment>;
  Assurance: Assurance;
  Attachment: ResolverTypeWrapper<Attachment>;
  AttachmentPurpose: AttachmentPurpose;
  AttachmentState: AttachmentState;
  AttachmentUploadPayload: ResolverTypeWrapper<Omit<AttachmentUploadPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  AuditEvent: ResolverTypeWrapper<ShownEvent>;
  AuditEventConnection: ResolverTypeWrapper<Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEventEdge']>, nodes: Array<ResolversTypes['AuditEvent']> }>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEventFilter: AuditEventFilter;
  AuditEventKindWords: ResolverTypeWrapper<AuditEventKindWords>;
  AuditExport: ResolverTypeWrapper<AuditExport>;
  AuditExportConnection: ResolverTypeWrapper<AuditExportConnection>;
  AuditExportDownload: ResolverTypeWrapper<Omit<AuditExportDownload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  AuditExportEdge: ResolverTypeWrapper<AuditExportEdge>;
  AuditExportEstimate: ResolverTypeWrapper<AuditExportEstimate>;
  AuditExportInput: AuditExportInput;
  AuditExportPayload: ResolverTypeWrapper<Omit<AuditExportPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  AuditExportPurpose: AuditExportPurpose;
  AuditExportState: AuditExportState;
  AuditLog: ResolverTypeWrapper<AuditLog>;
  AuditPeriodVerification: ResolverTypeWrapper<AuditPeriodVerification>;
  AuditProblem: ResolverTypeWrapper<AuditProblem>;
  AuditResult: AuditResult;
  AuditSample: ResolverTypeWrapper<Omit<AuditSample, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  AuditVerification: ResolverTypeWrapper<AuditVerification>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Breach: ResolverTypeWrapper<Breach>;
  BreachConnection: ResolverTypeWrapper<BreachConnection>;
  BreachContent: BreachContent;
  BreachEdge: ResolverTypeWrapper<BreachEdge>;
  BreachFacts: ResolverTypeWrapper<BreachFacts>;
  BreachFactsInput: BreachFactsInput;
  BreachNotification: ResolverTypeWrapper<BreachNotification>;
  BreachPayload: ResolverTypeWrapper<Omit<BreachPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  BreachPersonsTold: BreachPersonsTold;
  BreachRisk: BreachRisk;
  BreachState: BreachState;
  BreachVersionInput: BreachVersionInput;
  CertifiedCollection: ResolverTypeWrapper<CertifiedCollection>;
  ChangeMyDetailsInput: ChangeMyDetailsInput;
  ChangeMyDetailsPayload: ResolverTypeWrapper<Omit<ChangeMyDetailsPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  Channel: Channel;
  CheckHandTaskInput: CheckHandTaskInput;
  Child: ResolverTypeWrapper<Child>;
  ChooseIdentitiesInput: ChooseIdentitiesInput;
  CloseComplaintInput: CloseComplaintInput;
  Colleague: ResolverTypeWrapper<Colleague>;
  CollectionFinding: ResolverTypeWrapper<CollectionFinding>;
  ColumnErasure: ResolverTypeWrapper<ColumnErasure>;
  ColumnErasureMethod: ColumnErasureMethod;
  Complaint: ResolverTypeWrapper<Complaint>;
  ComplaintConnection: ResolverTypeWrapper<ComplaintConnection>;
  ComplaintEdge: ResolverTypeWrapper<ComplaintEdge>;
  ComplaintOutcome: ComplaintOutcome;
  ComplaintPayload: ResolverTypeWrapper<Omit<ComplaintPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  ComplaintState: ComplaintState;
  CompleteTaskInput: CompleteTaskInput;
  Confidence: Confidence;
  ConsistencyProof: ResolverTypeWrapper<ConsistencyProof>;
  Contact: ResolverTypeWrapper<Contact>;
  CountByKey: ResolverTypeWrapper<CountByKey>;
  Coverage: ResolverTypeWrapper<Coverage>;
  CoverageGap: ResolverTypeWrapper<CoverageGap>;
  CoverageGapWhy: CoverageGapWhy;
  Cpr: ResolverTypeWrapper<Scalars['Cpr']['output']>;
  CreateAttachmentUploadInput: CreateAttachmentUploadInput;
  CreateAuditExportInput: CreateAuditExportInput;
  CreatePackageDownloadInput: CreatePackageDownloadInput;
  CreatePackageDownloadPayload: ResolverTypeWrapper<Omit<CreatePackageDownloadPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  CreateServiceTokenInput: CreateServiceTokenInput;
  CreateServiceTokenPayload: ResolverTypeWrapper<Omit<CreateServiceTokenPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  DataRequest: ResolverTypeWrapper<DataRequestRow>;
  DataRequestAction: DataRequestAction;
  DataRequestConnection: ResolverTypeWrapper<DataRequestPage>;
  DataRequestEdge: ResolverTypeWrapper<Omit<DataRequestEdge, 'node'> & { node: ResolversTypes['DataRequest'] }>;
  DataRequestFilter: DataRequestFilter;
  DataRequestPayload: ResolverTypeWrapper<Omit<DataRequestPayload, 'dataRequest' | 'receipt'> & { dataRequest: ResolversTypes['DataRequest'], receipt: ResolversTypes['Receipt'] }>;
  DataRequestState: DataRequestState;
  DataRequestVersionInput: DataRequestVersionInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  DeadlineExtension: ResolverTypeWrapper<DeadlineExtension>;
  DeadlineFrom: ResolverTypeWrapper<DeadlineFrom>;
  DeadlineStep: ResolverTypeWrapper<DeadlineStep>;
  DeadlineStepInput: ResolverTypeWrapper<DeadlineStepInput>;
  DeadlineWeek: ResolverTypeWrapper<DeadlineWeek>;
  DeadlineWindow: DeadlineWindow;
  DecideDataRequestInput: DecideDataRequestInput;
  DecideFoundFileInput: DecideFoundFileInput;
  DecideItemsInput: DecideItemsInput;
  Delay: ResolverTypeWrapper<Delay>;
  DeliveryChannel: DeliveryChannel;
  DeliveryPayload: ResolverTypeWrapper<Omit<DeliveryPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  DeliveryState: DeliveryState;
  DescribeBreachInput: DescribeBreachInput;
  Details: ResolverTypeWrapper<Details>;
  DifferenceCounts: ResolverTypeWrapper<DifferenceCounts>;
  DifferenceKind: DifferenceKind;
  DifferencePiece: ResolverTypeWrapper<DifferencePiece>;
  DraftDifference: ResolverTypeWrapper<DraftDifference>;
  DraftSection: ResolverTypeWrapper<DraftSection>;
  DraftText: ResolverTypeWrapper<DraftText>;
  Duplicate: ResolverTypeWrapper<Duplicate>;
  DuplicateRuling: DuplicateRuling;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: ResolverTypeWrapper<Omit<EndSessionPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  ErasureAction: ErasureAction;
  ErasureAttempt: ResolverTypeWrapper<ErasureAttempt>;
  ErasureCertificate: ResolverTypeWrapper<ErasureCertificate>;
  ErasureDryRun: ResolverTypeWrapper<ErasureDryRun>;
  ErasureGround: ErasureGround;
  ErasureGroundText: ResolverTypeWrapper<ErasureGroundText>;
  ErasurePlan: ResolverTypeWrapper<ErasurePlan>;
  ErasurePlanState: ErasurePlanState;
  ErasurePreview: ResolverTypeWrapper<ErasurePreview>;
  ErasureResidue: ResolverTypeWrapper<ErasureResidue>;
  ErasureResidueWhy: ErasureResidueWhy;
  ErasureStatement: ResolverTypeWrapper<ErasureStatement>;
  ErasureStep: ResolverTypeWrapper<ErasureStep>;
  ErrorCode: ErrorCode;
  ExtendDeadlineInput: ExtendDeadlineInput;
  ExtensionReason: ExtensionReason;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FoundFileReview: ResolverTypeWrapper<FoundFileReview>;
  GateGap: GateGap;
  GateItem: ResolverTypeWrapper<GateItem>;
  GuardianMay: GuardianMay;
  HandConfirmation: ResolverTypeWrapper<HandConfirmation>;
  HandOutcome: HandOutcome;
  HandOverSystemInput: HandOverSystemInput;
  HandTask: ResolverTypeWrapper<HandTask>;
  HandTaskState: HandTaskState;
  HandWork: HandWork;
  HandlerFilter: HandlerFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentityCheck: ResolverTypeWrapper<IdentityCheck>;
  IdentityCheckOutcome: IdentityCheckOutcome;
  IdentityDocument: IdentityDocument;
  IdentityRejection: IdentityRejection;
  IdentityStanding: ResolverTypeWrapper<IdentityStanding>;
  InclusionProof: ResolverTypeWrapper<InclusionProof>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InternalNote: ResolverTypeWrapper<InternalNote>;
  InternalNotePayload: ResolverTypeWrapper<Omit<InternalNotePayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  Item: ResolverTypeWrapper<Item>;
  ItemConnection: ResolverTypeWrapper<ItemConnection>;
  ItemDecision: ItemDecision;
  ItemDecisionInput: ItemDecisionInput;
  ItemDoubt: ItemDoubt;
  ItemEdge: ResolverTypeWrapper<ItemEdge>;
  ItemValue: ResolverTypeWrapper<ItemValue>;
  KeptLookOutcome: KeptLookOutcome;
  Language: Language;
  LastChange: ResolverTypeWrapper<LastChange>;
  LastCheck: ResolverTypeWrapper<LastCheck>;
  LastVerification: ResolverTypeWrapper<LastVerification>;
  LeaveOutSystemInput: LeaveOutSystemInput;
  LeftOutSystem: ResolverTypeWrapper<LeftOutSystem>;
  LegalBasis: LegalBasis;
  LegalFramework: ResolverTypeWrapper<LegalFramework>;
  LegalHold: ResolverTypeWrapper<LegalHold>;
  LegalHoldGround: LegalHoldGround;
  LegalHoldPayload: ResolverTypeWrapper<Omit<LegalHoldPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  LegalProvision: ResolverTypeWrapper<LegalProvision>;
  LegalReference: ResolverTypeWrapper<LegalReference>;
  LegalReferenceKind: LegalReferenceKind;
  LegalUse: ResolverTypeWrapper<LegalUse>;
  LegalUseKind: LegalUseKind;
  Letter: ResolverTypeWrapper<StoredLetter>;
  LetterDelivery: ResolverTypeWrapper<LetterDelivery>;
  LetterGeneration: ResolverTypeWrapper<LetterGeneration>;
  LetterKind: LetterKind;
  LetterPreview: ResolverTypeWrapper<LetterPreview>;
  LetterState: LetterState;
  LetterTemplate: ResolverTypeWrapper<LetterTemplate>;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  LogAlarm: ResolverTypeWrapper<LogAlarm>;
  Lookup: ResolverTypeWrapper<Lookup>;
  LookupConnection: ResolverTypeWrapper<LookupConnection>;
  LookupEdge: ResolverTypeWrapper<LookupEdge>;
  LookupFilter: LookupFilter;
  MappedCollection: ResolverTypeWrapper<MappedCollection>;
  MappedColumn: ResolverTypeWrapper<MappedColumn>;
  MappedRemains: ResolverTypeWrapper<MappedRemains>;
  MappedRetention: ResolverTypeWrapper<MappedRetention>;
  MappedSystem: ResolverTypeWrapper<MappedSystem>;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadPayload: ResolverTypeWrapper<Omit<MarkMessagesReadPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  MaskedCount: ResolverTypeWrapper<MaskedCount>;
  Me: ResolverTypeWrapper<Me>;
  Message: ResolverTypeWrapper<Message>;
  MessagePayload: ResolverTypeWrapper<Omit<MessagePayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  MessageSide: MessageSide;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NeededAssurance: ResolverTypeWrapper<NeededAssurance>;
  NextStep: NextStep;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotifyBreachInput: NotifyBreachInput;
  Objection: ResolverTypeWrapper<Objection>;
  ObjectionRequestInput: ObjectionRequestInput;
  ObjectionState: ObjectionState;
  OperatorFact: ResolverTypeWrapper<OperatorFact>;
  Organisation: ResolverTypeWrapper<Organisation>;
  OrganisationSubject: ResolverTypeWrapper<OrganisationSubject>;
  Outcome: Outcome;
  Package: ResolverTypeWrapper<StoredPackage>;
  PackagePreview: ResolverTypeWrapper<PackagePreview>;
  PackageState: PackageState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: ResolverTypeWrapper<Permission>;
  Person: ResolverTypeWrapper<Person>;
  PersonConnection: ResolverTypeWrapper<PersonConnection>;
  PersonEdge: ResolverTypeWrapper<PersonEdge>;
  PersonSession: ResolverTypeWrapper<PersonSession>;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  PlanErasureInput: PlanErasureInput;
  PolicyProblem: ResolverTypeWrapper<PolicyProblem>;
  PolicySection: ResolverTypeWrapper<PolicySection>;
  PortabilityScope: ResolverTypeWrapper<PortabilityScope>;
  PowerOfAttorneyInput: PowerOfAttorneyInput;
  PreviewState: PreviewState;
  PreviewedCollection: ResolverTypeWrapper<PreviewedCollection>;
  PreviewedSystem: ResolverTypeWrapper<PreviewedSystem>;
  PrivacyPolicy: ResolverTypeWrapper<PrivacyPolicy>;
  ProcessingActivity: ResolverTypeWrapper<ProcessingActivity>;
  ProcessingRecord: ResolverTypeWrapper<ProcessingRecord>;
  ProposeVersionPayload: ResolverTypeWrapper<Omit<ProposeVersionPayload, 'receipt' | 'waiting'> & { receipt: ResolversTypes['Receipt'], waiting: ResolversTypes['WaitingVersion'] }>;
  PublicNumbers: ResolverTypeWrapper<PublicNumbers>;
  PublicationDraft: ResolverTypeWrapper<Omit<PublicationDraft, 'waiting'> & { waiting: Array<ResolversTypes['WaitingVersion']> }>;
  PublishVersionPayload: ResolverTypeWrapper<Omit<PublishVersionPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  PublishedDocument: PublishedDocument;
  PublishedVersion: ResolverTypeWrapper<PublishedVersion>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Question: ResolverTypeWrapper<Question>;
  QuestionReason: QuestionReason;
  Reason: ResolverTypeWrapper<Reason>;
  Receipt: ResolverTypeWrapper<StoredReceipt>;
  Recipient: ResolverTypeWrapper<Recipient>;
  RecipientNotice: ResolverTypeWrapper<RecipientNotice>;
  RecipientNoticeState: RecipientNoticeState;
  RecordAdviceInput: RecordAdviceInput;
  RecordLetterPostedInput: RecordLetterPostedInput;
  RecordRecipientNoticeInput: RecordRecipientNoticeInput;
  RectificationMethod: RectificationMethod;
  RectificationPoint: ResolverTypeWrapper<RectificationPoint>;
  RectificationPointInput: RectificationPointInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionInput: RedactionInput;
  RedactionSuggestion: ResolverTypeWrapper<RedactionSuggestion>;
  RefusalGround: RefusalGround;
  RegisterBreachInput: RegisterBreachInput;
  RegisterComplaintInput: RegisterComplaintInput;
  RegisterDataRequestInput: RegisterDataRequestInput;
  RejectIdentityInput: RejectIdentityInput;
  ReopenDataRequestInput: ReopenDataRequestInput;
  Reopening: ResolverTypeWrapper<Reopening>;
  ReportHandTaskInput: ReportHandTaskInput;
  Representation: ResolverTypeWrapper<Representation>;
  RepresentationInput: RepresentationInput;
  RepresentationKind: RepresentationKind;
  ResolveAmendmentTaskInput: ResolveAmendmentTaskInput;
  ResolveAmendmentTaskPayload: ResolverTypeWrapper<Omit<ResolveAmendmentTaskPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  Restriction: ResolverTypeWrapper<Restriction>;
  RestrictionGround: RestrictionGround;
  RestrictionRequestInput: RestrictionRequestInput;
  RestrictionState: RestrictionState;
  RestrictionVersionInput: RestrictionVersionInput;
  RetentionRule: ResolverTypeWrapper<RetentionRule>;
  RetryCollectionInput: RetryCollectionInput;
  RevokeServiceTokenInput: RevokeServiceTokenInput;
  RevokeServiceTokenPayload: ResolverTypeWrapper<Omit<RevokeServiceTokenPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  Right: Right;
  RightByInterval: ResolverTypeWrapper<RightByInterval>;
  RightDecision: ResolverTypeWrapper<RightDecision>;
  RightDecisionInput: RightDecisionInput;
  RightDetailsInput: RightDetailsInput;
  RightOnBasis: ResolverTypeWrapper<RightOnBasis>;
  RightReach: RightReach;
  RightTask: ResolverTypeWrapper<RightTask>;
  Role: Role;
  RuleOnDuplicateInput: RuleOnDuplicateInput;
  Safeguard: Safeguard;
  SafeguardPayload: ResolverTypeWrapper<Omit<SafeguardPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  SafeguardStanding: ResolverTypeWrapper<SafeguardStanding>;
  SampledRequest: ResolverTypeWrapper<SampledRequest>;
  SampledStep: ResolverTypeWrapper<SampledStep>;
  SectionDifference: ResolverTypeWrapper<SectionDifference>;
  SendComplaintPositionInput: SendComplaintPositionInput;
  SendMessageInput: SendMessageInput;
  ServiceToken: ResolverTypeWrapper<ServiceToken>;
  ServiceTokenConnection: ResolverTypeWrapper<ServiceTokenConnection>;
  ServiceTokenEdge: ResolverTypeWrapper<ServiceTokenEdge>;
  SetAbsenceInput: SetAbsenceInput;
  SetSafeguardInput: SetSafeguardInput;
  Sha256: ResolverTypeWrapper<Scalars['Sha256']['output']>;
  SharedRecords: SharedRecords;
  SignOutEverywherePayload: ResolverTypeWrapper<Omit<SignOutEverywherePayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  SignOutPayload: ResolverTypeWrapper<Omit<SignOutPayload, 'receipt'> & { receipt: ResolversTypes['Receipt'] }>;
  StaffAccess: ResolverTypeWrapper<StaffAccess>;
  StaffLookup: ResolverTypeWrapper<StaffLookup>;
  StaffLookupConnection: ResolverTypeWrapper<StaffLookupConnection>;
  StaffLookupEdge: ResolverTypeWrapper<StaffLookupEdge>;
  Statistics: ResolverTypeWrapper<Statistics>;
  StatisticsInterval: StatisticsInterval;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subject: ResolverTypeWrapper<Subject>;
  SubjectInput: SubjectInput;
  SubmitDataRequestInput: SubmitDataRequestInput;
  SubmitDataRequestPayload: ResolverTypeWrapper<Omit<SubmitDataRequestPayload, 'dataRequest' | 'receipt'> & { dataRequest: ResolversTypes['DataRequest'], receipt: ResolversTypes['Receipt'] }>;
  SuggestionKind: SuggestionKind;
  SystemCheck: ResolverTypeWrapper<SystemCheck>;
  SystemDifference: ResolverTypeWrapper<SystemDifference>;
  SystemKind: SystemKind;
  SystemProgress: ResolverTypeWrapper<SystemReading>;
  SystemRecipient: ResolverTypeWrapper<SystemRecipient>;
  SystemState: SystemState;
  TaskKind: TaskKind;
  TellDelayInput: TellDelayInput;
  TellPersonsOfBreachInput: TellPersonsOfBreachInput;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  TokenScope: TokenScope;
  TreeHead: ResolverTypeWrapper<TreeHead>;
  TreeHeadInput: TreeHeadInput;
  UndoItemDecisionsInput: UndoItemDecisionsInput;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  VerifyIdentityInput: VerifyIdentityInput;
  VersionDifference: ResolverTypeWrapper<VersionDifference>;
  VersionSection: ResolverTypeWrapper<VersionSection>;
  VersionText: ResolverTypeWrapper<VersionText>;
  WaitingRequest: ResolverTypeWrapper<WaitingRequest>;
  WaitingVersion: ResolverTypeWrapper<Waiting>;
  WaitingVersionInput: WaitingVersionInput;
  Workload: ResolverTypeWrapper<Workload>;
  WriteInternalNoteInput: WriteInternalNoteInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Absence: Absence;
  AbsencePayload: Omit<AbsencePayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  AccessCount: AccessCount;
  AccessStatistics: AccessStatistics;
  AcknowledgeLogAlarmInput: AcknowledgeLogAlarmInput;
  AcknowledgeLogAlarmPayload: Omit<AcknowledgeLogAlarmPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  ActivityBasis: ActivityBasis;
  ActivityName: ActivityName;
  ActivityRight: ActivityRight;
  Advice: Advice;
  AmendmentTask: AmendmentTask;
  AnnounceLiftingInput: AnnounceLiftingInput;
  AnswerQuestionInput: AnswerQuestionInput;
  AnswerRectificationInput: AnswerRectificationInput;
  ApproveErasureInput: ApproveErasureInput;
  AskClarificationInput: AskClarificationInput;
  AskIdentityInput: AskIdentityInput;
  AssessBreachInput: AssessBreachInput;
  AssignDataRequestInput: AssignDataRequestInput;
  AssignDataRequestsInput: AssignDataRequestsInput;
  AssignDataRequestsPayload: Omit<AssignDataRequestsPayload, 'assignments'> & { assignments: Array<ResolversParentTypes['Assignment']> };
  Assignment: StoredAssignment;
  Attachment: Attachment;
  AttachmentUploadPayload: Omit<AttachmentUploadPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  AuditEvent: ShownEvent;
  AuditEventConnection: Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEventEdge']>, nodes: Array<ResolversParentTypes['AuditEvent']> };
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEventFilter: AuditEventFilter;
  AuditEventKindWords: AuditEventKindWords;
  AuditExport: AuditExport;
  AuditExportConnection: AuditExportConnection;
  AuditExportDownload: Omit<AuditExportDownload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  AuditExportEdge: AuditExportEdge;
  AuditExportEstimate: AuditExportEstimate;
  AuditExportInput: AuditExportInput;
  AuditExportPayload: Omit<AuditExportPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  AuditLog: AuditLog;
  AuditPeriodVerification: AuditPeriodVerification;
  AuditProblem: AuditProblem;
  AuditSample: Omit<AuditSample, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  AuditVerification: AuditVerification;
  Boolean: Scalars['Boolean']['output'];
  Breach: Breach;
  BreachConnection: BreachConnection;
  BreachEdge: BreachEdge;
  BreachFacts: BreachFacts;
  BreachFactsInput: BreachFactsInput;
  BreachNotification: BreachNotification;
  BreachPayload: Omit<BreachPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  BreachVersionInput: BreachVersionInput;
  CertifiedCollection: CertifiedCollection;
  ChangeMyDetailsInput: ChangeMyDetailsInput;
  ChangeMyDetailsPayload: Omit<ChangeMyDetailsPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  CheckHandTaskInput: CheckHandTaskInput;
  Child: Child;
  ChooseIdentitiesInput: ChooseIdentitiesInput;
  CloseComplaintInput: CloseComplaintInput;
  Colleague: Colleague;
  CollectionFinding: CollectionFinding;
  ColumnErasure: ColumnErasure;
  Complaint: Complaint;
  ComplaintConnection: ComplaintConnection;
  ComplaintEdge: ComplaintEdge;
  ComplaintPayload: Omit<ComplaintPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  CompleteTaskInput: CompleteTaskInput;
  ConsistencyProof: ConsistencyProof;
  Contact: Contact;
  CountByKey: CountByKey;
  Coverage: Coverage;
  CoverageGap: CoverageGap;
  Cpr: Scalars['Cpr']['output'];
  CreateAttachmentUploadInput: CreateAttachmentUploadInput;
  CreateAuditExportInput: CreateAuditExportInput;
  CreatePackageDownloadInput: CreatePackageDownloadInput;
  CreatePackageDownloadPayload: Omit<CreatePackageDownloadPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  CreateServiceTokenInput: CreateServiceTokenInput;
  CreateServiceTokenPayload: Omit<CreateServiceTokenPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  DataRequest: DataRequestRow;
  DataRequestConnection: DataRequestPage;
  DataRequestEdge: Omit<DataRequestEdge, 'node'> & { node: ResolversParentTypes['DataRequest'] };
  DataRequestFilter: DataRequestFilter;
  DataRequestPayload: Omit<DataRequestPayload, 'dataRequest' | 'receipt'> & { dataRequest: ResolversParentTypes['DataRequest'], receipt: ResolversParentTypes['Receipt'] };
  DataRequestVersionInput: DataRequestVersionInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  DeadlineExtension: DeadlineExtension;
  DeadlineFrom: DeadlineFrom;
  DeadlineStep: DeadlineStep;
  DeadlineStepInput: DeadlineStepInput;
  DeadlineWeek: DeadlineWeek;
  DecideDataRequestInput: DecideDataRequestInput;
  DecideFoundFileInput: DecideFoundFileInput;
  DecideItemsInput: DecideItemsInput;
  Delay: Delay;
  DeliveryPayload: Omit<DeliveryPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  DescribeBreachInput: DescribeBreachInput;
  Details: Details;
  DifferenceCounts: DifferenceCounts;
  DifferencePiece: DifferencePiece;
  DraftDifference: DraftDifference;
  DraftSection: DraftSection;
  DraftText: DraftText;
  Duplicate: Duplicate;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: Omit<EndSessionPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  ErasureAttempt: ErasureAttempt;
  ErasureCertificate: ErasureCertificate;
  ErasureDryRun: ErasureDryRun;
  ErasureGroundText: ErasureGroundText;
  ErasurePlan: ErasurePlan;
  ErasurePreview: ErasurePreview;
  ErasureResidue: ErasureResidue;
  ErasureStatement: ErasureStatement;
  ErasureStep: ErasureStep;
  ExtendDeadlineInput: ExtendDeadlineInput;
  Float: Scalars['Float']['output'];
  FoundFileReview: FoundFileReview;
  GateItem: GateItem;
  HandConfirmation: HandConfirmation;
  HandOverSystemInput: HandOverSystemInput;
  HandTask: HandTask;
  ID: Scalars['ID']['output'];
  IdentityCheck: IdentityCheck;
  IdentityStanding: IdentityStanding;
  InclusionProof: InclusionProof;
  Int: Scalars['Int']['output'];
  InternalNote: InternalNote;
  InternalNotePayload: Omit<InternalNotePayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  Item: Item;
  ItemConnection: ItemConnection;
  ItemDecisionInput: ItemDecisionInput;
  ItemEdge: ItemEdge;
  ItemValue: ItemValue;
  LastChange: LastChange;
  LastCheck: LastCheck;
  LastVerification: LastVerification;
  LeaveOutSystemInput: LeaveOutSystemInput;
  LeftOutSystem: LeftOutSystem;
  LegalFramework: LegalFramework;
  LegalHold: LegalHold;
  LegalHoldPayload: Omit<LegalHoldPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  LegalProvision: LegalProvision;
  LegalReference: LegalReference;
  LegalUse: LegalUse;
  Letter: StoredLetter;
  LetterDelivery: LetterDelivery;
  LetterGeneration: LetterGeneration;
  LetterPreview: LetterPreview;
  LetterTemplate: LetterTemplate;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LocalizedText: LocalizedText;
  LogAlarm: LogAlarm;
  Lookup: Lookup;
  LookupConnection: LookupConnection;
  LookupEdge: LookupEdge;
  LookupFilter: LookupFilter;
  MappedCollection: MappedCollection;
  MappedColumn: MappedColumn;
  MappedRemains: MappedRemains;
  MappedRetention: MappedRetention;
  MappedSystem: MappedSystem;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadPayload: Omit<MarkMessagesReadPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  Markdown: Scalars['Markdown']['output'];
  MaskedCount: MaskedCount;
  Me: Me;
  Message: Message;
  MessagePayload: Omit<MessagePayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  Mutation: Record<PropertyKey, never>;
  NeededAssurance: NeededAssurance;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotifyBreachInput: NotifyBreachInput;
  Objection: Objection;
  ObjectionRequestInput: ObjectionRequestInput;
  OperatorFact: OperatorFact;
  Organisation: Organisation;
  OrganisationSubject: OrganisationSubject;
  Package: StoredPackage;
  PackagePreview: PackagePreview;
  PageInfo: PageInfo;
  Permission: Permission;
  Person: Person;
  PersonConnection: PersonConnection;
  PersonEdge: PersonEdge;
  PersonSession: PersonSession;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  PlanErasureInput: PlanErasureInput;
  PolicyProblem: PolicyProblem;
  PolicySection: PolicySection;
  PortabilityScope: PortabilityScope;
  PowerOfAttorneyInput: PowerOfAttorneyInput;
  PreviewedCollection: PreviewedCollection;
  PreviewedSystem: PreviewedSystem;
  PrivacyPolicy: PrivacyPolicy;
  ProcessingActivity: ProcessingActivity;
  ProcessingRecord: ProcessingRecord;
  ProposeVersionPayload: Omit<ProposeVersionPayload, 'receipt' | 'waiting'> & { receipt: ResolversParentTypes['Receipt'], waiting: ResolversParentTypes['WaitingVersion'] };
  PublicNumbers: PublicNumbers;
  PublicationDraft: Omit<PublicationDraft, 'waiting'> & { waiting: Array<ResolversParentTypes['WaitingVersion']> };
  PublishVersionPayload: Omit<PublishVersionPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  PublishedVersion: PublishedVersion;
  Query: Record<PropertyKey, never>;
  Question: Question;
  Reason: Reason;
  Receipt: StoredReceipt;
  Recipient: Recipient;
  RecipientNotice: RecipientNotice;
  RecordAdviceInput: RecordAdviceInput;
  RecordLetterPostedInput: RecordLetterPostedInput;
  RecordRecipientNoticeInput: RecordRecipientNoticeInput;
  RectificationPoint: RectificationPoint;
  RectificationPointInput: RectificationPointInput;
  Redaction: Redaction;
  RedactionInput: RedactionInput;
  RedactionSuggestion: RedactionSuggestion;
  RegisterBreachInput: RegisterBreachInput;
  RegisterComplaintInput: RegisterComplaintInput;
  RegisterDataRequestInput: RegisterDataRequestInput;
  RejectIdentityInput: RejectIdentityInput;
  ReopenDataRequestInput: ReopenDataRequestInput;
  Reopening: Reopening;
  ReportHandTaskInput: ReportHandTaskInput;
  Representation: Representation;
  RepresentationInput: RepresentationInput;
  ResolveAmendmentTaskInput: ResolveAmendmentTaskInput;
  ResolveAmendmentTaskPayload: Omit<ResolveAmendmentTaskPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  Restriction: Restriction;
  RestrictionRequestInput: RestrictionRequestInput;
  RestrictionVersionInput: RestrictionVersionInput;
  RetentionRule: RetentionRule;
  RetryCollectionInput: RetryCollectionInput;
  RevokeServiceTokenInput: RevokeServiceTokenInput;
  RevokeServiceTokenPayload: Omit<RevokeServiceTokenPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  RightByInterval: RightByInterval;
  RightDecision: RightDecision;
  RightDecisionInput: RightDecisionInput;
  RightDetailsInput: RightDetailsInput;
  RightOnBasis: RightOnBasis;
  RightTask: RightTask;
  RuleOnDuplicateInput: RuleOnDuplicateInput;
  SafeguardPayload: Omit<SafeguardPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  SafeguardStanding: SafeguardStanding;
  SampledRequest: SampledRequest;
  SampledStep: SampledStep;
  SectionDifference: SectionDifference;
  SendComplaintPositionInput: SendComplaintPositionInput;
  SendMessageInput: SendMessageInput;
  ServiceToken: ServiceToken;
  ServiceTokenConnection: ServiceTokenConnection;
  ServiceTokenEdge: ServiceTokenEdge;
  SetAbsenceInput: SetAbsenceInput;
  SetSafeguardInput: SetSafeguardInput;
  Sha256: Scalars['Sha256']['output'];
  SignOutEverywherePayload: Omit<SignOutEverywherePayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  SignOutPayload: Omit<SignOutPayload, 'receipt'> & { receipt: ResolversParentTypes['Receipt'] };
  StaffAccess: StaffAccess;
  StaffLookup: StaffLookup;
  StaffLookupConnection: StaffLookupConnection;
  StaffLookupEdge: StaffLookupEdge;
  Statistics: Statistics;
  String: Scalars['String']['output'];
  Subject: Subject;
  SubjectInput: SubjectInput;
  SubmitDataRequestInput: SubmitDataRequestInput;
  SubmitDataRequestPayload: Omit<SubmitDataRequestPayload, 'dataRequest' | 'receipt'> & { dataRequest: ResolversParentTypes['DataRequest'], receipt: ResolversParentTypes['Receipt'] };
  SystemCheck: SystemCheck;
  SystemDifference: SystemDifference;
  SystemProgress: SystemReading;
  SystemRecipient: SystemRecipient;
  TellDelayInput: TellDelayInput;
  TellPersonsOfBreachInput: TellPersonsOfBreachInput;
  TimelineEntry: TimelineEntry;
  TreeHead: TreeHead;
  TreeHeadInput: TreeHeadInput;
  UndoItemDecisionsInput: UndoItemDecisionsInput;
  UploadHeader: UploadHeader;
  Url: Scalars['Url']['output'];
  VerifyIdentityInput: VerifyIdentityInput;
  VersionDifference: VersionDifference;
  VersionSection: VersionSection;
  VersionText: VersionText;
  WaitingRequest: WaitingRequest;
  WaitingVersion: Waiting;
  WaitingVersionInput: WaitingVersionInput;
  Workload: Workload;
  WriteInternalNoteInput: WriteInternalNoteInput;
};

export type AbsenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Absence'] = ResolversParentTypes['Absence']> = {
  fromOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  substituteId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  untilOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AbsencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbsencePayload'] = ResolversParentTypes['AbsencePayload']> = {
  colleague?: Resolver<ResolversTypes['Colleague'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type AccessCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessCount'] = ResolversParentTypes['AccessCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessStatistics'] = ResolversParentTypes['AccessStatistics']> = {
  byDay?: Resolver<Array<ResolversTypes['AccessCount']>, ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['AccessCount']>, ParentType, ContextType>;
  byRole?: Resolver<Array<ResolversTypes['AccessCount']>, ParentType, ContextType>;
  byStaff?: Resolver<Array<ResolversTypes['StaffAccess']>, ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lookups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedSignIns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AcknowledgeLogAlarmPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeLogAlarmPayload'] = ResolversParentTypes['AcknowledgeLogAlarmPayload']> = {
  logAlarm?: Resolver<ResolversTypes['LogAlarm'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ActivityBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityBasis'] = ResolversParentTypes['ActivityBasis']> = {
  basis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  legalReferences?: Resolver<Array<ResolversTypes['LegalReference']>, ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ActivityNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityName'] = ResolversParentTypes['ActivityName']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ActivityRightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityRight'] = ResolversParentTypes['ActivityRight']> = {
  dpvTerm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBases?: Resolver<Array<ResolversTypes['RightOnBasis']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['RightReach'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
};

export type AdviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Advice'] = ResolversParentTypes['Advice']> = {
  dissent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AmendmentTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendmentTask'] = ResolversParentTypes['AmendmentTask']> = {
  amendment?: Resolver<ResolversTypes['Amendment'], ParentType, ContextType>;
  feedEntry?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AmendmentOutcome']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  referenceKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssignDataRequestsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignDataRequestsPayload'] = ResolversParentTypes['AssignDataRequestsPayload']> = {
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  dataRequest?: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['AttachmentPurpose'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AttachmentState'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type AttachmentUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentUploadPayload'] = ResolversParentTypes['AttachmentUploadPayload']> = {
  attachment?: Resolver<ResolversTypes['Attachment'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  canonical?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataRequestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dataRequestNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusion?: Resolver<Maybe<ResolversTypes['InclusionProof']>, ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isFailure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditEventKindWordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventKindWords'] = ResolversParentTypes['AuditEventKindWords']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isFailure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type AuditExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExport'] = ResolversParentTypes['AuditExport']> = {
  availableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextPollAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['AuditExportPurpose'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['Sha256']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AuditExportState'], ParentType, ContextType>;
  timesFetched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AuditExportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportConnection'] = ResolversParentTypes['AuditExportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditExportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditExport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditExportDownloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportDownload'] = ResolversParentTypes['AuditExportDownload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type AuditExportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportEdge'] = ResolversParentTypes['AuditExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditExport'], ParentType, ContextType>;
};

export type AuditExportEstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportEstimate'] = ResolversParentTypes['AuditExportEstimate']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportPayload'] = ResolversParentTypes['AuditExportPayload']> = {
  auditExport?: Resolver<ResolversTypes['AuditExport'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type AuditLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditLog'] = ResolversParentTypes['AuditLog']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keyIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastNew?: Resolver<Maybe<ResolversTypes['LastVerification']>, ParentType, ContextType>;
  lastUnbroken?: Resolver<Maybe<ResolversTypes['LastVerification']>, ParentType, ContextType>;
  lastWhole?: Resolver<Maybe<ResolversTypes['LastVerification']>, ParentType, ContextType>;
  rootHash?: Resolver<Maybe<ResolversTypes['Sha256']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vkeys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditPeriodVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditPeriodVerification'] = ResolversParentTypes['AuditPeriodVerification']> = {
  firstIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['AuditProblem']>, ParentType, ContextType>;
};

export type AuditProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditProblem'] = ResolversParentTypes['AuditProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditSample'] = ResolversParentTypes['AuditSample']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  requests?: Resolver<Array<ResolversTypes['SampledRequest']>, ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['AuditProblem']>, ParentType, ContextType>;
  rootHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Breach'] = ResolversParentTypes['Breach']> = {
  awareAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadlineAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['BreachFacts'], ParentType, ContextType>;
  hoursLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['BreachContent']>, ParentType, ContextType>;
  notifications?: Resolver<Array<ResolversTypes['BreachNotification']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  personsTold?: Resolver<Maybe<ResolversTypes['BreachPersonsTold']>, ParentType, ContextType>;
  personsToldText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['BreachRisk']>, ParentType, ContextType>;
  riskReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BreachState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreachConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachConnection'] = ResolversParentTypes['BreachConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BreachEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Breach']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BreachEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachEdge'] = ResolversParentTypes['BreachEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Breach'], ParentType, ContextType>;
};

export type BreachFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachFacts'] = ResolversParentTypes['BreachFacts']> = {
  consequences?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreachNotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachNotification'] = ResolversParentTypes['BreachNotification']> = {
  included?: Resolver<Array<ResolversTypes['BreachContent']>, ParentType, ContextType>;
  lateReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BreachPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachPayload'] = ResolversParentTypes['BreachPayload']> = {
  breach?: Resolver<ResolversTypes['Breach'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type CertifiedCollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertifiedCollection'] = ResolversParentTypes['CertifiedCollection']> = {
  anonymised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  remains?: Resolver<Maybe<ResolversTypes['Reason']>, ParentType, ContextType>;
  residue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  residues?: Resolver<Array<ResolversTypes['ErasureResidue']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ChangeMyDetailsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMyDetailsPayload'] = ResolversParentTypes['ChangeMyDetailsPayload']> = {
  details?: Resolver<ResolversTypes['Details'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ChildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Child'] = ResolversParentTypes['Child']> = {
  guardianMay?: Resolver<ResolversTypes['GuardianMay'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ColleagueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Colleague'] = ResolversParentTypes['Colleague']> = {
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType>;
  awayUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  substituteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CollectionFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionFinding'] = ResolversParentTypes['CollectionFinding']> = {
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redactions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ColumnErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ColumnErasure'] = ResolversParentTypes['ColumnErasure']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ColumnErasureMethod'], ParentType, ContextType>;
};

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dataRequestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ComplaintOutcome']>, ParentType, ContextType>;
  outcomeText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  positionSentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComplaintConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintConnection'] = ResolversParentTypes['ComplaintConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ComplaintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Complaint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ComplaintEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintEdge'] = ResolversParentTypes['ComplaintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Complaint'], ParentType, ContextType>;
};

export type ComplaintPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintPayload'] = ResolversParentTypes['ComplaintPayload']> = {
  complaint?: Resolver<ResolversTypes['Complaint'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ConsistencyProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsistencyProof'] = ResolversParentTypes['ConsistencyProof']> = {
  from?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  hashes?: Resolver<Array<ResolversTypes['Sha256']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  address?: Resolver<ResolversTypes['OperatorFact'], ParentType, ContextType>;
  cvr?: Resolver<Maybe<ResolversTypes['OperatorFact']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['OperatorFact'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['OperatorFact'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['OperatorFact'], ParentType, ContextType>;
};

export type CountByKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountByKey'] = ResolversParentTypes['CountByKey']> = {
  count?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  describedColumns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  describedTables?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['CoverageGap']>, ParentType, ContextType>;
  ignoredColumns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ignoredTables?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isStrict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CoverageGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGap'] = ResolversParentTypes['CoverageGap']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['CoverageGapWhy'], ParentType, ContextType>;
};

export interface CprScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cpr'], any> {
  name: 'Cpr';
}

export type CreatePackageDownloadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePackageDownloadPayload'] = ResolversParentTypes['CreatePackageDownloadPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readUrl?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
};

export type CreateServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateServiceTokenPayload'] = ResolversParentTypes['CreateServiceTokenPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  serviceToken?: Resolver<ResolversTypes['ServiceToken'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequest'] = ResolversParentTypes['DataRequest']> = {
  advice?: Resolver<Array<ResolversTypes['Advice']>, ParentType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['DataRequestAction']>, ParentType, ContextType>;
  assurance?: Resolver<Maybe<ResolversTypes['Assurance']>, ParentType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['Deadline'], ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['RightDecision']>, ParentType, ContextType>;
  delay?: Resolver<Maybe<ResolversTypes['Delay']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['Duplicate']>, ParentType, ContextType>;
  erasurePlans?: Resolver<Array<ResolversTypes['ErasurePlan']>, ParentType, ContextType>;
  erasureWaits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  extension?: Resolver<Maybe<ResolversTypes['DeadlineExtension']>, ParentType, ContextType>;
  handTasks?: Resolver<Array<ResolversTypes['HandTask']>, ParentType, ContextType>;
  handlerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityStanding'], ParentType, ContextType>;
  internalNotes?: Resolver<Array<ResolversTypes['InternalNote']>, ParentType, ContextType>;
  items?: Resolver<ResolversTypes['ItemConnection'], ParentType, ContextType, RequireFields<DataRequestItemsArgs, 'first' | 'undecidedOnly'>>;
  keptUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  lastChange?: Resolver<Maybe<ResolversTypes['LastChange']>, ParentType, ContextType>;
  letters?: Resolver<Array<ResolversTypes['Letter']>, ParentType, ContextType>;
  lookups?: Resolver<ResolversTypes['LookupConnection'], ParentType, ContextType, RequireFields<DataRequestLookupsArgs, 'first'>>;
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  needsReply?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['NextStep'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objections?: Resolver<Array<ResolversTypes['Objection']>, ParentType, ContextType>;
  onBehalf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
  portability?: Resolver<Array<ResolversTypes['PortabilityScope']>, ParentType, ContextType>;
  preparedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['PackagePreview']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipientNotices?: Resolver<Array<ResolversTypes['RecipientNotice']>, ParentType, ContextType>;
  rectificationPoints?: Resolver<Array<ResolversTypes['RectificationPoint']>, ParentType, ContextType>;
  reopenings?: Resolver<Array<ResolversTypes['Reopening']>, ParentType, ContextType>;
  representation?: Resolver<Maybe<ResolversTypes['Representation']>, ParentType, ContextType>;
  restrictions?: Resolver<Array<ResolversTypes['Restriction']>, ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  systemFailed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['SystemProgress']>, ParentType, ContextType>;
  tasks?: Resolver<Array<ResolversTypes['RightTask']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  unreadMessages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versionsInForce?: Resolver<Array<ResolversTypes['PublishedVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestConnection'] = ResolversParentTypes['DataRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DataRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestEdge'] = ResolversParentTypes['DataRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType>;
};

export type DataRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestPayload'] = ResolversParentTypes['DataRequestPayload']> = {
  dataRequest?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  calendarVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  explanation?: Resolver<Array<ResolversTypes['DeadlineStep']>, ParentType, ContextType>;
  extendableUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extendedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pausedSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refusalDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suspendedDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targetOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DeadlineExtensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineExtension'] = ResolversParentTypes['DeadlineExtension']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extendedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ExtensionReason'], ParentType, ContextType>;
};

export type DeadlineFromResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineFrom'] = ResolversParentTypes['DeadlineFrom']> = {
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeadlineStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineStep'] = ResolversParentTypes['DeadlineStep']> = {
  article?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['DeadlineStepInput']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type DeadlineStepInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineStepInput'] = ResolversParentTypes['DeadlineStepInput']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadlineWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineWeek'] = ResolversParentTypes['DeadlineWeek']> = {
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DelayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delay'] = ResolversParentTypes['Delay']> = {
  expectedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryPayload'] = ResolversParentTypes['DeliveryPayload']> = {
  delivery?: Resolver<ResolversTypes['LetterDelivery'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type DetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Details'] = ResolversParentTypes['Details']> = {
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailNotices?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DifferenceCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceCounts'] = ResolversParentTypes['DifferenceCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DifferencePieceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferencePiece'] = ResolversParentTypes['DifferencePiece']> = {
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftDifference'] = ResolversParentTypes['DraftDifference']> = {
  counts?: Resolver<ResolversTypes['DifferenceCounts'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['SectionDifference']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftSection'] = ResolversParentTypes['DraftSection']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftText'] = ResolversParentTypes['DraftText']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['DraftSection']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DuplicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Duplicate'] = ResolversParentTypes['Duplicate']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
  ruling?: Resolver<Maybe<ResolversTypes['DuplicateRuling']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ErasureAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureAttempt'] = ResolversParentTypes['ErasureAttempt']> = {
  committed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['ErasureStatement']>, ParentType, ContextType>;
};

export type ErasureCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureCertificate'] = ResolversParentTypes['ErasureCertificate']> = {
  byHand?: Resolver<Maybe<ResolversTypes['HandConfirmation']>, ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['CertifiedCollection']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  executedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ErasureDryRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureDryRun'] = ResolversParentTypes['ErasureDryRun']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ranAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ErasureGroundTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureGroundText'] = ResolversParentTypes['ErasureGroundText']> = {
  ground?: Resolver<ResolversTypes['ErasureGround'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ErasurePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePlan'] = ResolversParentTypes['ErasurePlan']> = {
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['ErasureAttempt']>, ParentType, ContextType>;
  blocked?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  byHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['ErasureCertificate']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['Sha256']>, ParentType, ContextType>;
  dryRun?: Resolver<Maybe<ResolversTypes['ErasureDryRun']>, ParentType, ContextType>;
  errorDetails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  lookAgainOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lookOutcome?: Resolver<Maybe<ResolversTypes['KeptLookOutcome']>, ParentType, ContextType>;
  lookedAgainAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sharedRecords?: Resolver<Maybe<ResolversTypes['SharedRecords']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasurePlanState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ErasureStep']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ErasurePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePreview'] = ResolversParentTypes['ErasurePreview']> = {
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['PreviewedSystem']>, ParentType, ContextType>;
};

export type ErasureResidueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureResidue'] = ResolversParentTypes['ErasureResidue']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['ErasureResidueWhy'], ParentType, ContextType>;
};

export type ErasureStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureStatement'] = ResolversParentTypes['ErasureStatement']> = {
  action?: Resolver<ResolversTypes['ErasureAction'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  executedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureStep'] = ResolversParentTypes['ErasureStep']> = {
  action?: Resolver<ResolversTypes['ErasureAction'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  remains?: Resolver<Maybe<ResolversTypes['Reason']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type FoundFileReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundFileReview'] = ResolversParentTypes['FoundFileReview']> = {
  considerations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ItemDecision'], ParentType, ContextType>;
  fileId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['RefusalGround'], ParentType, ContextType>;
  replacement?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType>;
};

export type GateItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GateItem'] = ResolversParentTypes['GateItem']> = {
  document?: Resolver<ResolversTypes['PublishedDocument'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['GateGap']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedyWords?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HandConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandConfirmation'] = ResolversParentTypes['HandConfirmation']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nothingThere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HandTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandTask'] = ResolversParentTypes['HandTask']> = {
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checkedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  fileReviews?: Resolver<Array<ResolversTypes['FoundFileReview']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructions?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  mayCheck?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayReport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['HandOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  secondLook?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HandTaskState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['HandWork'], ParentType, ContextType>;
};

export type IdentityCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityCheck'] = ResolversParentTypes['IdentityCheck']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['IdentityDocument'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  forgetOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['Assurance']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IdentityCheckOutcome'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['IdentityRejection']>, ParentType, ContextType>;
};

export type IdentityStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityStanding'] = ResolversParentTypes['IdentityStanding']> = {
  assurance?: Resolver<Maybe<ResolversTypes['Assurance']>, ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['IdentityCheck']>, ParentType, ContextType>;
  needed?: Resolver<Array<ResolversTypes['NeededAssurance']>, ParentType, ContextType>;
  sufficesForRelease?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InclusionProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InclusionProof'] = ResolversParentTypes['InclusionProof']> = {
  checkpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hashes?: Resolver<Array<ResolversTypes['Sha256']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  treeSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InternalNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InternalNote'] = ResolversParentTypes['InternalNote']> = {
  authorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InternalNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InternalNotePayload'] = ResolversParentTypes['InternalNotePayload']> = {
  note?: Resolver<ResolversTypes['InternalNote'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  considerations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ItemDecision']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['ItemDoubt']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['RefusalGround']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needsReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  redactions?: Resolver<Array<ResolversTypes['Redaction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['ItemValue']>, ParentType, ContextType>;
};

export type ItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemConnection'] = ResolversParentTypes['ItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemEdge'] = ResolversParentTypes['ItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
};

export type ItemValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemValue'] = ResolversParentTypes['ItemValue']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['RedactionSuggestion']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LastChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastChange'] = ResolversParentTypes['LastChange']> = {
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  colleague?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type LastCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastCheck'] = ResolversParentTypes['LastCheck']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  isReached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LastVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastVerification'] = ResolversParentTypes['LastVerification']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeftOutSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeftOutSystem'] = ResolversParentTypes['LeftOutSystem']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type LegalFrameworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalFramework'] = ResolversParentTypes['LegalFramework']> = {
  references?: Resolver<Array<ResolversTypes['LegalReference']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type LegalHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['LegalHoldGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAboutPerson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalHoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldPayload'] = ResolversParentTypes['LegalHoldPayload']> = {
  legalHold?: Resolver<ResolversTypes['LegalHold'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type LegalProvisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalProvision'] = ResolversParentTypes['LegalProvision']> = {
  about?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalReference'] = ResolversParentTypes['LegalReference']> = {
  articles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  celex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  eli?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LegalReferenceKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['LegalProvision']>, ParentType, ContextType>;
  relevance?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['LegalReference']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  usedIn?: Resolver<Array<ResolversTypes['LegalUse']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LegalUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalUse'] = ResolversParentTypes['LegalUse']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LegalUseKind'], ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type LetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter']> = {
  deliveries?: Resolver<Array<ResolversTypes['LetterDelivery']>, ParentType, ContextType>;
  generations?: Resolver<Array<ResolversTypes['LetterGeneration']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LetterState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LetterDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterDelivery'] = ResolversParentTypes['LetterDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['DeliveryChannel'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  letterId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
};

export type LetterGenerationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterGeneration'] = ResolversParentTypes['LetterGeneration']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pdfUrl?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  renderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LetterPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterPreview'] = ResolversParentTypes['LetterPreview']> = {
  channels?: Resolver<Array<ResolversTypes['DeliveryChannel']>, ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  pdfBase64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LetterTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterTemplate'] = ResolversParentTypes['LetterTemplate']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  da?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LogAlarmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogAlarm'] = ResolversParentTypes['LogAlarm']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LookupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lookup'] = ResolversParentTypes['Lookup']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type LookupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupConnection'] = ResolversParentTypes['LookupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LookupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Lookup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LookupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupEdge'] = ResolversParentTypes['LookupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lookup'], ParentType, ContextType>;
};

export type MappedCollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappedCollection'] = ResolversParentTypes['MappedCollection']> = {
  archiveDisposition?: Resolver<ResolversTypes['ArchiveDisposition'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['MappedColumn']>, ParentType, ContextType>;
  erase?: Resolver<ResolversTypes['ErasureAction'], ParentType, ContextType>;
  foundBy?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reachedFrom?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  retention?: Resolver<Array<ResolversTypes['MappedRetention']>, ParentType, ContextType>;
  stays?: Resolver<Array<ResolversTypes['MappedRemains']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type MappedColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappedColumn'] = ResolversParentTypes['MappedColumn']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  copied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onErasure?: Resolver<ResolversTypes['ColumnErasure'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type MappedRemainsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappedRemains'] = ResolversParentTypes['MappedRemains']> = {
  ground?: Resolver<ResolversTypes['RefusalGround'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type MappedRetentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappedRetention'] = ResolversParentTypes['MappedRetention']> = {
  category?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type MappedSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappedSystem'] = ResolversParentTypes['MappedSystem']> = {
  canCollect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canErase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['MappedCollection']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SystemKind'], ParentType, ContextType>;
  lastCheck?: Resolver<Maybe<ResolversTypes['LastCheck']>, ParentType, ContextType>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['SystemRecipient']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['WaitingRequest']>, ParentType, ContextType>;
};

export type MarkMessagesReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkMessagesReadPayload'] = ResolversParentTypes['MarkMessagesReadPayload']> = {
  marked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export interface MarkdownScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Markdown'], any> {
  name: 'Markdown';
}

export type MaskedCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaskedCount'] = ResolversParentTypes['MaskedCount']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isMasked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  assurance?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Child']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['Details'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  sessionExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  authorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['MessageSide'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagePayload'] = ResolversParentTypes['MessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeLogAlarm: Resolver<ResolversTypes['AcknowledgeLogAlarmPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeLogAlarmArgs, 'input'>>;
  announceLifting: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAnnounceLiftingArgs, 'input'>>;
  answerQuestion: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAnswerQuestionArgs, 'input'>>;
  answerRectification: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAnswerRectificationArgs, 'input'>>;
  approveErasure: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationApproveErasureArgs, 'input'>>;
  askClarification: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAskClarificationArgs, 'input'>>;
  askIdentity: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAskIdentityArgs, 'input'>>;
  assessBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationAssessBreachArgs, 'input'>>;
  assignDataRequest: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationAssignDataRequestArgs, 'input'>>;
  assignDataRequests: Resolver<ResolversTypes['AssignDataRequestsPayload'], ParentType, ContextType, RequireFields<MutationAssignDataRequestsArgs, 'input'>>;
  changeMyDetails: Resolver<ResolversTypes['ChangeMyDetailsPayload'], ParentType, ContextType, RequireFields<MutationChangeMyDetailsArgs, 'input'>>;
  checkHandTask: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationCheckHandTaskArgs, 'input'>>;
  chooseIdentities: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationChooseIdentitiesArgs, 'input'>>;
  closeBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationCloseBreachArgs, 'input'>>;
  closeComplaint: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationCloseComplaintArgs, 'input'>>;
  completeTask: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationCompleteTaskArgs, 'input'>>;
  createAttachmentUpload: Resolver<ResolversTypes['AttachmentUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateAttachmentUploadArgs, 'input'>>;
  createAuditExport: Resolver<ResolversTypes['AuditExportPayload'], ParentType, ContextType, RequireFields<MutationCreateAuditExportArgs, 'input'>>;
  createAuditExportDownload: Resolver<ResolversTypes['AuditExportDownload'], ParentType, ContextType, RequireFields<MutationCreateAuditExportDownloadArgs, 'input'>>;
  createPackageDownload: Resolver<ResolversTypes['CreatePackageDownloadPayload'], ParentType, ContextType, RequireFields<MutationCreatePackageDownloadArgs, 'input'>>;
  createServiceToken: Resolver<ResolversTypes['CreateServiceTokenPayload'], ParentType, ContextType, RequireFields<MutationCreateServiceTokenArgs, 'input'>>;
  decideDataRequest: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationDecideDataRequestArgs, 'input'>>;
  decideFoundFile: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationDecideFoundFileArgs, 'input'>>;
  decideItems: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationDecideItemsArgs, 'input'>>;
  describeBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationDescribeBreachArgs, 'input'>>;
  endSession: Resolver<ResolversTypes['EndSessionPayload'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  extendDeadline: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationExtendDeadlineArgs, 'input'>>;
  handOverSystem: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationHandOverSystemArgs, 'input'>>;
  leaveOutSystem: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationLeaveOutSystemArgs, 'input'>>;
  liftLegalHold: Resolver<ResolversTypes['LegalHoldPayload'], ParentType, ContextType, RequireFields<MutationLiftLegalHoldArgs, 'input'>>;
  liftRestriction: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  markMessagesRead: Resolver<ResolversTypes['MarkMessagesReadPayload'], ParentType, ContextType, RequireFields<MutationMarkMessagesReadArgs, 'input'>>;
  notifyBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationNotifyBreachArgs, 'input'>>;
  placeLegalHold: Resolver<ResolversTypes['LegalHoldPayload'], ParentType, ContextType, RequireFields<MutationPlaceLegalHoldArgs, 'input'>>;
  planErasure: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationPlanErasureArgs, 'input'>>;
  proposeVersion: Resolver<ResolversTypes['ProposeVersionPayload'], ParentType, ContextType, RequireFields<MutationProposeVersionArgs, 'input'>>;
  proveIdentity: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationProveIdentityArgs, 'input'>>;
  publishVersion: Resolver<ResolversTypes['PublishVersionPayload'], ParentType, ContextType, RequireFields<MutationPublishVersionArgs, 'input'>>;
  recordAdvice: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationRecordAdviceArgs, 'input'>>;
  recordLetterPosted: Resolver<ResolversTypes['DeliveryPayload'], ParentType, ContextType, RequireFields<MutationRecordLetterPostedArgs, 'input'>>;
  recordRecipientNotice: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationRecordRecipientNoticeArgs, 'input'>>;
  registerBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationRegisterBreachArgs, 'input'>>;
  registerComplaint: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationRegisterComplaintArgs, 'input'>>;
  registerDataRequest: Resolver<ResolversTypes['SubmitDataRequestPayload'], ParentType, ContextType, RequireFields<MutationRegisterDataRequestArgs, 'input'>>;
  rejectIdentity: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationRejectIdentityArgs, 'input'>>;
  reopenDataRequest: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationReopenDataRequestArgs, 'input'>>;
  reportHandTask: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationReportHandTaskArgs, 'input'>>;
  resolveAmendmentTask: Resolver<ResolversTypes['ResolveAmendmentTaskPayload'], ParentType, ContextType, RequireFields<MutationResolveAmendmentTaskArgs, 'input'>>;
  retryAuditExport: Resolver<ResolversTypes['AuditExportPayload'], ParentType, ContextType, RequireFields<MutationRetryAuditExportArgs, 'input'>>;
  retryCollection: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationRetryCollectionArgs, 'input'>>;
  revokeServiceToken: Resolver<ResolversTypes['RevokeServiceTokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeServiceTokenArgs, 'input'>>;
  ruleOnDuplicate: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationRuleOnDuplicateArgs, 'input'>>;
  sendComplaintPosition: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationSendComplaintPositionArgs, 'input'>>;
  sendMessage: Resolver<ResolversTypes['MessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setAbsence: Resolver<ResolversTypes['AbsencePayload'], ParentType, ContextType, RequireFields<MutationSetAbsenceArgs, 'input'>>;
  setSafeguard: Resolver<ResolversTypes['SafeguardPayload'], ParentType, ContextType, RequireFields<MutationSetSafeguardArgs, 'input'>>;
  signOut: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType>;
  startCollection: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationStartCollectionArgs, 'input'>>;
  submitDataRequest: Resolver<ResolversTypes['SubmitDataRequestPayload'], ParentType, ContextType, RequireFields<MutationSubmitDataRequestArgs, 'input'>>;
  tellDelay: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationTellDelayArgs, 'input'>>;
  tellPersonsOfBreach: Resolver<ResolversTypes['BreachPayload'], ParentType, ContextType, RequireFields<MutationTellPersonsOfBreachArgs, 'input'>>;
  undoItemDecisions: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationUndoItemDecisionsArgs, 'input'>>;
  verifyIdentity: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationVerifyIdentityArgs, 'input'>>;
  withdrawDataRequest: Resolver<ResolversTypes['DataRequestPayload'], ParentType, ContextType, RequireFields<MutationWithdrawDataRequestArgs, 'input'>>;
  writeInternalNote: Resolver<ResolversTypes['InternalNotePayload'], ParentType, ContextType, RequireFields<MutationWriteInternalNoteArgs, 'input'>>;
};

export type NeededAssuranceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NeededAssurance'] = ResolversParentTypes['NeededAssurance']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  sufficient?: Resolver<Array<ResolversTypes['Assurance']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'DataRequest', ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  activity?: Resolver<Maybe<ResolversTypes['ActivityName']>, ParentType, ContextType>;
  directMarketing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['RefusalGround']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObjectionState'], ParentType, ContextType>;
};

export type OperatorFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperatorFact'] = ResolversParentTypes['OperatorFact']> = {
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  controller?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  dataProtectionOfficer?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<ResolversTypes['OperatorFact'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['OrganisationSubject']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type OrganisationSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationSubject'] = ResolversParentTypes['OrganisationSubject']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalReferences?: Resolver<Array<ResolversTypes['LegalReference']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  availableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['Sha256']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PackageState'], ParentType, ContextType>;
  timesFetched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackagePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackagePreview'] = ResolversParentTypes['PackagePreview']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redactions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheldRecords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['PersonSession']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonSession'] = ResolversParentTypes['PersonSession']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PolicyProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyProblem'] = ResolversParentTypes['PolicyProblem']> = {
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type PolicySectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicySection'] = ResolversParentTypes['PolicySection']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PortabilityScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortabilityScope'] = ResolversParentTypes['PortabilityScope']> = {
  activity?: Resolver<ResolversTypes['ActivityName'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['RefusalGround']>, ParentType, ContextType>;
  included?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewedCollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedCollection'] = ResolversParentTypes['PreviewedCollection']> = {
  anonymised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  remains?: Resolver<Maybe<ResolversTypes['Reason']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PreviewedSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedSystem'] = ResolversParentTypes['PreviewedSystem']> = {
  collections?: Resolver<Array<ResolversTypes['PreviewedCollection']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PreviewState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type PrivacyPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyPolicy'] = ResolversParentTypes['PrivacyPolicy']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['PolicySection']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type ProcessingActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingActivity'] = ResolversParentTypes['ProcessingActivity']> = {
  automatedDecisions?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  dataSubjects?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBases?: Resolver<Array<ResolversTypes['ActivityBasis']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Recipient']>, ParentType, ContextType>;
  requirement?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  retention?: Resolver<Array<ResolversTypes['RetentionRule']>, ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['ActivityRight']>, ParentType, ContextType>;
  security?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ProcessingRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord']> = {
  activities?: Resolver<Array<ResolversTypes['ProcessingActivity']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type ProposeVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeVersionPayload'] = ResolversParentTypes['ProposeVersionPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['WaitingVersion'], ParentType, ContextType>;
};

export type PublicNumbersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicNumbers'] = ResolversParentTypes['PublicNumbers']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  shareOnTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PublicationDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationDraft'] = ResolversParentTypes['PublicationDraft']> = {
  gate?: Resolver<Array<ResolversTypes['GateItem']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['PolicyProblem']>, ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['WaitingVersion']>, ParentType, ContextType>;
};

export type PublishVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishVersionPayload'] = ResolversParentTypes['PublishVersionPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type PublishedVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedVersion'] = ResolversParentTypes['PublishedVersion']> = {
  changeNote?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['PublishedDocument'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessStatistics: Resolver<ResolversTypes['AccessStatistics'], ParentType, ContextType, RequireFields<QueryAccessStatisticsArgs, 'from' | 'to'>>;
  amendmentTasks: Resolver<Array<ResolversTypes['AmendmentTask']>, ParentType, ContextType, RequireFields<QueryAmendmentTasksArgs, 'first'>>;
  apiVersion: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  auditConsistency: Resolver<ResolversTypes['ConsistencyProof'], ParentType, ContextType, RequireFields<QueryAuditConsistencyArgs, 'from'>>;
  auditEvent: Resolver<Maybe<ResolversTypes['AuditEvent']>, ParentType, ContextType, RequireFields<QueryAuditEventArgs, 'id'>>;
  auditEventKinds: Resolver<Array<ResolversTypes['AuditEventKindWords']>, ParentType, ContextType>;
  auditEvents: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  auditExportEstimate: Resolver<ResolversTypes['AuditExportEstimate'], ParentType, ContextType, RequireFields<QueryAuditExportEstimateArgs, 'from' | 'to'>>;
  auditExports: Resolver<ResolversTypes['AuditExportConnection'], ParentType, ContextType, RequireFields<QueryAuditExportsArgs, 'first'>>;
  auditLog: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
  auditPeriodVerification: Resolver<ResolversTypes['AuditPeriodVerification'], ParentType, ContextType, RequireFields<QueryAuditPeriodVerificationArgs, 'from' | 'to'>>;
  auditSample: Resolver<ResolversTypes['AuditSample'], ParentType, ContextType, RequireFields<QueryAuditSampleArgs, 'from' | 'size' | 'to'>>;
  auditVerification: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType, Partial<QueryAuditVerificationArgs>>;
  breaches: Resolver<ResolversTypes['BreachConnection'], ParentType, ContextType, RequireFields<QueryBreachesArgs, 'first'>>;
  clarificationLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryClarificationLetterPreviewArgs, 'input'>>;
  colleagues: Resolver<Array<ResolversTypes['Colleague']>, ParentType, ContextType>;
  complaints: Resolver<ResolversTypes['ComplaintConnection'], ParentType, ContextType, RequireFields<QueryComplaintsArgs, 'first'>>;
  dataRequest: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType, RequireFields<QueryDataRequestArgs, 'id'>>;
  dataRequests: Resolver<ResolversTypes['DataRequestConnection'], ParentType, ContextType, RequireFields<QueryDataRequestsArgs, 'first'>>;
  deadlineFrom: Resolver<ResolversTypes['DeadlineFrom'], ParentType, ContextType, RequireFields<QueryDeadlineFromArgs, 'receivedAt'>>;
  decisionLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryDecisionLetterPreviewArgs, 'input'>>;
  delayLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryDelayLetterPreviewArgs, 'input'>>;
  erasurePreview: Resolver<ResolversTypes['ErasurePreview'], ParentType, ContextType>;
  erasuresWaiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extensionLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryExtensionLetterPreviewArgs, 'input'>>;
  identityLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryIdentityLetterPreviewArgs, 'input'>>;
  lastClosedRequest: Resolver<Maybe<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  legalFramework: Resolver<Maybe<ResolversTypes['LegalFramework']>, ParentType, ContextType, RequireFields<QueryLegalFrameworkArgs, 'inForce'>>;
  legalHolds: Resolver<Array<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  legalReference: Resolver<Maybe<ResolversTypes['LegalReference']>, ParentType, ContextType, RequireFields<QueryLegalReferenceArgs, 'key'>>;
  letter: Resolver<Maybe<ResolversTypes['Letter']>, ParentType, ContextType, RequireFields<QueryLetterArgs, 'id'>>;
  letterTemplates: Resolver<Array<ResolversTypes['LetterTemplate']>, ParentType, ContextType, RequireFields<QueryLetterTemplatesArgs, 'language'>>;
  liftingLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryLiftingLetterPreviewArgs, 'input'>>;
  logAlarms: Resolver<Array<ResolversTypes['LogAlarm']>, ParentType, ContextType>;
  me: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  node: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  organisation: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, Partial<QueryOrganisationArgs>>;
  paperTasks: Resolver<Array<ResolversTypes['LetterDelivery']>, ParentType, ContextType>;
  people: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  permissions: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  privacyPolicy: Resolver<Maybe<ResolversTypes['PrivacyPolicy']>, ParentType, ContextType, RequireFields<QueryPrivacyPolicyArgs, 'language'>>;
  processingActivities: Resolver<Maybe<ResolversTypes['ProcessingRecord']>, ParentType, ContextType, Partial<QueryProcessingActivitiesArgs>>;
  publicNumbers: Resolver<Maybe<ResolversTypes['PublicNumbers']>, ParentType, ContextType>;
  publicationDraft: Resolver<ResolversTypes['PublicationDraft'], ParentType, ContextType>;
  publishedDocument: Resolver<Maybe<ResolversTypes['VersionText']>, ParentType, ContextType, RequireFields<QueryPublishedDocumentArgs, 'document' | 'language'>>;
  queueCsv: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QueryQueueCsvArgs>>;
  receipt: Resolver<ResolversTypes['Receipt'], ParentType, ContextType, RequireFields<QueryReceiptArgs, 'eventId'>>;
  recipientLetterPreview: Resolver<ResolversTypes['LetterPreview'], ParentType, ContextType, RequireFields<QueryRecipientLetterPreviewArgs, 'input'>>;
  safeguards: Resolver<Array<ResolversTypes['SafeguardStanding']>, ParentType, ContextType>;
  serviceTokens: Resolver<ResolversTypes['ServiceTokenConnection'], ParentType, ContextType, RequireFields<QueryServiceTokensArgs, 'first'>>;
  staffLookups: Resolver<ResolversTypes['StaffLookupConnection'], ParentType, ContextType, RequireFields<QueryStaffLookupsArgs, 'first'>>;
  statistics: Resolver<ResolversTypes['Statistics'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'by' | 'from' | 'language' | 'to'>>;
  systemCheck: Resolver<ResolversTypes['SystemCheck'], ParentType, ContextType, RequireFields<QuerySystemCheckArgs, 'system'>>;
  systems: Resolver<Array<ResolversTypes['MappedSystem']>, ParentType, ContextType>;
  urgentRequests: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version: Resolver<Maybe<ResolversTypes['VersionText']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'id' | 'language'>>;
  versionDifference: Resolver<Maybe<ResolversTypes['VersionDifference']>, ParentType, ContextType, RequireFields<QueryVersionDifferenceArgs, 'from' | 'language' | 'to'>>;
  versions: Resolver<Array<ResolversTypes['PublishedVersion']>, ParentType, ContextType, RequireFields<QueryVersionsArgs, 'document' | 'first'>>;
  workloads: Resolver<Array<ResolversTypes['Workload']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['QuestionReason'], ParentType, ContextType>;
  stopsClock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['RefusalGround'], ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalReferenceKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusion?: Resolver<Maybe<ResolversTypes['InclusionProof']>, ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipient'] = ResolversParentTypes['Recipient']> = {
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  thirdCountry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecipientNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecipientNotice'] = ResolversParentTypes['RecipientNotice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecipientNoticeState'], ParentType, ContextType>;
};

export type RectificationPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RectificationPoint'] = ResolversParentTypes['RectificationPoint']> = {
  considerations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['RefusalGround']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['RectificationMethod']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wrong?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RedactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['RefusalGround'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RedactionSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedactionSuggestion'] = ResolversParentTypes['RedactionSuggestion']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReopeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reopening'] = ResolversParentTypes['Reopening']> = {
  fromState?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reopenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RepresentationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Representation'] = ResolversParentTypes['Representation']> = {
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RepresentationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
};

export type ResolveAmendmentTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveAmendmentTaskPayload'] = ResolversParentTypes['ResolveAmendmentTaskPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['AmendmentTask'], ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  activities?: Resolver<Array<ResolversTypes['ActivityName']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['RestrictionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftAnnouncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RestrictionState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type RetentionRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRule'] = ResolversParentTypes['RetentionRule']> = {
  categories?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type RevokeServiceTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeServiceTokenPayload'] = ResolversParentTypes['RevokeServiceTokenPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  serviceToken?: Resolver<ResolversTypes['ServiceToken'], ParentType, ContextType>;
};

export type RightByIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightByInterval'] = ResolversParentTypes['RightByInterval']> = {
  counts?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
};

export type RightDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightDecision'] = ResolversParentTypes['RightDecision']> = {
  complaintGuidance?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  considerations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erasureGround?: Resolver<Maybe<ResolversTypes['ErasureGroundText']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['LeftOutSystem']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['Reason']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
};

export type RightOnBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightOnBasis'] = ResolversParentTypes['RightOnBasis']> = {
  basis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  dpvJustifications?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['RightReach'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type RightTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightTask'] = ResolversParentTypes['RightTask']> = {
  activities?: Resolver<Array<ResolversTypes['ActivityName']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pointId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SafeguardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardPayload'] = ResolversParentTypes['SafeguardPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
  safeguard?: Resolver<ResolversTypes['SafeguardStanding'], ParentType, ContextType>;
};

export type SafeguardStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardStanding'] = ResolversParentTypes['SafeguardStanding']> = {
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safeguard?: Resolver<ResolversTypes['Safeguard'], ParentType, ContextType>;
  soon?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  soonFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SampledRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampledRequest'] = ResolversParentTypes['SampledRequest']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  extendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rights?: Resolver<Array<ResolversTypes['Right']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['SampledStep']>, ParentType, ContextType>;
  targetOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SampledStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampledStep'] = ResolversParentTypes['SampledStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type SectionDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SectionDifference'] = ResolversParentTypes['SectionDifference']> = {
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Array<ResolversTypes['DifferencePiece']>, ParentType, ContextType>;
  title?: Resolver<Array<ResolversTypes['DifferencePiece']>, ParentType, ContextType>;
};

export type ServiceTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceToken'] = ResolversParentTypes['ServiceToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['TokenScope']>, ParentType, ContextType>;
};

export type ServiceTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTokenConnection'] = ResolversParentTypes['ServiceTokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ServiceToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTokenEdge'] = ResolversParentTypes['ServiceTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceToken'], ParentType, ContextType>;
};

export interface Sha256ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sha256'], any> {
  name: 'Sha256';
}

export type SignOutEverywherePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type StaffAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffAccess'] = ResolversParentTypes['StaffAccess']> = {
  lookups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StaffLookupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffLookup'] = ResolversParentTypes['StaffLookup']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type StaffLookupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffLookupConnection'] = ResolversParentTypes['StaffLookupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StaffLookupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StaffLookup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffLookupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffLookupEdge'] = ResolversParentTypes['StaffLookupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffLookup'], ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  answered?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  byChannel?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  byInterval?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  byRight?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  byRightAndInterval?: Resolver<Maybe<Array<ResolversTypes['RightByInterval']>>, ParentType, ContextType>;
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlinesByWeek?: Resolver<Array<ResolversTypes['DeadlineWeek']>, ParentType, ContextType>;
  extended?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  failuresBySystem?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  percentile90Days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['MaskedCount'], ParentType, ContextType>;
  refusalsByGround?: Resolver<Array<ResolversTypes['CountByKey']>, ParentType, ContextType>;
  shareOnTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  smallNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubmitDataRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitDataRequestPayload'] = ResolversParentTypes['SubmitDataRequestPayload']> = {
  dataRequest?: Resolver<ResolversTypes['DataRequest'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['Receipt'], ParentType, ContextType>;
};

export type SystemCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemCheck'] = ResolversParentTypes['SystemCheck']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['SystemDifference']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  isReached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missingRights?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  spareRights?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SystemDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemDifference'] = ResolversParentTypes['SystemDifference']> = {
  collection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SystemProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemProgress'] = ResolversParentTypes['SystemProgress']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['CollectionFinding']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorDetails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  leftOut?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextPollAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resumedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SystemState'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takesLong?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usedFor?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type SystemRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemRecipient'] = ResolversParentTypes['SystemRecipient']> = {
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  openNotices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['WaitingRequest']>, ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  actorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type TreeHeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreeHead'] = ResolversParentTypes['TreeHead']> = {
  rootHash?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type VersionDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionDifference'] = ResolversParentTypes['VersionDifference']> = {
  counts?: Resolver<ResolversTypes['DifferenceCounts'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['SectionDifference']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type VersionSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionSection'] = ResolversParentTypes['VersionSection']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionText'] = ResolversParentTypes['VersionText']> = {
  canonicalContent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['VersionSection']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['PublishedVersion'], ParentType, ContextType>;
};

export type WaitingRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingRequest'] = ResolversParentTypes['WaitingRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaitingVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingVersion'] = ResolversParentTypes['WaitingVersion']> = {
  changeNote?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['DraftDifference']>, ParentType, ContextType, RequireFields<WaitingVersionDifferenceArgs, 'language'>>;
  document?: Resolver<ResolversTypes['PublishedDocument'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['PublishedVersion']>, ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['DraftText'], ParentType, ContextType, RequireFields<WaitingVersionPreviewArgs, 'language'>>;
  proposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalWords?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
};

export type WorkloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workload'] = ResolversParentTypes['Workload']> = {
  handlerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  openRequests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Absence?: AbsenceResolvers<ContextType>;
  AbsencePayload?: AbsencePayloadResolvers<ContextType>;
  AccessCount?: AccessCountResolvers<ContextType>;
  AccessStatistics?: AccessStatisticsResolvers<ContextType>;
  AcknowledgeLogAlarmPayload?: AcknowledgeLogAlarmPayloadResolvers<ContextType>;
  ActivityBasis?: ActivityBasisResolvers<ContextType>;
  ActivityName?: ActivityNameResolvers<ContextType>;
  ActivityRight?: ActivityRightResolvers<ContextType>;
  Advice?: AdviceResolvers<ContextType>;
  AmendmentTask?: AmendmentTaskResolvers<ContextType>;
  AssignDataRequestsPayload?: AssignDataRequestsPayloadResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AttachmentUploadPayload?: AttachmentUploadPayloadResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  AuditEventKindWords?: AuditEventKindWordsResolvers<ContextType>;
  AuditExport?: AuditExportResolvers<ContextType>;
  AuditExportConnection?: AuditExportConnectionResolvers<ContextType>;
  AuditExportDownload?: AuditExportDownloadResolvers<ContextType>;
  AuditExportEdge?: AuditExportEdgeResolvers<ContextType>;
  AuditExportEstimate?: AuditExportEstimateResolvers<ContextType>;
  AuditExportPayload?: AuditExportPayloadResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditPeriodVerification?: AuditPeriodVerificationResolvers<ContextType>;
  AuditProblem?: AuditProblemResolvers<ContextType>;
  AuditSample?: AuditSampleResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  Breach?: BreachResolvers<ContextType>;
  BreachConnection?: BreachConnectionResolvers<ContextType>;
  BreachEdge?: BreachEdgeResolvers<ContextType>;
  BreachFacts?: BreachFactsResolvers<ContextType>;
  BreachNotification?: BreachNotificationResolvers<ContextType>;
  BreachPayload?: BreachPayloadResolvers<ContextType>;
  CertifiedCollection?: CertifiedCollectionResolvers<ContextType>;
  ChangeMyDetailsPayload?: ChangeMyDetailsPayloadResolvers<ContextType>;
  Child?: ChildResolvers<ContextType>;
  Colleague?: ColleagueResolvers<ContextType>;
  CollectionFinding?: CollectionFindingResolvers<ContextType>;
  ColumnErasure?: ColumnErasureResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  ComplaintConnection?: ComplaintConnectionResolvers<ContextType>;
  ComplaintEdge?: ComplaintEdgeResolvers<ContextType>;
  ComplaintPayload?: ComplaintPayloadResolvers<ContextType>;
  ConsistencyProof?: ConsistencyProofResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CountByKey?: CountByKeyResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageGap?: CoverageGapResolvers<ContextType>;
  Cpr?: GraphQLScalarType;
  CreatePackageDownloadPayload?: CreatePackageDownloadPayloadResolvers<ContextType>;
  CreateServiceTokenPayload?: CreateServiceTokenPayloadResolvers<ContextType>;
  DataRequest?: DataRequestResolvers<ContextType>;
  DataRequestConnection?: DataRequestConnectionResolvers<ContextType>;
  DataRequestEdge?: DataRequestEdgeResolvers<ContextType>;
  DataRequestPayload?: DataRequestPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  DeadlineExtension?: DeadlineExtensionResolvers<ContextType>;
  DeadlineFrom?: DeadlineFromResolvers<ContextType>;
  DeadlineStep?: DeadlineStepResolvers<ContextType>;
  DeadlineStepInput?: DeadlineStepInputResolvers<ContextType>;
  DeadlineWeek?: DeadlineWeekResolvers<ContextType>;
  Delay?: DelayResolvers<ContextType>;
  DeliveryPayload?: DeliveryPayloadResolvers<ContextType>;
  Details?: DetailsResolvers<ContextType>;
  DifferenceCounts?: DifferenceCountsResolvers<ContextType>;
  DifferencePiece?: DifferencePieceResolvers<ContextType>;
  DraftDifference?: DraftDifferenceResolvers<ContextType>;
  DraftSection?: DraftSectionResolvers<ContextType>;
  DraftText?: DraftTextResolvers<ContextType>;
  Duplicate?: DuplicateResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  ErasureAttempt?: ErasureAttemptResolvers<ContextType>;
  ErasureCertificate?: ErasureCertificateResolvers<ContextType>;
  ErasureDryRun?: ErasureDryRunResolvers<ContextType>;
  ErasureGroundText?: ErasureGroundTextResolvers<ContextType>;
  ErasurePlan?: ErasurePlanResolvers<ContextType>;
  ErasurePreview?: ErasurePreviewResolvers<ContextType>;
  ErasureResidue?: ErasureResidueResolvers<ContextType>;
  ErasureStatement?: ErasureStatementResolvers<ContextType>;
  ErasureStep?: ErasureStepResolvers<ContextType>;
  FoundFileReview?: FoundFileReviewResolvers<ContextType>;
  GateItem?: GateItemResolvers<ContextType>;
  HandConfirmation?: HandConfirmationResolvers<ContextType>;
  HandTask?: HandTaskResolvers<ContextType>;
  IdentityCheck?: IdentityCheckResolvers<ContextType>;
  IdentityStanding?: IdentityStandingResolvers<ContextType>;
  InclusionProof?: InclusionProofResolvers<ContextType>;
  InternalNote?: InternalNoteResolvers<ContextType>;
  InternalNotePayload?: InternalNotePayloadResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemEdge?: ItemEdgeResolvers<ContextType>;
  ItemValue?: ItemValueResolvers<ContextType>;
  LastChange?: LastChangeResolvers<ContextType>;
  LastCheck?: LastCheckResolvers<ContextType>;
  LastVerification?: LastVerificationResolvers<ContextType>;
  LeftOutSystem?: LeftOutSystemResolvers<ContextType>;
  LegalFramework?: LegalFrameworkResolvers<ContextType>;
  LegalHold?: LegalHoldResolvers<ContextType>;
  LegalHoldPayload?: LegalHoldPayloadResolvers<ContextType>;
  LegalProvision?: LegalProvisionResolvers<ContextType>;
  LegalReference?: LegalReferenceResolvers<ContextType>;
  LegalUse?: LegalUseResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
  LetterDelivery?: LetterDeliveryResolvers<ContextType>;
  LetterGeneration?: LetterGenerationResolvers<ContextType>;
  LetterPreview?: LetterPreviewResolvers<ContextType>;
  LetterTemplate?: LetterTemplateResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  LogAlarm?: LogAlarmResolvers<ContextType>;
  Lookup?: LookupResolvers<ContextType>;
  LookupConnection?: LookupConnectionResolvers<ContextType>;
  LookupEdge?: LookupEdgeResolvers<ContextType>;
  MappedCollection?: MappedCollectionResolvers<ContextType>;
  MappedColumn?: MappedColumnResolvers<ContextType>;
  MappedRemains?: MappedRemainsResolvers<ContextType>;
  MappedRetention?: MappedRetentionResolvers<ContextType>;
  MappedSystem?: MappedSystemResolvers<ContextType>;
  MarkMessagesReadPayload?: MarkMessagesReadPayloadResolvers<ContextType>;
  Markdown?: GraphQLScalarType;
  MaskedCount?: MaskedCountResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessagePayload?: MessagePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NeededAssurance?: NeededAssuranceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  OperatorFact?: OperatorFactResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationSubject?: OrganisationSubjectResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PackagePreview?: PackagePreviewResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonSession?: PersonSessionResolvers<ContextType>;
  PolicyProblem?: PolicyProblemResolvers<ContextType>;
  PolicySection?: PolicySectionResolvers<ContextType>;
  PortabilityScope?: PortabilityScopeResolvers<ContextType>;
  PreviewedCollection?: PreviewedCollectionResolvers<ContextType>;
  PreviewedSystem?: PreviewedSystemResolvers<ContextType>;
  PrivacyPolicy?: PrivacyPolicyResolvers<ContextType>;
  ProcessingActivity?: ProcessingActivityResolvers<ContextType>;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  ProposeVersionPayload?: ProposeVersionPayloadResolvers<ContextType>;
  PublicNumbers?: PublicNumbersResolvers<ContextType>;
  PublicationDraft?: PublicationDraftResolvers<ContextType>;
  PublishVersionPayload?: PublishVersionPayloadResolvers<ContextType>;
  PublishedVersion?: PublishedVersionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Recipient?: RecipientResolvers<ContextType>;
  RecipientNotice?: RecipientNoticeResolvers<ContextType>;
  RectificationPoint?: RectificationPointResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  RedactionSuggestion?: RedactionSuggestionResolvers<ContextType>;
  Reopening?: ReopeningResolvers<ContextType>;
  Representation?: RepresentationResolvers<ContextType>;
  ResolveAmendmentTaskPayload?: ResolveAmendmentTaskPayloadResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  RetentionRule?: RetentionRuleResolvers<ContextType>;
  RevokeServiceTokenPayload?: RevokeServiceTokenPayloadResolvers<ContextType>;
  RightByInterval?: RightByIntervalResolvers<ContextType>;
  RightDecision?: RightDecisionResolvers<ContextType>;
  RightOnBasis?: RightOnBasisResolvers<ContextType>;
  RightTask?: RightTaskResolvers<ContextType>;
  SafeguardPayload?: SafeguardPayloadResolvers<ContextType>;
  SafeguardStanding?: SafeguardStandingResolvers<ContextType>;
  SampledRequest?: SampledRequestResolvers<ContextType>;
  SampledStep?: SampledStepResolvers<ContextType>;
  SectionDifference?: SectionDifferenceResolvers<ContextType>;
  ServiceToken?: ServiceTokenResolvers<ContextType>;
  ServiceTokenConnection?: ServiceTokenConnectionResolvers<ContextType>;
  ServiceTokenEdge?: ServiceTokenEdgeResolvers<ContextType>;
  Sha256?: GraphQLScalarType;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  StaffAccess?: StaffAccessResolvers<ContextType>;
  StaffLookup?: StaffLookupResolvers<ContextType>;
  StaffLookupConnection?: StaffLookupConnectionResolvers<ContextType>;
  StaffLookupEdge?: StaffLookupEdgeResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  SubmitDataRequestPayload?: SubmitDataRequestPayloadResolvers<ContextType>;
  SystemCheck?: SystemCheckResolvers<ContextType>;
  SystemDifference?: SystemDifferenceResolvers<ContextType>;
  SystemProgress?: SystemProgressResolvers<ContextType>;
  SystemRecipient?: SystemRecipientResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TreeHead?: TreeHeadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  Url?: GraphQLScalarType;
  VersionDifference?: VersionDifferenceResolvers<ContextType>;
  VersionSection?: VersionSectionResolvers<ContextType>;
  VersionText?: VersionTextResolvers<ContextType>;
  WaitingRequest?: WaitingRequestResolvers<ContextType>;
  WaitingVersion?: WaitingVersionResolvers<ContextType>;
  Workload?: WorkloadResolvers<ContextType>;
};

