import { apiAs, until } from "./api.ts";
import { operations } from "./operations.ts";
import { must, visit, type Tell } from "./people.ts";

type Public = {
  organisation: { name: string };
  privacyPolicy: {
    title: string;
    version: { effectiveOn: string; sha256: string };
    sections: { title: string }[];
  };
  legalReference: { title: { en: string }; citation: string; url: string };
  processingActivities: { activities: { title: { en: string } }[] };
};
type LogEntry = { index: number; kind: string; actorRole: string; leafHash: string };
type Verification = { ok: boolean; size: number; rootHash: string };

async function asAnybody(baseUrl: string, tell: Tell): Promise<void> {
  const read = await must(apiAs(baseUrl)<Public>(operations.policy));
  const { version, sections, title } = read.privacyPolicy;
  tell(
    `  ${read.organisation.name}: ${title}, in force from ${version.effectiveOn}, ${sections.length} sections.`,
  );
  tell(`  SHA-256 ${version.sha256}`);
  tell(`  ${read.processingActivities.activities.length} processing activities are on record (Art. 30).`);
  tell(`  ${read.legalReference.title.en}: ${read.legalReference.url}`);
}

async function asAuditor(
  baseUrl: string,
  requestId: string,
  tell: Tell,
): Promise<{ events: LogEntry[]; verification: Verification }> {
  const ravn = await visit(baseUrl, "ravn");
  const ask = async () =>
    (await must(ravn.api<{ auditEvents: { nodes: LogEntry[] } }>(operations.log, { id: requestId })))
      .auditEvents.nodes;
  const events = await until(ask, (entries) => entries.some(({ kind }) => kind === "package.downloaded"));
  for (const { index, kind, actorRole, leafHash } of events.toReversed()) {
    tell(
      `    ${String(index).padStart(4)}  ${kind.padEnd(36)} ${actorRole.padEnd(10)} ${leafHash.slice(0, 16)}…`,
    );
  }
  const { auditVerification } = await must(ravn.api<{ auditVerification: Verification }>(operations.verify));
  const { ok, size, rootHash } = auditVerification;
  tell(`  The log of ${size} events is ${ok ? "unbroken" : "BROKEN"}. Root ${rootHash}`);
  return { events, verification: auditVerification };
}

/** What people read: the public its policy, the auditor the log. */
export const readingJourney = { asAnybody, asAuditor };
