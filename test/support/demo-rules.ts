import type { CaseRules } from "../../server/requests/case-rules.ts";

/** The choices that `policies/case-rules.yaml` makes for the demonstration. */
export const demoRules: CaseRules = {
  deadlineCalendar: "DK",
  extensionAnchor: "RECEIPT",
  questionWithinDays: 7,
  ownRightFromAge: 15,
  guardianOfOlderChild: "REASON",
  identityEvidenceDays: 30,
};
