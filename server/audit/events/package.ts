/** What the log says of the citizen's copy. */
export type PackageEvent =
  | { kind: "package.built"; package: string; sha256: string; bytes: number; files: number; withheld: number }
  | { kind: "package.download_granted"; package: string; grant: string }
  | { kind: "package.downloaded"; package: string; grant: string; complete: boolean }
  | { kind: "package.removed"; package: string; reason: "ERASURE" | "EXPIRED" };
