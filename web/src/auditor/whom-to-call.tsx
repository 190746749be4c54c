import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { WhomToCallDocument } from "../generated/graphql.ts";

/** Where the data protection officer is reached, as published; for whoever has just found a broken log. */
export function WhomToCall() {
  const { t } = useTranslation("auditor");
  const found = useQuery({
    queryKey: ["whomToCall"],
    queryFn: ({ signal }) => execute(WhomToCallDocument, {}, signal),
  });
  const officer = found.data?.organisation?.dataProtectionOfficer;
  if (!officer) return null;
  return <p>{t("verify.call", { phone: officer.phone.value, email: officer.email.value })}</p>;
}
