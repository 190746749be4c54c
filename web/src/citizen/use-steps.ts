import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";

/** A step of the form. */
export type Step = 1 | 2 | 3;

/** What the browser's history knows of a step: which it is, and how many lie before it. */
type Place = { step?: Step; depth?: number };

/**
 * The steps of a form as places in the browser's history, so that its back button goes one step back. While nothing is
 * filled in, as after a reload, only the first is open.
 */
export function useSteps(isBegun: boolean) {
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const { step = 1, depth = 0 } = (state ?? {}) as Place;
  const [goal, setGoal] = useState<{ path: string; state: object }>();
  useEffect(() => {
    if (!goal) return;
    // to the form's first place and from there on, so that going back from what follows does not lead into it again
    if (depth > 0) void navigate(-depth);
    else void navigate(goal.path, { replace: true, state: goal.state });
  }, [goal, depth, navigate]);
  return {
    step: isBegun ? step : (1 as const),
    go: (to: Step) => void navigate({ search }, { state: { step: to, depth: depth + 1 } }),
    /** Ends the form; another page takes its place. */
    leaveFor: (path: string, state: object) => setGoal({ path, state }),
    isLeaving: goal !== undefined,
  };
}
