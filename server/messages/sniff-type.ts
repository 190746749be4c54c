import { TextDecoder } from "node:util";

/** The types a file may have. */
export const ALLOWED_TYPES = ["application/pdf", "image/png", "image/jpeg", "text/plain"] as const;

/** Looks at the bytes of a file as they come, whatever the sender calls it. */
export type Sniffer = { push: (bytes: Buffer) => void; type: () => string | null };

const SIGNATURES: readonly (readonly [string, Buffer])[] = [
  ["application/pdf", Buffer.from("%PDF-")],
  ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff])],
];

/** A sniffer for one file. Plain text is what is UTF-8 to its end, without control characters or markup at its start. */
export function createSniffer(): Sniffer {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = Buffer.alloc(0);
  let isText = true;
  return {
    push: (bytes) => {
      if (head.length < 512) head = Buffer.concat([head, bytes]).subarray(0, 512);
      isText = isText && isPlain(decoder, bytes);
    },
    type: () => {
      const known = SIGNATURES.find(([, signature]) => head.subarray(0, signature.length).equals(signature));
      if (known) return known[0];
      return isText && isPlain(decoder, undefined) && !/^\s*</.test(head.toString("utf8"))
        ? "text/plain"
        : null;
    },
  };
}

function isPlain(decoder: TextDecoder, bytes: Buffer | undefined): boolean {
  try {
    const text = decoder.decode(bytes, { stream: bytes !== undefined });
    return !/(?![\t\n\r\f])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
