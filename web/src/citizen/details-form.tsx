import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { ChangeMyDetailsDocument, type MyDetailsQuery } from "../generated/graphql.ts";
import { chooseLanguage } from "../i18n/language.ts";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextField } from "../ui/text-field.tsx";

type Details = MyDetailsQuery["me"]["details"];
type DetailsFormProps = {
  details: Details;
  errors: readonly FieldError[];
  setErrors: (errors: FieldError[]) => void;
};

/** Language, address and notices, saved together. */
export function DetailsForm({ details, errors, setErrors }: DetailsFormProps) {
  const { t, i18n } = useTranslation("citizen");
  const [language, setLanguage] = useState(details.language ?? (i18n.language === "en" ? "EN" : "DA"));
  const [contactEmail, setContactEmail] = useState(details.contactEmail ?? "");
  const [emailNotices, setNotices] = useState(details.emailNotices);
  const { version } = details;
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => {
      const input = { language, emailNotices, version, contactEmail: contactEmail.trim() || null };
      return execute(ChangeMyDetailsDocument, { input });
    },
    onSuccess: async () => {
      setErrors([]);
      await chooseLanguage(language === "EN" ? "en" : "da");
      await queries.invalidateQueries({ queryKey: ["details"] });
    },
    onError: async (error) => {
      if (isWrongAddress(error)) setErrors([{ field: "contactEmail", message: t("new.emailWrong") }]);
      else await queries.invalidateQueries({ queryKey: ["details"] });
    },
  });
  const failure = isWrongAddress(saving.error) ? null : saving.error;
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) saving.mutate();
      }}
    >
      <h2>{t("details.ours")}</h2>
      {failure && <Problem error={failure} />}
      <p role="status">{saving.isSuccess && t("details.saved")}</p>
      <ChoiceGroup
        id="language"
        kind="radio"
        legend={t("details.language")}
        choices={[
          { value: "DA", label: "Dansk" },
          { value: "EN", label: "English" },
        ]}
        chosen={[language]}
        onChange={([chosen]) => chosen && setLanguage(chosen === "EN" ? "EN" : "DA")}
      />
      <TextField
        id="contactEmail"
        name="email"
        type="email"
        autoComplete="email"
        label={t("details.contactEmail")}
        hint={t("details.contactEmailHint")}
        error={errors.find(({ field }) => field === "contactEmail")?.message}
        optional
        value={contactEmail}
        onChange={setContactEmail}
      />
      <ChoiceGroup
        id="emailNotices"
        kind="checkbox"
        legend={t("details.notices")}
        choices={[{ value: "yes", label: t("details.noticesYes"), hint: t("new.emailHint") }]}
        chosen={emailNotices ? ["yes"] : []}
        onChange={(chosen) => setNotices(chosen.length > 0)}
      />
      <button type="submit" className="button button-primary" aria-disabled={saving.isPending}>
        {saving.isPending ? t("new.sending") : t("details.save")}
      </button>
    </form>
  );
}

function isWrongAddress(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.code === "INVALID_INPUT" &&
    error.fields.some(({ path }) => path.includes("contactEmail"))
  );
}
