import pg from "pg";
import { openDatabase } from "../../server/platform/database.ts";
import { carryOutErasure } from "../../server/sources/carry-out-erasure.ts";
import { collectSystem } from "../../server/sources/collect-system.ts";
import { sqlSource } from "../../server/sources/sql-source.ts";
import type { SqlMap } from "../../server/sources/sql-system-schema.ts";
import { givenContext } from "./given-case.ts";

/** What the child is told: what to do, on which databases, and before which statement to die. */
export type Orders = {
  task: "collect" | "erase";
  id: string;
  databaseUrl: string;
  sourceUrl: string;
  map: SqlMap;
  ledgerFile: string;
  killAt: number;
};

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
const ctx = givenContext(db, [sqlSource(orders.map, orders.sourceUrl)], { ledgerFile: orders.ledgerFile });
if (orders.task === "collect") await collectSystem(ctx, { sourceRunId: orders.id });
else await carryOutErasure(ctx, { planId: orders.id });
await db.destroy();
process.stdout.write(String(sent));
