import { appErrorOf } from "../../../errors.ts";
import type { ContractRule } from "./rule.ts";
import { RULES_THAT_ERASE } from "./rules-that-erase.ts";
import { RULES_WITH_A_PERSON } from "./rules-with-a-person.ts";
import { RULES_WITHOUT_A_PERSON } from "./rules-without-a-person.ts";
import type { Trial } from "./trial.ts";

/** What came of one rule; a rule that was left out says why. */
export type Tried = { rule: ContractRule; outcome: "PASS" | "FAIL" | "LEFT_OUT"; why?: string };

/** Tries every rule of the contract that may be tried, in order, and tells each as it is done. */
export async function tryContract(
  trial: Trial,
  { mayErase }: { mayErase: boolean },
  tell: (tried: Tried) => void,
): Promise<boolean> {
  const withPerson = trial.person ? undefined : "it needs --identity, a test person";
  const erasing = withPerson ?? (mayErase ? undefined : "it needs --erase, which erases the test person");
  const groups = [
    { rules: RULES_WITHOUT_A_PERSON, why: undefined },
    { rules: RULES_WITH_A_PERSON, why: withPerson },
    { rules: RULES_THAT_ERASE, why: erasing },
  ];
  let isWhole = true;
  for (const { rules, why } of groups)
    for (const rule of rules) {
      const tried = await tryRule(trial, rule, why);
      isWhole &&= tried.outcome !== "FAIL";
      tell(tried);
    }
  return isWhole;
}

async function tryRule(trial: Trial, rule: ContractRule, leftOut: string | undefined): Promise<Tried> {
  if (leftOut !== undefined) return { rule, outcome: "LEFT_OUT", why: leftOut };
  if (rule.isAboutErasing && trial.capabilities?.erase === false)
    return { rule, outcome: "LEFT_OUT", why: "the system says that it does not erase" };
  try {
    await rule.check(trial);
    return { rule, outcome: "PASS" };
  } catch (error) {
    // Whatever a connection throws may hold the address; only our own sentences are told.
    const why = appErrorOf(error)?.message ?? "The system did not answer in time, or hung up.";
    return { rule, outcome: "FAIL", why };
  }
}
