import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../api/execute.ts";
import { MyCasesDocument } from "../generated/graphql.ts";
import { Fold } from "../ui/fold.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CaseCard } from "./case-card.tsx";
import { isOver, waitsForCitizen } from "./state-words.ts";

/** The citizen's own cases: those that wait for her first, then the others that are open; what has ended is folded. */
export function CasesPage() {
  const { t } = useTranslation("citizen");
  const cases = useInfiniteQuery({
    queryKey: ["cases"],
    queryFn: ({ pageParam, signal }) => execute(MyCasesDocument, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequests: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const all = cases.data?.pages.flatMap(({ dataRequests }) => dataRequests.nodes) ?? [];
  const closed = all.filter(isOver);
  const open = all.filter((each) => !isOver(each));
  const waiting = open.filter(waitsForCitizen);
  const inOrder = [...waiting, ...open.filter((each) => !waiting.includes(each))];
  return (
    <Page title={t("cases.title")}>
      <p className="row-of-links">
        <Link to="/min-side/ny" className="button button-primary">
          {t("cases.start")}
        </Link>
        <Link to="/min-side/oplysninger">{t("details.title")}</Link>
      </p>
      {cases.error && <Problem error={cases.error} retry={() => void cases.refetch()} />}
      {cases.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {cases.data && (
        <section aria-labelledby="open-cases">
          <h2 id="open-cases">{t("cases.open")}</h2>
          {open.length === 0 && <NothingOpen />}
          <ul className="nobullet-list">
            {inOrder.map((each) => (
              <CaseCard key={each.id} line={each} />
            ))}
          </ul>
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed-cases">
          <h2 id="closed-cases">{t("cases.closed")}</h2>
          <Fold summary={t("cases.closedFold", { count: closed.length })}>
            <ul className="nobullet-list">
              {closed.map((each) => (
                <CaseCard key={each.id} line={each} />
              ))}
            </ul>
          </Fold>
        </section>
      )}
      {cases.hasNextPage && <LoadMore shown={all.length} of={cases} />}
    </Page>
  );
}

/** What one can begin with. */
function NothingOpen() {
  const { t } = useTranslation("citizen");
  return (
    <>
      <p>{t("cases.none")}</p>
      <ul className="nobullet-list">
        {(["ACCESS", "ERASURE"] as const).map((right) => (
          <li key={right}>
            <Link to={`/min-side/ny?ret=${right}`} className="button button-secondary">
              {t(`rights.${right}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
