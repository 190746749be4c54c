import { grounds } from "../../policies/grounds.ts";
import type { Context } from "../context.ts";
import type { Language, RefusalGround } from "../generated/schema.ts";
import { article15Of, readOrganisationFor } from "../publication/for-request.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readDecisions } from "../requests/read-decisions.ts";
import { readSubject } from "../requests/subject.ts";
import { findCollection, type Collection } from "../sources/data-map-schema.ts";
import { listFindingPages, readFindingPage, type FoundRow } from "../sources/finding-store.ts";
import { graphOf } from "../sources/graph.ts";
import { listReviewItems, type ReviewItem } from "../sources/review-store.ts";
import { listSourceRuns, type SourceRun } from "../sources/source-run-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import type { PackageInput } from "./package-input.ts";

type PackagedSystem = PackageInput["systems"][number];
type PackagedCollection = PackagedSystem["collections"][number];

/** Everything that goes into a citizen's copy, and the counts that go into the log. */
export async function packageInputOf(
  ctx: Context,
  request: DataRequest,
): Promise<{ input: PackageInput; files: number; withheld: number }> {
  const { language } = request;
  const subject = await readSubject(ctx.db, ctx.vault, request);
  const runs = await listSourceRuns(ctx.db, request.id);
  const systems = await Promise.all(runs.map(async (run) => systemOf(ctx, request, run)));
  const organisation = await readOrganisationFor(ctx.db, request.versionsInForce);
  const decisions = await readDecisions(ctx, request);
  const collections = systems.flatMap((system) => system.collections);
  const withheld = collections
    .flatMap((collection) => collection.withheld)
    .reduce((sum, { count }) => sum + count, 0);
  const input: PackageInput = {
    language,
    number: request.number,
    libraryName: organisation.name,
    controllerName: organisation.controllerName,
    madeAt: decisions[0]?.decidedAt ?? request.receivedAt,
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
  };
  return { input, files: collections.length * 2 + 4, withheld };
}

async function systemOf(ctx: Context, request: DataRequest, run: SourceRun): Promise<PackagedSystem> {
  const map = ctx.sources.get(run.system)?.map;
  if (!map) throw new Error(`the system ${run.system} is no longer configured`);
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const reviews = await listReviewItems(ctx.db, request.id);
  const collections: PackagedCollection[] = [];
  for (const name of graphOf(map).parentsFirst) {
    const collection = findCollection(map, name);
    if (!collection) continue;
    const pages = await listFindingPages(ctx.db, run.id, name);
    const withheld = reviews.filter(
      (item) => item.collection === `${run.system}.${name}` && item.decision === "WITHHOLD",
    );
    const hidden = new Set(withheld.map((item) => `${item.findingPageId}:${item.position}`));
    collections.push({
      collection: name,
      title: inLanguage(collection.title, request.language),
      ...columnsOf(collection, request.language),
      count: pages.reduce((sum, page) => sum + page.rows, 0) - withheld.length,
      withheld: withheldOf(withheld, request.language),
      rows: () =>
        rowsOf(
          pages.map(({ id }) => id),
          hidden,
          async (id) => readFindingPage(ctx.db, key, id),
        ),
    });
  }
  return { system: run.system, title: inLanguage(map.title, request.language), collections };
}

function columnsOf(
  collection: Collection,
  language: Language,
): Pick<PackagedCollection, "columns" | "notCopied"> {
  const all = Object.entries(collection.columns);
  return {
    columns: all
      .filter(([, column]) => column.copy !== false)
      .map(([name, { title, category }]) => ({ name, title: inLanguage(title, language), category })),
    notCopied: all
      .filter(([, column]) => column.copy === false)
      .map(([, { title, reason }]) => ({
        title: inLanguage(title, language),
        reason: reason ? inLanguage(reason, language) : "",
      })),
  };
}

function withheldOf(items: readonly ReviewItem[], language: Language): PackagedCollection["withheld"] {
  const used = [...new Set(items.map(({ ground }) => ground))].filter(
    (ground): ground is RefusalGround => ground !== null,
  );
  return used.sort().map((ground) => ({
    ground,
    provision: inLanguage(grounds[ground].provision, language),
    text: inLanguage(grounds[ground].text, language),
    count: items.filter((item) => item.ground === ground).length,
  }));
}

async function* rowsOf(
  pageIds: readonly string[],
  hidden: ReadonlySet<string>,
  read: (id: string) => Promise<FoundRow[]>,
): AsyncGenerator<FoundRow> {
  for (const id of pageIds) {
    for (const [position, row] of (await read(id)).entries()) {
      if (!hidden.has(`${id}:${position}`)) yield row;
    }
  }
}

function categoriesFound(ctx: Context, systems: readonly PackagedSystem[]): string[] {
  const found = systems.flatMap(({ system, collections }) =>
    collections.flatMap(({ collection, count, withheld }) => {
      const map = ctx.sources.get(system)?.map;
      const columns =
        map && count + withheld.length > 0 ? findCollection(map, collection)?.columns : undefined;
      return Object.values(columns ?? {}).map(({ category }) => category);
    }),
  );
  return [...new Set(found)].sort();
}

function inLanguage(text: { da: string; en: string }, language: Language): string {
  return language === "DA" ? text.da : text.en;
}
