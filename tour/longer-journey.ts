import { submit, tellDeadline, type Request } from "./access-journey.ts";
import { operations } from "./operations.ts";
import { must, visit, type Tell, type Visitor } from "./people.ts";

type Asked = Request & { questions: { id: string; question: string; stopsClock: boolean }[] };

/** What the journey came to, for the test that follows it. */
export type LongerResult = {
  id: string;
  stopsClock: boolean;
  dueOn: string;
  extendedTo: string;
  secondExtension: string[];
};

/** The library asks what is meant, and then needs longer: the clock stops once, and is extended once (Art. 12(3)). */
export async function longerJourney(baseUrl: string, tell: Tell): Promise<LongerResult> {
  const karen = await visit(baseUrl, "karen");
  const signe = await visit(baseUrl, "signe");
  const per = await visit(baseUrl, "per");

  const { id, deadline } = await submit(karen, "ACCESS", tell);
  const question = await ask(signe, id, tell);
  const answered = await answer(karen, id, question.id, tell);
  const extended = await extend(per, answered, tell);
  const again = await per.api(operations.extend, { input: reasons(id, extended.version) });
  tell(`  The DPO tries to extend it once more: ${again.codes.join(", ")}.`);
  return {
    ...{ id, stopsClock: question.stopsClock, dueOn: deadline.dueOn },
    ...{ extendedTo: extended.deadline.dueOn, secondExtension: again.codes },
  };
}

async function ask(staff: Visitor, id: string, tell: Tell): Promise<Asked["questions"][number]> {
  const { dataRequest: seen } = await must(staff.api<{ dataRequest: Request }>(operations.request, { id }));
  const { askClarification } = await must(
    staff.api<{ askClarification: { dataRequest: Asked } }>(operations.ask, {
      input: { id, version: seen.version, question: "Is it all years, or only what you borrowed this year?" },
    }),
  );
  const question = askClarification.dataRequest.questions.at(-1);
  if (!question) throw new Error("the question is not on the case");
  tell(`  The caseworker asks: ${question.question}`);
  tell(`  The clock ${question.stopsClock ? "stands still until she answers" : "runs on"}.`);
  return question;
}

async function answer(citizen: Visitor, id: string, questionId: string, tell: Tell): Promise<Request> {
  const { dataRequest: seen } = await must(citizen.api<{ dataRequest: Request }>(operations.request, { id }));
  const { answerQuestion } = await must(
    citizen.api<{ answerQuestion: { dataRequest: Request } }>(operations.answer, {
      input: { id, version: seen.version, questionId, answer: "All years, please." },
    }),
  );
  tell("  The citizen answers, and the clock runs again.");
  return answerQuestion.dataRequest;
}

async function extend(dpo: Visitor, { id, version }: Request, tell: Tell): Promise<Request> {
  const { extendDeadline } = await must(
    dpo.api<{ extendDeadline: { dataRequest: Request } }>(operations.extend, { input: reasons(id, version) }),
  );
  tell("  The DPO extends the deadline, with the reason, inside the first month.");
  tellDeadline(extendDeadline.dataRequest, tell);
  return extendDeadline.dataRequest;
}

function reasons(id: string, version: number) {
  const explanation = "The request covers many years and systems that must be looked through one by one.";
  return { id, version, reason: "COMPLEXITY", explanation };
}
