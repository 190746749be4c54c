import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { SystemCheckDocument, type SystemsQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Undecided } from "./undecided.tsx";

type Last = SystemsQuery["systems"][number]["lastCheck"];

/** Asks a system now whether it answers, and names every column and table the map does not. */
export function CheckSystem({ system, name, last }: { system: string; name: string; last: Last }) {
  const { t, i18n } = useTranslation("systems");
  const [asked, setAsked] = useState(0);
  const queries = useQueryClient();
  const check = useQuery({
    queryKey: ["system-check", system, asked],
    queryFn: async ({ signal }) => {
      const answer = await execute(SystemCheckDocument, { system }, signal);
      void queries.invalidateQueries({ queryKey: ["systems"] });
      return answer;
    },
    enabled: asked > 0,
    staleTime: Infinity,
  });
  const answer = check.data?.systemCheck;
  const latest = answer ?? last;
  const known = new Set((answer?.coverage?.gaps ?? []).map(({ message }) => message));
  const differences = (answer?.differences ?? []).filter(({ message }) => !known.has(message));
  const said = !answer
    ? ""
    : !answer.isReached
      ? `${t("notReached")} ${answer.fault ? localized(answer.fault, i18n.language) : ""}`
      : differences.length === 0
        ? t("reached")
        : t("differs", { count: differences.length });
  return (
    <>
      <button
        type="button"
        className="button button-secondary d-print-none"
        disabled={check.isFetching}
        onClick={() => setAsked(asked + 1)}
      >
        {t("check", { system: name })}
      </button>
      <p role="status">{check.isFetching ? t("checking") : said}</p>
      {check.error && <Problem error={check.error} isReading />}
      <p>
        {t("lastCheck")}: {latest ? <DateText value={latest.checkedAt} style="instant" /> : t("never")}
        {latest && !latest.isReached && !answer && ` – ${t("notReached")}`}
      </p>
      {answer && answer.missingRights.length > 0 && (
        <Alert kind="warning" heading={t("missingRights")}>
          <ul>
            {answer.missingRights.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
        </Alert>
      )}
      {answer && answer.spareRights.length > 0 && (
        <Alert kind="warning" heading={t("spareRights")}>
          <ul>
            {answer.spareRights.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
        </Alert>
      )}
      {latest?.coverage && <Undecided of={latest.coverage} />}
      {differences.length > 0 && (
        <DataTable
          caption={t("what")}
          items={differences}
          keyOf={({ table, column, message }) => `${table} ${column ?? ""} ${message}`}
          columns={[
            {
              key: "place",
              heading: t("place"),
              cell: ({ table, column }) => <code>{column ? `${table}.${column}` : table}</code>,
            },
            { key: "what", heading: t("what"), cell: ({ message }) => message },
          ]}
        />
      )}
    </>
  );
}
