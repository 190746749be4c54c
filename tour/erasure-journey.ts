import type { DemoPersonKey } from "../server/identity/demo-people.ts";
import { submit } from "./access-journey.ts";
import { until } from "./api.ts";
import { operations } from "./operations.ts";
import { must, visit, type Tell, type Visitor } from "./people.ts";

type Kept = { count: number; ground: string; text: { en: string } };
type Plan = {
  id: string;
  state: string;
  digest: string;
  errorDetails: string[];
  blocked: { en: string }[];
  steps: { collection: string; title: { en: string }; action: string; count: number; kept: Kept[] }[];
  certificate: Certificate | null;
};
type Certificate = { complete: boolean; sha256: string; collections: Counts[] };
type Counts = { collection: string; erased: number; anonymised: number; kept: number; residue: number };
type Planned = {
  state: string;
  version: number;
  decisions: {
    outcome: string;
    reasons: { count: number; text: { en: string }; until: { en: string } | null }[];
  }[];
  erasurePlans: Plan[];
};

/** What the journey came to, for the test that follows it. */
export type ErasureResult = {
  id: string;
  outcome: string;
  refusedForPlanner: string[];
  complete: boolean;
  collections: Counts[];
};

/** A citizen asks to be forgotten: plan, decide, second person, execute, read again, certificate (Art. 17). */
export async function erasureJourney(
  baseUrl: string,
  person: DemoPersonKey,
  tell: Tell,
): Promise<ErasureResult> {
  const citizen = await visit(baseUrl, person);
  const inger = await visit(baseUrl, "inger");
  const per = await visit(baseUrl, "per");

  const { id } = await submit(citizen, "ERASURE", tell);
  await plan(inger, id, tell);
  const outcome = await decide(per, id, tell);
  const refusedForPlanner = await approve(inger, id);
  tell(`  The DPO who planned it tries to approve it too: ${refusedForPlanner.join()}.`);
  await approveAll(per, id);
  tell("  Another DPO approves exactly this plan.");
  const { erasurePlans } = await until(
    async () => read(per, id),
    (request) => request.erasurePlans.every(({ certificate }) => certificate !== null),
  );
  const certificates = erasurePlans.flatMap(({ certificate }) => certificate ?? []);
  for (const certificate of certificates) tellCertificate(certificate, tell);
  return {
    id,
    outcome,
    refusedForPlanner,
    complete: certificates.every(({ complete }) => complete),
    collections: certificates.flatMap(({ collections }) => collections),
  };
}

function tellCertificate({ complete, sha256, collections }: Certificate, tell: Tell): void {
  for (const { collection, ...counts } of collections) {
    tell(
      `    ${collection.padEnd(28)} erased ${counts.erased}, anonymised ${counts.anonymised}, kept ${counts.kept}, left over ${counts.residue}`,
    );
  }
  tell(
    `  Read again over a new connection: ${complete ? "complete" : "NOT COMPLETE"}. Certificate ${sha256}`,
  );
}

async function read(staff: Visitor, id: string): Promise<Planned> {
  return (await must(staff.api<{ dataRequest: Planned }>(operations.plans, { id }))).dataRequest;
}

async function plan(staff: Visitor, id: string, tell: Tell): Promise<void> {
  const seen = await read(staff, id);
  await must(staff.api(operations.plan, { input: { id, version: seen.version, sharedRecords: "ERASE" } }));
  const { erasurePlans } = await until(
    async () => read(staff, id),
    ({ state, erasurePlans }) =>
      refusalsOf(erasurePlans).length > 0 ||
      (state === "REVIEW" && erasurePlans.every((one) => one.state === "READY")),
  );
  const refusals = refusalsOf(erasurePlans);
  if (refusals.length > 0) throw new Error(`nothing can be planned. ${refusals.join(" ")}`);
  for (const step of erasurePlans.flatMap(({ steps }) => steps)) {
    if (step.count > 0)
      tell(`    ${step.action.toLowerCase().padEnd(10)} ${String(step.count).padStart(4)}  ${step.title.en}`);
    for (const kept of step.kept)
      tell(`    keep       ${String(kept.count).padStart(4)}  ${step.title.en}: ${kept.text.en}`);
  }
}

/** What stands in the way until somebody does something about it. */
function refusalsOf(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ errorDetails, blocked }) => [...errorDetails, ...blocked.map(({ en }) => en)]);
}

async function decide(dpo: Visitor, id: string, tell: Tell): Promise<string> {
  const seen = await read(dpo, id);
  const isKept = seen.erasurePlans.some(({ steps }) => steps.some(({ kept }) => kept.length > 0));
  const decision = isKept
    ? {
        right: "ERASURE",
        outcome: "PARTLY",
        erasureGround: "ART17_1_A",
        considerations: "What is named must stay for now; the rest is erased.",
      }
    : { right: "ERASURE", outcome: "GRANTED", erasureGround: "ART17_1_A" };
  await must(dpo.api(operations.decide, { input: { id, version: seen.version, decisions: [decision] } }));
  const { decisions } = await read(dpo, id);
  for (const { outcome, reasons } of decisions) {
    tell(`  The DPO decides: ${outcome}.`);
    for (const reason of reasons)
      tell(`    ${reason.count} kept: ${reason.text.en} Until: ${reason.until?.en ?? "–"}`);
  }
  return decisions[0]?.outcome ?? "";
}

/** The plan of each system by itself, as it was shown. */
async function approveAll(dpo: Visitor, id: string): Promise<void> {
  const { erasurePlans } = await read(dpo, id);
  for (const { id: planId } of erasurePlans) {
    const codes = await approve(dpo, id, planId);
    if (codes.length > 0) throw new Error(`an approval was refused with ${codes.join(", ")}`);
  }
}

async function approve(dpo: Visitor, id: string, planId?: string): Promise<string[]> {
  const { version, erasurePlans } = await read(dpo, id);
  const first = erasurePlans.find((plan) => planId === undefined || plan.id === planId);
  const input = { planId: first?.id, version, digest: first?.digest };
  return (await dpo.api(operations.approve, { input })).codes;
}
