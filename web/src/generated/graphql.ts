/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Which copy. */
export type CreatePackageDownloadInput = {
  /** The request's id. */
  dataRequestId: string;
};

/** What somebody may do to a request now. */
export type DataRequestAction =
  /** announceLifting */
  | 'ANNOUNCE_LIFTING'
  /** answerRectification */
  | 'ANSWER_RECTIFICATION'
  /** approveErasure */
  | 'APPROVE_ERASURE'
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
  /** leaveOutSystem */
  | 'LEAVE_OUT_SYSTEM'
  /** liftRestriction */
  | 'LIFT_RESTRICTION'
  /** planErasure */
  | 'PLAN_ERASURE'
  /** recordRecipientNotice */
  | 'RECORD_RECIPIENT'
  /** retryCollection */
  | 'RETRY_COLLECTION'
  /** startCollection */
  | 'START_COLLECTION'
  /** undoItemDecisions */
  | 'UNDO_ITEMS'
  /** verifyIdentity */
  | 'VERIFY_IDENTITY'
  /** withdrawDataRequest */
  | 'WITHDRAW';

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

/** A language of the service. Danish is the default. */
export type Language =
  /** Danish. */
  | 'DA'
  /** English. */
  | 'EN';

/** What somebody objects to (Art. 21). */
export type ObjectionRequestInput = {
  /** Keys of processing activities in force. May be empty when it is about direct marketing. */
  activities: Array<string>;
  /** Whether it is about direct marketing, which stops at once (Art. 21(2)-(3)). */
  directMarketing?: boolean;
};

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

/** What somebody asks to have put right (Art. 16). Sealed. */
export type RectificationPointInput = {
  /** Which data, in the person's words; at most 200 characters. */
  field: string;
  /** What is right; at most 1,000 characters. */
  right: string;
  /** What is wrong or missing; at most 1,000 characters. */
  wrong: string;
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

/** What each right of a request is about. A part without its right is refused. */
export type RightDetailsInput = {
  /** Required for OBJECTION. */
  objection?: ObjectionRequestInput | null | undefined;
  /** Required for RECTIFICATION: 1 to 20 points, what is wrong and what is right. */
  rectification?: Array<RectificationPointInput> | null | undefined;
  /** Required for RESTRICTION. */
  restriction?: RestrictionRequestInput | null | undefined;
};

/** What a person may act as. Roles come only from the configured claims of the sign-in. */
export type Role =
  /** Reads and verifies the log. */
  | 'AUDITOR'
  /** Staff who register, collect and prepare. */
  | 'CASEWORKER'
  /** A person asking about her own data. */
  | 'CITIZEN'
  /** The data protection officer. */
  | 'DPO';

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
  /** At least one, each once. */
  rights: Array<Right>;
  /** What the request is about, in the person's words; no reason is asked for. At most 2,000 characters. Sealed. */
  scope?: string | null | undefined;
};

/** How far the reading of a system is. */
export type SystemState =
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

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { me: { id: string, name: string, roles: Array<Role>, assurance: Assurance, sessionExpiresAt: string }, organisation: { name: string, controller: { name: { value: string }, email: { value: string }, phone: { value: string }, address: { value: string } } } | null };

export type CaseLineFragment = { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean }, package: { state: PackageState, availableUntil: string | null } | null };

export type ProofFragment = { eventId: string, recordedAt: string, leafHash: string };

export type MyCasesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyCasesQuery = { me: { id: string, children: Array<{ id: string, name: string }> }, dataRequests: { nodes: Array<{ id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean }, package: { state: PackageState, availableUntil: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyCaseQueryVariables = Exact<{
  id: string;
}>;


export type MyCaseQuery = { dataRequest: { channel: Channel, language: Language, scope: string | null, id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, deadline: { refusalDueOn: string, targetOn: string, dueOn: string, daysLeft: number, overdue: boolean, explanation: Array<{ rule: string, result: string, article: { da: string, en: string }, text: { da: string, en: string } }> }, subject: { name: string } | null, systems: Array<{ system: string, state: SystemState, nextPollAfterMs: number | null, title: { da: string, en: string }, collections: Array<{ collection: string, count: number, title: { da: string, en: string } }> }>, decisions: Array<{ right: Right, outcome: Outcome, considerations: string | null, decidedAt: string, fulfilledAt: string | null, reasons: Array<{ ground: RefusalGround, count: number, legalReferenceKey: string, provision: { da: string, en: string }, text: { da: string, en: string }, until: { da: string, en: string } | null }>, complaintGuidance: { da: string, en: string } | null }>, package: { id: string, sizeBytes: number | null, sha256: string | null, timesFetched: number, state: PackageState, availableUntil: string | null } | null, versionsInForce: Array<{ id: string, document: PublishedDocument, effectiveOn: string, sha256: string }>, timeline: Array<{ at: string, kind: string, actorRole: string }> } | null };

export type SubmitRequestMutationVariables = Exact<{
  input: SubmitDataRequestInput;
}>;


export type SubmitRequestMutation = { submitDataRequest: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean }, package: { state: PackageState, availableUntil: string | null } | null }, receipt: { eventId: string, recordedAt: string, leafHash: string } } };

export type WithdrawRequestMutationVariables = Exact<{
  input: DataRequestVersionInput;
}>;


export type WithdrawRequestMutation = { withdrawDataRequest: { dataRequest: { id: string, number: string, rights: Array<Right>, state: DataRequestState, receivedAt: string, onBehalf: boolean, version: number, allowedActions: Array<DataRequestAction>, deadline: { targetOn: string, dueOn: string, daysLeft: number, overdue: boolean }, package: { state: PackageState, availableUntil: string | null } | null }, receipt: { eventId: string, recordedAt: string, leafHash: string } } };

export type FetchPackageMutationVariables = Exact<{
  input: CreatePackageDownloadInput;
}>;


export type FetchPackageMutation = { createPackageDownload: { url: string, expiresAt: string, sha256: string, sizeBytes: number } };

export type ActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ActivitiesQuery = { processingActivities: { activities: Array<{ key: string, title: { da: string, en: string } }> } | null };

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
export const CaseLineFragmentDoc = new TypedDocumentString(`
    fragment CaseLine on DataRequest {
  id
  number
  rights
  state
  receivedAt
  onBehalf
  version
  allowedActions
  deadline {
    targetOn
    dueOn
    daysLeft
    overdue
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
export const FrameDocument = {"__meta__":{"hash":"sha256:50ce7685ff8f5c256be9636e679a72698b2fb78eb3d0cdeb0617cdb41024afc5"}} as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const MyCasesDocument = {"__meta__":{"hash":"sha256:08bd8faea77ad06b23c14c87a2ae91fdf90792d77582a4d5ea985e78badf9a27"}} as unknown as TypedDocumentString<MyCasesQuery, MyCasesQueryVariables>;
export const MyCaseDocument = {"__meta__":{"hash":"sha256:01d988c2f6fd559ab33949d9bfc3daef63338268927183bdd7e3caedaf5a8f7f"}} as unknown as TypedDocumentString<MyCaseQuery, MyCaseQueryVariables>;
export const SubmitRequestDocument = {"__meta__":{"hash":"sha256:14388c0cf1b007149dde6f752124d8cbe31afbe040a09187ffae93a3cf5162d4"}} as unknown as TypedDocumentString<SubmitRequestMutation, SubmitRequestMutationVariables>;
export const WithdrawRequestDocument = {"__meta__":{"hash":"sha256:8763e46d3296cc6fab5b2f7b364b8f78dc7f91ac305d60e9f263d148c1988c40"}} as unknown as TypedDocumentString<WithdrawRequestMutation, WithdrawRequestMutationVariables>;
export const FetchPackageDocument = {"__meta__":{"hash":"sha256:b7a425665d7008d1bd720645f0f883cb2e3a72853011f9709162c412b9b92726"}} as unknown as TypedDocumentString<FetchPackageMutation, FetchPackageMutationVariables>;
export const ActivitiesDocument = {"__meta__":{"hash":"sha256:84dcb6c0e63030d68fb687142cd4396b4bff9dfe49212ddc0a86fcd2cd9db26a"}} as unknown as TypedDocumentString<ActivitiesQuery, ActivitiesQueryVariables>;