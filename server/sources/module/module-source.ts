import { AppError } from "../../errors.ts";
import type { ContractCalls } from "../contract/calls.ts";
import { contractSession } from "../contract/session.ts";
import type { ModuleMap } from "../contract/system-schema.ts";
import { faultError, isPassing } from "../fault.ts";
import type { Secrets } from "../http/http-credentials.ts";
import type { Source } from "../source.ts";
import { MODULE_FAULTS, type ModuleAccess, type ModuleFault, type SourceModule } from "./source-module.ts";

/** Joins a data map with the operator's file that reads and erases there, under the same guarantees as a department's system. */
export function moduleSource(map: ModuleMap, module: SourceModule, secrets: Secrets): Source {
  const given = secretsOf(map, secrets);
  return {
    map,
    capabilities: { canCollect: true, canErase: module.erase !== undefined, canDryRun: true },
    byHand: map.byHand,
    collections: Object.keys(map.collections),
    withSession: async (use) => use(await contractSession({ map, calls: callsOf(map, module, given) })),
  };
}

function callsOf(map: ModuleMap, module: SourceModule, secrets: Secrets): ContractCalls {
  const { settings } = map;
  const ask = async <T>(work: (access: ModuleAccess) => Promise<T>): Promise<T> =>
    inTime(map, async (signal) => work({ settings, secrets, signal }));
  return {
    capabilities: async () => {
      const told = await ask(async (access) => module.capabilities(access));
      return { ...told, erase: told?.erase === true && module.erase !== undefined };
    },
    query: async (question) => ask(async (access) => module.query(question, access)),
    erase: async (question) =>
      ask(async (access) => {
        if (!module.erase) throw new Error(`${map.module} cannot erase`);
        return module.erase(question, access);
      }),
  };
}

/** Whatever the file throws may quote what it read: only that it threw is told, and it is tried again. */
async function inTime<T>(
  { system, module, timeout }: ModuleMap,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(timeout * 1_000);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("too slow")), { once: true });
  });
  try {
    return await Promise.race([work(signal), late]);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const fault = toldFault(error) ?? (signal.aborted ? "TOO_SLOW" : "UNREACHABLE");
    const why = fault === "TOO_SLOW" ? "did not answer in time" : `failed (${fault})`;
    const message = `The system ${system} cannot be used: ${module} ${why}.`;
    throw faultError(fault, isPassing(fault) ? "UNAVAILABLE" : "CONFLICT", message);
  }
}

function toldFault(error: unknown): ModuleFault | undefined {
  const told = (error as { fault?: unknown } | null | undefined)?.fault;
  return MODULE_FAULTS.find((fault) => fault === told);
}

function secretsOf({ system, secrets: names }: ModuleMap, secrets: Secrets): Secrets {
  const missing = names.filter((name) => !Object.hasOwn(secrets, name));
  if (missing.length === 0) return Object.fromEntries(names.map((name) => [name, secrets[name] ?? ""]));
  const message = `SOURCE_SECRETS does not hold ${missing.join(", ")}, which the map of ${system} names.`;
  throw new AppError("INVALID_INPUT", message);
}
