import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { ProveIdentityDocument, type CaseLineFragment } from "../generated/graphql.ts";
import { Problem } from "../ui/problem.tsx";

/** Proves by MitID who she is, where an earlier log-on did not suffice (Art. 12(6)). */
export function ProveIdentity({ of: { id, version } }: { of: CaseLineFragment }) {
  const { t } = useTranslation("citizen");
  const queries = useQueryClient();
  const proving = useMutation({
    mutationFn: () => execute(ProveIdentityDocument, { input: { id, version } }),
    onSettled: async () => queries.invalidateQueries({ queryKey: ["case", id] }),
  });
  return (
    <>
      {proving.error && <Problem error={proving.error} />}
      <button
        type="button"
        className="button button-secondary"
        aria-disabled={proving.isPending}
        onClick={() => !proving.isPending && proving.mutate()}
      >
        {t("questions.prove")}
      </button>
    </>
  );
}
