import { escapeXml } from "../platform/escape-xml.ts";

/** What goes into a Digital Post message: who sends, who receives, and the letter itself. */
export type MemoMessage = {
  messageUuid: string;
  label: string;
  createdAt: Date;
  sender: { cvr: string; label: string };
  recipientCpr: string;
  document: { filename: string; language: "da" | "en"; pdf: Buffer };
};

/**
 * A MeMo 1.1 message as XML. Every element carries the prefix `memo`, since SF1601 reads the prefix and not the
 * namespace behind it.
 */
export function memoXml({
  messageUuid,
  label,
  createdAt,
  sender,
  recipientCpr,
  document,
}: MemoMessage): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.1" memoSchVersion="1.1.0">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>${messageUuid}</memo:messageUUID>
    <memo:label>${escapeXml(label)}</memo:label>
    <memo:mandatory>false</memo:mandatory>
    <memo:legalNotification>false</memo:legalNotification>
    <memo:Sender>
      <memo:senderID>${escapeXml(sender.cvr)}</memo:senderID>
      <memo:idType>CVR</memo:idType>
      <memo:label>${escapeXml(sender.label)}</memo:label>
    </memo:Sender>
    <memo:Recipient>
      <memo:recipientID>${escapeXml(recipientCpr)}</memo:recipientID>
      <memo:idType>CPR</memo:idType>
    </memo:Recipient>
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>${createdAt.toISOString().replace(/\.\d+Z$/, "Z")}</memo:createdDateTime>
    <memo:MainDocument>
      <memo:File>
        <memo:encodingFormat>application/pdf</memo:encodingFormat>
        <memo:filename>${escapeXml(document.filename)}</memo:filename>
        <memo:language>${document.language}</memo:language>
        <memo:content>${document.pdf.toString("base64")}</memo:content>
      </memo:File>
    </memo:MainDocument>
  </memo:MessageBody>
</memo:Message>
`;
}
