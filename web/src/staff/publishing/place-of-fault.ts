import type { TFunction } from "i18next";

/** A place in a file as people say it: what the server gives by line is worded, and a key stands as it is. */
export function placeOfFault(place: string, t: TFunction<"publishing">): string {
  const [, body, line] = /^(body )?line (\d+)$/.exec(place) ?? [];
  if (line === undefined) return place === "a heading" ? t("places.heading") : place;
  return t(body ? "places.bodyLine" : "places.line", { line });
}
