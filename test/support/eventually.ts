import { setTimeout as pause } from "node:timers/promises";

/** Tries again until it holds; after ten seconds what was last wrong is thrown. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await holds();
    } catch (error) {
      if (tries >= 200) throw error;
      await pause(50);
    }
  }
}
