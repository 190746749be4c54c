import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { RIGHTS } from "../app/rights.ts";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Which cases are shown. It stands in the address, so that it can be kept and shared; it never holds a name. */
export function QueueFilter() {
  const { t } = useTranslation("staff");
  const [address, setAddress] = useSearchParams();
  const [number, setNumber] = useState(address.get("nummer") ?? "");
  const set = (key: string, value: string) =>
    setAddress((before) => {
      if (value) before.set(key, value);
      else before.delete(key);
      return before;
    });
  return (
    <form
      className="search-row"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        set("nummer", number.trim());
      }}
    >
      <SelectField
        id="shown"
        label={t("queue.filter")}
        value={address.get("vis") ?? ""}
        choices={[
          { value: "", label: t("queue.open") },
          { value: "closed", label: t("queue.closed") },
          { value: "all", label: t("queue.all") },
        ]}
        onChange={(value) => set("vis", value)}
      />
      <SelectField
        id="right"
        label={t("queue.right")}
        value={address.get("ret") ?? ""}
        choices={[
          { value: "", label: t("queue.anyRight") },
          ...RIGHTS.map((right) => ({ value: right, label: t(`rights.${right}`) })),
        ]}
        onChange={(value) => set("ret", value)}
      />
      <TextField
        id="number"
        name="number"
        type="search"
        label={t("queue.number")}
        value={number}
        onChange={setNumber}
      />
      <button type="submit" className="button button-secondary">
        {t("queue.search")}
      </button>
      {address.size > 0 && (
        <button
          type="button"
          className="button button-tertiary"
          onClick={() => {
            setNumber("");
            setAddress({});
          }}
        >
          {t("queue.clear")}
        </button>
      )}
    </form>
  );
}
