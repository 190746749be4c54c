import { z } from "zod";
import type { Role } from "../../policies/access.ts";
import type { Assurance } from "../generated/schema.ts";

/** Which claim means what. A name that begins with a slash is a JSON Pointer (RFC 6901), for claims inside claims. */
const claimName = z.string().min(1, "Name the claim, or leave the line out.");
const values = z.array(z.string().min(1)).default([]);

/**
 * How an operator's provider names things. Roles come from nowhere else. Examples:
 *
 * - Signaturgruppen: `cpr: "dk.cpr"` (scope `ssn`), `name: "mitid.identity_name"`, `assurance: "loa"`
 *   with `https://data.gov.dk/concept/core/nsis/Substantial` and `…/High`
 * - Idura Verify: `cpr: "cprNumberIdentifier"`, `name: "name"`, `assurance: "acr"`
 * - Signicat: `cpr: "nin"`, `name: "name"`, `assurance: "mitid_loa"`
 * - Keycloak, for staff: `roles: "/realm_access/roles"`; Entra ID: `roles: "roles"`
 */
export const claimMappingSchema = z.strictObject({
  cpr: claimName.optional(),
  name: claimName,
  email: claimName.optional(),
  roles: claimName.optional(),
  assurance: claimName.optional(),
  guardianOf: claimName.optional(),
  /** Which values of the roles claim give which role. CITIZEN is for providers that give no CPR number. */
  roleValues: z.strictObject({ CITIZEN: values, CASEWORKER: values, DPO: values, AUDITOR: values }),
  /** Which values of the assurance claim prove how much. What is not listed proves nothing. */
  assuranceValues: z.strictObject({ MITID_SUBSTANTIAL: values, LIBRARY_CARD_PIN: values }),
});

/** Which claim means what, checked. */
export type ClaimMapping = z.infer<typeof claimMappingSchema>;

/** What a provider has said about the person who logged on. */
export type Identity = {
  issuer: string;
  subject: string;
  name: string;
  cpr: string | null;
  email: string | null;
  roles: Role[];
  assurance: Assurance;
  children: { cpr: string; name: string }[];
  /** When she last proved who she is, if the provider says (OpenID Connect Core 2, `auth_time`). */
  authenticatedAt?: Date | null;
};

const text = z.string().trim().min(1).max(300);
const cprNumber = z
  .string()
  .transform((value) => value.replace(/^(\d{6})-(\d{4})$/, "$1$2"))
  .pipe(z.string().regex(/^\d{10}$/));
const child = z.object({ cpr: cprNumber, name: text });
const roleNames = z.union([z.array(z.unknown()), z.string().transform((value) => [value])]);

/**
 * Reads the claims as the mapping says; undefined when issuer, subject or name is missing. Only a level that is
 * listed makes someone a citizen, so a weak log-on opens nobody's case; staff without one have the weakest.
 */
export function readClaims(
  mapping: ClaimMapping,
  claims: Readonly<Record<string, unknown>>,
): Identity | undefined {
  const read = <T>(schema: z.ZodType<T>, name: string | undefined): T | undefined =>
    name === undefined ? undefined : schema.safeParse(claimAt(claims, name)).data;
  const [issuer, subject, name] = [read(text, "iss"), read(text, "sub"), read(text, mapping.name)];
  if (issuer === undefined || subject === undefined || name === undefined) return undefined;
  const cpr = read(cprNumber, mapping.cpr) ?? null;
  const proven = assuranceOf(mapping, read(text, mapping.assurance));
  const named = rolesOf(mapping, read(roleNames, mapping.roles) ?? []);
  const isCitizen = proven !== undefined && (cpr !== null || named.includes("CITIZEN"));
  const staff = named.filter((role) => role !== "CITIZEN");
  return {
    ...{ issuer, subject, name, cpr },
    email: read(text, mapping.email) ?? null,
    roles: isCitizen ? ["CITIZEN", ...staff] : staff,
    assurance: proven ?? "EMAIL",
    authenticatedAt: momentOf(read(seconds, "auth_time")),
    children: ((isCitizen && read(z.array(z.unknown()), mapping.guardianOf)) || []).flatMap(childOf),
  };
}

const seconds = z.int().positive().max(253_402_300_799);

function momentOf(value: number | undefined): Date | null {
  return value === undefined ? null : new Date(value * 1_000);
}

function claimAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!name.startsWith("/")) return ownValue(claims, name);
  const steps = name
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>(ownValue, claims);
}

function ownValue(holder: unknown, name: string): unknown {
  const isHolder = typeof holder === "object" && holder !== null && Object.hasOwn(holder, name);
  return isHolder ? (holder as Record<string, unknown>)[name] : undefined;
}

function assuranceOf({ assuranceValues }: ClaimMapping, value: string | undefined): Assurance | undefined {
  if (value === undefined) return undefined;
  const levels = ["MITID_SUBSTANTIAL", "LIBRARY_CARD_PIN"] as const;
  return levels.find((level) => assuranceValues[level].includes(value));
}

function rolesOf({ roleValues }: ClaimMapping, given: readonly unknown[]): Role[] {
  const roles = ["CITIZEN", "CASEWORKER", "DPO", "AUDITOR"] as const;
  return roles.filter((role) => roleValues[role].some((value) => given.includes(value)));
}

function childOf(value: unknown): { cpr: string; name: string }[] {
  const { data } = child.safeParse(value);
  return data ? [data] : [];
}
