import { useState } from "react";
import { refusalOf, uploadFile, type FileRefusal } from "../api/upload-file.ts";
import type { AttachmentPurpose } from "../generated/graphql.ts";

/** A file as it is on its way; FAILED is a connection that broke, and the file may be chosen again. */
export type ChosenFile = {
  key: string;
  name: string;
  sizeBytes: number;
  state: "SENDING" | "READY" | FileRefusal | "FAILED";
  id: string | null;
};

/** Sends files as they are chosen, one by one, and says how far each is. */
export function useUploads(dataRequestId: string, onReady: () => void = () => undefined) {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const set = (key: string, part: Partial<ChosenFile>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...part } : file)));
  const send = async (key: string, purpose: AttachmentPurpose, file: File): Promise<void> => {
    const outcome = await uploadFile(dataRequestId, purpose, file).catch(() => null);
    set(key, outcome ? { id: outcome.id, state: outcome.refused ?? "READY" } : { id: null, state: "FAILED" });
    if (outcome?.refused === null) onReady();
  };
  const add = (purpose: AttachmentPurpose, chosen: readonly File[]) => {
    const rows = chosen.map((file) => ({ file, key: crypto.randomUUID(), refusal: refusalOf(file) }));
    const shown = rows.map(({ file: { name, size }, key, refusal }): ChosenFile => {
      return { key, name, sizeBytes: size, state: refusal ?? "SENDING", id: null };
    });
    setFiles((before) => [...before, ...shown]);
    for (const { file, key, refusal } of rows) if (!refusal) void send(key, purpose, file);
  };
  const remove = (key: string) => setFiles((before) => before.filter((file) => file.key !== key));
  return { files, add, remove, clear: () => setFiles([]) };
}
