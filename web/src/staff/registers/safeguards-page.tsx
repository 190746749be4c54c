import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { useSession } from "../../app/session.ts";
import { SafeguardsDocument, SetSafeguardDocument } from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useChange } from "../forms/use-change.ts";

/** How many people release, refuse and erase; the DPO may change it, and loosening waits a day. */
export function SafeguardsPage() {
  const { t } = useTranslation("registers");
  const { me } = useSession();
  const [said, setSaid] = useState("");
  const set = useChange(SetSafeguardDocument, ["safeguards"]);
  const found = useQuery({
    queryKey: ["safeguards"],
    queryFn: ({ signal }) => execute(SafeguardsDocument, {}, signal),
  });
  const isDpo = me.roles.includes("DPO");
  return (
    <Page title={t("safeguards.title")}>
      <p>{t("safeguards.lead")}</p>
      <p role="status">{said}</p>
      <ChangeProblem error={set.error} />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && (
        <DataTable
          caption={t("safeguards.title")}
          items={found.data.safeguards}
          keyOf={({ safeguard }) => safeguard}
          columns={[
            {
              key: "what",
              heading: t("safeguards.what"),
              cell: ({ safeguard }) => t(`safeguards.names.${safeguard}`),
            },
            {
              key: "persons",
              heading: t("safeguards.persons"),
              isNumber: true,
              cell: ({ persons }) => persons,
            },
            {
              key: "soon",
              heading: t("safeguards.soon"),
              cell: ({ soon, soonFrom }) =>
                soon && soonFrom ? (
                  <>
                    {t("safeguards.soonText", { persons: soon })} <DateText value={soonFrom} style="log" />
                  </>
                ) : (
                  t("safeguards.nothingSoon")
                ),
            },
            ...(isDpo
              ? [
                  {
                    key: "change",
                    heading: t("safeguards.change"),
                    cell: ({ safeguard, persons, soon }: (typeof found.data.safeguards)[number]) => {
                      const to = (soon ?? persons) === 2 ? 1 : 2;
                      return (
                        <button
                          type="button"
                          className="function-link"
                          disabled={set.isPending}
                          onClick={() =>
                            set.mutate({ safeguard, persons: to }, { onSuccess: () => setSaid(t("saved")) })
                          }
                        >
                          {t("safeguards.set", {
                            what: t(`safeguards.names.${safeguard}`).toLowerCase(),
                            persons: to,
                          })}
                        </button>
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      )}
    </Page>
  );
}
