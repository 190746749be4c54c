import { ApiError } from "../../api/api-error.ts";
import { ChangeProblem } from "./change-problem.tsx";

/** Refusals whose sentence says what is to be done; the others have words of the page's own. */
const SAID: ReadonlySet<string> = new Set(["INVALID_INPUT", "INVALID_TRANSITION", "FORBIDDEN"]);

/** Why something grave is refused as a whole; what the case lacks is said in the server's words. */
export function Refused({ error }: { error: unknown }) {
  const isSaid = error instanceof ApiError && SAID.has(error.code);
  return (
    <>
      <ChangeProblem error={error} />
      {isSaid && <p>{error.message}</p>}
    </>
  );
}
