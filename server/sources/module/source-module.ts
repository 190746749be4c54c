import type {
  ContractCapabilities,
  EraseAnswer,
  EraseQuestion,
  QueryQuestion,
} from "../contract/messages.ts";
import type { ContractPage } from "../contract/calls.ts";

/** What a module is given with each call: the map's settings, the secrets it names, and when nobody waits any more. */
export type ModuleAccess = {
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

/**
 * What a file of `kind: module` exports: the calls of the department contract as functions. Each MUST keep what
 * docs/department-contract.openapi.yaml says of the call of the same name.
 */
export type SourceModule = {
  /** What it holds about people, and what it can do. */
  capabilities: (access: ModuleAccess) => Promise<ContractCapabilities>;
  /** A page of one person's records of one collection. */
  query: (question: QueryQuestion, access: ModuleAccess) => Promise<ContractPage>;
  /** Erases all of it or nothing, or says what would be erased; "CHANGED" when the digest is not that of now. Left out where people erase. */
  erase?: (question: EraseQuestion, access: ModuleAccess) => Promise<EraseAnswer | "CHANGED">;
};
