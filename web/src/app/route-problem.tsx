import { useRouteError } from "react-router";
import { Problem } from "../ui/problem.tsx";

/** What a page shows that could not be drawn. */
export function RouteProblem() {
  const error = useRouteError();
  return <Problem error={error} retry={() => location.reload()} />;
}
