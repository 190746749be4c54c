import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { StaffContactDocument, type StaffContactQuery } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MessageThread } from "../../ui/message-thread.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { FileLink } from "../../ui/file-link.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { MarkRead } from "./mark-read.tsx";
import { NoteForm } from "./note-form.tsx";
import { StaffMessageForm } from "./staff-message-form.tsx";

type Contact = NonNullable<StaffContactQuery["dataRequest"]>;

/** What citizen and staff have written to each other, and what staff noted for each other. */
export function ContactPart({ of: { id } }: { of: StaffCase }) {
  const { t } = useTranslation("contact");
  const [said, setSaid] = useState("");
  const found = useQuery({
    queryKey: ["staff-contact", id],
    queryFn: ({ signal }) => execute(StaffContactDocument, { id }, signal),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  const contact = found.data?.dataRequest;
  if (!contact) return <Problem error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <p role="status">{said}</p>
      <Messages of={contact} onDone={setSaid} />
      <Notes of={contact} onDone={setSaid} />
      <Files of={contact} onReady={() => void found.refetch()} />
    </>
  );
}

type SectionProps = { of: Contact; onDone: (said: string) => void };

function Messages({ of: { id, messages }, onDone }: SectionProps) {
  const { t } = useTranslation("contact");
  const unread = messages.filter(({ side, readAt }) => side === "CITIZEN" && !readAt);
  const newest = unread.at(-1);
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t("messages.title")}</h2>
      {messages.length === 0 && <p>{t("messages.none")}</p>}
      {messages.length > 0 && (
        <MessageThread
          label={t("messages.title")}
          messages={messages.map(({ id: message, side, authorRole, text, sentAt, readAt, attachments }) => ({
            ...{ id: message, text, at: sentAt, isOwn: side === "STAFF" },
            author: t(`roles.${authorRole as "DPO"}`),
            mark: side === "CITIZEN" && !readAt ? t("messages.new") : undefined,
            below: (
              <>
                <FileList files={attachments.filter(({ state }) => state === "READY")} />
                {side === "STAFF" && (
                  <p className="message-state">
                    {readAt ? (
                      <>
                        {t("messages.read")} <DateText value={readAt} style="instant" />
                      </>
                    ) : (
                      t("messages.unread")
                    )}
                  </p>
                )}
              </>
            ),
          }))}
        />
      )}
      {newest && <MarkRead id={id} upTo={newest.id} onDone={onDone} />}
      <StaffMessageForm id={id} newest={newest?.id} onDone={onDone} />
    </section>
  );
}

function Notes({ of: { id, internalNotes }, onDone }: SectionProps) {
  const { t } = useTranslation("contact");
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t("notes.title")}</h2>
      {internalNotes.length === 0 ? (
        <p>{t("notes.none")}</p>
      ) : (
        <MessageThread
          label={t("notes.title")}
          messages={internalNotes.map(({ id: note, authorRole, text, writtenAt }) => ({
            ...{ id: note, text, at: writtenAt, isOwn: true },
            author: t(`roles.${authorRole as "DPO"}`),
          }))}
        />
      )}
      <NoteForm id={id} onDone={onDone} />
    </section>
  );
}

function Files({ of: { id, attachments }, onReady }: Pick<SectionProps, "of"> & { onReady: () => void }) {
  const { t } = useTranslation("contact");
  const ready = attachments.filter(({ state }) => state === "READY");
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t("files.title")}</h2>
      {ready.length === 0 ? <p>{t("files.none")}</p> : <FileList files={ready} withPurpose />}
      <EvidenceFields id={id} onReady={onReady} />
    </section>
  );
}

function FileList({ files, withPurpose = false }: { files: Contact["attachments"]; withPurpose?: boolean }) {
  const { t } = useTranslation("contact");
  if (files.length === 0) return null;
  return (
    <ul className="nobullet-list" aria-label={t("files.title")}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
          {withPurpose && ` – ${t(`files.purposes.${file.purpose}`)}`}
        </li>
      ))}
    </ul>
  );
}
