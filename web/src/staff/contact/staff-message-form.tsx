import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FILE_TYPES } from "../../api/upload-file.ts";
import { SendMessageDocument } from "../../generated/graphql.ts";
import { useUploads } from "../../ui/use-uploads.ts";
import { FileField } from "../../ui/file-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { ChosenFiles } from "../../ui/chosen-files.tsx";
import { useContactChange } from "./use-contact-change.ts";
import { useTyped } from "../forms/use-typed.ts";

type StaffMessageFormProps = {
  id: string;
  /** The newest message of the citizen that stands above the form: the reply marks it as read. */
  newest: string | undefined;
  onDone: (said: string) => void;
};

/** Writes to the citizen. What is typed stays until it is sent; pressed twice, it is sent once. */
export function StaffMessageForm({ id, newest, onDone }: StaffMessageFormProps) {
  const { t } = useTranslation("contact");
  const [text, setText] = useTyped(id, "message");
  const [error, setError] = useState<string | undefined>();
  const key = useRef<string>(crypto.randomUUID());
  const uploads = useUploads(id);
  const send = useContactChange(SendMessageDocument, id);
  const isReady = uploads.files.every(({ state }) => state === "READY");
  const submit = () => {
    setError(text.trim() ? undefined : t("messages.missing"));
    if (!text.trim()) return document.getElementById("message")?.focus();
    if (!isReady) return document.getElementById("files-of-message")?.focus();
    const attachmentIds = uploads.files.flatMap((file) => (file.id ? [file.id] : []));
    send.mutate(
      { dataRequestId: id, text, attachmentIds, readUpTo: newest ?? null, idempotencyKey: key.current },
      {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          setText(undefined);
          uploads.clear();
          onDone(t("messages.sent"));
        },
      },
    );
  };
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) submit();
      }}
    >
      <ChangeProblem error={send.error} />
      <TextField
        id="message"
        name="message"
        rows={6}
        label={t("messages.write")}
        hint={t("messages.hint")}
        error={error}
        maxLength={10_000}
        value={text}
        onChange={setText}
      />
      <FileField
        id="files-of-message"
        label={t("files.attach")}
        hint={t("files.hint")}
        error={uploads.files.length > 0 && !isReady ? t("messages.notReady") : undefined}
        optional
        accept={FILE_TYPES}
        onChoose={(chosen) => uploads.add("MESSAGE", chosen)}
      />
      <ChosenFiles words="contact" files={uploads.files} onRemove={uploads.remove} />
      <button type="submit" className="button button-primary" aria-disabled={send.isPending}>
        {t("messages.send")}
      </button>
    </form>
  );
}
