import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../app/session.ts";
import { Alert } from "../ui/alert.tsx";

/** Why nothing more can be sent in a case, and how it may be taken up again. */
export function CaseClosed({ children }: { children: ReactNode }) {
  const { t } = useTranslation("citizen");
  const { email, phone } = useSession().organisation.controller;
  return (
    <Alert kind="info" heading={t("closed.title")}>
      <p>{children}</p>
      <p>
        {t("closed.reopen")} {phone.value}, <a href={`mailto:${email.value}`}>{email.value}</a>.{" "}
        <Link to="/min-side/ny">{t("cases.start")}</Link>
      </p>
    </Alert>
  );
}
