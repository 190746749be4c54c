import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import {
  EndSessionDocument,
  PeopleDocument,
  PermissionsDocument,
  type PeopleQuery,
} from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { ServiceTokens } from "./service-tokens.tsx";
import { useChange } from "../forms/use-change.ts";

type Person = PeopleQuery["people"]["nodes"][number];

/** Who works here, in which roles, with which log-ons open; who may do what; and the tokens of programs (D12). */
export function PeoplePage() {
  const { t } = useTranslation("people");
  const [said, setSaid] = useState("");
  return (
    <Page title={t("title")}>
      <p>{t("lead")}</p>
      <p role="status">{said}</p>
      <Everybody onSaid={setSaid} />
      <ServiceTokens onSaid={setSaid} />
      <Permissions />
    </Page>
  );
}

function Everybody({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const found = useInfiniteQuery({
    queryKey: ["people"],
    queryFn: ({ pageParam, signal }) => execute(PeopleDocument, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ people: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const everybody = found.data?.pages.flatMap(({ people }) => people.nodes) ?? [];
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  if (everybody.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      <DataTable
        caption={t("title")}
        items={everybody}
        keyOf={({ id }) => id}
        columns={[
          { key: "name", heading: t("name"), cell: ({ name }) => name },
          {
            key: "roles",
            heading: t("roles"),
            cell: ({ roles }) => roles.map((role) => t(`roleNames.${role}`)).join(", "),
          },
          {
            key: "last",
            heading: t("last"),
            cell: ({ lastSignedInAt }) => <DateText value={lastSignedInAt} style="log" />,
          },
          {
            key: "sessions",
            heading: t("sessions"),
            cell: (person) => <Sessions of={person} onSaid={onSaid} />,
          },
        ]}
      />
      <LoadMore shown={everybody.length} of={found} />
    </>
  );
}

function Sessions({ of: { name, sessions }, onSaid }: { of: Person; onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const end = useChange(EndSessionDocument, ["people"]);
  if (sessions.length === 0) return t("noSessions");
  return (
    <>
      <ChangeProblem error={end.error} />
      <ul className="nobullet-list">
        {sessions.map(({ id, startedAt }) => (
          <li key={id}>
            {t("since")} <DateText value={startedAt} style="log" />{" "}
            <button
              type="button"
              className="function-link"
              disabled={end.isPending}
              onClick={() => end.mutate({ sessionId: id }, { onSuccess: () => onSaid(t("ended")) })}
            >
              {t("end", { name })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An action's key in the catalogue, where a colon would part a key from its catalogue. */
function wordsOf(action: string) {
  return action.replace(":", "_") as "audit_read";
}

function Permissions() {
  const { t } = useTranslation("people");
  const found = useQuery({
    queryKey: ["permissions"],
    queryFn: ({ signal }) => execute(PermissionsDocument, {}, signal),
  });
  return (
    <section aria-labelledby="permissions">
      <h2 id="permissions">{t("permissions")}</h2>
      <p>{t("permissionsLead")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && (
        <DataTable
          caption={t("permissions")}
          items={found.data.permissions.filter(({ roles }) => roles.length > 0)}
          keyOf={({ action }) => action}
          columns={[
            { key: "action", heading: t("action"), cell: ({ action }) => t(`actions.${wordsOf(action)}`) },
            {
              key: "roles",
              heading: t("roles"),
              cell: ({ roles }) => roles.map((role) => t(`roleNames.${role}`)).join(", "),
            },
          ]}
        />
      )}
    </section>
  );
}
