import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { ChangeMyDetailsInput, Details } from "../generated/schema.ts";
import { emailAddress } from "../platform/email-address.ts";
import { parseInput } from "../platform/parse-input.ts";
import { seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { setDetails } from "./details-store.ts";
import { findPerson } from "./person-store.ts";
import { emailPlace } from "./read-details.ts";

const detailsInput = z.object({
  language: z.enum(["DA", "EN"]),
  contactEmail: emailAddress.nullish(),
  emailNotices: z.boolean(),
  version: z.int(),
});

/** A citizen says how she wants to be written to. It holds for the requests she has made here, and for new ones. */
export async function changeMyDetails(
  ctx: Context,
  input: ChangeMyDetailsInput,
): Promise<{ details: Details; receipt: Receipt }> {
  const actor = authorize(ctx, "details:change");
  const { language, emailNotices, version, ...given } = parseInput(detailsInput, input);
  const contactEmail = given.contactEmail ?? null;
  const person = actor.personId === null ? undefined : await findPerson(ctx.db, actor.personId);
  if (!person) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  const { key } = await readVaultKey(ctx.db, ctx.vault, person.vaultKeyId);
  const sealedEmail = contactEmail === null ? null : seal(key, emailPlace(person.id), contactEmail);
  return transact(ctx, actor, async (tx) => {
    const details = { personId: person.id, language, emailNotices, sealedEmail, version };
    await setDetails(tx, details, ctx.clock());
    const said = { language, emailNotices, hasEmail: contactEmail !== null };
    return {
      value: { details: { language, contactEmail, emailNotices, version: version + 1 } },
      event: { kind: "person.details_changed", subject: person.id, ...said },
    };
  });
}
