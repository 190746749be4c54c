import type { Tx } from "../audit/transact.ts";
import { addJob } from "../jobs/add-job.ts";
import { findPackageOf, findWaitingPackage, insertPackage } from "./package-store.ts";

/** How long a copy waits for the letter of the decision; a letter that cannot be set does not keep it back for ever (Art. 12(3)). */
const LONGEST_WAIT = { minutes: 10 };

/** Begins the one copy of a request. It is made when the letter of the decision is set, so that the letter is in it. */
export async function makeCopyAfterLetter(tx: Tx, dataRequestId: string): Promise<void> {
  if (await findPackageOf(tx, dataRequestId)) return;
  const packageId = await insertPackage(tx, dataRequestId);
  await addJob(tx, { name: "build_package", payload: { packageId } }, LONGEST_WAIT);
}

/** Has a copy made now that waits for its letter; does nothing where none waits, or one is being made. */
export async function makeWaitingCopy(tx: Tx, dataRequestId: string): Promise<void> {
  const packageId = await findWaitingPackage(tx, dataRequestId);
  if (packageId) await addJob(tx, { name: "build_package", payload: { packageId } });
}
