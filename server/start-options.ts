import { readArguments } from "./command-line.ts";
import { AppError } from "./errors.ts";

/** How one process is started. */
export type StartOptions = { web: boolean; worker: boolean; reset: boolean };

const USAGE = "Use: npm start -- [--only web|worker] [--reset].";

const OPTIONS = { only: { type: "string" }, reset: { type: "boolean", default: false } } as const;

/** Reads the command line; anything unknown is refused with the usage. */
export function readOptions(args: string[]): StartOptions {
  const { only, reset } = readArguments(OPTIONS, USAGE, args);
  if (only !== undefined && only !== "web" && only !== "worker") throw new AppError("INVALID_INPUT", USAGE);
  return { web: only !== "worker", worker: only !== "web", reset };
}
