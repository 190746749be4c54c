import mysql2 from "mysql2";
import pg from "pg";
import { buildAuditExport } from "../../server/exports/build-audit-export.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { carryOutErasure } from "../../server/sources/erasure/carry-out-erasure.ts";
import { collectSystem } from "../../server/sources/collection/collect-system.ts";
import { contractSource } from "../../server/sources/contract/source.ts";
import type { DepartmentMap } from "../../server/sources/contract/system-schema.ts";
import { sqlSource } from "../../server/sources/sql/sql-source.ts";
import type { SqlMap } from "../../server/sources/map/sql-system-schema.ts";
import { givenContext } from "./given-case.ts";

/** What the child is told: what to do, on which databases, and at which statement to die. */
export type Orders = {
  id: string;
  databaseUrl: string;
  killAt: number;
  /** Before the statement leaves, unless it is to be SENT and only its answer missed. */
  moment?: "BEFORE" | "SENT";
  /** Which statements are counted: every one, only those of MariaDB, or only the changes among them and their end. */
  counted?: "EVERY" | "MARIADB" | "MARIADB_CHANGES";
  /** What a department's system is asked with. */
  secrets?: Record<string, string>;
} & (
  | { task: "export" }
  | { task: "collect" | "erase"; sourceUrl: string; map: SqlMap | DepartmentMap; ledgerFile: string }
);

const orders = JSON.parse(process.env["KILLED_WORKER"] ?? "{}") as Orders;
const { moment = "BEFORE", counted = "EVERY" } = orders;

type Client = { prototype: { query: (...args: unknown[]) => unknown } };

/**
 * Counts every statement sent to any database, ours or the source's, and dies by SIGKILL at the one it was told:
 * no handler runs, no connection is closed, exactly as when the machine goes.
 */
let sent = 0;
if (counted === "EVERY") countIn(pg.Client as unknown as Client);
countIn((mysql2 as unknown as { Connection: Client }).Connection);

function countIn({ prototype }: Client): void {
  const { query } = prototype;
  prototype.query = function (...args: unknown[]): unknown {
    const { sql } = args[0] as { sql?: string };
    if (counted === "MARIADB_CHANGES" && !/^(delete|update|commit)/i.test(sql ?? ""))
      return query.apply(this, args);
    sent += 1;
    const isLast = sent === orders.killAt;
    if (isLast && moment === "BEFORE") process.kill(process.pid, "SIGKILL");
    const asked = query.apply(this, args);
    if (isLast) process.kill(process.pid, "SIGKILL");
    return asked;
  };
}

const db = openDatabase(orders.databaseUrl, { poolMax: 3, applicationName: `killed worker ${process.pid}` });
await carryOut();
await db.destroy();
// Not before what waits is closed by itself: connections to a system stay open for the next request.
process.stdout.write(String(sent), () => process.exit(0));

async function carryOut(): Promise<void> {
  if (orders.task === "export") return buildAuditExport(givenContext(db, []), { exportId: orders.id });
  const { map, sourceUrl, ledgerFile } = orders;
  const source =
    map.kind === "sql" ? sqlSource(map, sourceUrl) : contractSource(map, sourceUrl, orders.secrets ?? {});
  const ctx = givenContext(db, [source], { ledgerFile });
  if (orders.task === "collect") return collectSystem(ctx, { sourceRunId: orders.id });
  return carryOutErasure(ctx, { planId: orders.id });
}
