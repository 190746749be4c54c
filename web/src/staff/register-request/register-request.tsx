import { useTranslation } from "react-i18next";
import { RIGHTS } from "../../app/rights.ts";
import { ProcessingFields } from "../../citizen/processing-fields.tsx";
import { RectificationFields } from "../../citizen/rectification-fields.tsx";
import type { Channel } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { DeadlineFromDay } from "./deadline-from.tsx";
import type { RegisterDraft } from "./register-draft.ts";

const CHANNELS = [
  "LETTER",
  "EMAIL",
  "PHONE",
  "COUNTER",
  "FORWARDED_BY_ARCHIVE",
] as const satisfies readonly Channel[];

type RegisterRequestProps = {
  draft: RegisterDraft;
  change: (part: Partial<RegisterDraft>) => void;
  errors: readonly FieldError[];
};

/** How the request came, when it reached the library, and what it asks for. */
export function RegisterRequest({ draft, change, errors }: RegisterRequestProps) {
  const { t } = useTranslation("handling");
  const { channel, received, request } = draft;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const ask = (part: Partial<typeof request>) => change({ request: { ...request, ...part } });
  const step = { draft: request, change: ask, errors: [...errors] };
  return (
    <>
      <ChoiceGroup
        id="channel"
        kind="radio"
        legend={t("register.channel")}
        error={errorOf("channel")}
        choices={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`, { ns: "staff" }) }))}
        chosen={CHANNELS.filter((value) => value === channel)}
        onChange={([chosen = null]) => change({ channel: chosen })}
      />
      <DateFields
        id="received"
        legend={t("register.received")}
        hint={t(
          channel === "FORWARDED_BY_ARCHIVE" ? "register.receivedFromArchive" : "register.receivedHint",
        )}
        error={errorOf("received")}
        value={received}
        onChange={(value) => change({ received: value })}
      />
      <DeadlineFromDay day={received} />
      <ChoiceGroup
        id="rights"
        kind="checkbox"
        legend={t("register.rights")}
        error={errorOf("rights")}
        choices={RIGHTS.map((value) => ({ value, label: t(`rights.${value}`, { ns: "staff" }) }))}
        chosen={request.rights}
        onChange={(rights) => ask({ rights })}
      />
      {request.rights.includes("RECTIFICATION") && <RectificationFields {...step} />}
      {request.rights.some((right) => right === "RESTRICTION" || right === "OBJECTION") && (
        <ProcessingFields {...step} />
      )}
    </>
  );
}
