import { CreateUploadDocument, type AttachmentPurpose } from "../generated/graphql.ts";
import { ApiError } from "./api-error.ts";
import { execute } from "./execute.ts";

/** The types the server takes. */
export const FILE_TYPES = ["application/pdf", "image/png", "image/jpeg", "text/plain"] as const;

/** The most bytes a file may have. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file is not taken; the first two are seen before anything is sent. */
export type FileRefusal = "SIZE" | "TYPE" | "HASH" | "INTERRUPTED";

/** What became of a file: its id, and why it was refused if it was. */
export type UploadedFile = { id: string; refused: FileRefusal | null };

/** What can be said of a file before it is sent. */
export function refusalOf({ size, type }: File): FileRefusal | null {
  if (!FILE_TYPES.some((each) => each === type)) return "TYPE";
  return size === 0 || size > MAX_FILE_BYTES ? "SIZE" : null;
}

/** Sends one file to a case: asks for a grant that names its size, type and hash, then sends the bytes once. */
export async function uploadFile(
  dataRequestId: string,
  purpose: AttachmentPurpose,
  file: File,
): Promise<UploadedFile> {
  const sha256 = await hashOf(file);
  const { name: filename, size, type: contentType } = file;
  const { createAttachmentUpload } = await execute(CreateUploadDocument, {
    input: { dataRequestId, purpose, filename, size, contentType, sha256 },
  });
  const { uploadUrl, headers, attachment } = createAttachmentUpload;
  return { id: attachment.id, refused: await put(uploadUrl, headers, file) };
}

async function put(
  url: string,
  headers: readonly { name: string; value: string }[],
  body: File,
): Promise<FileRefusal | null> {
  const fields = headers.map(({ name, value }) => [name, value] as const);
  try {
    const response = await fetch(url, {
      ...{ method: "PUT", credentials: "same-origin", body },
      headers: Object.fromEntries(fields),
    });
    const { reason } = (await response.json()) as { reason?: FileRefusal | null };
    return response.ok ? null : (reason ?? "INTERRUPTED");
  } catch (cause) {
    throw new ApiError({ message: "", extensions: { code: "OFFLINE" } }, null, { cause });
  }
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
