import type { Assurance, Channel, Outcome, Right } from "../generated/schema.ts";

/**
 * Everything the log can say. Bodies hold ids, codes, counts and hashes only: what is in an
 * append-only log cannot be erased (Art. 17), so nothing in it may identify a citizen.
 */
export type AuditEvent = { subject: string | null } &
  /** A version of a public text took its place for ever (Art. 12(1), 13, 14, 30). */
  (
    | {
        kind: "publication.published";
        document: string;
        version: string;
        sha256: string;
        effectiveOn: string;
      }
    /** A person signed in, with these roles. */
    | { kind: "session.started"; session: string; roles: readonly string[]; assurance: Assurance }
    /** A sign-in was refused: the code says why. */
    | { kind: "session.refused"; reason: string }
    | { kind: "session.ended"; session: string }
    /** A request reached the controller (Art. 12(3)). */
    | {
        kind: "data_request.received";
        rights: readonly Right[];
        channel: Channel;
        dueOn: string;
        onBehalf: boolean;
        state: string;
      }
    /** Staff opened one request and saw personal data (CJEU C-579/21: the citizen may ask when and why). */
    | { kind: "data_request.read"; part: "REQUEST" | "ITEMS" }
    /** Staff listed the queue; the ids are those shown. */
    | { kind: "data_requests.listed"; requests: readonly string[] }
    /** Staff checked who the person is (Art. 12(6)). */
    | { kind: "data_request.identity_verified"; method: Assurance }
    | { kind: "data_request.withdrawn"; from: string }
    | { kind: "collection.started"; systems: readonly string[] }
    /** One system has been read through (Art. 15(3)). */
    | {
        kind: "collection.system_finished";
        system: string;
        rows: number;
        underReview: number;
        collections: number;
      }
    /** A system could not be read; it stays an open task. */
    | { kind: "collection.system_failed"; system: string; attempt: number; reason: string }
    /** A person decided on records one by one (Art. 15(4)). */
    | { kind: "items.decided"; released: number; withheld: number; grounds: readonly string[] }
    /** The answer, right by right (Art. 12(3), 12(4)). */
    | {
        kind: "data_request.decided";
        decisions: readonly { right: Right; outcome: Outcome; grounds: readonly string[] }[];
      }
    | {
        kind: "package.built";
        package: string;
        sha256: string;
        bytes: number;
        files: number;
        withheld: number;
      }
    | { kind: "package.download_granted"; package: string; grant: string }
    | { kind: "package.downloaded"; package: string; grant: string; complete: boolean }
    | { kind: "package.removed"; package: string; reason: "ERASURE" | "EXPIRED" }
    | { kind: "erasure.planning_started"; plans: readonly string[]; systems: readonly string[] }
    | {
        kind: "erasure.planned";
        plan: string;
        system: string;
        digest: string;
        erased: number;
        anonymised: number;
        kept: number;
      }
    | { kind: "erasure.planning_failed"; plan: string; system: string; reason: string }
    | { kind: "erasure.approved"; plan: string; system: string; digest: string; planner: string }
    /** The source changed after the approval: nothing was erased. */
    | { kind: "erasure.stopped"; plan: string; system: string; collection: string }
    | { kind: "erasure.failed"; plan: string; system: string; reason: string }
    /** Executed and read again (Art. 17). `residue` above zero means not complete. */
    | {
        kind: "erasure.executed";
        plan: string;
        system: string;
        erased: number;
        anonymised: number;
        kept: number;
        residue: number;
      }
    | { kind: "data_request.closed"; outcome: string }
    /** Someone asked whether the log is unbroken. */
    | { kind: "audit.verified"; size: number; rootHash: string; problems: number }
  );

/** A kind of event, such as `data_request.received`. */
export type AuditEventKind = AuditEvent["kind"];
