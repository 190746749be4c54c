import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A long hash or id: short to read, whole while the keyboard is on it, when it is copied, and on paper. */
export function ShortCode({ value, length }: { value: string; length: number }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setWhole(true);
    setCopied(true);
  };
  return (
    <>
      <button
        type="button"
        className="function-link short-code d-print-none"
        title={value}
        // Not by the pointer: what grows under it would lose the click.
        onFocus={(event) => setWhole(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => {
          setWhole(false);
          setCopied(false);
        }}
        onClick={() => void copy()}
      >
        <code>{isWhole ? value : `${value.slice(0, length)}…`}</code>
        <span className="sr-only"> {t("copy")}</span>
      </button>
      <span aria-live="polite">{isCopied && ` ${t("copied")}`}</span>
      <code className="d-none d-print-inline">{value}</code>
    </>
  );
}
