import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import {
  CreateServiceTokenDocument,
  RevokeServiceTokenDocument,
  ServiceTokensDocument,
} from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { DateFields, isoOf, NO_DATE } from "../../ui/date-fields.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useChange } from "../forms/use-change.ts";

const LISTS = ["service-tokens"] as const;

/** The tokens that programs show instead of logging on; a new one is shown once. */
export function ServiceTokens({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const found = useQuery({
    queryKey: ["service-tokens"],
    queryFn: ({ signal }) => execute(ServiceTokensDocument, {}, signal),
  });
  const revoke = useChange(RevokeServiceTokenDocument, LISTS);
  const tokens = found.data?.serviceTokens.nodes ?? [];
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t("tokens")}</h2>
      <p>{t("tokensLead")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      <ChangeProblem error={revoke.error} />
      {found.data && tokens.length === 0 && <p>{t("noTokens")}</p>}
      {tokens.length > 0 && (
        <DataTable
          caption={t("tokens")}
          items={tokens}
          keyOf={({ id }) => id}
          columns={[
            { key: "label", heading: t("label"), cell: ({ label }) => label },
            {
              key: "scope",
              heading: t("scope"),
              cell: ({ scopes }) => scopes.map((scope) => t(`scopes.${scope}`)).join(", "),
            },
            {
              key: "expires",
              heading: t("expires"),
              cell: ({ expiresAt }) => <DateText value={expiresAt} style="log" />,
            },
            {
              key: "used",
              heading: t("used"),
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? <DateText value={lastUsedAt} style="log" /> : t("never"),
            },
            {
              key: "revoked",
              heading: t("revoked"),
              cell: ({ id, label, revokedAt }) =>
                revokedAt ? (
                  <DateText value={revokedAt} style="log" />
                ) : (
                  <button
                    type="button"
                    className="function-link"
                    disabled={revoke.isPending}
                    onClick={() => revoke.mutate({ id }, { onSuccess: () => onSaid(t("hasRevoked")) })}
                  >
                    {t("revoke", { label })}
                  </button>
                ),
            },
          ]}
        />
      )}
      <NewToken />
    </section>
  );
}

function NewToken() {
  const { t } = useTranslation("people");
  const [label, setLabel] = useState("");
  const [expires, setExpires] = useState(NO_DATE);
  const [wrong, setWrong] = useState<"label" | "expires" | null>(null);
  const create = useChange(CreateServiceTokenDocument, LISTS);
  const made = create.data?.createServiceToken;
  const send = () => {
    const day = isoOf(expires);
    const found = !/^[a-z0-9-]+$/.test(label) ? "label" : !day ? "expires" : null;
    setWrong(found);
    if (found) return document.getElementById(found === "label" ? "token-label" : "token-expires")?.focus();
    create.mutate(
      { label, scopes: ["AUDIT"], expiresAt: `${day ?? ""}T22:59:00.000Z` },
      {
        onSuccess: () => {
          setLabel("");
          setExpires(NO_DATE);
        },
      },
    );
  };
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) send();
      }}
    >
      <h3>{t("create")}</h3>
      <ChangeProblem error={create.error} />
      <div role="status">
        {made && (
          <Alert kind="success" heading={t("created")}>
            <p>{made.serviceToken.label}</p>
            <code>{made.token}</code>
          </Alert>
        )}
      </div>
      <TextField
        id="token-label"
        name="token-label"
        label={t("label")}
        hint={t("labelHint")}
        error={wrong === "label" ? t("labelMissing") : undefined}
        autoComplete="off"
        maxLength={60}
        value={label}
        onChange={setLabel}
      />
      <DateFields
        id="token-expires"
        legend={t("expires")}
        error={wrong === "expires" ? t("expiresMissing") : undefined}
        value={expires}
        onChange={setExpires}
      />
      <button type="submit" className="button button-secondary" aria-disabled={create.isPending}>
        {t("create")}
      </button>
    </form>
  );
}
