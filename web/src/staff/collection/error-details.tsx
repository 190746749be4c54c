import { useTranslation } from "react-i18next";
import { Fold } from "../../ui/fold.tsx";

/** What exactly is wrong, for those who look after a system; names of tables and columns, never a value. */
export function ErrorDetails({ of: lines }: { of: readonly string[] }) {
  const { t } = useTranslation("jobs");
  if (lines.length === 0) return null;
  return (
    <Fold summary={t("technical")}>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
