import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { RIGHTS } from "../../app/rights.ts";
import { Icon } from "../../ui/icon.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ClearFilters } from "./queue-empty.tsx";
import { HANDLERS, WINDOWS } from "./queue-filter-of.ts";

/** Whom the cases are about, kept in the page alone: it is sent by POST, and forgotten when the page is left. */
type NameFilter = { name: string; onName: (name: string) => void };

/** Which cases are shown. It stands in the address, so that it can be kept and shared, all but the name. */
export function QueueFilter({ name, onName }: NameFilter) {
  const { t } = useTranslation("staff");
  const [address, setAddress] = useSearchParams();
  const asked = address.get("nummer") ?? "";
  const [typed, setTyped] = useState({ asked, number: asked });
  const [whom, setWhom] = useState({ asked: name, name });
  // What was searched for may be taken off elsewhere, as by a link or the back button.
  if (typed.asked !== asked) setTyped({ asked, number: asked });
  if (whom.asked !== name) setWhom({ asked: name, name });
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
        onName(whom.name.trim());
        if (typed.number.trim() !== asked) set("nummer", typed.number.trim());
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
        <TextField
          id="name"
          name="name"
          type="search"
          label={t("queue.name")}
          maxLength={200}
          value={whom.name}
          onChange={(text) => setWhom({ asked: name, name: text })}
        />
        <button type="submit" className="button button-secondary">
          {t("queue.search")}
        </button>
      </div>
      <Chips onRemove={(key) => set(key, "")} name={name} onName={onName} />
    </form>
  );
}

/** The filters in force, each of which can be taken off. */
function Chips({ onRemove, name, onName }: NameFilter & { onRemove: (key: string) => void }) {
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
    words[key] ? [{ key, text: words[key](value), remove: () => onRemove(key) }] : [],
  );
  if (name) chips.push({ key: "name", text: `${t("queue.name")}: ${name}`, remove: () => onName("") });
  if (chips.length === 0) return null;
  return (
    <ul className="chips nobullet-list" aria-label={t("queue.filters")}>
      {chips.map(({ key, text, remove }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={remove}>
            {text}
            <Icon name="close" />
            <span className="sr-only">{t("queue.remove")}</span>
          </button>
        </li>
      ))}
      <li>
        <ClearFilters onClear={() => onName("")} />
      </li>
    </ul>
  );
}
