import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "../../errors.ts";
import type { ModuleMap } from "../contract/system-schema.ts";
import type { SourceModule } from "./source-module.ts";

/** The functions that a module must have, and the one that it may have. */
const NEEDED = ["capabilities", "query"] as const;
const POSSIBLE = [...NEEDED, "erase"] as const;

/** Loads the file that a map names and looks whether it has its functions; what is wrong names the file and the remedy. */
export async function loadModule(
  { system, module }: ModuleMap,
  directory: string | undefined,
): Promise<SourceModule> {
  if (directory === undefined) {
    const message = `The map of ${system} is of kind: module. Set SOURCE_MODULES_DIR to the folder that holds ${module}.`;
    throw new AppError("INVALID_INPUT", message);
  }
  const file = join(resolve(directory), module);
  if (!existsSync(file)) {
    const message = `${file} is not there, which the map of ${system} names under module. Put it there, or correct the name.`;
    throw new AppError("INVALID_INPUT", message);
  }
  return refuseOddExports(file, await importFile(file));
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  try {
    const { href } = pathToFileURL(file);
    // A compiled service is run by Node alone, which does not read TypeScript before version 22.
    if (import.meta.url.endsWith(".ts")) return (await import(href)) as Record<string, unknown>;
    const { tsImport } = await import("tsx/esm/api");
    return (await tsImport(href, import.meta.url)) as Record<string, unknown>;
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    const message = `${file} cannot be loaded: ${why} Run it with npx tsx to see where.`;
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}

function refuseOddExports(file: string, found: Record<string, unknown>): SourceModule {
  const missing = NEEDED.filter((name) => typeof found[name] !== "function");
  const wrong = POSSIBLE.filter((name) => found[name] !== undefined && typeof found[name] !== "function");
  if (missing.length === 0 && wrong.length === 0) return found as SourceModule;
  const names = [...new Set([...missing, ...wrong])].join(" and ");
  const message = `${file} exports no function ${names}. Export async functions capabilities, query and, where it erases, erase.`;
  throw new AppError("INVALID_INPUT", message);
}
