import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { areasOf } from "../app/areas.ts";
import { useSession } from "../app/session.ts";
import { LogAlarmsDocument, TakeNoteOfAlarmDocument } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { Problem } from "../ui/problem.tsx";

const EVERY_MINUTE = 60_000;

/** A broken log, on every page of staff and auditors until one of the latter has taken note of it by name. */
export function LogAlarms() {
  const { t } = useTranslation("proof");
  const { me } = useSession();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ["logAlarms"],
    queryFn: ({ signal }) => execute(LogAlarmsDocument, {}, signal),
    refetchInterval: EVERY_MINUTE,
  });
  const note = useMutation({
    mutationFn: async (id: string) => execute(TakeNoteOfAlarmDocument, { input: { id } }),
    onSettled: async () => queries.invalidateQueries({ queryKey: ["logAlarms"] }),
  });
  const mayTakeNote = areasOf(me.roles).some(({ area }) => area === "auditor");
  const alarms = found.data?.logAlarms ?? [];
  const unread = found.error && (
    <Alert kind="info">
      <p>{t("alarm.unread")}</p>
      <button
        type="button"
        className="button button-secondary d-print-none"
        onClick={() => void found.refetch()}
      >
        {t("tryAgain", { ns: "common" })}
      </button>
    </Alert>
  );
  if (alarms.length === 0) return unread;
  return (
    <Alert kind="error" heading={t("alarm.title")}>
      <p>{t("alarm.text")}</p>
      <ul>
        {alarms.map(({ id, raisedAt, code, index }) => (
          <li key={id}>
            <DateText value={raisedAt} style="log" />: {t("alarm.where", { index })} <code>{code}</code>{" "}
            {mayTakeNote && (
              <button
                type="button"
                className="button button-secondary d-print-none"
                disabled={note.isPending}
                onClick={() => note.mutate(id)}
              >
                {t("alarm.note")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {note.error && <Problem error={note.error} />}
      {unread}
    </Alert>
  );
}
