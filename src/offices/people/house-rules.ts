import type { Requirement } from '../../acts/requirement.ts'

/**
 * Rules of this record itself, read because they are written here: they stand for no statute, and are cited as what they are.
 * Two officers for what cannot be taken back.
 */
const cite = 'Writ records rule (docs/decisions/reading-room.md)'
export const house = { cite, verified: 'yes', severity: 'policy' } as const

/** Another officer than the one who asked. */
export const secondOfficer = (id: string, subject: string, fact: string, says: string): Requirement => ({
  ...house,
  id,
  question: 'who',
  says,
  cure: 'Have another officer who may do this review it and decide.',
  needs: 'another-officer',
  subject,
  fact,
})

/** Something that must not have happened yet, to a subject of the case. */
export const notYet = (id: string, subject: string, fact: string, says: string, cure: string): Requirement => ({
  ...house,
  id,
  question: 'instrument',
  says,
  cure,
  needs: 'facts',
  subject,
  test: { node: 'not', of: { node: 'happened', fact } },
})

/** Something that must have happened before, to a subject of the case. */
export const already = (id: string, subject: string, fact: string, says: string, cure: string): Requirement => ({
  ...house,
  id,
  question: 'instrument',
  says,
  cure,
  needs: 'facts',
  subject,
  test: { node: 'happened', fact },
})
