/** What an officer is and may do at one moment: folded from the officer's own case, never stored. */
export interface OfficerStanding {
  officerId: string
  /** Positions held that day (ids of `src/law/officers/positions.ts`), with the office. */
  positions: readonly { position: string; office: string; since: string }[]
  /** Credentials, in force or not: the one that lapsed is named in a refusal. Expires at the first instant it is no longer in force. */
  credentials: readonly { credential: string; issuedAt: string; expiresAt: string | null; revokedAt: string | null; inForce: boolean }[]
  /** Powers of others this officer may use now. */
  delegations: readonly { delegationId: string; from: string; positions: readonly string[]; until: string | null; cite: string }[]
  supervisorId: string | null
  /** Restrictions of cases this officer is cleared to read. */
  clearances: readonly string[]
  /** Set where this is no officer but a window: the one person whose file may be read and acted in. */
  ofPerson?: string
}
