import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { polling } from "../../api/polling.ts";
import { StaffLettersDocument, type StaffLettersQuery } from "../../generated/graphql.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { Deliveries } from "./deliveries.tsx";
import { LetterText } from "./letter-text.tsx";

/** One letter of a case. */
export type StaffLetter = NonNullable<StaffLettersQuery["dataRequest"]>["letters"][number];

/** The letters of a case, newest first: what was written, every generation, and how far each way has come. */
export function LettersPart({ of: { id } }: { of: StaffCase }) {
  const { t } = useTranslation("contact");
  const found = useQuery({
    queryKey: ["staff-letters", id],
    queryFn: ({ signal }) => execute(StaffLettersDocument, { id }, signal),
    // a letter on its way is set and sent within moments, and handed to its carrier or refused by it
    ...polling(({ dataRequest }: StaffLettersQuery) => (dataRequest?.letters.some(isMoving) ? 3_000 : false)),
  });
  const letters = [...(found.data?.dataRequest?.letters ?? [])].reverse();
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t("letters.title")}</h2>
      <p>{t("letters.shown")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && letters.length === 0 && <p>{t("letters.none")}</p>}
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} all={letters} requestId={id} />
      ))}
    </section>
  );
}

function isMoving({ state, deliveries }: StaffLetter): boolean {
  return state === "QUEUED" || deliveries.some((way) => way.state === "WAITING" && way.channel !== "PAPER");
}

/** The kinds of which a later letter is read with the one before it: the answer was given again, or went on. */
const GIVEN_AGAIN: readonly StaffLetter["kind"][] = [
  "DECISION",
  "ERASURE_CERTIFICATE",
  "DATA_REMAINS",
  "DELAY",
];

type LetterProps = { letter: StaffLetter; all: readonly StaffLetter[]; requestId: string };

function Letter({ letter, all, requestId }: LetterProps) {
  const { t } = useTranslation("contact");
  const { id, kind, state, language, writtenAt, sentAt, generations, deliveries } = letter;
  return (
    <article className="case-card" aria-labelledby={`letter-${id}`}>
      <h3 id={`letter-${id}`} tabIndex={-1}>
        {t(`letters.kinds.${kind}`)}{" "}
        <Badge tone={state === "SENT" ? "success" : "info"}>{t(`letters.states.${state}`)}</Badge>
      </h3>
      <p>
        {t("letters.written")} <DateText value={writtenAt} style="instant" />
        {sentAt && (
          <>
            . {t("letters.sentAt")} <DateText value={sentAt} style="instant" />
          </>
        )}
        . {t(`letters.languages.${language}`)}.
      </p>
      {GIVEN_AGAIN.includes(kind) && <Neighbours of={letter} among={all} />}
      {generations.length > 0 && (
        <ul>
          {generations.map(({ number, pdfUrl }) => (
            <li key={number}>
              <a href={pdfUrl}>{t("letters.pdf", { number })}</a>
            </li>
          ))}
        </ul>
      )}
      {generations.length > 0 && <LetterText id={id} version={letter.version} language={language} />}
      <Deliveries deliveries={deliveries} requestId={requestId} />
    </article>
  );
}

/** Which letter of the same kind came before this one, and which after it; what was sent stays as it was. */
function Neighbours({ of, among }: { of: StaffLetter; among: readonly StaffLetter[] }) {
  const { t } = useTranslation("contact");
  const alike = among.filter(({ kind }) => kind === of.kind); // the newest first
  const place = alike.indexOf(of);
  const [later, earlier] = [alike[place - 1], alike[place + 1]];
  return (
    <>
      {later && (
        <p>
          {t("letters.later")} <To letter={later} />.
        </p>
      )}
      {earlier && (
        <p>
          {t("letters.earlier")} <To letter={earlier} />.
        </p>
      )}
    </>
  );
}

function To({ letter: { id, writtenAt } }: { letter: StaffLetter }) {
  return (
    <a href={`#letter-${id}`}>
      <DateText value={writtenAt} style="instant" />
    </a>
  );
}
