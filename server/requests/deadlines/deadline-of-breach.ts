import { CURRENT_RULE_VERSION, deadlineRules } from "./deadline-rules.ts";

const HOUR = 3_600_000;

/**
 * The last moment to notify a personal data breach: 72 hours after becoming aware of it (Art. 33(1)).
 * A period in hours runs through weekends, holidays and clock changes (Regulation 1182/71, Art. 3(4)).
 */
export function breachDeadline(awareAt: Date, ruleVersion = CURRENT_RULE_VERSION): Date {
  return new Date(awareAt.getTime() + deadlineRules(ruleVersion).breachHours * HOUR);
}
