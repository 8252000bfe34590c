import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'
import { affirmed, answered, saidYes } from './answers.ts'
import { examinedAfterArrest } from './in-order.ts'

/** 8 CFR 287.3(a): another officer examines, or the excuse stands in all its parts. */
export const examinationRequirements: readonly Requirement[] = [
  examinedAfterArrest,
  {
    ...underRule('ero-examination-by-other-officer'),
    id: 'examined-by-another',
    question: 'who',
    says: 'The person is examined by an officer other than the one who arrested.',
    cure: 'Have another qualified officer examine the person without delay.',
    needs: 'another-officer',
    subject: 'custody',
    fact: 'arrestingOfficer',
    field: 'examiningOfficerId',
    unless: 'isExcused',
  },
  {
    ...underRule('ero-examination-by-other-officer'),
    id: 'examination-excuse-whole',
    question: 'who',
    says: 'The arresting officer examines only where no other qualified officer is readily available, taking the person to one would cause unnecessary delay, and examining is among that officer’s duties.',
    cure: 'Record every part of the excuse with the reason, or have another officer examine the person.',
    needs: 'input',
    test: {
      node: 'all',
      of: [
        ...['isNobodyElseAvailable', 'isTakingElsewhereDelay', 'isExaminingOwnDuty'].map((part) => affirmed(part, saidYes('isExcused'))),
        answered('excuseReason', saidYes('isExcused')),
      ],
    },
  },
]
