import { ApiError } from "../../api/api-error.ts";
import { Problem } from "../../ui/problem.tsx";
import { Conflict } from "./conflict.tsx";

/** Why a change did not happen. After a conflict the case has been read again, and what was typed is still there. */
export function ChangeProblem({ error }: { error: unknown }) {
  if (!error) return null;
  if (error instanceof ApiError && error.code === "CONFLICT")
    return (
      <div role="alert">
        <Conflict key={error.requestId} />
      </div>
    );
  const fields = error instanceof ApiError ? error.fields : [];
  return (
    <>
      <Problem error={error} />
      {fields.length > 0 && (
        <ul>
          {fields.map(({ path, message }) => (
            <li key={`${path.join(".")} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
