/** What the setup of a test run started and its teardown ends. */
export type LeftRunning = { dataDir: string; stop(): Promise<void> };

/** Jest loads setup and teardown apart from each other, so what they share lies on the global object. */
const shared = globalThis as { indsigtTestPostgres?: LeftRunning };

/** Remembers what the teardown has to end. */
export function leaveForTeardown(running: LeftRunning): void {
  shared.indsigtTestPostgres = running;
}

/** What the setup left, if it came that far. */
export function takeForTeardown(): LeftRunning | undefined {
  return shared.indsigtTestPostgres;
}
