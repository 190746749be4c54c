import { formatKeyId } from "../note.ts";
import { openProofFile } from "../proof-file.ts";
import { ExitCode, tellFailure } from "./exit-code.ts";
import { readOwnFile, readVkeys } from "./read-log-files.ts";
import type { Given } from "./run-verify.ts";

/** Checks one receipt and prints the event that it proves. */
export async function runReceipt(
  path: string,
  given: Given,
  print: (line: string) => void,
): Promise<ExitCode> {
  try {
    const verifiers = await readVkeys(given.vkeys);
    if (verifiers.length === 0) {
      print("Give the log's public key with --vkey; without it nothing is proven.");
      return ExitCode.USAGE;
    }
    const { entry, index, checkpoint } = openProofFile(await readOwnFile(path), verifiers);
    print(`log         ${checkpoint.origin}`);
    print(`signed by   ${checkpoint.keyIds.map(formatKeyId).join(", ")}`);
    print(`checkpoint  ${checkpoint.size} events, root ${checkpoint.root.toString("hex")}`);
    print(`event ${index}     ${entry.toString("utf8")}`);
    print("The event is in the log.");
    return ExitCode.OK;
  } catch (error) {
    return tellFailure(error, print);
  }
}
