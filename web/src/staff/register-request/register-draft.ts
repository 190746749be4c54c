import type {
  Channel,
  Language,
  RegisterDataRequestInput,
  RepresentationKind,
  Right,
} from "../../generated/graphql.ts";
import { emptyDraft, inputOf, type RequestDraft } from "../../citizen/request-draft.ts";
import { detailsProblems } from "../../citizen/details-problems.ts";
import { isoOf, NO_DATE, type TypedDate } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { instantOn } from "../forms/instant-on.ts";

/** What has been typed of a request that came another way (D14). */
export type RegisterDraft = {
  /** The rights and what each is about, as a citizen's own form has them. */
  request: RequestDraft;
  channel: Exclude<Channel, "PORTAL"> | null;
  received: TypedDate;
  name: string;
  cpr: string;
  address: string;
  email: string;
  asks: RepresentationKind | "SELF";
  representative: string;
  contact: string;
  attorneyRights: Right[];
  expires: TypedDate;
  guardianReason: string;
};

/** A form that nobody has touched. */
export function emptyRegistration(): RegisterDraft {
  return {
    request: emptyDraft("da"),
    channel: null,
    received: NO_DATE,
    ...{ name: "", cpr: "", address: "", email: "", asks: "SELF", representative: "", contact: "" },
    attorneyRights: [],
    expires: NO_DATE,
    guardianReason: "",
  };
}

/** The words that say what is missing. */
export type RegisterWords = Readonly<
  Record<
    | "rights"
    | "channel"
    | "date"
    | "future"
    | "name"
    | "cpr"
    | "representative"
    | "attorney"
    | "expires"
    | "details"
    | "chooseOne",
    string
  >
>;

/** What is still to be said, so that one need not send to learn it. */
export function problemsOf(draft: RegisterDraft, words: RegisterWords, now: Date): FieldError[] {
  const { request, channel, received, name, cpr, asks, representative, attorneyRights, expires } = draft;
  const day = isoOf(received);
  const errors: FieldError[] = [];
  const need = (field: string, message: string, isThere: boolean) => {
    if (!isThere) errors.push({ field, message });
  };
  need("channel", words.channel, channel !== null);
  need("received", words.date, day !== null);
  need("received", words.future, day === null || new Date(instantOn(day)) <= now);
  need("rights", words.rights, request.rights.length > 0);
  errors.push(...detailsProblems(request, { missing: words.details, chooseOne: words.chooseOne }));
  need("name", words.name, name.trim() !== "");
  need("cpr", words.cpr, /^\d{6}[- ]?\d{4}$/.test(cpr.trim()));
  if (asks === "SELF") return errors;
  need("representative", words.representative, representative.trim() !== "");
  if (asks !== "POWER_OF_ATTORNEY") return errors;
  need("attorneyRights", words.attorney, attorneyRights.length > 0);
  need("expires", words.expires, isoOf(expires) !== null);
  return errors;
}

/** The draft as the server takes it; only after `problemsOf` found nothing. */
export function registrationOf(draft: RegisterDraft, language: Language): RegisterDataRequestInput {
  const { request, channel, received, name, cpr, address, email } = draft;
  const { rights, scope = null, details = null, idempotencyKey } = inputOf(request);
  return {
    ...{ rights, scope, details, language, idempotencyKey },
    channel: channel ?? "LETTER",
    receivedAt: instantOn(isoOf(received) ?? ""),
    subject: {
      name: name.trim(),
      cpr: cpr.trim().replace(" ", "-"),
      address: address.trim() || null,
      email: email.trim() || null,
    },
    representation: representationOf(draft),
  };
}

function representationOf(draft: RegisterDraft): RegisterDataRequestInput["representation"] {
  const { asks, representative, contact, attorneyRights, expires, guardianReason } = draft;
  if (asks === "SELF") return null;
  const isAttorney = asks === "POWER_OF_ATTORNEY";
  return {
    kind: asks,
    name: representative.trim(),
    contact: contact.trim() || null,
    ...(isAttorney && { rights: attorneyRights, expiresOn: isoOf(expires) }),
    ...(asks === "GUARDIAN" && { reason: guardianReason.trim() || null }),
  };
}
