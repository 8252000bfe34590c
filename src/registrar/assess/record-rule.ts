/** Where the rules of this record itself are written: ours, so read, and no statute's. */
export const recordRule = { cite: 'A rule of this record', verified: 'yes', severity: 'policy' } as const
