import { useTranslation } from "react-i18next";
import type { MyMessagesQuery } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { MessageThread } from "../ui/message-thread.tsx";
import { FileLink } from "../ui/file-link.tsx";

type Case = NonNullable<MyMessagesQuery["dataRequest"]>;
type MessagesProps = Pick<Case, "messages" | "onBehalf"> & { fresh: ReadonlySet<string> };

/** The messages of a case, oldest first, with a jump to the newest. */
export function Messages({ messages, onBehalf, fresh }: MessagesProps) {
  const { t } = useTranslation("citizen");
  const newest = messages.at(-1);
  if (!newest) return <p>{t("messages.none")}</p>;
  const authors: Readonly<Record<string, string>> = t("messages.roles", { returnObjects: true });
  const own = onBehalf ? t("messages.youOrRepresentative") : t("messages.you");
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className="sr-only">
        {t("messages.thread")}
      </h2>
      {messages.length > 1 && (
        <p className="d-print-none">
          <a href={`#message-${newest.id}`} onClick={(event) => jumpTo(event, newest.id)}>
            {t("messages.toNewest")}
          </a>
        </p>
      )}
      <MessageThread
        label={t("messages.thread")}
        messages={messages.map((message) => ({
          ...{ id: message.id, text: message.text, at: message.sentAt },
          isOwn: message.side === "CITIZEN",
          author: message.side === "CITIZEN" ? own : (authors[message.authorRole] ?? message.authorRole),
          mark: fresh.has(message.id) ? t("messages.new") : undefined,
          below: <Below message={message} />,
        }))}
      />
    </section>
  );
}

function Below({ message: { side, readAt, attachments } }: { message: Case["messages"][number] }) {
  const { t } = useTranslation("citizen");
  const files = attachments.filter(({ state }) => state === "READY");
  return (
    <>
      {files.length > 0 && (
        <ul className="nobullet-list" aria-label={t("files.ofMessage")}>
          {files.map((file) => (
            <li key={file.id}>
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      )}
      {side === "CITIZEN" && (
        <p className="message-state">
          {readAt ? (
            <>
              {t("messages.read")} <DateText value={readAt} style="instant" />
            </>
          ) : (
            t("messages.sent")
          )}
        </p>
      )}
    </>
  );
}

function jumpTo(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const message = document.getElementById(`message-${id}`);
  message?.scrollIntoView();
  message?.focus({ preventScroll: true });
}
