import { readHandTasks } from "../by-hand/read-hand-tasks.ts";
import { grounds, type GroundPolicy } from "../../policies/grounds.ts";
import type {
  DataRequestConnectionResolvers,
  DataRequestResolvers,
  MutationResolvers,
  QueryResolvers,
  ReasonResolvers,
} from "../generated/schema.ts";
import { readReceptionReceipt } from "./reception/read-reception-receipt.ts";
import { readLookups } from "../audit/read-lookups.ts";
import { readLetters } from "../letters/read-letters.ts";
import { readAttachments, readInternalNotes, readMessages, readUnread } from "../messages/read-messages.ts";
import { findPackageOf } from "../package/package-store.ts";
import { previewPackage } from "../package/preview-package.ts";
import { listVersions } from "../publication/versions/published-version-store.ts";
import { approveErasure } from "../sources/erasure/approve-erasure.ts";
import { chooseIdentities } from "../sources/collection/choose-identities.ts";
import { decideItems } from "../sources/review/decide-items.ts";
import { leaveOutSystem } from "../sources/collection/leave-out-system.ts";
import { planErasure } from "../sources/erasure/plan-erasure.ts";
import { readPlans } from "../sources/erasure/present-plan.ts";
import { readItems } from "../sources/review/read-items.ts";
import { readSystems } from "../sources/collection/read-systems.ts";
import { retryCollection } from "../sources/collection/retry-collection.ts";
import { undoItemDecisions } from "../sources/review/undo-item-decisions.ts";
import { startCollection } from "../sources/collection/start-collection.ts";
import { readRecipientNotices } from "../recipients/read-recipient-notices.ts";
import { announceLifting } from "./restriction/announce-lifting.ts";
import { answerRectification } from "./rights/answer-rectification.ts";
import { answerQuestion } from "./questions/answer-question.ts";
import { assignDataRequest } from "./queue/assign-data-request.ts";
import { assignDataRequests } from "./queue/assign-data-requests.ts";
import { nextStepOf } from "./next-step.ts";
import { readQueueCsv } from "./queue/queue-csv.ts";
import { readColleagues } from "./queue/read-colleagues.ts";
import { readErasuresWaiting } from "./queue/read-erasures-waiting.ts";
import { readDuplicates } from "./duplicates/read-duplicates.ts";
import { readAdvice, recordAdvice } from "./decisions/record-advice.ts";
import { readReopenings, reopenDataRequest } from "./reopen-data-request.ts";
import { readRepresentation } from "./identity/representation.ts";
import { ruleOnDuplicate } from "./duplicates/rule-on-duplicate.ts";
import { setAbsence } from "./queue/set-absence.ts";
import { readSafeguards, setSafeguard } from "./decisions/set-safeguard.ts";
import { askClarification } from "./questions/ask-clarification.ts";
import { askIdentity } from "./identity/ask-identity.ts";
import { proveIdentity } from "./identity/prove-identity.ts";
import { readDeadlineFrom } from "./deadlines/read-deadline-from.ts";
import { readIdentity } from "./identity/read-identity.ts";
import { readQuestions } from "./questions/read-questions.ts";
import { rejectIdentity } from "./identity/reject-identity.ts";
import { keptUntil } from "../retention/kept-until.ts";
import { endOfDayInCopenhagen } from "./deadlines/calendar.ts";
import { completeTask } from "./rights/complete-task.ts";
import { decideDataRequest } from "./decisions/decide-data-request.ts";
import { previewDecisionLetter } from "./decisions/preview-decision-letter.ts";
import { previewExtensionLetter } from "./deadlines/preview-extension-letter.ts";
import { previewLiftingLetter } from "./restriction/preview-lifting-letter.ts";
import { previewClarificationLetter, previewIdentityLetter } from "./questions/preview-question-letter.ts";
import { previewDelayLetter } from "./deadlines/preview-delay-letter.ts";
import { readDelay } from "./deadlines/read-delay.ts";
import { tellDelay } from "./deadlines/tell-delay.ts";
import { extendDeadline } from "./deadlines/extend-deadline.ts";
import { liftRestriction } from "./restriction/lift-restriction.ts";
import { listPreparers } from "./decisions/preparer-store.ts";
import { presentDeadline } from "./deadlines/present-deadline.ts";
import { readExtension } from "./deadlines/read-extension.ts";
import { readLastChange } from "./read-last-change.ts";
import { presentActions, readTimeline } from "./present-data-request.ts";
import { isStaff, readDataRequest, readDataRequests, readLastClosed } from "./read-data-requests.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import { presentPortability } from "./rights/read-portability.ts";
import { readWorkloads } from "./queue/read-workloads.ts";
import {
  readObjections,
  readRectificationPoints,
  readRestrictions,
  readRightTasks,
} from "./rights/read-right-workings.ts";
import { registerDataRequest } from "./reception/register-data-request.ts";
import { readScope, readSubject } from "./subject.ts";
import { submitDataRequest } from "./reception/submit-data-request.ts";
import { readUrgentRequests } from "./queue/read-urgent-requests.ts";
import { verifyIdentity } from "./identity/verify-identity.ts";
import { withdrawDataRequest } from "./withdraw-data-request.ts";

/** Reads of requests. */
export const requestQueries = {
  dataRequest: (_, { id }, ctx) => readDataRequest(ctx, id),
  dataRequests: (_, args, ctx) => readDataRequests(ctx, args),
  queueCsv: (_, args, ctx) => readQueueCsv(ctx, args),
  lastClosedRequest: (_, _args, ctx) => readLastClosed(ctx),
  colleagues: (_, _args, ctx) => readColleagues(ctx),
  workloads: (_, _args, ctx) => readWorkloads(ctx),
  erasuresWaiting: (_, _args, ctx) => readErasuresWaiting(ctx),
  deadlineFrom: (_, { receivedAt }, ctx) => readDeadlineFrom(ctx, { receivedAt }),
  urgentRequests: (_, _args, ctx) => readUrgentRequests(ctx),
  decisionLetterPreview: (_, { input }, ctx) => previewDecisionLetter(ctx, input),
  clarificationLetterPreview: (_, { input }, ctx) => previewClarificationLetter(ctx, input),
  identityLetterPreview: (_, { input }, ctx) => previewIdentityLetter(ctx, input),
  extensionLetterPreview: (_, { input }, ctx) => previewExtensionLetter(ctx, input),
  delayLetterPreview: (_, { input }, ctx) => previewDelayLetter(ctx, input),
  liftingLetterPreview: (_, { input }, ctx) => previewLiftingLetter(ctx, input),
  safeguards: (_, _args, ctx) => readSafeguards(ctx),
} satisfies Partial<QueryResolvers>;

/** Changes of requests. */
export const requestMutations = {
  submitDataRequest: (_, { input }, ctx) => submitDataRequest(ctx, input),
  assignDataRequests: (_, { input }, ctx) => assignDataRequests(ctx, input),
  assignDataRequest: (_, { input }, ctx) => assignDataRequest(ctx, input),
  setAbsence: (_, { input }, ctx) => setAbsence(ctx, input),
  reopenDataRequest: (_, { input }, ctx) => reopenDataRequest(ctx, input),
  recordAdvice: (_, { input }, ctx) => recordAdvice(ctx, input),
  ruleOnDuplicate: (_, { input }, ctx) => ruleOnDuplicate(ctx, input),
  setSafeguard: (_, { input }, ctx) => setSafeguard(ctx, input),
  askClarification: (_, { input }, ctx) => askClarification(ctx, input),
  askIdentity: (_, { input }, ctx) => askIdentity(ctx, input),
  answerQuestion: (_, { input }, ctx) => answerQuestion(ctx, input),
  rejectIdentity: (_, { input }, ctx) => rejectIdentity(ctx, input),
  proveIdentity: (_, { input }, ctx) => proveIdentity(ctx, input),
  extendDeadline: (_, { input }, ctx) => extendDeadline(ctx, input),
  tellDelay: (_, { input }, ctx) => tellDelay(ctx, input),
  withdrawDataRequest: (_, { input }, ctx) => withdrawDataRequest(ctx, input),
  registerDataRequest: (_, { input }, ctx) => registerDataRequest(ctx, input),
  verifyIdentity: (_, { input }, ctx) => verifyIdentity(ctx, input),
  startCollection: (_, { input }, ctx) => startCollection(ctx, input),
  retryCollection: (_, { input }, ctx) => retryCollection(ctx, input),
  chooseIdentities: (_, { input }, ctx) => chooseIdentities(ctx, input),
  undoItemDecisions: (_, { input }, ctx) => undoItemDecisions(ctx, input),
  leaveOutSystem: (_, { input }, ctx) => leaveOutSystem(ctx, input),
  decideItems: (_, { input }, ctx) => decideItems(ctx, input),
  decideDataRequest: (_, { input }, ctx) => decideDataRequest(ctx, input),
  answerRectification: (_, { input }, ctx) => answerRectification(ctx, input),
  completeTask: (_, { input }, ctx) => completeTask(ctx, input),
  announceLifting: (_, { input }, ctx) => announceLifting(ctx, input),
  liftRestriction: (_, { input }, ctx) => liftRestriction(ctx, input),
  planErasure: (_, { input }, ctx) => planErasure(ctx, input),
  approveErasure: (_, { input }, ctx) => approveErasure(ctx, input),
} satisfies Partial<MutationResolvers>;

/** How many requests a list holds, counted when asked for. */
export const DataRequestConnection = {
  totalCount: ({ count }) => count(),
} satisfies DataRequestConnectionResolvers;

/** The fields of a request that are computed or opened when asked for. */
export const DataRequest = {
  dueAt: ({ dueOn }) => endOfDayInCopenhagen(dueOn),
  keptUntil: ({ closedAt }) => keptUntil(closedAt),
  deadline: (request, _, ctx) => presentDeadline(ctx, request),
  extension: (request, _, ctx) => readExtension(ctx, request),
  delay: (request, _, ctx) => readDelay(ctx, request),
  representation: (request, _, ctx) => readRepresentation(ctx, request),
  handlerId: ({ handlerId }, _, ctx) => (isStaff(ctx) ? handlerId : null),
  preparedBy: (request, _, ctx) => (isStaff(ctx) ? listPreparers(ctx.db, request.id) : []),
  needsReply: ({ needsReply }, _, ctx) => isStaff(ctx) && needsReply,
  nextStep: (request) => nextStepOf(request),
  duplicates: (request, _, ctx) => readDuplicates(ctx, request),
  advice: (request, _, ctx) => readAdvice(ctx, request),
  reopenings: (request, _, ctx) => readReopenings(ctx, request),
  identity: (request, _, ctx) => readIdentity(ctx, request),
  questions: (request, _, ctx) => readQuestions(ctx, request),
  subject: (request, _, ctx) => readSubject(ctx.db, ctx.vault, request),
  scope: (request, _, ctx) => readScope(ctx.db, ctx.vault, request),
  allowedActions: (request, _, ctx) => presentActions(ctx, request),
  systems: (request, _, ctx) => readSystems(ctx, request),
  items: (request, args, ctx) => readItems(ctx, request, args),
  decisions: (request, _, ctx) => readDecisions(ctx, request),
  erasurePlans: (request, _, ctx) => readPlans(ctx, request),
  package: async (request, _, ctx) => (await findPackageOf(ctx.db, request.id)) ?? null,
  versionsInForce: (request, _, ctx) => listVersions(ctx.db, request.versionsInForce),
  preview: (request, _, ctx) => previewPackage(ctx, request),
  recipientNotices: (request, _, ctx) => readRecipientNotices(ctx, request),
  rectificationPoints: (request, _, ctx) => readRectificationPoints(ctx, request),
  restrictions: (request, _, ctx) => readRestrictions(ctx, request),
  objections: (request, _, ctx) => readObjections(ctx, request),
  portability: (request, _, ctx) => presentPortability(ctx, request),
  handTasks: (request, _, ctx) => readHandTasks(ctx, request),
  tasks: (request, _, ctx) => readRightTasks(ctx, request),
  letters: (request, _, ctx) => readLetters(ctx, request),
  messages: (request, _, ctx) => readMessages(ctx, request),
  unreadMessages: (request, _, ctx) => readUnread(ctx, request),
  internalNotes: (request, _, ctx) => readInternalNotes(ctx, request),
  attachments: (request, _, ctx) => readAttachments(ctx, request),
  timeline: (request, _, ctx) => readTimeline(ctx.db, request),
  lastChange: (request, _, ctx) => readLastChange(ctx, request),
  receipt: (request, _, ctx) => readReceptionReceipt(ctx, request),
  lookups: (request, args, ctx) => readLookups(ctx, request.id, args),
} satisfies DataRequestResolvers;

/** A reason also in the words of the W3C Data Privacy Vocabulary. */
export const Reason = {
  justification: ({ ground }) => justificationOf(grounds[ground]),
} satisfies ReasonResolvers;

function justificationOf({ justification }: GroundPolicy): string | null {
  return justification ?? null;
}
