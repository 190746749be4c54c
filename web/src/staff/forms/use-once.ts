import { useRef } from "react";

type Change<Input> = {
  mutate: (input: Input, then: { onSuccess: () => void; onError: () => void }) => void;
};

/** Sends what can happen only once: pressed twice it goes once, and what was refused can be tried again. */
export function useOnce<Input>(change: Change<Input>, onDone: () => void): (input: Input) => void {
  const isSent = useRef(false);
  return (input) => {
    // not by what was last drawn: a second press may come before the page knows of the first
    if (isSent.current) return;
    isSent.current = true;
    change.mutate(input, {
      onSuccess: onDone,
      onError: () => {
        isSent.current = false;
      },
    });
  };
}
