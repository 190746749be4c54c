import { useTranslation } from "react-i18next";
import { ChangeForm, type ChangeFormProps } from "./change-form.tsx";

type OpenedFormProps = Pick<
  ChangeFormProps,
  "id" | "heading" | "change" | "onSubmit" | "onEnd" | "children"
> & {
  onSaid: (said: string) => void;
};

/** A button that opens a form of a register, and says when it was saved. */
export function OpenedForm({ onSubmit, onSaid, ...form }: OpenedFormProps) {
  const { t } = useTranslation("registers");
  return (
    <ChangeForm
      {...form}
      open={form.heading}
      submit={t("save")}
      cancel={t("cancel")}
      onSubmit={(done) =>
        onSubmit(() => {
          done();
          onSaid(t("saved"));
        })
      }
    />
  );
}
