import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { retention } from "../../../policies/retention.ts";
import { runCommand, unlessRefused } from "../../command-line.ts";
import { readConfig } from "../../config.ts";
import { loadPlannedDowntime } from "../../pages/planned-downtime.ts";
import { loadLetters } from "../../letters/load-letters.ts";
import { loadCaseRules } from "../../requests/load-case-rules.ts";
import { readDataMaps } from "../../sources/map/read-data-maps.ts";
import { loadPolicies } from "./load-policies.ts";
import { unconfirmedFacts } from "./unconfirmed-facts.ts";

/** Says whether a folder of policies is valid, and names every problem; `npm run policies:check` runs it on POLICIES_DIR. */
export async function checkPolicies(directory: string, print: (line: string) => void): Promise<boolean> {
  return unlessRefused(print, async () => {
    const policies = await loadPolicies(directory);
    const { organisation, legalFramework, processingActivities, editions } = policies;
    const maps = readDataMaps(`${directory}/data-map`, policies);
    await loadLetters(directory);
    await loadPlannedDowntime(directory);
    const caseRules = await loadCaseRules(directory);
    const open = [organisation, processingActivities, caseRules, { retention }].flatMap((file) =>
      unconfirmedFacts(file),
    );
    print(
      `${relative(".", directory)}/ is valid: ${legalFramework.entries.length} legal references, ` +
        `${processingActivities.activities.length} processing activities, ${editions.PRIVACY_POLICY.length} privacy policy edition(s), ${maps.length} data map(s), ` +
        `${open.length} facts for the operator to confirm.`,
    );
    return true;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const directory = process.argv[2] ?? readConfig(process.env).POLICIES_DIR;
    return checkPolicies(directory, (line) => process.stdout.write(`${line}\n`));
  });
}
