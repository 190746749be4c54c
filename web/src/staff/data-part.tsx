import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { StaffItemsDocument } from "../generated/graphql.ts";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { Problem } from "../ui/problem.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ItemCard } from "./item-card.tsx";

/** The records found, those that wait for a decision first. Reading them is recorded in the log. */
export function DataPart({ of: { id, version, allowedActions } }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const [undecidedOnly, setUndecidedOnly] = useState(true);
  const found = useInfiniteQuery({
    queryKey: ["staff-items", id, undecidedOnly],
    queryFn: ({ pageParam, signal }) =>
      execute(StaffItemsDocument, { id, after: pageParam, undecidedOnly }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequest }) =>
      dataRequest?.items.pageInfo.hasNextPage ? dataRequest.items.pageInfo.endCursor : undefined,
  });
  const items = found.data?.pages.flatMap(({ dataRequest }) => dataRequest?.items.nodes ?? []) ?? [];
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t("case.data")}</h2>
      <ChoiceGroup
        id="undecided"
        kind="checkbox"
        legend={t("queue.filter")}
        choices={[{ value: "only", label: t("data.undecidedOnly") }]}
        chosen={undecidedOnly ? ["only"] : []}
        onChange={(chosen) => setUndecidedOnly(chosen.length > 0)}
      />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && items.length === 0 && <p>{undecidedOnly ? t("data.none") : t("data.nothing")}</p>}
      {items.map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          request={{ id, version }}
          canDecide={allowedActions.includes("DECIDE_ITEMS")}
        />
      ))}
      {items.length > 0 && (
        <LoadMore
          shown={items.length}
          total={null}
          hasMore={found.hasNextPage}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      )}
    </section>
  );
}
