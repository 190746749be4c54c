import { useTranslation } from "react-i18next";
import type { FileFragment } from "../generated/graphql.ts";
import { formatSize } from "./format-size.ts";
import { Icon } from "./icon.tsx";

const SHORT: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "text/plain": "TXT",
};

/** A file to fetch, its type and size said before. */
export function FileLink({ file: { url, filename, contentType, sizeBytes } }: { file: FileFragment }) {
  const { i18n } = useTranslation();
  return (
    <a href={url} className="function-link text-break">
      <Icon name="attach" />
      {filename} ({SHORT[contentType] ?? contentType}, {formatSize(sizeBytes, i18n.language)})
    </a>
  );
}
