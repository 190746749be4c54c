import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type {
  ErasureAction,
  LastCheck,
  MappedCollection,
  MappedRemains,
  MappedSystem,
  SystemKind,
} from "../generated/schema.ts";
import { readSystemRecipients } from "../recipients/read-system-recipients.ts";
import { findRecordOn } from "../publication/activities/for-request.ts";
import type { ProcessingActivities } from "../publication/policies/processing-activities-schema.ts";
import { retentionOf } from "../publication/activities/retention-of.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { columnErasure } from "./map/column-erasure.ts";
import type { Collection } from "./map/data-map-schema.ts";
import type { Remains } from "./map/erase-rules-schema.ts";
import { presentCoverage } from "./coverage/present-coverage.ts";
import type { Source } from "./source.ts";
import { referencesOf } from "./map/sql-system-schema.ts";
import { listChecks, type StoredCheck } from "./system-check-store.ts";
import { listLastReads, listWaitingFor } from "./system-contact-store.ts";

const KINDS: Readonly<Record<string, SystemKind>> = {
  sql: "SQL",
  http: "HTTP",
  contract: "CONTRACT",
  module: "MODULE",
  manual: "MANUAL",
};
const ACTIONS = {
  delete: "DELETE",
  anonymise: "ANONYMISE",
  keep: "KEEP",
} as const satisfies Record<string, ErasureAction>;

/** The data map as this process reads it, with when each system was last read and who waits for it (D9). */
export async function readMappedSystems(ctx: Context): Promise<MappedSystem[]> {
  authorize(ctx, "system:read");
  const [lastReads, checks] = await Promise.all([listLastReads(ctx.db), listChecks(ctx.db)]);
  const record = await findRecordOn(ctx.db, copenhagenDate(ctx.clock()));
  const recipientsOf = await readSystemRecipients(ctx.db, record);
  return Promise.all(
    [...ctx.sources.values()].map(async (source) => {
      const waiting = await listWaitingFor(ctx.db, source.map.system);
      return {
        ...presentMap(source, record),
        lastReadAt: lastReads.get(source.map.system) ?? null,
        lastContactAt: lastContact(lastReads.get(source.map.system), checks.get(source.map.system)),
        lastCheck: presentCheck(checks.get(source.map.system)),
        failingSince: waiting[0]?.since ?? null,
        waiting: waiting.map(({ id, number }) => ({ id, number })),
        recipients: recipientsOf(source.map),
      };
    }),
  );
}

function presentCheck(check: StoredCheck | undefined): LastCheck | null {
  if (!check) return null;
  const { checkedAt, isReached, coverage } = check;
  return { checkedAt, isReached, coverage: presentCoverage(coverage) };
}

/** A check that was answered is contact too; of checks only the last is kept. */
function lastContact(read: Date | undefined, check: StoredCheck | undefined): Date | null {
  const asked = check?.isReached ? check.checkedAt : undefined;
  if (read && asked) return read > asked ? read : asked;
  return read ?? asked ?? null;
}

type FromMap = "system" | "title" | "owner" | "kind" | "canCollect" | "canErase" | "collections";

function presentMap(
  { map, capabilities }: Source,
  record: ProcessingActivities | undefined,
): Pick<MappedSystem, FromMap> {
  const { system, title, owner, kind, collections } = map;
  return {
    ...{ system, title, owner },
    kind: KINDS[kind] ?? "SQL",
    canCollect: capabilities.canCollect,
    canErase: capabilities.canErase,
    collections: Object.entries(collections).map(([name, collection]) => ({
      ...presentCollection(name, collection),
      reachedFrom: parentsOf(collection).flatMap((parent) => collections[parent]?.title ?? []),
      retention: record ? retentionOf(record, Object.values(collection.columns)) : [],
    })),
  };
}

/** The collections that the references of a collection lead to. */
function parentsOf({ from = [] }: Collection): string[] {
  const targets = referencesOf({ from }).flatMap(({ on }) => Object.values(on));
  return [...new Set(targets.map((target) => target.split(".")[0] ?? ""))];
}

function presentCollection(
  name: string,
  collection: Collection,
): Omit<MappedCollection, "reachedFrom" | "retention"> {
  const { title, columns, identity, archiveDisposition, erase } = collection;
  return {
    ...{ collection: name, title, archiveDisposition },
    foundBy: Object.keys(identity ?? {}),
    columns: Object.entries(columns).map(([column, { title: words, category, copy }]) => ({
      ...{ column, title: words, category },
      copied: copy !== false,
      onErasure: columnErasure(erase, column),
    })),
    erase: ACTIONS[erase.action],
    stays: remainsOf(erase).map(presentRemains),
  };
}

/** What stays: the whole collection, what is left of an anonymised record, and rows under a condition. */
function remainsOf(erase: Collection["erase"]): Omit<Remains, "reference">[] {
  const own = erase.action === "delete" ? [] : [erase];
  const some = erase.action === "keep" ? [] : (erase.keepWhen ?? []);
  return [...own, ...some];
}

function presentRemains({ ground, provision, reason, until }: Omit<Remains, "reference">): MappedRemains {
  return { ground, provision, reason, until };
}
