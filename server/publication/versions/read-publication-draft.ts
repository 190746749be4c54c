import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { PublicationDraft, ResolversParentTypes } from "../../generated/schema.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import { faultWords } from "../policies/fault-words.ts";
import { planPublications } from "./plan-publications.ts";
import type { Policies } from "../policies/policies.ts";
import { listAllVersions } from "./published-version-store.ts";
import { readPolicies } from "../read-policies.ts";
import { presentGateItem, type Waiting } from "./waiting-version.ts";

type Draft = ResolversParentTypes["PublicationDraft"];

/** What waits in `policies/`, read anew each time, with everything that is wrong in it. */
export async function readPublicationDraft(ctx: Context): Promise<Draft> {
  authorize(ctx, "policy:readDraft");
  const { problems, gate, policies } = await readPolicies(ctx.policiesDir);
  return {
    problems: problems.map(presentProblem),
    gate: gate.map(presentGateItem),
    waiting: policies ? await listWaiting(ctx, policies) : [],
  };
}

/** The texts that are no versions yet, in the order they must be published; those refused come last. */
export async function listWaiting(ctx: Context, policies: Policies): Promise<Waiting[]> {
  const [plan, versions] = await Promise.all([
    planPublications(ctx.db, policies, copenhagenDate(ctx.clock())),
    listAllVersions(ctx.db),
  ]);
  const framework = policies.legalFramework;
  const waiting = [
    ...plan.toPublish.map((candidate) => ({ candidate, refusal: null })),
    ...plan.refusals.map(({ candidate, message }) => ({ candidate, refusal: message })),
  ];
  return waiting.map((each) => ({
    ...each,
    framework,
    follows: versions.filter(({ document }) => document === each.candidate.document).at(-1) ?? null,
  }));
}

function presentProblem({
  file,
  path,
  message,
}: {
  file: string;
  path: readonly (string | number)[];
  message: string;
}): PublicationDraft["problems"][number] {
  return { file, place: path.join("."), message, words: faultWords(message) };
}
