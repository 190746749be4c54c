import { useTranslation } from "react-i18next";
import { ChangeForm, type ChangeFormProps } from "./change-form.tsx";

type WorkFormProps = Pick<ChangeFormProps, "id" | "heading" | "change" | "onSubmit" | "onEnd" | "children">;

/** A button that opens a form about one thing in a case. */
export function WorkForm(form: WorkFormProps) {
  const { t } = useTranslation("work");
  return <ChangeForm {...form} open={form.heading} submit={t("save")} cancel={t("cancel")} />;
}
