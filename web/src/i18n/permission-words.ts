import type { access, Action, Role } from "../../../policies/access.ts";

type OfPersons = {
  [A in Action]: Exclude<(typeof access)[A][number] & Role, "SYSTEM"> extends never ? never : A;
}[Action];

type KeyOf<A extends string> = A extends `${infer Subject}:${infer Verb}` ? `${Subject}_${Verb}` : never;

/** The words of everything that a person may do; an action that lacks them does not compile. */
export type PermissionWords = Readonly<Record<KeyOf<OfPersons>, string>>;
