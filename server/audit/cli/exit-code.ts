/** What a command ends with; docs/verifying-the-log.md tells auditors. */
export const ExitCode = { OK: 0, BROKEN: 1, USAGE: 2, UNREADABLE: 3, FORKED: 4 } as const;

/** One of them. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Something outside the log could not be read: a file, a network, a key. */
export type Unreadable = { unreadable: string };

/** Whether a thrown value says that something could not be read. */
function isUnreadable(error: unknown): error is Error & Unreadable {
  return error instanceof Error && "unreadable" in error;
}

/** What to throw when something could not be read. */
export function unreadable(what: string, cause?: unknown): Error & Unreadable {
  return Object.assign(new Error(`${what} could not be read.`, { cause }), { unreadable: what });
}

/** The exit code of a failure, told in a line. */
export function tellFailure(error: unknown, print: (line: string) => void): ExitCode {
  print(error instanceof Error ? error.message : "It failed for a reason of its own.");
  return isUnreadable(error) ? ExitCode.UNREADABLE : ExitCode.BROKEN;
}
