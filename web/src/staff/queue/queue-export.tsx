import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { QueueCsvDocument, type DataRequestFilter } from "../../generated/graphql.ts";
import { downloadCsv } from "../../ui/download-csv.ts";
import { Icon } from "../../ui/icon.tsx";
import { Problem } from "../../ui/problem.tsx";

/** The whole list under its filters as a file, without names of citizens. */
export function QueueExport({ filter }: { filter: DataRequestFilter }) {
  const { t } = useTranslation("staff");
  const fetched = useMutation({
    mutationFn: () => execute(QueueCsvDocument, { filter }),
    onSuccess: ({ queueCsv }) => downloadCsv("sager.csv", queueCsv),
  });
  return (
    <div className="d-print-none">
      <button
        type="button"
        className="function-link"
        aria-disabled={fetched.isPending}
        onClick={() => !fetched.isPending && fetched.mutate()}
      >
        <Icon name="download" />
        {t("queue.csv")}
      </button>
      {fetched.error && <Problem error={fetched.error} isReading />}
    </div>
  );
}
