import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { execute } from "../api/execute.ts";
import { FetchPackageDocument } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { DateText } from "../ui/date.tsx";
import { Fold } from "../ui/fold.tsx";
import { formatSize } from "../ui/format-size.ts";
import { Icon } from "../ui/icon.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";
import { caseQuery } from "./case-query.ts";
import { CaseMissing } from "./case-missing.tsx";
import { isOver } from "./state-words.ts";

/** The copy: what it holds, until when it can be fetched, and the button that fetches it. */
export function PackagePage() {
  const { t, i18n } = useTranslation("citizen");
  const { id = "" } = useParams();
  const found = useQuery(caseQuery(id));
  const back = <BackLink to={`/min-side/sager/${id}`}>{t("receipt.toCase")}</BackLink>;
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { dataRequest } = found.data;
  if (!dataRequest) return <CaseMissing />;
  const copy = dataRequest.package;
  if (!copy)
    return (
      <Page title={t("package.title")} above={back}>
        <p>{t("package.none")}</p>
        {!isOver(dataRequest) && (
          <p>
            {t("cases.deadline")} <DateText value={dataRequest.deadline.targetOn} style="deadline" />.
          </p>
        )}
      </Page>
    );
  return (
    <Page title={t("package.title")} above={back}>
      <p>{t("cases.line", { number: dataRequest.number })}</p>
      {copy.state === "BUILDING" && <Alert kind="info">{t("package.building")}</Alert>}
      {copy.state === "REMOVED" && <Removed at={copy.removedAt} />}
      {copy.state === "READY" && (
        <>
          <p>{t("package.content")}</p>
          <StructuredList
            rows={[
              {
                key: "size",
                label: t("package.size"),
                value: formatSize(copy.sizeBytes ?? 0, i18n.language),
              },
              ...(copy.availableUntil
                ? [
                    {
                      key: "until",
                      label: t("package.until"),
                      value: <DateText value={copy.availableUntil} style="instant" />,
                    },
                  ]
                : []),
              {
                key: "times",
                label: t("package.times"),
                value: t("package.timesValue", { count: copy.timesFetched }),
              },
            ]}
          />
          <Fetching id={id} />
          <p>{t("package.shared")}</p>
          {copy.sha256 && (
            <Fold summary={t("package.checksum")}>
              <code className="hash">{copy.sha256}</code>
            </Fold>
          )}
        </>
      )}
    </Page>
  );
}

/** When the copy was deleted, and where a new one is asked for. */
function Removed({ at }: { at: string | null }) {
  const { t } = useTranslation("citizen");
  return (
    <Alert kind="info">
      <p>
        {at ? (
          <>
            {t("package.removedOn")} <DateText value={at} style="instant" />.
          </>
        ) : (
          t("package.removed")
        )}{" "}
        <Link to="/min-side/ny?ret=ACCESS">{t("package.askAgain")}</Link>
      </p>
    </Alert>
  );
}

/** The two ways to get at the copy: the whole file, or its report on screen. Each takes a grant of its own. */
function Fetching({ id }: { id: string }) {
  const { t } = useTranslation("citizen");
  const queries = useQueryClient();
  const fetching = useMutation({
    mutationFn: (_way: "url" | "readUrl") => execute(FetchPackageDocument, { input: { dataRequestId: id } }),
    onSuccess: async ({ createPackageDownload: granted }, way) => {
      location.assign(granted[way]);
      await queries.invalidateQueries({ queryKey: ["case", id] });
    },
  });
  return (
    <>
      {fetching.error && <Problem error={fetching.error} isReading />}
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate("url")}
        >
          <Icon name="download" />
          {fetching.isPending ? t("package.fetching") : t("package.fetch")}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate("readUrl")}
        >
          {t("package.read")}
        </button>
      </div>
      <p>{t("package.readHint")}</p>
    </>
  );
}
