import { parseArgs } from "node:util";
import { AppError } from "./errors.ts";

/** How one process is started. */
export type StartOptions = { web: boolean; worker: boolean; reset: boolean };

const USAGE = "Use: npm start -- [--only web|worker] [--reset].";

/** Reads the command line; anything unknown is refused with the usage. */
export function readOptions(args: string[]): StartOptions {
  const { only, reset } = parse(args);
  if (only !== undefined && only !== "web" && only !== "worker") throw new AppError("INVALID_INPUT", USAGE);
  return { web: only !== "worker", worker: only !== "web", reset };
}

function parse(args: string[]): { only: string | undefined; reset: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: "string" }, reset: { type: "boolean", default: false } },
    });
    return { only: values.only, reset: values.reset };
  } catch (cause) {
    throw new AppError("INVALID_INPUT", USAGE, undefined, { cause });
  }
}
