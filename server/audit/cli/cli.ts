import { parseArgs } from "node:util";
import { runVerify } from "./run-verify.ts";
import { runExport } from "./run-export.ts";
import { runReceipt } from "./run-receipt.ts";
import { runWitness } from "./run-witness.ts";
import { ExitCode } from "./exit-code.ts";

const USAGE = `Checks an Indsigt audit log without trusting whoever runs it.

  indsigt-audit verify <folder or https://…/log> --vkey <key>… [--earlier <checkpoint file>…] [--token-file <file>]
  indsigt-audit export <folder> --vkey <key>…
  indsigt-audit receipt <file> --vkey <key>…
  indsigt-audit witness <https://…/log> <folder> --vkey <key>…

"indsigt audit verify …" means the same. A key is given as it is, or as @file with one on each line.
Get keys from the operator's auditor or a printed receipt, not from the log that is being checked.

Exit codes: 0 all is well; 1 the log, the export or the receipt is broken; 2 this command is written wrongly;
3 something could not be read; 4 the log is not the one seen before (a fork, or its end was cut off).
`;

/** Runs one command; answers the exit code and never throws. */
export async function runCli(args: readonly string[], print: (line: string) => void): Promise<ExitCode> {
  const words = args[0] === "audit" ? args.slice(1) : args;
  const parsed = parse(words);
  if (!parsed) {
    print(USAGE);
    return words.length === 1 && words[0] === "--help" ? ExitCode.OK : ExitCode.USAGE;
  }
  const { command, places, values } = parsed;
  if (command === "verify" && places.length === 1) return runVerify(places[0]!, values, print);
  if (command === "export" && places.length === 1) return runExport(places[0]!, values, print);
  if (command === "receipt" && places.length === 1) return runReceipt(places[0]!, values, print);
  if (command === "witness" && places.length === 2) return runWitness(places[0]!, places[1]!, values, print);
  print(USAGE);
  return ExitCode.USAGE;
}

function parse(words: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        vkey: { type: "string", multiple: true, default: [] },
        earlier: { type: "string", multiple: true, default: [] },
        "token-file": { type: "string" },
      },
    });
    const [command, ...places] = positionals;
    return {
      command,
      places,
      values: { vkeys: values.vkey, earlier: values.earlier, tokenFile: values["token-file"] },
    };
  } catch {
    return undefined; // the usage says what is right
  }
}
