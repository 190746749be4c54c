import { authorize } from "../../access.ts";
import { saveProgress } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { faultError } from "../fault.ts";
import { appendLedger } from "./ledger-file.ts";
import { lockUnexported, setExported } from "./ledger-store.ts";

/**
 * Brings every line of the ledger to the file outside the database. A line is marked only once the disk has it; one
 * written twice because of a crash between is recognised by its number.
 */
export async function exportLedger(ctx: Context): Promise<void> {
  authorize(ctx, "work:carryOut");
  const { ledgerFile } = ctx;
  if (!ledgerFile) return;
  await saveProgress(ctx, async (tx) => {
    const entries = await lockUnexported(tx);
    if (entries.length === 0) return;
    write(ledgerFile, entries);
    await setExported(
      tx,
      entries.map(({ id }) => id),
      ctx.clock(),
    );
  });
}

function write(file: string, entries: Parameters<typeof appendLedger>[1]): void {
  try {
    appendLedger(file, entries);
  } catch {
    const message =
      "The erasure ledger outside the database cannot be written, so nothing is erased. Check ERASURE_LEDGER_FILE: the path, its permissions and the space on its disk.";
    throw faultError("LEDGER", "UNAVAILABLE", message, [message]);
  }
}
