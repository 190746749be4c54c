/** An opaque id for one record: the page that holds it and its place there. */
export function itemIdOf(findingPageId: string, position: number): string {
  return Buffer.from(`${findingPageId}:${position}`).toString("base64url");
}

/** Reads an item's id back; undefined when it is none of ours. */
export function placeOfItem(id: string): { findingPageId: string; position: number } | undefined {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,6})$/.exec(
    Buffer.from(id, "base64url").toString("utf8"),
  );
  return match?.[1] && match[2] ? { findingPageId: match[1], position: Number(match[2]) } : undefined;
}
