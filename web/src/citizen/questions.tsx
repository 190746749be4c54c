import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { Fold } from "../ui/fold.tsx";
import { OpenQuestion } from "./open-question.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** What the library has asked: what waits for an answer first, then what has been answered. */
export function Questions({ of: dataRequest }: { of: Case }) {
  const { t } = useTranslation("citizen");
  const { questions, allowedActions } = dataRequest;
  const open = questions.filter(({ answeredAt }) => answeredAt === null);
  const answered = questions.filter(({ answeredAt }) => answeredAt !== null);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("questions.title", { count: questions.length })}</h2>
      {open.map((question) => (
        <OpenQuestion
          key={question.id}
          {...{ question, dataRequest, mayAnswer: allowedActions.includes("ANSWER_QUESTION") }}
        />
      ))}
      {answered.length > 0 && (
        <Fold summary={t("questions.answered", { count: answered.length })}>
          <dl>
            {answered.map(({ id, question, answer, answeredAt }) => (
              <div key={id}>
                <dt className="text-as-written">{question}</dt>
                <dd className="text-as-written">
                  {answer ?? t("questions.answeredOtherwise")}
                  {answeredAt && (
                    <>
                      {" "}
                      (<DateText value={answeredAt} style="day" />)
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </section>
  );
}
