import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { FILE_TYPES } from "../api/upload-file.ts";
import { SendMessageDocument } from "../generated/graphql.ts";
import type { FieldError } from "../ui/error-summary.tsx";
import { FileField } from "../ui/file-field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ChosenFiles } from "../ui/chosen-files.tsx";
import { useTextDraft } from "./use-draft.ts";
import { useUploads } from "../ui/use-uploads.ts";

const MAX_LENGTH = 10_000;
const MAX_FILES = 10;

type MessageFormProps = {
  dataRequestId: string;
  errors: readonly FieldError[];
  setErrors: (errors: FieldError[]) => void;
};

/** Writes to the library. What is typed stays until it is sent; pressed twice, or again after a lost connection, it is sent once. */
export function MessageForm({ dataRequestId, errors, setErrors }: MessageFormProps) {
  const { t } = useTranslation("citizen");
  const [text, setText] = useTextDraft(`message ${dataRequestId}`);
  const uploads = useUploads(dataRequestId);
  const ready = uploads.files.flatMap(({ id, state }) => (state === "READY" && id ? [id] : []));
  const send = useSend({ dataRequestId, text, attachmentIds: ready }, () => {
    setText("");
    uploads.clear();
    setErrors([]);
  });
  const problems = (): FieldError[] => {
    const wrong = (field: string, message: string) => [{ field, message }];
    if (!text.trim()) return wrong("text", t("messages.missing"));
    if (text.length > MAX_LENGTH) return wrong("text", t("messages.tooLong", { count: text.length }));
    if (ready.length > MAX_FILES) return wrong("files", t("messages.tooMany"));
    if (uploads.files.some(({ state }) => state !== "READY")) return wrong("files", t("messages.notReady"));
    return [];
  };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        const found = problems();
        setErrors(found);
        if (found.length === 0) send.mutate();
      }}
    >
      {send.failure && <Problem error={send.failure} />}
      <p role="status">{send.sent !== "NOTHING" && t(`messages.isSent.${send.sent}`)}</p>
      <TextField
        id="text"
        name="text"
        label={t("messages.write")}
        hint={t("messages.hint")}
        error={errorOf("text")}
        rows={6}
        value={text}
        onChange={setText}
      />
      <FileField
        id="files"
        label={t("files.attach")}
        hint={t("files.hint")}
        error={errorOf("files")}
        optional
        accept={FILE_TYPES}
        onChoose={(chosen) => uploads.add("MESSAGE", chosen)}
      />
      <ChosenFiles words="citizen" files={uploads.files} onRemove={uploads.remove} />
      <button type="submit" className="button button-primary" aria-disabled={send.isPending}>
        {send.isPending ? t("new.sending") : t("messages.send")}
      </button>
    </form>
  );
}

function useSend(
  message: { dataRequestId: string; text: string; attachmentIds: string[] },
  clear: () => void,
) {
  const queries = useQueryClient();
  const attempt = useRef({ key: crypto.randomUUID() as string, text: "" });
  const [sent, setSent] = useState<"NOTHING" | "THIS" | "EARLIER">("NOTHING");
  const done = async (text: string) => {
    attempt.current = { key: crypto.randomUUID(), text: "" };
    setSent(text === message.text ? "THIS" : "EARLIER");
    if (text === message.text) clear();
    await queries.invalidateQueries({ queryKey: ["messages", message.dataRequestId] });
  };
  const sending = useMutation({
    mutationFn: () => {
      attempt.current.text ||= message.text;
      return execute(SendMessageDocument, { input: { ...message, idempotencyKey: attempt.current.key } });
    },
    onSuccess: () => done(message.text),
    onError: async (error) => {
      if (hasBeenSent(error)) await done(attempt.current.text);
    },
  });
  return {
    ...{ isPending: sending.isPending, sent, mutate: () => sending.mutate() },
    failure: hasBeenSent(sending.error) ? null : sending.error,
  };
}

/** The same key twice: the first try had arrived, though its answer was lost. */
function hasBeenSent(error: unknown): boolean {
  return error instanceof ApiError && error.code === "CONFLICT";
}
