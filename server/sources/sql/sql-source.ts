import type { Knex } from "knex";
import { CONNECTIONS } from "./connections.ts";
import { connectSource } from "./connect-source.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { executeErasure, tryErasure } from "./erasure/erasure-execute.ts";
import { planErasure } from "./erasure/erasure-plan.ts";
import { journalState, verifyErasure } from "./erasure/erasure-verify.ts";
import { graphOf } from "../map/graph.ts";
import { keepConnections } from "./kept-connections.ts";
import { searchFor } from "./selection.ts";
import type { FoundParents } from "./named-parents.ts";
import type { Session, Source } from "../source.ts";
import type { LiveTable } from "./sql-catalog.ts";
import { collectPages } from "./sql-collect.ts";
import { measureCoverage } from "./sql-coverage.ts";
import { correctValue } from "./sql-correct.ts";
import { discoverIdentities } from "./sql-discover.ts";
import { listIdentifiers } from "./sql-identifiers.ts";
import { checkPrivileges, checkSpareRights } from "./sql-privilege-check.ts";
import { compareSchema, readMappedReferences, readMappedTables } from "./sql-schema-check.ts";

/** Joins a data map with the account that may read and erase in its database; `others` are schemas that other maps describe for it. */
export function sqlSource(map: SqlMap, url: string, others: readonly string[] = []): Source {
  const { client, system, timeouts } = map;
  const open = () => connectSource({ url, client, system, timeouts });
  const lend = keepConnections(open);
  return {
    map,
    capabilities: { canCollect: true, canErase: true, canDryRun: true, canReplay: true, canCorrect: true },
    collections: graphOf(map).parentsFirst,
    lanes: CONNECTIONS,
    withSession: async (use, { mayReuse = false } = {}) => {
      if (mayReuse) return lend(async (connection) => use(sessionOf(connection, map, others)));
      const connection = open();
      try {
        return await use(sessionOf(connection, map, others));
      } finally {
        await connection.destroy();
      }
    },
  };
}

function sessionOf(db: Knex, map: SqlMap, others: readonly string[]): Session {
  let found: Promise<LiveTable[]> | undefined;
  const tables = async () => (found ??= readMappedTables(db, map));
  const parents: FoundParents = new Map();
  const live = async (collection: string) =>
    (await tables()).find(({ table }) => table === map.collections[collection]?.table);
  return {
    differences: () => compareSchema(db, map, tables(), readMappedReferences(db, map)),
    coverage: () => measureCoverage(db, map),
    spareRights: () => checkSpareRights(db, map, others),
    missingRights: async () => (await checkPrivileges(db, map)).map(({ message }) => message),
    discover: ({ identities, accepted }) => discoverIdentities(db, searchFor(map, identities, { accepted })),
    pages: async function* (collection, { identities, accepted = [] }, options) {
      const choice = accepted.length > 0 && { accepted };
      const table = await live(collection);
      yield* collectPages(db, map, collection, identities, {
        ...{ ...options, ...choice },
        ...{ live: table, parents },
      });
    },
    correct: (person, correction) => correctValue(db, map, person, correction),
    erasure: {
      plan: ({ identities, accepted }, { holds, today }, shared) =>
        planErasure(db, map, identities, { accepted, holds, shared, today }),
      dryRun: ({ identities, accepted }, permit, plan) =>
        tryErasure(permit, db, map, identities, plan, { accepted }),
      execute: ({ identities, accepted }, permit, plan, hooks) =>
        executeErasure(permit, db, map, identities, plan, { ...hooks, accepted }),
      identifiers: (kind) => listIdentifiers(db, map, kind),
      journalState: (_, journal) => journalState(db, map, journal),
      verify: ({ identities }, journal) => verifyErasure(db, map, journal, identities),
    },
  };
}
