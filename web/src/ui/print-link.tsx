import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** Prints the page, as the browser's own menu would. */
export function PrintLink() {
  const { t } = useTranslation();
  return (
    <button type="button" className="function-link d-print-none" onClick={() => print()}>
      <Icon name="print" />
      {t("print")}
    </button>
  );
}
