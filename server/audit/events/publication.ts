/** What the log says of publication. */
export type PublicationEvent = {
  kind: "publication.published";
  document: string;
  version: string;
  sha256: string;
  effectiveOn: string;
};
