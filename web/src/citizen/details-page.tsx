import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { MyDetailsDocument } from "../generated/graphql.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { StructuredList, type Row } from "../ui/structured-list.tsx";
import { DetailsForm } from "./details-form.tsx";

/** What the log-on said of her, which cannot be changed here, and how she wants to be written to, which can. */
export function DetailsPage() {
  const { t } = useTranslation("citizen");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const found = useQuery({
    queryKey: ["details"],
    queryFn: ({ signal }) => execute(MyDetailsDocument, {}, signal),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { name, email, children, details } = found.data.me;
  const fetched = (key: string, label: string, value: string): Row => ({ key, label, value });
  const above = (
    <>
      <BackLink to="/min-side">{t("cases.title")}</BackLink>
      <ErrorSummary errors={errors} />
    </>
  );
  return (
    <Page title={t("details.title")} above={above} hasErrors={errors.length > 0}>
      <h2>{t("details.fetched")}</h2>
      <p>{t("details.fetchedText")}</p>
      <StructuredList
        rows={[
          fetched("name", t("details.name"), name),
          ...(email ? [fetched("email", t("details.email"), email)] : []),
          ...(children.length > 0
            ? [fetched("children", t("details.children"), children.map((child) => child.name).join(", "))]
            : []),
        ]}
      />
      <DetailsForm details={details} errors={errors} setErrors={setErrors} />
    </Page>
  );
}
