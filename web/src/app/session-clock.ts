import { useEffect, useState } from "react";

/** How long before the end of the session its person is asked whether she is still there. */
export const WARN_SECONDS = 5 * 60;

/** How many seconds a session has left, counted each second near its end and seldom before; null while it is far off. */
export function useSecondsLeft(endsAt: Date): number | null {
  const [left, setLeft] = useState<number | null>(() => nearEnd(endsAt));
  const isNear = left !== null;
  useEffect(() => {
    const look = () => setLeft(nearEnd(endsAt));
    look();
    const watch = setInterval(look, isNear ? 1_000 : 5_000);
    return () => clearInterval(watch);
  }, [endsAt, isNear]);
  return left;
}

function nearEnd(endsAt: Date): number | null {
  const left = Math.ceil((endsAt.getTime() - Date.now()) / 1_000);
  return left <= WARN_SECONDS ? Math.max(0, left) : null;
}

/** Seconds as a clock shows them: 4:05. */
export function clockOf(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
