type Payload = Record<string, unknown> & { grantId?: string; uid?: string };

/** What oidc-provider asks of whoever keeps its things. */
export type ProviderStore = {
  upsert: (id: string, payload: Payload) => Promise<void>;
  find: (id: string) => Promise<Payload | undefined>;
  findByUid: (uid: string) => Promise<Payload | undefined>;
  findByUserCode: () => Promise<undefined>;
  consume: (id: string) => Promise<void>;
  destroy: (id: string) => Promise<void>;
  revokeByGrantId: (grantId: string) => Promise<void>;
};

const MOST = 1_000;

/** Keeps what the embedded provider must remember, in memory: the newest of each kind. Expiry is checked by the provider. */
export function createProviderStore(clock: () => Date): (kind: string) => ProviderStore {
  return () => {
    const kept = new Map<string, Payload>();
    return {
      upsert: async (id, payload) => {
        kept.delete(id);
        kept.set(id, payload);
        const [oldest] = kept.keys();
        if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      },
      find: async (id) => kept.get(id),
      findByUid: async (uid) => [...kept.values()].find((payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = kept.get(id);
        if (payload) kept.set(id, { ...payload, consumed: Math.floor(clock().getTime() / 1000) });
      },
      destroy: async (id) => void kept.delete(id),
      revokeByGrantId: async (grantId) => {
        for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}
