import canonicalize from "canonicalize";
import { saveProgressAtOnce } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { restrictedFor } from "../../requests/restriction/restricted-map.ts";
import type { Collection } from "../map/data-map-schema.ts";
import { discoverPerson } from "./discover-person.ts";
import { findLastPage, insertFindingPage } from "./finding-store.ts";
import { rowsOf, type FoundRow, type PageRows } from "../sql/page-rows.ts";
import { searchedPerson } from "./identities.ts";
import { keyedHash } from "./known-identity-store.ts";
import type { SearchedPerson, Session, Source } from "../source.ts";
import { resetRun, saveRunProgress, type SourceRun } from "./source-run-store.ts";
import type { CollectedPage } from "../sql/sql-collect.ts";
import { refuseFatal } from "../sql/sql-schema-check.ts";

/** One attempt to read one system. */
export type Attempt = { run: SourceRun; attempt: number; request: DataRequest; source: Source; key: Buffer };

/** What a system was read by, or that a later attempt has taken over. */
export type Reading = { basis: string } | "SUPERSEDED";

/**
 * Reads a system through, a sealed page at a time, going on where an earlier attempt stopped. A system that is not as
 * its map says is not read at all; one read by other identifiers or another map before is read anew.
 */
export async function readSystem(ctx: Context, at: Attempt): Promise<Reading> {
  const { source, request, key, run } = at;
  const read = async (session: Session): Promise<Reading> => {
    const [differences, known, restricted] = await Promise.all([
      session.differences(),
      searchedPerson(ctx.db, ctx.vault, key, request, run.system),
      restrictedFor(ctx.db, request),
    ]);
    refuseFatal(differences, `The system ${source.map.system} is not as its data map says`);
    const person = await discoverPerson(ctx, session, key, request, run.system, known);
    const basis = basisOf(key, source, person);
    const isNew = run.basis !== basis;
    const total = source.collections.length;
    if (isNew) await saveProgressAtOnce(ctx, async (tx) => resetRun(tx, run.id, basis, total));
    const from = isNew ? undefined : { ...run, key };
    const reach = { source, session, person, restricted, from };
    const ours = { id: run.id, attempt: at.attempt };
    const isOurs =
      (await readCollections(ctx, at, reach)) &&
      (await saveProgressAtOnce(ctx, async (tx) => saveRunProgress(tx, ours, total)));
    return isOurs ? { basis } : "SUPERSEDED";
  };
  return source.withSession(read, { mayReuse: true });
}

/** What a system is read by, as a keyed hash: the map, the identifiers it finds by, and the choice between people. */
export function basisOf(key: Buffer, { map }: Source, { identities, accepted }: SearchedPerson): string {
  const kinds = Object.values(map.collections).flatMap(({ identity = {} }) => Object.keys(identity));
  const used = identities.filter(({ kind }) => kinds.includes(kind));
  const values = used.map(({ kind, value }) => `${kind}\0${value}`).sort();
  return keyedHash(key, canonicalize({ map, values, accepted: accepted ?? null }) ?? "");
}

/** Where on a page a person must look before a record is given out, and why (Art. 12(6), 15(4)). */
function placesToReview(
  collection: Collection | undefined,
  page: PageRows & Pick<CollectedPage, "doubts">,
): { place: number; doubts: string[] }[] {
  const free = Object.entries(collection?.columns ?? {}).flatMap(([name, column]) =>
    column.freeText ? [name] : [],
  );
  const all = new Map<number, string[]>();
  const add = (place: number, doubt: string) => all.set(place, [...(all.get(place) ?? []), doubt]);
  if (free.length > 0) {
    for (const [place, row] of rowsOf(page).entries())
      if (free.some((name) => row[name] !== null && row[name] !== "")) add(place, "FREE_TEXT");
  }
  for (const { place, doubt } of page.doubts) add(place, doubt);
  return [...all].sort(([one], [other]) => one - other).map(([place, doubts]) => ({ place, doubts }));
}

/** What is read of a system, and, where an earlier attempt read some of it, from where on. */
type Reach = {
  source: Source;
  session: Session;
  person: SearchedPerson;
  restricted: readonly string[];
  from: { id: string; done: number; key: Buffer } | undefined;
};

/** A page, and which collections its lane has read to their end before it, by their places in the order. */
type Step = { finished: readonly number[]; found?: FoundPage };

/** A page as it is to be kept: of which collection, and the how manieth. */
type FoundPage = { name: string; position: number; page: CollectedPage };

/**
 * Reads every collection, in as many lanes as the source bears: each takes the next one when it is done with its own.
 * False when a later attempt has taken over. What goes wrong in one lane ends the others after their page.
 */
async function readCollections(ctx: Context, at: Attempt, reach: Reach): Promise<boolean> {
  const order = reach.source.collections.entries();
  const read = new Set<number>();
  let isOver = false;
  let isOurs = true;
  const lane = async (): Promise<void> => {
    for await (const step of ahead(stepsOf(ctx, reach, order))) {
      if (isOver) return;
      for (const place of step.finished) read.add(place);
      if (step.found && !(await keepPage(ctx, at, step.found, doneOf(read)))) isOurs = false;
      isOver ||= !isOurs;
    }
  };
  const stop = (error: unknown) => {
    isOver = true;
    throw error;
  };
  const lanes = Array.from({ length: reach.source.lanes ?? 1 }, async () => lane().catch(stop));
  for (const ended of await Promise.allSettled(lanes)) if (ended.status === "rejected") throw ended.reason;
  return isOurs;
}

/** How many collections are read, of those that have all before them read as well: a later attempt goes on from there. */
function doneOf(read: ReadonlySet<number>): number {
  let done = 0;
  while (read.has(done)) done += 1;
  return done;
}

/** Every page of the collections that a lane takes; nothing is held after it is given. */
async function* stepsOf(ctx: Context, reach: Reach, order: Iterable<[number, string]>): AsyncGenerator<Step> {
  let finished: number[] = [];
  for (const [place, name] of order) {
    if (place >= (reach.from?.done ?? 0)) {
      for await (const found of pagesOf(ctx, reach, name)) {
        yield { finished, found };
        finished = [];
      }
    }
    finished.push(place);
  }
  yield { finished };
}

/** The pages of one collection that are not kept yet. */
async function* pagesOf(
  ctx: Context,
  { source, session, person, restricted, from }: Reach,
  name: string,
): AsyncGenerator<FoundPage> {
  const columns = Object.entries(source.map.collections[name]?.columns ?? {});
  const closed = columns.flatMap(([column, { activity }]) => (restricted.includes(activity) ? [column] : []));
  if (closed.length > 0 && closed.length === columns.length) return;
  const last = from && (await findLastPage(ctx.db, from.key, from.id, name));
  let position = last?.next ?? 0;
  for await (const page of session.pages(name, person, { after: last?.cursor })) {
    yield { name, position, page: without(page, closed) };
    position += 1;
  }
}

/** Asks for the next one while the one before is being kept: the system and the database work at the same time. */
async function* ahead<T>(all: AsyncGenerator<T, void>): AsyncGenerator<T> {
  let next = all.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = all.next();
      yield value;
    }
  } finally {
    await Promise.allSettled([next, all.return()]); // what was asked for in vain has failed in vain
  }
}

/** A page without the columns whose processing is restricted (Art. 18(2)). */
function without(page: CollectedPage, closed: readonly string[]): CollectedPage {
  if (closed.length === 0) return page;
  const open = (row: FoundRow) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !closed.includes(column)));
  return { rows: rowsOf(page).map(open), doubts: page.doubts, cursor: page.cursor };
}

/** A crash loses no page and doubles none. */
async function keepPage(
  ctx: Context,
  { run, attempt, request, source, key }: Attempt,
  { name: collection, position, page }: FoundPage,
  done: number,
): Promise<boolean> {
  return saveProgressAtOnce(ctx, async (tx) =>
    insertFindingPage(tx, key, {
      ...page,
      ...{ collection, position, done },
      run: { id: run.id, attempt, dataRequestId: request.id, system: run.system },
      review: placesToReview(source.map.collections[collection], page),
    }),
  );
}
