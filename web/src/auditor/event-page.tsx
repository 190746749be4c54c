import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { execute } from "../api/execute.ts";
import { polling } from "../api/polling.ts";
import { NotFound } from "../app/not-found.tsx";
import { LogEventDocument, type LogEventQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { ProofCheck } from "../log/proof-check.tsx";
import { Alert } from "../ui/alert.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { DateText } from "../ui/date.tsx";
import { Fold } from "../ui/fold.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { StructuredList } from "../ui/structured-list.tsx";

type Event = NonNullable<LogEventQuery["auditEvent"]>;

/** How soon an event that waits for its checkpoint is asked for again. */
const SOON = 2_000;

/** A2: one event under an address of its own, with its proof, which the browser checks. */
export function EventPage() {
  const { t } = useTranslation(["auditor", "proof"]);
  const { id = "" } = useParams();
  const found = useQuery({
    queryKey: ["logEvent", id],
    queryFn: ({ signal }) => execute(LogEventDocument, { id }, signal),
    ...polling(({ auditEvent }: LogEventQuery) => (auditEvent?.inclusion === null ? SOON : false)),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const event = found.data.auditEvent;
  return event ? <Shown event={event} /> : <NotFound />;
}

function Shown({ event }: { event: Event }) {
  const { t, i18n } = useTranslation("auditor");
  const { index, inclusion } = event;
  return (
    <Page
      title={index === null ? t("event.waiting") : t("event.title", { index })}
      above={<BackLink to="/revision">{t("pages.log")}</BackLink>}
    >
      <StructuredList
        rows={[
          { key: "what", label: t("log.what"), value: localized(event.words, i18n.language) },
          { key: "kind", label: t("event.kind"), value: <code>{event.kind}</code> },
          { key: "at", label: t("log.at"), value: <DateText value={event.at} style="log" /> },
          {
            key: "who",
            label: t("log.who"),
            value: (
              <>
                {t(`roles.${event.actorRole as "DPO"}`)} <code>{event.actorId ?? ""}</code>
              </>
            ),
          },
          { key: "case", label: t("log.case"), value: event.dataRequestNumber ?? t("event.noCase") },
          { key: "hash", label: t("log.hash"), value: <code>{event.leafHash}</code> },
        ]}
      />
      <h2>{t("event.proof")}</h2>
      {inclusion ? (
        <>
          <p>{t("event.inclusion", { index: index ?? 0, size: inclusion.treeSize })}</p>
          <ProofCheck eventId={event.id} />
          <Fold summary={t("event.hashes")}>
            <p>
              {t("state.root")}: <code>{inclusion.rootHash}</code>
            </p>
            <ol>
              {inclusion.hashes.map((hash) => (
                <li key={hash}>
                  <code>{hash}</code>
                </li>
              ))}
            </ol>
          </Fold>
        </>
      ) : (
        <Alert kind="info">
          <p>{t("event.notYet")}</p>
        </Alert>
      )}
      <Fold summary={t("event.canonical")}>
        <p>
          <code>{event.canonical}</code>
        </p>
      </Fold>
    </Page>
  );
}
