import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Right, SubmitDataRequestInput } from "../generated/schema.ts";
import { readPerson, type Person } from "../identity/read-person.ts";
import { parseInput } from "../platform/parse-input.ts";
import type { DataRequest } from "./data-request-store.ts";
import { submitInput } from "./inputs.ts";
import { receiveDataRequest } from "./receive-data-request.ts";
import { checkGuardian, type KeptRepresentation } from "./representation.ts";
import type { Subject } from "./subject.ts";

/** A citizen asks, for herself or her child. What MitID has proven is not asked again (Art. 12(6)). */
export async function submitDataRequest(
  ctx: Context,
  input: SubmitDataRequestInput,
): Promise<{ dataRequest: DataRequest; receipt: Receipt }> {
  const actor = authorize(ctx, "dataRequest:submit");
  const values = parseInput(submitInput, input);
  const person = await readPerson(ctx.db, ctx.vault, actor.personId);
  const known = actor.assurance === "MITID_SUBSTANTIAL" && person.cpr !== null;
  const subject = subjectOf(person, values.onBehalfOf ?? null, values.contactEmail ?? null);
  const reason = values.onBehalfReason || null;
  if (values.onBehalfOf) checkGuardian(ctx, subject.cpr ?? "", reason, ["input", "onBehalfReason"]);
  return receiveDataRequest(ctx, actor, {
    rights: values.rights,
    channel: "PORTAL",
    language: values.language,
    receivedAt: ctx.clock(),
    subject,
    ...(values.onBehalfOf && { representation: guardianOf(person, values.rights, reason) }),
    scope: values.scope || null,
    details: values.details ?? {},
    onBehalf: Boolean(values.onBehalfOf),
    assurance: known ? actor.assurance : null,
    state: known ? "OPEN" : "IDENTITY_PENDING",
    idempotencyKey: values.idempotencyKey,
  });
}

function guardianOf({ name, email }: Person, rights: Right[], reason: string | null): KeptRepresentation {
  return { kind: "GUARDIAN", name, contact: email, rights, expiresOn: null, reason };
}

function subjectOf(person: Person, childId: string | null, contactEmail: string | null): Subject {
  const email = contactEmail ?? person.email;
  if (!childId) return { name: person.name, cpr: person.cpr, email, address: null };
  const child = person.children.find(({ id }) => id === childId);
  if (!child) {
    throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
      { path: ["input", "onBehalfOf"], message: "Choose one of your children, as listed under me.children." },
    ]);
  }
  return { name: child.name, cpr: child.cpr, email, address: null };
}
