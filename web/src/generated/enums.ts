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

/** What is done with records when they are no longer needed (arkivloven). */
export type ArchiveDisposition =
  /** They may be destroyed. */
  | 'DESTROY'
  /** They must be preserved. */
  | 'PRESERVE'
  /** Not decided: nothing may be erased. */
  | 'UNDECIDED';

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

/** How sure the citation and address of an entry are. What is UNCONFIRMED is never shown as a fact. */
export type Confidence =
  /** Checked against the source. */
  | 'CONFIRMED'
  /** The address is formed by the publisher's own rule, the citation is known. */
  | 'FORMED_BY_RULE'
  /** Not confirmed: citation and address are withheld until the operator confirms them. */
  | 'UNCONFIRMED';

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

/** The grounds on which something is ordered to be preserved. */
export type LegalHoldGround =
  /** A legal obligation, or a public task. */
  | 'ART17_3_B'
  /** Archiving in the public interest, research or statistics. */
  | 'ART17_3_D'
  /** A legal claim. */
  | 'ART17_3_E';

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

/** What uses an entry of the legal framework. */
export type LegalUseKind =
  /** The legal basis of a processing activity. */
  | 'ACTIVITY'
  /** A ground to refuse, withhold or keep. */
  | 'REFUSAL_GROUND'
  /** The period for which a category of data is kept. */
  | 'RETENTION';

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

/** What one or two people are needed for. */
export type Safeguard =
  /** Erasing. */
  | 'ERASURE'
  /** Refusing, also in part. */
  | 'REFUSAL'
  /** Releasing data to the citizen. */
  | 'RELEASE';

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

/** What a service token may be for. */
export type TokenScope =
  /** Reading and verifying the audit log, as an auditor. */
  | 'AUDIT';
