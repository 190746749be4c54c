import { z } from "zod";

const decided = <T extends z.ZodType>(value: T) => z.strictObject({ value, demo: z.boolean() });
const days = z.int().min(1).max(3_650);

/** What `policies/case-rules.yaml` holds: the choices the law leaves to the controller, each decided or not yet. */
export const caseRulesSchema = z.strictObject({
  deadlineCalendar: decided(z.enum(["DK", "DK-EXT"])),
  extensionAnchor: decided(z.enum(["RECEIPT", "EARLIER"])),
  questionWithinDays: decided(days),
  ownRightFromAge: decided(z.int().min(0).max(18)),
  guardianOfOlderChild: decided(z.enum(["REASON", "OWN_LOGIN"])),
  identityEvidenceDays: decided(days),
});

/** The file as it is written. */
export type CaseRulesFile = z.infer<typeof caseRulesSchema>;

/** The rules a process works by: what stands in the file, without who has confirmed it. */
export type CaseRules = { readonly [K in keyof CaseRulesFile]: CaseRulesFile[K]["value"] };

/** Takes the rules out of the file. */
export function rulesOf(file: CaseRulesFile): CaseRules {
  return {
    deadlineCalendar: file.deadlineCalendar.value,
    extensionAnchor: file.extensionAnchor.value,
    questionWithinDays: file.questionWithinDays.value,
    ownRightFromAge: file.ownRightFromAge.value,
    guardianOfOlderChild: file.guardianOfOlderChild.value,
    identityEvidenceDays: file.identityEvidenceDays.value,
  };
}
