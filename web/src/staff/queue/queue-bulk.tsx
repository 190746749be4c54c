import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { AssignDataRequestsDocument, type AssignDataRequestsMutation } from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useColleaguesQuery } from "../case/case-handler.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import type { QueueLine } from "./queue-table.tsx";
import { useChange } from "../forms/use-change.ts";

const NOBODY = "nobody";

type BulkProps = {
  lines: readonly QueueLine[];
  /** The ids of the cases that are ticked. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Gives the cases that are ticked to somebody, or to nobody, and says of each that was not given why. */
export function QueueBulk({ lines, chosen, onChoose }: BulkProps) {
  const { t } = useTranslation("handling");
  const [to, setTo] = useState("");
  const [wrong, setWrong] = useState<"cases" | "to" | null>(null);
  const assign = useChange(AssignDataRequestsDocument, ["queue"]);
  const ticked = lines.filter(({ id }) => chosen.has(id));
  const submit = () => {
    const found = ticked.length === 0 ? "cases" : to === "" ? "to" : null;
    setWrong(found);
    if (found) return document.getElementById(found === "to" ? "bulk-to" : "bulk-all")?.focus();
    if (assign.isPending) return;
    const requests = ticked.map(({ id, version }) => ({ id, version }));
    assign.mutate(
      { requests, handlerId: to === NOBODY ? null : to },
      { onSuccess: (done) => onChoose(new Set(notGiven(done).map(({ id }) => id))) },
    );
  };
  return (
    <form
      className="queue-bulk d-print-none"
      aria-label={t("bulk.title")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="search-row">
        <AllOnPage lines={lines} chosen={chosen} onChoose={onChoose} isWrong={wrong === "cases"} />
        <Handlers value={to} onChange={setTo} error={wrong === "to" ? t("bulk.chooseTo") : undefined} />
        <button type="submit" className="button button-secondary" aria-disabled={assign.isPending}>
          {t("bulk.give")}
        </button>
      </div>
      <p role="status">{ticked.length > 0 && t("bulk.chosen", { count: ticked.length })}</p>
      <ChangeProblem error={assign.error} />
      <Given of={assign.data} lines={lines} />
    </form>
  );
}

function AllOnPage({ lines, chosen, onChoose, isWrong }: BulkProps & { isWrong: boolean }) {
  const { t } = useTranslation("handling");
  const shown = lines.slice(0, MOST);
  return (
    <div className="form-group">
      {isWrong && (
        <span className="form-error-message" id="bulk-all-error">
          {t("bulk.chooseCases")}
        </span>
      )}
      <label className="queue-tick">
        <input
          type="checkbox"
          id="bulk-all"
          checked={shown.every(({ id }) => chosen.has(id))}
          aria-describedby={isWrong ? "bulk-all-error" : undefined}
          onChange={(event) => onChoose(new Set(event.target.checked ? shown.map(({ id }) => id) : []))}
        />{" "}
        {t("bulk.all")}
      </label>
    </div>
  );
}

function Handlers(field: { value: string; onChange: (value: string) => void; error: string | undefined }) {
  const { t } = useTranslation("handling");
  const { me } = useSession();
  const found = useColleaguesQuery();
  const colleagues = found.data?.colleagues ?? [];
  const nameOf = (id: string) => colleagues.find((each) => each.id === id)?.name ?? "";
  const others = colleagues.filter(({ id }) => id !== me.id);
  if (found.error && !found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  return (
    <SelectField
      id="bulk-to"
      label={t("bulk.to")}
      choices={[
        { value: "", label: "–" },
        { value: me.id, label: t("you") },
        ...others.map(({ id, name, substituteId }) => ({
          value: id,
          label: substituteId ? t("away", { name, substitute: nameOf(substituteId) }) : name,
        })),
        { value: NOBODY, label: t("nobody") },
      ]}
      {...field}
    />
  );
}

/** What became of the cases; those that were not given stay ticked. */
function Given({
  of: done,
  lines,
}: {
  of: AssignDataRequestsMutation | undefined;
  lines: readonly QueueLine[];
}) {
  const { t } = useTranslation("handling");
  const refused = notGiven(done);
  const given = (done?.assignDataRequests.assignments.length ?? 0) - refused.length;
  return (
    <div role="status">
      {given > 0 && <p>{t("bulk.given", { count: given })}</p>}
      {refused.length > 0 && (
        <Alert kind="warning" heading={t("bulk.notGiven", { count: refused.length })}>
          <ul>
            {refused.map(({ id, refusal }) => (
              <li key={id}>
                {lines.find((line) => line.id === id)?.number ?? t("bulk.gone")}:{" "}
                {t(`bulk.why.${why(refusal)}`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

/** As many as are given at a time. */
const MOST = 100;

type Refused = AssignDataRequestsMutation["assignDataRequests"]["assignments"][number];

function notGiven(done: AssignDataRequestsMutation | undefined): Refused[] {
  return done?.assignDataRequests.assignments.filter(({ refusal }) => refusal !== null) ?? [];
}

const SAID = ["CONFLICT", "INVALID_TRANSITION", "INTERNAL", "UNAVAILABLE"] as const;

function why(refusal: Refused["refusal"]): (typeof SAID)[number] | "OTHER" {
  return SAID.find((said) => said === refusal) ?? "OTHER";
}
