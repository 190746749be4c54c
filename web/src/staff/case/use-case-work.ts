import { useQuery } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import { StaffCaseWorkDocument } from "../../generated/graphql.ts";
import type { StaffCase } from "./staff-case.ts";

/** What colleagues made of a case: rulings on duplicates, advice, and that it was taken up again; read anew at each version. */
export function useCaseWork({ id, version }: Pick<StaffCase, "id" | "version">) {
  return useQuery({
    queryKey: ["staff-case-work", id, version],
    queryFn: ({ signal }) => execute(StaffCaseWorkDocument, { id }, signal),
    placeholderData: (before) => before,
  });
}
