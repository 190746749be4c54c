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

/** What a module may say of why a call failed. Any other failure means that the system does not answer, and is tried again. */
export const MODULE_FAULTS = ["BUSY", "FULL", "REFUSED", "RULE_OF_SYSTEM"] as const;

/**
 * Said by throwing an error with this as its `fault`; of the error's text nothing is told, since it may quote a record. BUSY and FULL
 * are tried again; REFUSED (no right to do it) and RULE_OF_SYSTEM (a trigger, a cascade, a reference) wait for a person.
 */
export type ModuleFault = (typeof MODULE_FAULTS)[number];

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
