import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { RIGHTS } from "../app/rights.ts";
import { Icon } from "../ui/icon.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ClearFilters } from "./queue-empty.tsx";
import { HANDLERS, WINDOWS } from "./queue-filter-of.ts";

/** Which cases are shown. It stands in the address, so that it can be kept and shared; it never holds a name. */
export function QueueFilter() {
  const { t } = useTranslation("staff");
  const [address, setAddress] = useSearchParams();
  const asked = address.get("nummer") ?? "";
  const [typed, setTyped] = useState({ asked, number: asked });
  // What was searched for may be taken off elsewhere, as by a link or the back button.
  if (typed.asked !== asked) setTyped({ asked, number: asked });
  const set = (key: string, value: string) =>
    setAddress((before) => {
      if (value) before.set(key, value);
      else before.delete(key);
      return before;
    });
  const select = (key: string, label: string, any: string, choices: { value: string; label: string }[]) => (
    <SelectField
      id={`filter-${key}`}
      label={label}
      value={address.get(key) ?? ""}
      choices={[{ value: "", label: any }, ...choices]}
      onChange={(value) => set(key, value)}
    />
  );
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        set("nummer", typed.number.trim());
      }}
    >
      <div className="search-row">
        {select("vis", t("queue.filter"), t("queue.open"), [
          { value: "closed", label: t("queue.closed") },
          { value: "erasable", label: t("queue.erasable") },
          { value: "all", label: t("queue.all") },
        ])}
        {select(
          "ret",
          t("queue.right"),
          t("queue.anyRight"),
          RIGHTS.map((value) => ({ value, label: t(`rights.${value}`) })),
        )}
        {select(
          "frist",
          t("queue.deadline"),
          t("queue.anyDeadline"),
          WINDOWS.map((value) => ({ value, label: t(`queue.windows.${value}`) })),
        )}
        {select(
          "behandler",
          t("queue.handler"),
          t("queue.anyHandler"),
          HANDLERS.map((value) => ({ value, label: t(`queue.handlers.${value}`) })),
        )}
        {select("svar", t("queue.reply"), t("queue.anyReply"), [
          { value: "1", label: t("queue.needsReply") },
        ])}
        {select("fejl", t("queue.systems"), t("queue.anySystems"), [
          { value: "1", label: t("queue.systemFailed") },
        ])}
        <TextField
          id="number"
          name="number"
          type="search"
          label={t("queue.number")}
          value={typed.number}
          onChange={(number) => setTyped({ asked, number })}
        />
        <button type="submit" className="button button-secondary">
          {t("queue.search")}
        </button>
      </div>
      <Chips onRemove={(key) => set(key, "")} />
    </form>
  );
}

/** The filters in force, each of which can be taken off. */
function Chips({ onRemove }: { onRemove: (key: string) => void }) {
  const { t } = useTranslation("staff");
  const [address] = useSearchParams();
  const words: Readonly<Record<string, (value: string) => string>> = {
    vis: (value) => (value === "closed" || value === "erasable" ? t(`queue.${value}`) : t("queue.all")),
    ret: (value) => t(`rights.${value as "ACCESS"}`),
    frist: (value) => t(`queue.windows.${value as "LATER"}`),
    behandler: (value) => t(`queue.handlers.${value as "MINE"}`),
    svar: () => t("queue.needsReply"),
    fejl: () => t("queue.systemFailed"),
    nummer: (value) => `${t("queue.number")}: ${value}`,
  };
  const chips = [...address].flatMap(([key, value]) =>
    words[key] ? [{ key, text: words[key](value) }] : [],
  );
  if (chips.length === 0) return null;
  return (
    <ul className="chips nobullet-list" aria-label={t("queue.filters")}>
      {chips.map(({ key, text }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => onRemove(key)}>
            {text}
            <Icon name="close" />
            <span className="sr-only">{t("queue.remove")}</span>
          </button>
        </li>
      ))}
      <li>
        <ClearFilters />
      </li>
    </ul>
  );
}
