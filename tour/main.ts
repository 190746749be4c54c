import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessJourney } from "./access-journey.ts";
import { apiAs } from "./api.ts";
import { erasureJourney } from "./erasure-journey.ts";
import { saveLetters } from "./letters.ts";
import { longerJourney } from "./longer-journey.ts";
import { visit } from "./people.ts";
import { readingJourney } from "./reading-journey.ts";

const [baseUrl = "http://localhost:4000", folder = join(tmpdir(), "indsigt-letters")] = process.argv.slice(2);
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Drives a running Indsigt as citizen, caseworker, DPO and auditor, and tells what it answers. */
async function tour(): Promise<void> {
  const { codes } = await apiAs(baseUrl)("{ apiVersion }");
  if (codes.length > 0) throw new Error("the service does not answer as Indsigt does");
  tell("1. Anybody reads the policy and the law behind it");
  await readingJourney.asAnybody(baseUrl, tell);
  tell("\n2. Anne asks for her data (Art. 15)");
  const access = await accessJourney(baseUrl, tell);
  tell("\n3. Mikkel, who owes nothing, asks to be forgotten (Art. 17)");
  await erasureJourney(baseUrl, "mikkel", tell);
  tell("\n4. Anne asks too, with a loan still out and a fee unpaid");
  await erasureJourney(baseUrl, "anne", tell);
  tell("\n5. Karen asks; the library asks back, and needs longer (Art. 12(3))");
  const longer = await longerJourney(baseUrl, tell);
  tell("\n6. What was written to them, as PDF");
  const anne = await visit(baseUrl, "anne");
  await saveLetters(anne, access.id, { folder, kinds: ["RECEIPT", "DECISION"] }, tell);
  const karen = await visit(baseUrl, "karen");
  await saveLetters(karen, longer.id, { folder, kinds: ["RECEIPT", "CLARIFICATION", "EXTENSION"] }, tell);
  tell("\n7. The auditor reads the log");
  await readingJourney.asAuditor(baseUrl, access.id, tell);
}

tour().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message.replace(/\.$/, "") : "unknown";
  // fetch reports an address where nobody answers as a TypeError.
  const isUnanswered = error instanceof TypeError;
  const hint = isUnanswered ? ` Is Indsigt running at ${baseUrl}? Start it with: npm start` : "";
  process.stderr.write(`The tour stopped: ${reason}.${hint}\n`);
  process.exit(1);
});
