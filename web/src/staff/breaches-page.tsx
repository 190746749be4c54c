import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { BreachesDocument, RegisterBreachDocument, type BreachesQuery } from "../generated/graphql.ts";
import { FormDialog } from "../ui/form-dialog.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { instantOf, MomentFields, NO_MOMENT } from "../ui/moment-fields.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { BreachCard } from "./breach-card.tsx";
import { BreachFactsFields, factsOf, NO_FACTS } from "./breach-facts.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useChange } from "./use-change.ts";

/** One breach as the register has it. */
export type Breach = BreachesQuery["breaches"]["nodes"][number];

/** The register of personal data breaches (Art. 33(5)), newest first. For the DPO. */
export function BreachesPage() {
  const { t } = useTranslation("registers");
  const [said, setSaid] = useState("");
  const found = useInfiniteQuery({
    queryKey: ["breaches"],
    queryFn: ({ pageParam, signal }) => execute(BreachesDocument, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ breaches: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const breaches = found.data?.pages.flatMap((page) => page.breaches.nodes) ?? [];
  return (
    <Page title={t("breaches.title")}>
      <p>
        {t("breaches.lead")} {t("logged")}
      </p>
      <p role="status">{said}</p>
      <NewBreach onSaid={setSaid} />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && breaches.length === 0 && <p>{t("breaches.none")}</p>}
      {breaches.map((breach) => (
        <BreachCard key={breach.id} of={breach} onSaid={setSaid} />
      ))}
      {breaches.length > 0 && (
        <LoadMore
          shown={breaches.length}
          total={null}
          hasMore={found.hasNextPage}
          isLoading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function NewBreach({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("registers");
  const [isOpen, setOpen] = useState(false);
  const [aware, setAware] = useState(NO_MOMENT);
  const [facts, setFacts] = useState(NO_FACTS);
  const [wrong, setWrong] = useState<"aware" | "nature" | null>(null);
  const register = useChange(RegisterBreachDocument, ["breaches"]);
  const send = () => {
    const awareAt = instantOf(aware);
    const found = !awareAt ? "aware" : !facts.nature.trim() ? "nature" : null;
    setWrong(found);
    if (found || !awareAt) return document.getElementById(found ?? "aware")?.focus();
    register.mutate(
      { awareAt, facts: factsOf(facts) },
      {
        onSuccess: () => {
          setOpen(false);
          setAware(NO_MOMENT);
          setFacts(NO_FACTS);
          onSaid(t("saved"));
        },
      },
    );
  };
  return (
    <>
      <button type="button" className="button button-primary d-print-none" onClick={() => setOpen(true)}>
        {t("breaches.new")}
      </button>
      <FormDialog
        id="new-breach"
        heading={t("breaches.new")}
        isOpen={isOpen}
        isBusy={register.isPending}
        submit={t("save")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onSubmit={send}
      >
        <ChangeProblem error={register.error} />
        <MomentFields
          id="aware"
          legend={t("breaches.aware")}
          timeLabel={t("time")}
          error={wrong === "aware" ? t("dateMissing") : undefined}
          value={aware}
          onChange={setAware}
        />
        <BreachFactsFields
          id="nature"
          facts={facts}
          error={wrong === "nature" ? t("missing") : undefined}
          onChange={setFacts}
        />
      </FormDialog>
    </>
  );
}
