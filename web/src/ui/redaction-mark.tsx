import type { KeyboardEvent, ReactNode } from "react";

type RedactionMarkProps = {
  isHidden: boolean;
  /** What is said after the words: that they may be about somebody else, or why they are hidden. */
  note: string;
  onToggle: () => void;
  /** One step down or up in the list of reasons; only while hidden. */
  onReason: (step: 1 | -1) => void;
  children: ReactNode;
};

/** Words that can be hidden. Space hides and shows; while they are hidden, the arrows choose the reason. */
export function RedactionMark({ isHidden, note, onToggle, onReason, children }: RedactionMarkProps) {
  const choose = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !isHidden) return;
    event.preventDefault();
    onReason(step);
  };
  return (
    <button
      type="button"
      className={`redaction ${isHidden ? "redaction-on" : ""}`}
      aria-pressed={isHidden}
      onClick={onToggle}
      onKeyDown={choose}
    >
      <span className="redaction-words">{children}</span>
      <span className="redaction-note"> {note}</span>
    </button>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
