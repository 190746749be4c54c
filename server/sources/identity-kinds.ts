/** The kinds of verified identifier a walk through a system can begin at. */
export const IDENTITY_KINDS = ["cpr", "patronId", "cardNumber", "email", "phone"] as const;

/** A kind of verified identifier. */
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Kinds that a family may share or that pass from one to another: what only they lead to, a person looks at. */
export const SHARED_KINDS: ReadonlySet<IdentityKind> = new Set(["email", "phone"]);

/** A verified identifier of the person; several of one kind mean several cards or addresses of the same person. */
export type Identity = { readonly kind: IdentityKind; readonly value: string };
