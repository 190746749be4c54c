import type { Context } from "../context.ts";
import type { Outcome, Right } from "../generated/schema.ts";
import { article15Of, readOrganisationFor, readRecordFor } from "../publication/activities/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readDecisions } from "../requests/decisions/read-decisions.ts";
import { restrictedFor, withoutRestricted } from "../requests/restriction/restricted-map.ts";
import { readSubject } from "../requests/subject.ts";
import { findCollection } from "../sources/map/data-map-schema.ts";
import { listRedactions, listReviewItems } from "../sources/review/review-store.ts";
import { listSourceRuns } from "../sources/collection/source-run-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { inLanguage } from "./in-language.ts";
import { countsOf } from "./manifest-counts.ts";
import type { PackageInput, PackagedSystem } from "./package-input.ts";
import { packagedCase } from "./package-case.ts";
import { portablePart } from "./package-portable.ts";
import { packagedSystem, type CopySource } from "./package-system.ts";

/** Everything that goes into a citizen's copy, and the counts that go into the log. */
export async function packageInputOf(
  ctx: Context,
  request: DataRequest,
  madeAt: Date,
): Promise<{ input: PackageInput; files: number; withheld: number; redacted: number }> {
  const { language } = request;
  const subject = await readSubject(ctx.db, ctx.vault, request);
  const organisation = await readOrganisationFor(ctx.db, request.versionsInForce);
  const decisions = await readDecisions(ctx, request);
  const { systems, portable } = await systemsOf(ctx, request, decisions, madeAt);
  const input: PackageInput = {
    language,
    number: request.number,
    libraryName: organisation.name,
    controllerName: organisation.controllerName,
    madeAt,
    receivedAt: request.receivedAt,
    subjectName: subject.name,
    decisions: decisions.map((decision) => ({
      right: decision.right,
      outcome: decision.outcome,
      reasons: decision.reasons.map((reason) => ({
        provision: inLanguage(reason.provision, language),
        text: inLanguage(reason.text, language),
        count: reason.count,
      })),
      considerations: decision.considerations ?? null,
      complaintGuidance: decision.complaintGuidance ? inLanguage(decision.complaintGuidance, language) : null,
    })),
    information: await article15Of(ctx.db, request.versionsInForce, language, categoriesFound(ctx, systems)),
    systems,
    portable,
  };
  const { withheld, redacted } = countsOf(input);
  const files =
    systems.flatMap((system) => system.collections).length * 2 +
    systems.flatMap(({ byHand, files = [] }) => [...(byHand?.files ?? []), ...files]).length +
    5;
  return {
    input,
    files: files + portable.flatMap((system) => system.collections).length,
    withheld,
    redacted,
  };
}

type Answer = { right: Right; outcome: Outcome };

/** What was found, as far as each right is given it; before the decision, all of it. */
async function systemsOf(
  ctx: Context,
  request: DataRequest,
  decisions: readonly Answer[],
  madeAt: Date,
): Promise<{ systems: PackagedSystem[]; portable: PackagedSystem[] }> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const reviews = await listReviewItems(ctx.db, request.id);
  const redactions = await listRedactions(ctx.db, request.id);
  const from: CopySource = { ctx, request, key, reviews, redactions };
  const record = await readRecordFor(ctx.db, request.versionsInForce);
  const restricted = await restrictedFor(ctx.db, request);
  const systems: PackagedSystem[] = [];
  const portable: PackagedSystem[] = [];
  for (const run of await listSourceRuns(ctx.db, request.id)) {
    const whole = ctx.sources.get(run.system)?.map;
    if (!whole) throw new Error(`the system ${run.system} is no longer configured`);
    const map = withoutRestricted(whole, restricted);
    const packaged = await packagedSystem(from, run, map);
    if (isGiven(request, decisions, "ACCESS")) systems.push(packaged);
    if (isGiven(request, decisions, "PORTABILITY")) portable.push(portablePart(packaged, map, record));
  }
  if (isGiven(request, decisions, "ACCESS") && !restricted.includes("data-requests"))
    systems.push(await packagedCase(from, madeAt));
  return { systems, portable: portable.filter(({ collections }) => collections.length > 0) };
}

function isGiven({ rights }: DataRequest, decisions: readonly Answer[], right: Right): boolean {
  const answer = decisions.find((one) => one.right === right);
  return answer ? answer.outcome !== "REFUSED" : rights.includes(right);
}

function categoriesFound(ctx: Context, systems: readonly PackagedSystem[]): string[] {
  const found = systems.flatMap(({ system, collections, byHand }) => {
    const map = ctx.sources.get(system)?.map;
    // What people found may be of every category that the system holds.
    const names = byHand?.files.length
      ? Object.keys(map?.collections ?? {})
      : collections.flatMap((one) => (one.count + one.withheld.length > 0 ? [one.collection] : []));
    return names.flatMap((name) => categoriesOf((map && findCollection(map, name)?.columns) ?? {}));
  });
  return [...new Set(found)].sort();
}

function categoriesOf(columns: Readonly<Record<string, { category: string }>>): string[] {
  return Object.values(columns).map(({ category }) => category);
}
