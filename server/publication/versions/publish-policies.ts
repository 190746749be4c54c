import { randomUUID } from "node:crypto";
import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import { planPublications } from "./plan-publications.ts";
import type { Refusal } from "./plan-publication.ts";
import type { Policies } from "../policies/policies.ts";
import type { Candidate } from "./publication-candidates.ts";
import { findProposer } from "./proposal-store.ts";
import { insertVersion, listAllVersions, type PublishedDocument } from "./published-version-store.ts";
import { TEXT_DOCUMENTS } from "../policies/text-kinds.ts";

/** As much of a context as publishing needs, so that the command line can do it too. */
export type Publishing = Pick<Context, "db" | "clock" | "actor">;

/** A version that took its place for ever. */
export type Published = {
  document: PublishedDocument;
  version: string;
  effectiveOn: string;
  sha256: string;
  receipt: Receipt;
};

/** One text among those that wait; the hash says that it is the one that was read. */
export type Chosen = { document: PublishedDocument; sha256: string };

/**
 * Publishes what waits in `policies/`, or the one text chosen. While one text there is refused, nothing is
 * published. Errors: CONFLICT, with the reason for each file.
 */
export async function publishPolicies(
  ctx: Publishing,
  policies: Policies,
  chosen?: Chosen,
): Promise<Published[]> {
  const actor = authorize(ctx, "policy:publish");
  const { toPublish, refusals } = await planPublications(ctx.db, policies, copenhagenDate(ctx.clock()));
  if (refusals.length > 0) throw refusalOf(refusals);
  if (chosen) return [await publish(ctx, actor, choose(toPublish, chosen))];
  return publishEach(ctx, actor, toPublish, policies);
}

/**
 * Publishes the first version of every document that has none, so that a new service tells the public what it
 * owes them; later versions wait for a person. Answers what was published and what could not be.
 */
export async function publishFirstVersions(
  ctx: Publishing,
  policies: Policies,
): Promise<{ published: Published[]; waiting: Candidate[]; refusals: Refusal[] }> {
  const actor = authorize(ctx, "policy:publish");
  const known = new Set((await listAllVersions(ctx.db)).map(({ document }) => document));
  const plan = await planPublications(ctx.db, policies, copenhagenDate(ctx.clock()));
  const published: Published[] = [];
  for (const candidate of plan.toPublish.filter(({ document }) => !known.has(document))) {
    const done = await publish(ctx, actor, candidate).catch(otherWasFirst);
    if (done) published.push(done);
  }
  return {
    published,
    waiting: plan.toPublish.filter(({ document }) => known.has(document)),
    refusals: plan.refusals,
  };
}

/** Several processes may start at once; whichever comes second finds the version there. */
function otherWasFirst(error: unknown): undefined {
  if (error instanceof AppError && error.code === "CONFLICT") return undefined;
  throw error;
}

/** Publishes one after the other. When another process was first, what is left is planned anew. */
async function publishEach(
  ctx: Publishing,
  actor: Actor,
  candidates: readonly Candidate[],
  policies: Policies,
): Promise<Published[]> {
  const published: Published[] = [];
  for (const candidate of candidates) {
    try {
      published.push(await publish(ctx, actor, candidate));
    } catch (error) {
      if (!(error instanceof AppError && error.code === "CONFLICT")) throw error;
      return [...published, ...(await publishPolicies(ctx, policies))];
    }
  }
  return published;
}

async function publish(ctx: Publishing, actor: Actor, candidate: Candidate): Promise<Published> {
  const { document, effectiveOn, sha256 } = candidate;
  const version = randomUUID();
  return transact(ctx, actor, async (tx) => {
    const proposedBy = (await findProposer(tx, candidate)) ?? actor.personId;
    const people = { proposedBy, publishedBy: actor.personId, publishedAt: ctx.clock() };
    await insertVersion(tx, { ...candidate, ...people, id: version });
    return {
      value: { document, version, effectiveOn, sha256 },
      event: {
        ...{ kind: "publication.published", subject: null },
        ...{ document, version, sha256, effectiveOn, proposedBy },
      },
    };
  });
}

/** What stands first must be published first: earlier versions, and the register that a text shows. */
function choose(waiting: readonly Candidate[], { document, sha256 }: Chosen): Candidate {
  const index = waiting.findIndex((each) => each.document === document && each.sha256 === sha256);
  const found = waiting[index];
  if (!found) {
    throw new AppError("CONFLICT", "This text does not wait any more, or it has changed. Read it again.");
  }
  const isText = isTextDocument(found.document);
  const before = waiting
    .slice(0, index)
    .find((each) => each.document === document || (isText && !isTextDocument(each.document)));
  if (!before) return found;
  throw new AppError("CONFLICT", `Publish ${before.document} from ${before.effectiveOn} first.`);
}

function isTextDocument(document: PublishedDocument): boolean {
  return TEXT_DOCUMENTS.some((text) => text === document);
}

function refusalOf(refusals: readonly Refusal[]): AppError {
  const fields = refusals.map(({ candidate, message }) => ({
    path: [candidate.file, "effectiveOn"],
    message,
  }));
  const lines = fields.map(({ path, message }) => `${path[0]}: ${message}`);
  return new AppError("CONFLICT", `Nothing was published.\n${lines.join("\n")}`, fields);
}
