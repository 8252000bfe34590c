import type { SubjectKind } from '../../../acts/subject-kind.ts'
import { accommodation, careNeed, languageNeed, prohibitedSource, protectedPerson, protectedSite } from './of-care.ts'
import { childVisit, familyCourt, familyTie, parentalInterest } from './of-families.ts'
import { credibleFear, expeditedRemoval, statusClaim } from './of-removal.ts'

/** What the protection desk keeps, each in the custody case of the person. What it tells of a child stands with the custody desk's `minor`. */
export const protectionSubjects: readonly SubjectKind[] = [
  ...[expeditedRemoval, statusClaim, credibleFear],
  ...[familyTie, parentalInterest, familyCourt, childVisit],
  ...[protectedPerson, prohibitedSource, protectedSite, careNeed, accommodation, languageNeed],
]
