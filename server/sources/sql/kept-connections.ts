import type { Knex } from "knex";

/** How long a connection waits for the next use, in milliseconds. */
const WAITS_MS = 5_000;

/**
 * Lends connections to one system. One that was used without a fault waits a while for the next use, so that a system
 * need not sign us in for every request that is read; one with a fault, or one that nobody asked for, is closed.
 */
export function keepConnections(open: () => Knex): <T>(use: (connection: Knex) => Promise<T>) => Promise<T> {
  const waiting = new Map<Knex, NodeJS.Timeout>();
  return async (use) => {
    const [kept] = [...waiting].at(-1) ?? [];
    clearTimeout(kept && waiting.get(kept));
    const connection = kept ?? open();
    waiting.delete(connection);
    let isSound = false;
    try {
      const result = await use(connection);
      isSound = true;
      return result;
    } finally {
      if (isSound)
        waiting.set(
          connection,
          setTimeout(() => closeLater(connection), WAITS_MS),
        );
      else await connection.destroy();
    }
  };
  function closeLater(connection: Knex): void {
    waiting.delete(connection);
    connection.destroy().catch(() => undefined);
  }
}
