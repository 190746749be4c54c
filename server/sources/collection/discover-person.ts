import { authorize } from "../../access.ts";
import { transact, type Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { addJob } from "../../jobs/add-job.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import type { Identity, IdentityKind } from "../map/identity-kinds.ts";
import { faultError } from "../fault.ts";
import { searchedPerson } from "./identities.ts";
import { insertKnownIdentities } from "./known-identity-store.ts";
import type { SearchedPerson, Session, Source } from "../source.ts";
import { listSourceRuns, setRunWaiting } from "./source-run-store.ts";

/**
 * Asks a system what else identifies the person, and keeps it, so that every other system is searched by it too;
 * `person` is what we know of her so far.
 * Several people under her identifiers are never taken for one: a member of staff says which are hers.
 */
export async function discoverPerson(
  ctx: Context,
  session: Session,
  key: Buffer,
  request: DataRequest,
  system: string,
  person: SearchedPerson,
): Promise<SearchedPerson> {
  const { identities, patronIds } = await session.discover(person);
  const told = identities.filter(
    (one) => !person.identities.some(({ kind, value }) => kind === one.kind && value === one.value),
  );
  if (told.length > 0) await keep(ctx, key, request, system, told);
  if (patronIds.length > 1 && !person.accepted) {
    const message = `The system ${system} has ${patronIds.length} people under the identifiers of this one. A member of staff must say which are the same.`;
    throw faultError("SEVERAL_PEOPLE", "CONFLICT", message, [message]);
  }
  return told.length > 0 ? searchedPerson(ctx.db, ctx.vault, key, request, system) : person;
}

async function keep(
  ctx: Context,
  key: Buffer,
  request: DataRequest,
  system: string,
  told: readonly Identity[],
): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  await transact(ctx, actor, async (tx) => {
    const fresh = await insertKnownIdentities(tx, key, { dataRequestId: request.id, system }, told);
    const kinds = [...new Set(fresh.map(({ kind }) => kind))].sort();
    const reopened = await reopenOthers(ctx, tx, request.id, system, kinds);
    return {
      value: {},
      event: { kind: "collection.identities_found", subject: request.id, system, kinds, reopened },
    };
  });
}

/** A system that was read before these identifiers were known, and finds people by them, is read anew. */
async function reopenOthers(
  ctx: Context,
  tx: Tx,
  dataRequestId: string,
  system: string,
  kinds: readonly IdentityKind[],
): Promise<string[]> {
  const reopened: string[] = [];
  for (const run of await listSourceRuns(tx, dataRequestId)) {
    const source = ctx.sources.get(run.system);
    const isRead = ["COLLECTED", "NO_DATA"].includes(run.state) || run.lastError === "NO_IDENTIFIER";
    if (
      run.system === system ||
      !isRead ||
      run.byHand ||
      run.leftOutAt !== null ||
      !source ||
      !findsBy(source, kinds)
    )
      continue;
    await setRunWaiting(tx, run.id);
    await addJob(tx, { name: "collect_system", payload: { sourceRunId: run.id } });
    reopened.push(run.system);
  }
  return reopened;
}

function findsBy({ map }: Source, kinds: readonly IdentityKind[]): boolean {
  return Object.values(map.collections).some(({ identity = {} }) => kinds.some((kind) => identity[kind]));
}
