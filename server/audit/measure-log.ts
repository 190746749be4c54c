import type { Knex } from "knex";
import { Gauge, type Registry } from "prom-client";

/** Measures of the log: alert when an alarm is open, or the last verification is older than some minutes. */
export function measureLog(registry: Registry, db: Knex): void {
  new Gauge({
    name: "indsigt_log",
    help: "The audit log: events signed, events that wait, open alarms, seconds since the last look",
    labelNames: ["measure"],
    registers: [registry],
    async collect() {
      const { rows } = await db.raw(
        `select (select coalesce(max(c.size), 0) from audit_checkpoints c)::float8 as signed,
                (select count(*) from audit_unsequenced)::float8 as waiting,
                (select count(*) from audit_alarms a where a.acknowledged_at is null)::float8 as open_alarms,
                (select coalesce(extract(epoch from now() - max(v.at)), -1) from audit_verifications v)::float8 as verified_age_seconds`,
      );
      for (const [measure, value] of Object.entries(rows[0])) this.set({ measure }, Number(value));
    },
  });
}
