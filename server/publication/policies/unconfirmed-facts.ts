/**
 * The paths of every fact that is still a demonstration value. A service in production MUST NOT
 * start while there is one; list items are named by their `key` where they have one.
 */
export function unconfirmedFacts(document: object, path: readonly string[] = []): string[] {
  if ("demo" in document && document.demo === true) return [path.join(".")];
  return Object.entries(document).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? unconfirmedFacts(value, [...path, labelOf(name, value)])
      : [],
  );
}

function labelOf(name: string, value: object): string {
  if ("key" in value && typeof value.key === "string") return value.key;
  return "category" in value && typeof value.category === "string" && /^\d+$/.test(name)
    ? value.category
    : name;
}
