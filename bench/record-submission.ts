import { loadLetters } from "../server/letters/load-letters.ts";
import jwt from "jsonwebtoken";
import type { Context } from "../server/context.ts";
import { demoSecrets } from "../server/demo.ts";
import { findLiveSession } from "../server/identity/session-store.ts";
import { openDatabase } from "../server/platform/database.ts";
import { createLog } from "../server/platform/log.ts";
import { createCalendar } from "../server/requests/deadlines/calendar.ts";
import { demoRules } from "../test/support/demo-rules.ts";
import { submitDataRequest } from "../server/requests/reception/submit-data-request.ts";
import { parseMasterKey } from "../server/vault/master-key.ts";
import type { SubmitDataRequestInput } from "../server/generated/schema.ts";

/** One statement as it was sent to Postgres. */
export type Statement = { sql: string; bindings: readonly unknown[] };

/** Submits once beside the service and writes down every statement, so that the limit runs what the service runs. */
export async function recordSubmission(
  { url, dataDir }: { url: string; dataDir: string },
  token: string,
  input: SubmitDataRequestInput,
): Promise<Statement[]> {
  const db = openDatabase(url, { poolMax: 1, applicationName: "indsigt bench" });
  try {
    await db.raw("select 1"); // what a new connection asks first is no part of a submission
    const statements: Statement[] = [];
    db.on("query", ({ sql, bindings = [] }: Partial<Statement> & { sql: string }) =>
      statements.push({ sql, bindings }),
    );
    const { sub, sid } = jwt.decode(token, { json: true }) as { sub: string; sid: string };
    const session = await findLiveSession(db, sid, new Date());
    const [role] = session?.roles ?? [];
    if (!session || !role) throw new Error("the citizen's session has ended");
    const { vaultMasterKey, vaultIndexKey } = demoSecrets(dataDir);
    const ctx: Context = {
      db,
      log: createLog({ level: "silent" }),
      clock: () => new Date(),
      calendar: createCalendar("DK"),
      rules: demoRules,
      vault: { master: parseMasterKey(vaultMasterKey), index: parseMasterKey(vaultIndexKey) },
      sources: new Map(),
      letters: await loadLetters("policies"),
      outbound: { mail: null, digitalPost: null, staffMail: null },
      baseUrl: "http://localhost",
      logKeys: { origin: "localhost/log", signers: [] },
      policiesDir: "policies",
      requestId: "bench",
      actor: { ...session, personId: sub, sessionId: sid, role },
    };
    await submitDataRequest(ctx, input);
    return statements;
  } finally {
    await db.destroy();
  }
}
