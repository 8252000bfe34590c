import type { ReadingLine } from '../../ledger/readings/readings.ts'

/** Who reads where nobody is signed in: the public, under one id of its own in the log of readings. */
export const publicReaderId = '00000000-0000-4000-8000-0000000010ca'

const publicPurpose = 'public locator'

/**
 * A line of the log for the public locator. The network address is left out on purpose: a list of who looks for whom would be a way to find
 * families, and they would be right not to look.
 */
export const publicLine = (line: Pick<ReadingLine, 'what' | 'caseId' | 'personId' | 'fields' | 'refusedBecause'>): ReadingLine => ({
  ...line,
  officerId: publicReaderId,
  positions: [],
  purpose: publicPurpose,
  trace: { sessionId: null, address: null, door: 'web' },
})
