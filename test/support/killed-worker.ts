import pg from "pg";
import { buildAuditExport } from "../../server/exports/build-audit-export.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { carryOutErasure } from "../../server/sources/carry-out-erasure.ts";
import { collectSystem } from "../../server/sources/collect-system.ts";
import { sqlSource } from "../../server/sources/sql-source.ts";
import type { SqlMap } from "../../server/sources/sql-system-schema.ts";
import { givenContext } from "./given-case.ts";

/** What the child is told: what to do, on which databases, and before which statement to die. */
export type Orders = {
  id: string;
  databaseUrl: string;
  killAt: number;
} & ({ task: "export" } | { task: "collect" | "erase"; sourceUrl: string; map: SqlMap; ledgerFile: string });

const orders = JSON.parse(process.env["KILLED_WORKER"] ?? "{}") as Orders;

/**
 * Counts every statement sent to any database, ours or the source's, and dies by SIGKILL before the one it was told:
 * no handler runs, no connection is closed, exactly as when the machine goes.
 */
let sent = 0;
const { prototype } = pg.Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
const { query } = prototype;
prototype.query = function (...args: unknown[]): unknown {
  sent += 1;
  if (sent === orders.killAt) process.kill(process.pid, "SIGKILL");
  return query.apply(this, args);
};

const db = openDatabase(orders.databaseUrl, { poolMax: 3, applicationName: "killed worker" });
await carryOut();
await db.destroy();
process.stdout.write(String(sent));

async function carryOut(): Promise<void> {
  if (orders.task === "export") return buildAuditExport(givenContext(db, []), { exportId: orders.id });
  const { map, sourceUrl, ledgerFile } = orders;
  const ctx = givenContext(db, [sqlSource(map, sourceUrl)], { ledgerFile });
  if (orders.task === "collect") return collectSystem(ctx, { sourceRunId: orders.id });
  return carryOutErasure(ctx, { planId: orders.id });
}
