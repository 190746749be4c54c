import { openProofFile } from "../proof-file.ts";
import { ExitCode } from "./exit-code.ts";
import { readOwnFile } from "./read-log-files.ts";
import { tellCheckpoint, withKeys, type Given, type Print } from "./with-keys.ts";

/** Checks one receipt and prints the event that it proves. */
export async function runReceipt(path: string, given: Given, print: Print): Promise<ExitCode> {
  return withKeys(given, print, async (verifiers) => {
    const { entry, index, checkpoint } = openProofFile(await readOwnFile(path), verifiers);
    tellCheckpoint(checkpoint, print);
    print(`event ${index}     ${entry.toString("utf8")}`);
    print("The event is in the log.");
    return ExitCode.OK;
  });
}
