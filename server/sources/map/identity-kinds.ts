import { z } from "zod";

/** The kinds of identifier that every installation knows. */
export const IDENTITY_KINDS = ["cpr", "patronId", "cardNumber", "email", "phone"] as const;

/** A kind of identifier: one of those, or one that the operator names in the data maps (own-kind-problems.ts). */
export type IdentityKind = string;

/** A kind by its name; a name that only differs in case from a known one is a slip. */
export const identityKindSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{1,39}$/, {
    error:
      "is not the name of a kind of identifier. Use letters and digits, such as patronId or studentNumber.",
  })
  .refine(
    (kind) => isKnown(kind) || !IDENTITY_KINDS.some((known) => known.toLowerCase() === kind.toLowerCase()),
    {
      error: `differs from a known kind only in upper and lower case. Write ${IDENTITY_KINDS.join(", ")} so.`,
    },
  );

/** Kinds that a family may share or that pass from one to another: what only they lead to, a person looks at. */
export const SHARED_KINDS: ReadonlySet<IdentityKind> = new Set(["email", "phone"]);

/** Whether every installation knows a kind. */
export function isKnown(kind: IdentityKind): boolean {
  return (IDENTITY_KINDS as readonly string[]).includes(kind);
}

/** A verified identifier of the person; several of one kind mean several cards or addresses of the same person. */
export type Identity = { readonly kind: IdentityKind; readonly value: string };

/** Each identifier once, in the order in which they first come. */
export function distinctIdentities(all: readonly Identity[]): Identity[] {
  return [...new Map(all.map((one) => [`${one.kind}\0${one.value}`, one])).values()];
}
