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
import type { Collection } from "./data-map-schema.ts";
import type { Remains } from "./erase-rules-schema.ts";
import { presentCoverage } from "./present-coverage.ts";
import type { Source } from "./source.ts";
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
  const recipientsOf = await readSystemRecipients(ctx);
  return Promise.all(
    [...ctx.sources.values()].map(async (source) => {
      const waiting = await listWaitingFor(ctx.db, source.map.system);
      return {
        ...presentMap(source),
        lastReadAt: lastReads.get(source.map.system) ?? null,
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

function presentMap({
  map,
  capabilities,
}: Source): Omit<MappedSystem, "lastReadAt" | "lastCheck" | "failingSince" | "waiting" | "recipients"> {
  const { system, title, owner, kind, collections } = map;
  return {
    ...{ system, title, owner },
    kind: KINDS[kind] ?? "SQL",
    canCollect: capabilities.canCollect,
    canErase: capabilities.canErase,
    collections: Object.entries(collections).map(([name, collection]) => presentCollection(name, collection)),
  };
}

function presentCollection(name: string, collection: Collection): MappedCollection {
  const { title, columns, identity, archiveDisposition, erase } = collection;
  return {
    ...{ collection: name, title, archiveDisposition },
    foundBy: Object.keys(identity ?? {}),
    columns: Object.entries(columns).map(([column, { title: words, category, copy }]) => ({
      ...{ column, title: words, category },
      copied: copy !== false,
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
