import { authorize } from "../access.ts";
import { saveProgress, transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import {
  findDataRequest,
  lockDataRequest,
  setDataRequestState,
  type DataRequest,
} from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import type { Collection } from "./data-map-schema.ts";
import { countFindings, findLastPage, insertFindingPage, type FoundRow } from "./finding-store.ts";
import { graphOf } from "./graph.ts";
import { identitiesOf } from "./identities.ts";
import { failureCode } from "./failure-code.ts";
import { insertReviewItems } from "./review-store.ts";
import type { Source } from "./source.ts";
import {
  findSourceRun,
  markRunStarted,
  setRunFailed,
  setRunFinished,
  type SourceRun,
} from "./source-run-store.ts";
import { collectPages } from "./sql-collect.ts";

const PAGE_SIZE = 500;

/**
 * Reads one system through for one request, a sealed page at a time, going on where an earlier
 * attempt stopped. A system that fails stays an open task and is tried again; none is skipped.
 */
export async function collectSystem(ctx: Context, { sourceRunId }: { sourceRunId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const run = await findSourceRun(ctx.db, sourceRunId);
  const request = run && (await findDataRequest(ctx.db, run.dataRequestId));
  if (!run || !request || request.state !== "COLLECTING" || isFinished(run)) return;
  await saveProgress(ctx, async (tx) => markRunStarted(tx, run.id, ctx.clock()));
  try {
    const source = ctx.sources.get(run.system);
    if (!source) throw new Error(`the system ${run.system} is no longer configured`);
    await readSystem(ctx, source, run, request);
  } catch (error) {
    const reason = failureCode(error);
    await transact(ctx, actor, async (tx) => {
      await setRunFailed(tx, run.id, reason);
      return {
        value: {},
        event: {
          kind: "collection.system_failed",
          subject: request.id,
          system: run.system,
          attempt: run.attempts + 1,
          reason,
        },
      };
    });
    throw error;
  }
  await finish(ctx, run);
}

async function readSystem(ctx: Context, source: Source, run: SourceRun, request: DataRequest): Promise<void> {
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const identities = identitiesOf(await readSubject(ctx.db, ctx.vault, request));
  await source.withConnection(async (connection) => {
    for (const name of graphOf(source.map).parentsFirst) {
      const collection = source.map.collections[name];
      if (!collection) continue;
      const last = await findLastPage(ctx.db, key, run.id, name);
      let position = last.next;
      const pages = collectPages(connection, source.map, name, identities, {
        pageSize: PAGE_SIZE,
        after: last.cursor,
      });
      for await (const page of pages) {
        await saveProgress(ctx, async (tx) => {
          const { rows, cursor } = page;
          const at = { sourceRunId: run.id, collection: name, position, rows, cursor };
          const findingPageId = await insertFindingPage(tx, key, at);
          const review = placesToReview(collection, rows);
          const qualified = `${run.system}.${name}`;
          await insertReviewItems(
            tx,
            review.map((place) => ({
              findingPageId,
              position: place,
              dataRequestId: request.id,
              collection: qualified,
            })),
          );
        });
        position += 1;
      }
    }
  });
}

/** Where on a page there is free text, which may be about somebody else (Art. 15(4)). */
export function placesToReview(collection: Collection, rows: readonly FoundRow[]): number[] {
  const free = Object.entries(collection.columns).flatMap(([name, column]) =>
    column.freeText ? [name] : [],
  );
  return rows.flatMap((row, place) =>
    free.some((name) => row[name] !== null && row[name] !== "") ? [place] : [],
  );
}

async function finish(ctx: Context, run: SourceRun): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const counts = await countFindings(ctx.db, run.id);
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  await transact(ctx, actor, async (tx) => {
    const request = await lockDataRequest(tx, run.dataRequestId);
    const isLast = await setRunFinished(tx, run, rows > 0 ? "COLLECTED" : "NO_DATA", ctx.clock());
    if (isLast && request?.state === "COLLECTING")
      await setDataRequestState(tx, request, { state: "REVIEW" });
    const underReview = counts.reduce((sum, { undecided }) => sum + undecided, 0);
    return {
      value: {},
      event: {
        kind: "collection.system_finished",
        subject: run.dataRequestId,
        system: run.system,
        rows,
        underReview,
        collections: counts.length,
      },
    };
  });
}

function isFinished(run: SourceRun): boolean {
  return run.state === "COLLECTED" || run.state === "NO_DATA";
}
