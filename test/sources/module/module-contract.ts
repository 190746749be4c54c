import { tryContract } from "../../../server/sources/contract/conformance/try-contract.ts";
import type { Ask } from "../../../server/sources/contract/conformance/trial.ts";
import type { ModuleAccess, SourceModule } from "../../../server/sources/module/source-module.ts";

/** Rules about HTTP, and about questions that are never put to a module: functions cannot keep them. */
export const RULES_OF_HTTP = [
  ...["health", "access", "broken-json", "unknown-collection", "page-size"],
  ...["digest-required", "no-identifier"],
];

/** The rules of the contract that a module breaks for the patron 4711, who is erased on the way, beside the patron 4712. */
export async function failedRules(
  { capabilities, query, erase }: SourceModule,
  access: ModuleAccess,
): Promise<string[]> {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  const ask: Ask = async (path, body) => {
    if (path === "/capabilities") return { status: 200, headers, body: await capabilities(access) };
    const answer = await (path === "/query" ? query(body as never, access) : erase?.(body as never, access));
    return { status: answer === "CHANGED" ? 409 : 200, headers, body: answer };
  };
  const failed: string[] = [];
  const person = { kind: "patronId" as const, value: "4711" };
  const bystander = { kind: "patronId" as const, value: "4712" };
  const trial = { ask, person, bystander, nobody: "no-such-person", capabilities: undefined };
  await tryContract(
    trial,
    { mayErase: true },
    ({ rule, outcome }) => void (outcome === "FAIL" && failed.push(rule.id)),
  );
  return failed;
}
