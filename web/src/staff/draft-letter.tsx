import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  EditLetterDocument,
  PreviewLetterDocument,
  SendLetterDocument,
  type PreviewLetterMutation,
} from "../generated/graphql.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { LetterMarkup } from "./letter-text.tsx";
import type { StaffLetter } from "./letters-part.tsx";
import { useContactChange } from "./use-contact-change.ts";

/** A draft: only its free parts can be written anew; looked at before it is kept, and kept before it is sent. */
export function DraftLetter({
  letter: { id, version, language, freeParts },
  requestId,
}: {
  letter: StaffLetter;
  requestId: string;
}) {
  const { t } = useTranslation("contact");
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState("");
  const [isAsking, setAsking] = useState(false);
  const preview = useContactChange(PreviewLetterDocument, requestId);
  const edit = useContactChange(EditLetterDocument, requestId);
  const send = useContactChange(SendLetterDocument, requestId);
  const textOf = (name: string) => texts[name] ?? freeParts.find((part) => part.name === name)?.text ?? "";
  const input = {
    ...{ id, version },
    parts: freeParts.map(({ name }) => ({ name, text: textOf(name).trim() || null })),
  };
  return (
    <div className="d-print-none">
      <h4>{t("letters.edit")}</h4>
      <p role="status">{said}</p>
      <ChangeProblem error={preview.error ?? edit.error ?? send.error} />
      {freeParts.map(({ name }) => (
        <TextField
          key={name}
          id={`part-${id}-${name}`}
          name={name}
          rows={4}
          label={t(`letters.parts.${name as "note"}`)}
          maxLength={4_000}
          value={textOf(name)}
          onChange={(text) => setTexts((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <div className="button-row">
        <button type="button" className="button button-secondary" onClick={() => preview.mutate(input)}>
          {t("letters.preview")}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={edit.isPending}
          onClick={() => edit.mutate(input, { onSuccess: () => setSaid(t("letters.saved")) })}
        >
          {t("letters.save")}
        </button>
        <button type="button" className="button button-primary" onClick={() => setAsking(true)}>
          {t("letters.send")}
        </button>
      </div>
      {preview.data && <Preview of={preview.data.previewLetter} language={language} />}
      <ConfirmDialog
        id={`send-${id}`}
        heading={t("letters.send")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isBusy={send.isPending}
        confirm={t("letters.send")}
        cancel={t("letters.back")}
        onConfirm={() => {
          setAsking(false);
          send.mutate({ id, version }, { onSuccess: () => setSaid(t("letters.sending")) });
        }}
      >
        <p>{t("letters.sendConfirm")}</p>
      </ConfirmDialog>
    </div>
  );
}

function Preview({
  of: { html, pdfBase64 },
  language,
}: {
  of: PreviewLetterMutation["previewLetter"];
  language: StaffLetter["language"];
}) {
  const { t } = useTranslation("contact");
  const open = () => {
    const bytes = Uint8Array.from(atob(pdfBase64), (character) => character.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: "kladde.pdf" });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section aria-label={t("letters.previewTitle")} className="own-block">
      <h4>{t("letters.previewTitle")}</h4>
      <LetterMarkup html={html} language={language} />
      <button type="button" className="function-link" onClick={open}>
        {t("letters.previewPdf")}
      </button>
    </section>
  );
}
