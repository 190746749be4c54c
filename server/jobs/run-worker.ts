import { EventEmitter } from "node:events";
import { Logger, type TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { mailAlarm } from "../audit/mail-alarm.ts";
import { runSequencer } from "../audit/run-sequencer.ts";
import { verifyNewEvents } from "../audit/verify-new-events.ts";
import { verifyWholeLog } from "../audit/verify-whole-log.ts";
import { mailBreach } from "../breaches/mail-breach.ts";
import { watchBreaches } from "../breaches/watch-breaches.ts";
import { systemContext, type Context, type Deps } from "../context.ts";
import { buildAuditExport } from "../exports/build-audit-export.ts";
import { expireAuditExports } from "../exports/expire-audit-exports.ts";
import { deliver } from "../letters/deliver.ts";
import { setLetter } from "../letters/send-letter.ts";
import { takeDigitalPostReceipts } from "../letters/take-digital-post-receipts.ts";
import { buildPackage } from "../package/build-package.ts";
import { forgetEndedCases } from "../retention/forget-ended-cases.ts";
import { forgetVisits } from "../retention/forget-visits.ts";
import { rewriteKeys } from "../retention/rewrite-keys.ts";
import { forgetIdentityEvidence } from "../retention/forget-identity-evidence.ts";
import { expirePackages } from "../retention/expire-packages.ts";
import { liftAfterWithdrawal } from "../requests/restriction/lift-after-withdrawal.ts";
import { recountPausedDeadlines } from "../requests/deadlines/recount-paused-deadlines.ts";
import { carryOutErasure } from "../sources/erasure/carry-out-erasure.ts";
import { correctRecord } from "../requests/rights/correct-record.ts";
import { collectSystem } from "../sources/collection/collect-system.ts";
import { exportLedger } from "../sources/ledger/export-ledger.ts";
import { expireLegalHolds } from "../sources/holds/legal-holds.ts";
import { lookAgainAtKept } from "../sources/kept/look-again.ts";
import { planSystemErasure } from "../sources/erasure/plan-system-erasure.ts";
import { urlOf } from "../platform/database.ts";
import { runQueue } from "./run-queue.ts";
import { sendDigest } from "./send-digest.ts";
import { watchDeadlines } from "./watch-deadlines.ts";
import { showPresence } from "./worker-presence.ts";

type Work = (ctx: Context, payload: never) => Promise<void>;

const TASKS: Readonly<Record<string, Work>> = {
  collect_system: collectSystem,
  plan_erasure: planSystemErasure,
  execute_erasure: carryOutErasure,
  correct_record: correctRecord,
  build_audit_export: buildAuditExport,
  expire_audit_exports: expireAuditExports,
  build_package: buildPackage,
  set_letter: setLetter,
  deliver,
  take_digital_post_receipts: takeDigitalPostReceipts,
  verify_new_events: verifyNewEvents,
  verify_whole_log: verifyWholeLog,
  mail_alarm: mailAlarm,
  watch_deadlines: watchDeadlines,
  watch_breaches: watchBreaches,
  mail_breach: mailBreach,
  send_digest: sendDigest,
  expire_packages: expirePackages,
  expire_legal_holds: expireLegalHolds,
  export_ledger: exportLedger,
  look_again_at_kept: lookAgainAtKept,
  forget_identity_evidence: forgetIdentityEvidence,
  forget_ended_cases: forgetEndedCases,
  forget_visits: forgetVisits,
  rewrite_keys: rewriteKeys,
  recount_paused_deadlines: recountPausedDeadlines,
  lift_after_withdrawal: liftAfterWithdrawal,
};

/** What is done by itself, and when; a line for each (crontab, UTC). */
const TIMETABLE = [
  "* * * * * verify_new_events",
  "23 2 * * * verify_whole_log",
  "17 * * * * expire_packages",
  "19 * * * * expire_audit_exports",
  "7 * * * * expire_legal_holds",
  "* * * * * export_ledger",
  "51 3 * * * look_again_at_kept",
  "11 * * * * watch_deadlines",
  "*/10 * * * * watch_breaches",
  "*/5 * * * * take_digital_post_receipts",
  "27 2 * * * forget_identity_evidence",
  "47 2 * * * forget_ended_cases",
  "7 3 * * * forget_visits",
  "37 3 * * * rewrite_keys",
  "*/10 * * * * lift_after_withdrawal",
  "2 * * * * recount_paused_deadlines",
];

/** A worker that can be stopped; it finishes what it has begun. */
export type Worker = { stop: () => Promise<void> };

/** Starts the worker: the queue's tasks, the timetable, and the sequencer of the log. */
export async function runWorker(deps: Deps, pool: Pool): Promise<Worker> {
  const events = new EventEmitter();
  const presence = showPresence({ databaseUrl: urlOf(deps.db), events, log: deps.log });
  const options = {
    pgPool: pool,
    events,
    concurrency: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: taskListOf(deps),
    crontab: TIMETABLE.join("\n"),
    logger: new Logger(() => (level, message) => {
      if (["error", "warning"].includes(level)) deps.log.warn({ worker: firstWords(message) }, "worker");
    }),
  };
  const queue = await runQueue(options, deps.clock, deps.log);
  const sequencer = runSequencer(systemContext(deps, "sequencer"));
  return {
    stop: async () => {
      await queue.stop();
      await presence.stop();
      await sequencer.stop();
    },
  };
}

/** Each task calls a command with actor = system; what it throws is tried again by the queue. */
export function taskListOf(deps: Deps): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, work]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string } }) =>
        work(systemContext(deps, `job-${helpers.job.id}`), payload as never),
    ]),
  );
}

/** Messages of the queue may quote an error; only their beginning is kept. */
function firstWords(message: string): string {
  return message.split(/[:;(]/, 1)[0] ?? "";
}
