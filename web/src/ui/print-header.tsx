import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { DateText } from "./date.tsx";

/** On paper alone: where the page stands, and when it was printed. */
export function PrintHeader() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    // drawn before the browser takes the page for printing
    const look = () => flushSync(() => setAt(new Date()));
    addEventListener("beforeprint", look);
    return () => removeEventListener("beforeprint", look);
  }, []);
  return (
    <p className="d-none d-print-block text-break">
      {t("printedFrom")} {location.origin}
      {pathname}, <DateText value={at.toISOString()} style="instant" />
    </p>
  );
}
