import { useTranslation } from "react-i18next";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { RegisterDraft } from "./register-draft.ts";

const ASKS = ["SELF", "GUARDIAN", "POWER_OF_ATTORNEY"] as const;

type RegisterPersonProps = {
  draft: RegisterDraft;
  change: (part: Partial<RegisterDraft>) => void;
  errorOf: (field: string) => string | undefined;
};

/** Whose data the request is about, and who asks if it is somebody else. */
export function RegisterPerson({ draft, change, errorOf }: RegisterPersonProps) {
  const { t } = useTranslation("handling");
  return (
    <>
      <h2>{t("register.subject")}</h2>
      <TextField
        id="name"
        name="name"
        label={t("register.name")}
        error={errorOf("name")}
        autoComplete="off"
        maxLength={200}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="cpr"
        name="cpr"
        label={t("register.cpr")}
        hint={t("register.cprHint")}
        error={errorOf("cpr")}
        autoComplete="off"
        maxLength={11}
        value={draft.cpr}
        onChange={(cpr) => change({ cpr })}
      />
      <TextField
        id="address"
        name="address"
        rows={3}
        label={t("register.address")}
        error={errorOf("address")}
        optional
        maxLength={500}
        value={draft.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("register.email")}
        error={errorOf("email")}
        autoComplete="off"
        optional
        maxLength={254}
        value={draft.email}
        onChange={(email) => change({ email })}
      />
      <ChoiceGroup
        id="asks"
        kind="radio"
        legend={t("register.whoAsks")}
        choices={ASKS.map((value) => ({ value, label: t(`register.kinds.${value}`) }))}
        chosen={ASKS.filter((value) => value === draft.asks)}
        onChange={([chosen = "SELF"]) => change({ asks: chosen })}
      />
      {draft.asks !== "SELF" && <Representative draft={draft} change={change} errorOf={errorOf} />}
    </>
  );
}

function Representative({ draft, change, errorOf }: RegisterPersonProps) {
  const { t } = useTranslation("handling");
  const { rights } = draft.request;
  return (
    <>
      <TextField
        id="representative"
        name="representative"
        label={t("register.representative")}
        error={errorOf("representative")}
        autoComplete="off"
        maxLength={200}
        value={draft.representative}
        onChange={(representative) => change({ representative })}
      />
      <TextField
        id="representative-contact"
        name="representative-contact"
        rows={2}
        label={t("register.contact")}
        error={errorOf("representative-contact")}
        optional
        maxLength={500}
        value={draft.contact}
        onChange={(contact) => change({ contact })}
      />
      {draft.asks === "GUARDIAN" && (
        <TextField
          id="guardianReason"
          name="guardianReason"
          rows={3}
          label={t("register.guardianReason")}
          error={errorOf("guardianReason")}
          optional
          maxLength={2_000}
          value={draft.guardianReason}
          onChange={(guardianReason) => change({ guardianReason })}
        />
      )}
      {draft.asks === "POWER_OF_ATTORNEY" && (
        <>
          {rights.length > 0 && (
            <ChoiceGroup
              id="attorneyRights"
              kind="checkbox"
              legend={t("register.attorneyRights")}
              error={errorOf("attorneyRights")}
              choices={rights.map((value) => ({ value, label: t(`rights.${value}`, { ns: "staff" }) }))}
              chosen={draft.attorneyRights}
              onChange={(attorneyRights) => change({ attorneyRights })}
            />
          )}
          <DateFields
            id="expires"
            legend={t("register.expires")}
            error={errorOf("expires")}
            value={draft.expires}
            onChange={(expires) => change({ expires })}
          />
        </>
      )}
    </>
  );
}
