/** Who acts. A person may hold several roles; SYSTEM is the service's own worker. */
export type Role = "CITIZEN" | "CASEWORKER" | "DPO" | "AUDITOR" | "SYSTEM";

/** Who may do what. Every command names its action here; an action without an entry does not compile. */
export const access = {
  "me:read": ["CITIZEN", "CASEWORKER", "DPO", "AUDITOR"],
  "details:change": ["CITIZEN"], // Art. 12(1)-(2): how she wants to be written to
  "people:read": ["DPO"], // who works here and in which roles
  "session:end": ["DPO"],
  "token:manage": ["AUDITOR", "DPO"], // an auditor her own
  "dataRequest:submit": ["CITIZEN"],
  "dataRequest:readOwn": ["CITIZEN"],
  "dataRequest:withdraw": ["CITIZEN"],
  "erasure:preview": ["CITIZEN"], // Art. 12(1)-(2): what erasure would do, before she asks for it; her own data only
  "deadline:extend": ["DPO"], // Art. 12(3): the controller weighs whether more time is necessary
  "delay:tell": ["CASEWORKER", "DPO"], // Art. 12(2): a late answer is told of, with the day it is expected
  "package:download": ["CITIZEN"],
  "dataRequest:read": ["CASEWORKER", "DPO"],
  "dataRequest:register": ["CASEWORKER", "DPO"],
  "dataRequest:verifyIdentity": ["CASEWORKER", "DPO"],
  "dataRequest:proveIdentity": ["CITIZEN"],
  "dataRequest:assign": ["CASEWORKER", "DPO"],
  "dataRequest:reopen": ["DPO"],
  "dataRequest:advise": ["DPO"], // Art. 39(1): to inform, advise and monitor
  "duplicate:rule": ["CASEWORKER", "DPO"],
  "absence:set": ["CASEWORKER", "DPO"],
  "safeguard:set": ["DPO"], // a loosened safeguard waits a day (requests/safeguard-rules.ts)
  "safeguard:read": ["CASEWORKER", "DPO", "AUDITOR"],
  "question:ask": ["CASEWORKER", "DPO"],
  "question:answer": ["CITIZEN", "CASEWORKER", "DPO"], // staff record what came by letter or telephone
  "dataRequest:collect": ["CASEWORKER", "DPO"],
  "item:decide": ["CASEWORKER", "DPO"],
  "dataRequest:decide": ["DPO"], // Art. 12(3): the controller answers; who prepared may not (requests/decide-data-request.ts)
  "rectification:answer": ["CASEWORKER", "DPO"],
  "rightTask:complete": ["CASEWORKER", "DPO"],
  "handTask:report": ["CASEWORKER", "DPO"],
  "handTask:check": ["CASEWORKER", "DPO"], // and never the person who reported (by-hand/check-hand-task.ts)
  "recipient:record": ["CASEWORKER", "DPO"],
  "complaint:read": ["DPO"],
  "complaint:register": ["DPO"],
  "complaint:change": ["DPO"],
  "breach:read": ["DPO"], // Art. 33(5), 39(1)(e)
  "breach:change": ["DPO"],
  "statistics:read": ["CASEWORKER", "DPO"],
  "restriction:lift": ["DPO"], // Art. 18(3): only after the person was told
  "legalHold:read": ["DPO"],
  "legalHold:change": ["DPO"], // Art. 17(3): what must be preserved is the controller's duty to know
  "system:read": ["CASEWORKER", "DPO"],
  "erasure:plan": ["CASEWORKER", "DPO"],
  "erasure:approve": ["DPO"], // and never the person who planned it
  "receipt:read": ["CITIZEN", "CASEWORKER", "DPO", "AUDITOR"], // one's own; auditors and the DPO any
  "logAlarm:read": ["CASEWORKER", "DPO", "AUDITOR"],
  "logAlarm:acknowledge": ["AUDITOR", "DPO"], // Art. 33: by name, and the log says who
  "logKey:publish": ["SYSTEM"],
  "amendment:read": ["DPO"],
  "amendment:report": ["SYSTEM"],
  "amendment:resolve": ["DPO"],
  "policy:readDraft": ["DPO"],
  "policy:propose": ["DPO"],
  "letter:readTemplates": ["CASEWORKER", "DPO"],
  "letter:recordPosted": ["CASEWORKER", "DPO"],
  "message:send": ["CITIZEN", "CASEWORKER", "DPO"], // a citizen in her own case only (messages/send-message.ts)
  "note:write": ["CASEWORKER", "DPO"],
  "attachment:upload": ["CITIZEN", "CASEWORKER", "DPO"],
  "attachment:download": ["CITIZEN", "CASEWORKER", "DPO"],
  "policy:publish": ["DPO", "SYSTEM"], // Art. 5(2): who put a text forward and who approved it are both on record
  "audit:read": ["AUDITOR", "DPO"],
  "vault:rotate": ["SYSTEM"], // from the terminal, with both keys at hand
  "auditExport:create": ["AUDITOR", "DPO"], // a person, never a token: it is asked for by name
  "work:carryOut": ["SYSTEM"],
} as const satisfies Record<string, readonly Role[]>;

/** How old a log-on may be, in minutes, for what gives a person's data away. */
export const freshLoginMinutes = 30;

/** What a service token may be for: the role it acts in, and the beginning of the actions it may take. */
export const tokenScopes = {
  AUDIT: { role: "AUDITOR", actions: "audit:" },
} as const satisfies Record<string, { role: Role; actions: string }>;

/** A purpose that service tokens are made for. */
export type TokenScope = keyof typeof tokenScopes;

/** The name of something a person may do. */
export type Action = keyof typeof access;
