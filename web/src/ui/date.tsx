import { useTranslation } from "react-i18next";
import { formatDate, type DateStyle } from "./format-date.ts";

/** A day or an instant, in words of the page's language, and readable by programs. */
export function DateText({ value, style }: { value: string; style: DateStyle }) {
  const { i18n } = useTranslation();
  return <time dateTime={value}>{formatDate(value, style, i18n.language)}</time>;
}
