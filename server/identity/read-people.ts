import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { Person, QueryPeopleArgs, Role } from "../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../platform/page.ts";
import { openDataKey } from "../vault/data-key.ts";
import { listStaff, type StaffMember } from "./person-store.ts";
import { openName } from "./read-person.ts";

/** Who works here, by last log-on: names, roles at that log-on, and sessions that live. Reading it is an event. */
export async function readPeople(ctx: Context, args: QueryPeopleArgs): Promise<Page<Person>> {
  const actor = authorize(ctx, "people:read");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.instant, cursorShapes.uuid]);
  const rows = await listStaff(ctx.db, ctx.clock(), {
    first,
    after: after && { signedInAt: after[0] ?? "", id: after[1] ?? "" },
  });
  const page = pageOf(rows, first, (row) => [row.signedInAt.toISOString(), row.id]);
  await record(ctx, actor, {
    kind: "people.listed",
    subject: null,
    people: page.nodes.map(({ id }) => id),
  });
  const present = (member: StaffMember) => presentMember(ctx, member);
  return {
    ...page,
    nodes: page.nodes.map(present),
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: present(node) })),
  };
}

function presentMember({ vault }: Context, member: StaffMember): Person {
  const { id, vaultKeyId, wrappedKey, sealedProfile, roles, signedInAt, sessions } = member;
  return {
    id,
    name: openName(openDataKey(vault, vaultKeyId, wrappedKey), id, sealedProfile),
    roles: roles.filter((role): role is Role => role !== "SYSTEM"),
    lastSignedInAt: signedInAt,
    sessions: sessions.map(({ id: sessionId, startedAt, expiresAt }) => ({
      id: sessionId,
      startedAt: new Date(startedAt),
      expiresAt: new Date(expiresAt),
    })),
  };
}
