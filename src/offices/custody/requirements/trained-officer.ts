import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'

/** 8 CFR 287.5(b)-(f): only officers who completed basic immigration law enforcement training hold these powers. */
export const trainedOfficer = (field: string, does: string): Requirement => ({
  ...underRule('ero-training-gate'),
  id: 'trained-officer',
  question: 'who',
  says: `The officer who ${does} had completed basic immigration law enforcement training.`,
  cure: 'Tell the supervisor: an officer without the training may not use the power; record the training if it was completed.',
  needs: 'credential',
  credential: 'basic-immigration-law-enforcement',
  field,
})
