import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import type { Context } from "../../context.ts";
import type { Right, SubmitDataRequestInput } from "../../generated/schema.ts";
import { readPerson, type Person } from "../../identity/read-person.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { wrongField } from "../../platform/wrong-field.ts";
import type { DataRequest } from "../data-request-store.ts";
import { submitInput } from "../inputs.ts";
import { receiveDataRequest } from "./receive-data-request.ts";
import { checkGuardian, checkRepresentation, type KeptRepresentation } from "../identity/representation.ts";
import type { Subject } from "../subject.ts";

/**
 * A citizen asks, for herself, her child or somebody who has given a power of attorney. What MitID has proven is not
 * asked again (Art. 12(6)); a power of attorney is seen by staff before anything is read.
 */
export async function submitDataRequest(
  ctx: Context,
  input: SubmitDataRequestInput,
): Promise<{ dataRequest: DataRequest; receipt: Receipt }> {
  const actor = authorize(ctx, "dataRequest:submit");
  const values = parseInput(submitInput, input);
  const person = await readPerson(ctx.db, ctx.vault, actor.personId);
  const given = values.powerOfAttorney ?? null;
  const known = actor.assurance === "MITID_SUBSTANTIAL" && person.cpr !== null && given === null;
  const subject = subjectOf(person, values);
  const reason = values.onBehalfReason || null;
  if (values.onBehalfOf) checkGuardian(ctx, subject.cpr ?? "", reason, ["input", "onBehalfReason"]);
  const representation = given ? holderOf(ctx, person, values.rights, given) : undefined;
  return receiveDataRequest(ctx, actor, {
    rights: values.rights,
    channel: "PORTAL",
    language: values.language,
    receivedAt: ctx.clock(),
    subject,
    ...(values.onBehalfOf && { representation: guardianOf(person, values.rights, reason) }),
    ...(representation && { representation }),
    scope: values.scope || null,
    details: values.details ?? {},
    onBehalf: Boolean(values.onBehalfOf ?? given),
    assurance: known ? actor.assurance : null,
    state: known ? "OPEN" : "IDENTITY_PENDING",
    idempotencyKey: values.idempotencyKey,
  });
}

function guardianOf({ name, email }: Person, rights: Right[], reason: string | null): KeptRepresentation {
  return { kind: "GUARDIAN", name, contact: email, rights, expiresOn: null, reason };
}

/** Whoever holds a power of attorney covers with it what she asks for, until the day she says it ends. */
function holderOf(
  ctx: Context,
  { name, cpr, email }: Person,
  rights: Right[],
  given: Given,
): KeptRepresentation {
  if (given.cpr.replace(/\D/g, "") === cpr)
    throw wrongField("powerOfAttorney", "This is your own number. Ask for yourself instead.");
  const holder = { kind: "POWER_OF_ATTORNEY" as const, name, contact: email, rights };
  const asked = { ...holder, expiresOn: given.expiresOn };
  return checkRepresentation(
    ctx,
    asked,
    { rights, cpr: given.cpr, receivedAt: ctx.clock() },
    "powerOfAttorney",
  );
}

type Given = { name: string; cpr: string; expiresOn: string };

type Asked = {
  onBehalfOf?: string | null | undefined;
  contactEmail?: string | null | undefined;
  powerOfAttorney?: Given | null | undefined;
};

function subjectOf(person: Person, { onBehalfOf, contactEmail, powerOfAttorney }: Asked): Subject {
  const email = contactEmail ?? person.email;
  if (onBehalfOf && powerOfAttorney) throw wrongField("powerOfAttorney", "Ask for one person at a time.");
  if (powerOfAttorney) return { name: powerOfAttorney.name, cpr: powerOfAttorney.cpr, email, address: null };
  if (!onBehalfOf) return { name: person.name, cpr: person.cpr, email, address: null };
  const child = person.children.find(({ id }) => id === onBehalfOf);
  if (!child) throw wrongField("onBehalfOf", "Choose one of your children, as listed under me.children.");
  return { name: child.name, cpr: child.cpr, email, address: null };
}
