import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DateText } from "../ui/date.tsx";
import { formatSize } from "../ui/format-size.ts";
import { Icon } from "../ui/icon.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** The letters of a case as PDF: the answer, and the certificate when something was erased. */
export function Letters({ of: { letters } }: { of: Case }) {
  const { t, i18n } = useTranslation("citizen");
  const sent = letters.flatMap(({ id, kind, sentAt, generations }) => {
    const file = generations.at(-1);
    return file && sentAt ? [{ id, kind, sentAt, file }] : [];
  });
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="letters" className="d-print-none">
      <h2 id="letters">{t("letters.title")}</h2>
      <ul className="nobullet-list">
        {sent.map(({ id, kind, sentAt, file }) => (
          <li key={id}>
            <a href={file.pdfUrl} className="function-link">
              <Icon name="download" />
              {t(`letters.kinds.${kind}`)} (PDF, {formatSize(file.sizeBytes, i18n.language)})
            </a>{" "}
            <DateText value={sentAt} style="day" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who had the data from the library and was told of what was done with them, or why not (Art. 19). */
export function Recipients({ of: { recipientNotices } }: { of: Case }) {
  const { t, i18n } = useTranslation("citizen");
  if (recipientNotices.length === 0) return null;
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">{t("recipients.title")}</h2>
      <p>{t("recipients.intro")}</p>
      <ul>
        {recipientNotices.map(({ id, name, right, state, reason, recordedAt }) => (
          <li key={id}>
            <strong>{localized(name, i18n.language)}</strong> ({t(`rights.${right}.name`).toLowerCase()}):{" "}
            {t(`recipients.states.${state}`)}
            {recordedAt && (
              <>
                , <DateText value={recordedAt} style="day" />
              </>
            )}
            {reason && <span className="text-as-written">. {reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
