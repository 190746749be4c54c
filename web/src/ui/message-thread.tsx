import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";
import { DateText } from "./date.tsx";

/** One message as it is shown: who wrote as a role, when, what, and what became of it. */
export type ThreadMessage = {
  id: string;
  isOwn: boolean;
  author: string;
  at: string;
  text: string;
  /** A word beside the author, such as "ny". */
  mark?: string | undefined;
  /** Files, and whether it has been read. */
  below?: ReactNode;
};

/** What two sides have written, oldest first. Each message can take the focus, so that one can jump to it. */
export function MessageThread({ label, messages }: { label: string; messages: readonly ThreadMessage[] }) {
  return (
    <ol className="message-thread" aria-label={label}>
      {messages.map(({ id, isOwn, author, at, text, mark, below }) => (
        <li key={id} id={`message-${id}`} tabIndex={-1} className={isOwn ? "message-own" : "message-other"}>
          <p className="message-author">
            <strong>{author}</strong> <DateText value={at} style="instant" />{" "}
            {mark && <Badge tone="info">{mark}</Badge>}
          </p>
          <p className="text-as-written">{text}</p>
          {below}
        </li>
      ))}
    </ol>
  );
}
