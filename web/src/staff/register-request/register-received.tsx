import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RegisterDataRequestMutation } from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { Page } from "../../ui/page.tsx";
import { DaysToAnswer } from "./days-to-answer.tsx";
import { EvidenceFields } from "../contact/evidence-fields.tsx";
import { IdentitySteps } from "../case/identity-steps.tsx";

type Made = RegisterDataRequestMutation["registerDataRequest"]["dataRequest"];

/** The case that was made, at once how late it is, a place for the letter it came by, and for what was shown as identity. */
export function RegisterReceived({ of, onAnother }: { of: Made; onAnother: () => void }) {
  const { t } = useTranslation(["handling", "contact"]);
  const { id, number, deadline } = of;
  const [made, setMade] = useState<Pick<Made, "id" | "version" | "allowedActions">>(of);
  const [said, setSaid] = useState("");
  return (
    <Page title={t("register.done", { number })}>
      <Alert kind={deadline.overdue ? "warning" : "success"}>
        <p>
          <DaysToAnswer deadline={deadline} />
        </p>
      </Alert>
      <EvidenceFields id={id} />
      <h2>{t("register.identity")}</h2>
      <p>{t("register.identityText")}</p>
      <p role="status">{said}</p>
      <IdentitySteps
        of={made}
        onChange={(changed) => {
          setMade(changed);
          setSaid(t("register.identityKept"));
        }}
      />
      <p>
        <Link to={`/sagsbehandling/sager/${id}`}>{t("register.open")}</Link>
      </p>
      <button type="button" className="button button-secondary" onClick={onAnother}>
        {t("register.another")}
      </button>
    </Page>
  );
}
