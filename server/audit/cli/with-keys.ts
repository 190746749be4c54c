import type { Checkpoint } from "../checkpoint.ts";
import { formatKeyId, type NoteVerifier } from "../note.ts";
import { ExitCode, tellFailure } from "./exit-code.ts";
import { readVkeys } from "./read-log-files.ts";

/** What commands are given beside their places. */
export type Given = { vkeys: readonly string[]; earlier: readonly string[]; tokenFile: string | undefined };

/** Writes a line for the auditor. */
export type Print = (line: string) => void;

/** Runs a check with the keys given; without any it is not run, and what it throws is told in a line. */
export async function withKeys(
  { vkeys }: Given,
  print: Print,
  check: (verifiers: NoteVerifier[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const verifiers = await readVkeys(vkeys);
    if (verifiers.length > 0) return await check(verifiers);
    print("Give the log's public key with --vkey; without it nothing is proven.");
    return ExitCode.USAGE;
  } catch (error) {
    return tellFailure(error, print);
  }
}

/** Says which log a checkpoint is of, who signed it, and what it says. */
export function tellCheckpoint({ origin, keyIds, size, root }: Checkpoint, print: Print): void {
  print(`log         ${origin}`);
  print(`signed by   ${keyIds.map(formatKeyId).join(", ")}`);
  print(`checkpoint  ${size} events, root ${root.toString("hex")}`);
}
