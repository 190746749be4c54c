import type { Knex } from "knex";
import { leastOfAll, suffices } from "../../../policies/assurance.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Assurance, NeededAssurance } from "../../generated/schema.ts";
import { countFindings } from "../../sources/collection/finding-store.ts";
import { listSourceRuns, type SourceRun } from "../../sources/collection/source-run-store.ts";
import type { DataRequest } from "../data-request-store.ts";

const sufficientFor = (least: Assurance): readonly Assurance[] => suffices[least];

/** What the data found for a request need before they are released, by category, as the data map says (Art. 32(1)). */
export async function neededAssurance(
  ctx: Pick<Context, "sources">,
  db: Knex,
  request: DataRequest,
): Promise<NeededAssurance[]> {
  const needed = new Map<string, Assurance>();
  for (const run of await listSourceRuns(db, request.id)) {
    const described = ctx.sources.get(run.system)?.map.collections ?? {};
    for (const collection of await collectionsFound(db, run, Object.keys(described))) {
      const columns = described[collection]?.columns ?? {};
      for (const { category, assurance = leastOfAll, copy = true } of Object.values(columns)) {
        if (copy) needed.set(category, stricter(needed.get(category) ?? leastOfAll, assurance));
      }
    }
  }
  return [...needed]
    .map(([category, least]) => ({ category, least, sufficient: [...sufficientFor(least)] }))
    .sort((a, b) => a.category.localeCompare(b.category));
}

/** The collections that hold something; what people found by hand may be of any of them. */
async function collectionsFound(
  db: Knex,
  run: SourceRun,
  all: readonly string[],
): Promise<readonly string[]> {
  if (run.byHand) return run.state === "COLLECTED" ? all : [];
  return (await countFindings(db, run.id)).flatMap(({ collection, count }) =>
    count > 0 ? [collection] : [],
  );
}

/** The categories that need more than what is proven. */
export function unassured(needed: readonly NeededAssurance[], held: Assurance | null): NeededAssurance[] {
  return needed.filter(({ sufficient }) => held === null || !sufficient.includes(held));
}

/** Refuses to release what needs a stronger proof of who asks than there is, and says which would do. */
export async function refuseUnlessAssured(
  ctx: Pick<Context, "sources">,
  db: Knex,
  request: DataRequest,
  held: Assurance | null,
  code: "INVALID_TRANSITION" | "LOGIN_TOO_OLD",
): Promise<void> {
  const [first] = unassured(await neededAssurance(ctx, db, request), held);
  if (!first) return;
  const ways = first.sufficient.map((proof) => WAYS[proof]).join(", ");
  throw new AppError(code, `The data need a stronger proof of who asks. What suffices: ${ways}.`);
}

const WAYS: Readonly<Record<Assurance, string>> = {
  MITID_SUBSTANTIAL: "a log-on with MitID",
  IN_PERSON: "being seen at the counter",
  DOCUMENT: "a document that staff have checked",
  LIBRARY_CARD_PIN: "library card and PIN",
  EMAIL: "a confirmed e-mail address",
};

function stricter(one: Assurance, other: Assurance): Assurance {
  return sufficientFor(other).length < sufficientFor(one).length ? other : one;
}
