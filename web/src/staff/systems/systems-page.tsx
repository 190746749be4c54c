import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import { SystemsDocument, type SystemsQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DateText } from "../../ui/date.tsx";
import { Fold } from "../../ui/fold.tsx";
import { formatDate } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { CheckSystem } from "./check-system.tsx";
import { MappedCollections } from "./mapped-collections.tsx";

type System = SystemsQuery["systems"][number];

/** The data map as it is read: where personal data lives, how a person is found, what erasure does, and who waits. */
export function SystemsPage() {
  const { t } = useTranslation("systems");
  const found = useQuery({
    queryKey: ["systems"],
    queryFn: ({ signal }) => execute(SystemsDocument, {}, signal),
  });
  return (
    <Page title={t("title")}>
      <p>{t("lead")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data?.systems.length === 0 && <p>{t("none")}</p>}
      {found.data?.systems.map((system) => (
        <SystemCard key={system.system} of={system} />
      ))}
    </Page>
  );
}

function SystemCard({ of }: { of: System }) {
  const { t, i18n } = useTranslation("systems");
  const { system, title, owner, kind, canCollect, canErase, lastReadAt, lastContactAt } = of;
  const name = localized(title, i18n.language);
  return (
    <article className="case-card" aria-labelledby={`system-${system}`}>
      <h2 id={`system-${system}`}>{name}</h2>
      <NoContact of={of} />
      <StructuredList
        rows={[
          { key: "kind", label: t("kind"), value: t(`kinds.${kind}`) },
          { key: "owner", label: t("owner"), value: localized(owner, i18n.language) },
          { key: "reads", label: t("reads"), value: canCollect ? t("yes") : t("no") },
          { key: "erases", label: t("erases"), value: canErase ? t("yes") : t("no") },
          {
            key: "last",
            label: t("lastRead"),
            value: lastReadAt ? <DateText value={lastReadAt} style="instant" /> : t("never"),
          },
          {
            key: "contact",
            label: t("lastContact"),
            value: lastContactAt ? <DateText value={lastContactAt} style="instant" /> : t("never"),
          },
        ]}
      />
      {canCollect && <CheckSystem system={system} name={name} last={of.lastCheck ?? null} />}
      <MappedCollections of={of.collections} name={name} />
      <Recipients of={of} />
    </article>
  );
}

/** That a system does not answer: since when, and which cases wait for it, or that none does. */
function NoContact({ of: { failingSince, lastContactAt, lastCheck, waiting } }: { of: System }) {
  const { t, i18n } = useTranslation("systems");
  if (waiting.length === 0 && lastCheck?.isReached !== false) return null;
  const since = waiting.length > 0 ? failingSince : lastContactAt;
  return (
    <Alert
      kind="warning"
      heading={
        since ? t("failing", { when: formatDate(since, "instant", i18n.language) }) : t("failingUnknown")
      }
    >
      {waiting.length === 0 ? (
        <p>{t("noneWait")}</p>
      ) : (
        <>
          <p>{t("theseWait")}</p>
          <CaseLinks of={waiting} part="indsamling" />
        </>
      )}
    </Alert>
  );
}

function CaseLinks({ of, part }: { of: System["waiting"]; part: string }) {
  return (
    <ul>
      {of.map(({ id, number }) => (
        <li key={id}>
          <Link to={`/sagsbehandling/sager/${id}/${part}`}>{number}</Link>
        </li>
      ))}
    </ul>
  );
}

function Recipients({ of: { recipients } }: { of: System }) {
  const { t, i18n } = useTranslation("systems");
  if (recipients.length === 0) return <p>{t("recipients.none")}</p>;
  return (
    <Fold summary={`${t("recipients.title")} (${String(recipients.length)})`}>
      <ul>
        {recipients.map(({ recipient, name, openNotices, waiting }) => (
          <li key={recipient}>
            {localized(name, i18n.language)}
            {openNotices > 0 && `: ${t("recipients.open", { count: openNotices })}`}
            {waiting.length > 0 && <CaseLinks of={waiting} part="modtagere" />}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
