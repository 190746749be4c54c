import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { useSession } from "../../app/session.ts";
import { AssignDataRequestDocument, ColleaguesDocument } from "../../generated/graphql.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** Who works on the case: take it, put it back, or give it to a colleague. Who is away has a substitute. */
export function CaseHandler({ of: { id, version, handlerId, allowedActions } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const { me } = useSession();
  const [isGiving, setGiving] = useState(false);
  const [chosen, setChosen] = useState("");
  const colleagues = useColleagues();
  const assign = useCaseChange(AssignDataRequestDocument, id);
  const nameOf = (who: string | null) => colleagues.find((each) => each.id === who)?.name ?? "–";
  const to = (handler: string | null) => {
    setGiving(false);
    assign.mutate({ id, version, handlerId: handler });
  };
  return (
    <>
      <dt>{t("handler")}</dt>
      <dd>
        <span>{handlerId === me.id ? t("you") : handlerId ? nameOf(handlerId) : t("nobody")}</span>
        <ChangeProblem error={assign.error} />
        {allowedActions.includes("ASSIGN") && (
          <div className="d-print-none">
            {handlerId !== me.id && <Act text={t("take")} onAct={() => to(me.id)} />}
            {handlerId && <Act text={t("putBack")} onAct={() => to(null)} />}
            <Act text={t("give")} onAct={() => setGiving(true)} />
          </div>
        )}
        <FormDialog
          id="give"
          heading={t("give")}
          isOpen={isGiving}
          isBusy={assign.isPending}
          submit={t("giveNow")}
          cancel={t("cancel")}
          onClose={() => setGiving(false)}
          onSubmit={() => chosen && to(chosen)}
        >
          <SelectField
            id="colleague"
            label={t("giveTo")}
            value={chosen}
            choices={[
              { value: "", label: "–" },
              ...colleagues.map(({ id: value, name, substituteId }) => ({
                value,
                label: substituteId ? t("away", { name, substitute: nameOf(substituteId) }) : name,
              })),
            ]}
            onChange={setChosen}
          />
        </FormDialog>
      </dd>
    </>
  );
}

function Act({ text, onAct }: { text: string; onAct: () => void }) {
  return (
    <button type="button" className="function-link" onClick={onAct}>
      {text}
    </button>
  );
}

/** Those who may be given a case. */
export function useColleagues() {
  return useColleaguesQuery().data?.colleagues ?? [];
}

/** The same, and whether they could be read. */
export function useColleaguesQuery() {
  return useQuery({
    queryKey: ["colleagues"],
    queryFn: ({ signal }) => execute(ColleaguesDocument, {}, signal),
    staleTime: 60_000,
  });
}
