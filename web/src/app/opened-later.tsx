import { lazy, useState, type ComponentType } from "react";

/** A page that is fetched when it is first opened, or ahead of that. */
export type OpenedLater = ComponentType & { fetch: () => Promise<void> };

/** Makes one. A page that has been fetched ahead is shown at once, with no moment of waiting between. */
export function openedLater(load: () => Promise<ComponentType>): OpenedLater {
  let fetched: ComponentType | undefined;
  const fetch = async () => {
    fetched ??= await load();
    return { default: fetched };
  };
  const Waiting = lazy(fetch);
  function Opened() {
    // Held from the first showing on: another component in its place would lose what has been typed.
    const [Shown] = useState<ComponentType>(() => fetched ?? Waiting);
    return <Shown />;
  }
  return Object.assign(Opened, { fetch: async () => void (await fetch()) });
}
