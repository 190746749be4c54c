import type { Context } from "../../context.ts";
import type {
  DraftDifference,
  DraftText,
  GateItem as GateItemView,
  Language,
  PublishedVersion,
  WaitingVersionResolvers,
} from "../../generated/schema.ts";
import { documentText, type DocumentText } from "../text/document-sections.ts";
import { faultWords } from "../policies/fault-words.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import type { Refusal } from "./plan-publication.ts";
import type { GateItem } from "../policies/policy-gate.ts";
import type { Candidate } from "./publication-candidates.ts";
import { findProposal } from "./proposal-store.ts";
import { findVersion, type AnyVersion } from "./published-version-store.ts";
import { comparable, presentDifference, textOf } from "./read-versions.ts";

/** A text in `policies/` that is no version yet, with what it would be read with and what it would follow. */
export type Waiting = {
  candidate: Candidate;
  refusal: Refusal["message"] | null;
  follows: PublishedVersion | null;
  /** The framework that stands beside it in `policies/`. */
  framework: LegalFramework;
};

/** How a text that waits is shown; text and difference are made only when asked for. */
export const WaitingVersion: WaitingVersionResolvers = {
  document: ({ candidate }) => candidate.document,
  file: ({ candidate }) => candidate.file,
  effectiveOn: ({ candidate }) => candidate.effectiveOn,
  sha256: ({ candidate }) => candidate.sha256,
  changeNote: ({ candidate }) => candidate.content.changeNote,
  refusalWords: ({ refusal }) => (refusal === null ? null : faultWords(refusal)),
  proposedBy: async ({ candidate }, _, ctx) => (await findProposal(ctx.db, candidate))?.proposedBy ?? null,
  proposedAt: async ({ candidate }, _, ctx) => (await findProposal(ctx.db, candidate))?.proposedAt ?? null,
  preview: (waiting, { language }) => preview(waiting, language),
  difference: async (waiting, { language }, ctx) => differenceOf(ctx, waiting, language),
};

/** The text as it would be read. */
function preview(waiting: Waiting, language: Language): DraftText {
  return { language, ...draftText(waiting, language) };
}

/** What would change against the version it follows. */
async function differenceOf(
  ctx: Context,
  waiting: Waiting,
  language: Language,
): Promise<DraftDifference | null> {
  const before = waiting.follows && (await findVersion(ctx.db, waiting.follows.id));
  if (!before) return null;
  const was = await textOf(ctx, before, language);
  const is = draftText(waiting, language);
  return { language, ...presentDifference(comparable(was), comparable(is), language) };
}

function draftText({ candidate, framework }: Waiting, language: Language): DocumentText {
  const version = { document: candidate.document } as AnyVersion["version"];
  const found = { version, content: candidate.content } as AnyVersion;
  return documentText(found, language === "EN" ? "en" : "da", framework);
}

/** One item of the gate as the DPO sees it. */
export function presentGateItem({ language, ...item }: GateItem): GateItemView {
  return {
    ...item,
    language: language === "en" ? "EN" : "DA",
    remedyWords: item.remedy === null ? null : faultWords(item.remedy),
  };
}
