import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { BreachesDocument, RegisterBreachDocument, type BreachesQuery } from "../../generated/graphql.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { instantOf, MomentFields, NO_MOMENT } from "../../ui/moment-fields.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { BreachCard } from "./breach-card.tsx";
import { BreachFactsFields, factsOf, NO_FACTS, wordsOfFacts } from "./breach-facts.tsx";
import { ChangeForm } from "../forms/change-form.tsx";
import { useChange } from "../forms/use-change.ts";
import { useTypedDraft } from "../forms/use-typed.ts";

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
      {breaches.length > 0 && <LoadMore shown={breaches.length} of={found} />}
    </Page>
  );
}

function NewBreach({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("registers");
  const [aware, setAware] = useState(NO_MOMENT);
  const [facts, setFacts] = useTypedDraft("breach", "facts", NO_FACTS, wordsOfFacts);
  const [wrong, setWrong] = useState<"aware" | "nature" | null>(null);
  const register = useChange(RegisterBreachDocument, ["breaches"]);
  const send = (done: () => void) => {
    const awareAt = instantOf(aware);
    const found = !awareAt ? "aware" : !facts.nature.trim() ? "nature" : null;
    setWrong(found);
    if (found || !awareAt) return document.getElementById(found ?? "aware")?.focus();
    register.mutate(
      { awareAt, facts: factsOf(facts) },
      {
        onSuccess: () => {
          done();
          onSaid(t("saved"));
        },
      },
    );
  };
  return (
    <ChangeForm
      id="new-breach"
      open={t("breaches.new")}
      className="button button-primary d-print-none"
      heading={t("breaches.new")}
      submit={t("save")}
      cancel={t("cancel")}
      change={register}
      onSubmit={send}
      onEnd={() => {
        setAware(NO_MOMENT);
        setFacts(undefined);
      }}
    >
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
    </ChangeForm>
  );
}
