import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { execute } from "../../api/execute.ts";
import { RegisterDataRequestDocument, type Language } from "../../generated/graphql.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { ErrorSummary, type FieldError } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { emptyRegistration, problemsOf, registrationOf } from "./register-draft.ts";
import { RegisterPerson } from "./register-person.tsx";
import { RegisterReceived } from "./register-received.tsx";
import { RegisterRequest } from "./register-request.tsx";

const LANGUAGES = ["DA", "EN"] as const satisfies readonly Language[];

/** A request that came by letter, e-mail, telephone, at the counter or from an archive (D14). Its clock runs from its own day. */
export function RegisterPage() {
  const { t } = useTranslation(["handling", "citizen", "contact", "work"]);
  const [draft, setDraft] = useState(emptyRegistration);
  const [language, setLanguage] = useState<Language>("DA");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const register = useMutation({
    mutationFn: () => execute(RegisterDataRequestDocument, { input: registrationOf(draft, language) }),
    onError: (error) => setErrors(error instanceof ApiError ? onFields(error) : []),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["queue"] }),
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const submit = () => {
    const found = problemsOf(draft, t("register.missing", { returnObjects: true }), new Date());
    setErrors(found);
    if (found.length === 0) register.mutate();
  };
  const made = register.data?.registerDataRequest.dataRequest;
  const again = () => {
    register.reset();
    setDraft(emptyRegistration());
  };
  if (made) return <RegisterReceived of={made} onAnother={again} />;
  return (
    <Page
      title={t("register.title")}
      hasErrors={errors.length > 0}
      above={
        <>
          <BackLink to="/sagsbehandling">{t("case.back", { ns: "staff" })}</BackLink>
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <p>{t("register.lead")}</p>
      {register.error && errors.length === 0 && <Problem error={register.error} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!register.isPending) submit();
        }}
      >
        <RegisterRequest draft={draft} change={change} errors={errors} />
        <RegisterPerson draft={draft} change={change} errorOf={errorOf} />
        <TextField
          id="scope"
          name="scope"
          rows={4}
          label={t("register.scope")}
          hint={t("citizenReads")}
          optional
          maxLength={2_000}
          error={errorOf("scope")}
          value={draft.request.scope}
          onChange={(scope) => change({ request: { ...draft.request, scope } })}
        />
        <ChoiceGroup
          id="language"
          kind="radio"
          legend={t("register.language")}
          choices={LANGUAGES.map((value) => ({ value, label: t(`register.languages.${value}`) }))}
          chosen={[language]}
          onChange={([chosen]) => chosen && setLanguage(chosen)}
        />
        <button type="submit" className="button button-primary" aria-disabled={register.isPending}>
          {t("register.submit")}
        </button>
      </form>
    </Page>
  );
}

/** The server's problems, each on the field of the form it belongs to. */
function onFields({ fields }: ApiError): FieldError[] {
  const names: Readonly<Record<string, string>> = {
    ...{ receivedAt: "received", contact: "representative-contact", expiresOn: "expires" },
    ...{ reason: "guardianReason" },
  };
  return fields.map(({ path, message }) => {
    const [, first = "rights", second] = path.map(String);
    const name =
      first === "representation" && (second === "name" || !second)
        ? "representative"
        : first === "representation" && second === "rights"
          ? "attorneyRights"
          : first === "subject" || first === "representation"
            ? (second ?? first)
            : first;
    return { field: names[name] ?? name, message };
  });
}
