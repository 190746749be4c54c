/** The periods the law gave from a day on. */
export type DeadlineRules = {
  /** Months to answer (Art. 12(3), first sentence; Art. 12(4)). */
  months: number;
  /** Further months an extension gives (Art. 12(3), second sentence). */
  furtherMonths: number;
  /** Hours to notify a breach (Art. 33(1)). */
  breachHours: number;
};

/** The rules in force, named by the day they began to apply (GDPR Art. 99(2)). A change of law adds a version. */
const VERSIONS: Readonly<Record<string, DeadlineRules>> = {
  "GDPR/2018-05-25": { months: 1, furtherMonths: 2, breachHours: 72 },
};

/** The version that new requests are computed by. */
export const CURRENT_RULE_VERSION = "GDPR/2018-05-25";

/** Finds the rules of a stored version, so that an old deadline is computed as it was. */
export function deadlineRules(version: string): DeadlineRules {
  const rules = VERSIONS[version];
  if (!rules) throw new RangeError("ruleVersion names no known version of the deadline rules.");
  return rules;
}
