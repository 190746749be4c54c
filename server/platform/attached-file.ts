/** A file as an answer: its plain name, its exact one where that may hold any letter, and its size where it is known. */
export type AttachedFile = { type: string; name: string; exactName?: string; sizeBytes?: number };

/** The headers of a file that is saved and not shown, and that nobody keeps on the way (RFC 6266, RFC 8187). */
export function attachedFile({ type, name, exactName, sizeBytes }: AttachedFile): Record<string, string> {
  const exact = exactName === undefined ? "" : `; filename*=UTF-8''${encodeURIComponent(exactName)}`;
  return {
    "Content-Type": type,
    ...(sizeBytes !== undefined && { "Content-Length": String(sizeBytes) }),
    "Content-Disposition": `attachment; filename="${name}"${exact}`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
}
