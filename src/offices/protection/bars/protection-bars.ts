import type { Bar } from '../../../acts/requirement.ts'
import { againstExpeditedRemoval } from './against-expedited-removal.ts'
import { forCare } from './for-care.ts'
import { forChildren } from './for-children.ts'
import { forFamilies } from './for-families.ts'
import { forVictims } from './for-victims.ts'

/** What may not be done to whom, of this desk's acts and of others'. Observations that were made all the same carry the finding. */
export const protectionBars: readonly Bar[] = [...againstExpeditedRemoval, ...forChildren, ...forFamilies, ...forVictims, ...forCare]
