import type { Requirement } from '../../acts/requirement.ts'
import { happened } from '../../clockwork/test-nodes.ts'
import { house } from './of-inspections.ts'

const not = (fact: string) => ({ node: 'not', of: happened(fact) }) as const

/** The place is on record: its case is where what was found is kept. */
export const placeOnRecord: Requirement = {
  ...house,
  id: 'inspected-place-on-record',
  question: 'where',
  says: 'The place is on record.',
  cure: 'Register the place first.',
  needs: 'facts',
  subject: 'place',
  test: happened('openedOn'),
}

export const wasHeld: Requirement = {
  ...house,
  id: 'inspection-was-held',
  question: 'instrument',
  says: 'The inspection was held.',
  cure: 'Record that it was held, and when: RecordInspection.',
  needs: 'facts',
  subject: 'inspection',
  test: happened('inspectionHeldAt'),
}

export const notReported: Requirement = {
  ...house,
  id: 'inspection-reported-once',
  question: 'instrument',
  says: 'The report was not issued before.',
  cure: 'Correct the entry that issued it.',
  needs: 'facts',
  subject: 'inspection',
  test: not('inspectionReportedAt'),
}

export const stillOpen: Requirement = {
  ...house,
  id: 'deficiency-open',
  question: 'instrument',
  says: 'The deficiency is open.',
  cure: 'Nothing: its correction was verified. What is found again is another deficiency.',
  needs: 'facts',
  subject: 'deficiency',
  test: { node: 'is', fact: 'isDeficiencyOpen', value: true },
}

export const wasCorrected: Requirement = {
  ...house,
  id: 'correction-was-reported',
  question: 'instrument',
  says: 'Somebody who answers for the place said that it was corrected.',
  cure: 'Have it reported first: ReportCorrection.',
  needs: 'facts',
  subject: 'deficiency',
  test: happened('correctionReportedAt'),
}

/** Corrections nobody went to see were the finding of OIG-18-67: problems stayed for years. */
export const seenByAnother: Requirement = {
  ...house,
  id: 'correction-seen-by-another',
  question: 'who',
  says: 'The officer who verifies a correction is not the one who reported it.',
  cure: 'Have another officer look at the place and verify it.',
  needs: 'another-officer',
  subject: 'deficiency',
  fact: 'correctionReportedBy',
}

export const stillWithheld: Requirement = {
  ...house,
  id: 'payment-withheld',
  question: 'instrument',
  says: 'The payment is withheld and was not released.',
  cure: 'Nothing: what was deducted for good, or released before, cannot be released.',
  needs: 'facts',
  subject: 'deduction',
  test: { node: 'all', of: [{ node: 'is', fact: 'deductionKind', value: 'withheld' }, not('paymentReleasedAt')] },
}

export const releasedByAnother: Requirement = {
  ...house,
  id: 'payment-released-by-another',
  question: 'who',
  says: 'The officer who releases a withheld payment is not the one who withheld it.',
  cure: 'Have another officer who may do this decide.',
  needs: 'another-officer',
  subject: 'deduction',
  fact: 'deductedBy',
}

export const waiverStands: Requirement = {
  ...house,
  id: 'waiver-stands',
  question: 'instrument',
  says: 'The waiver has not been ended.',
  cure: 'Nothing: it was ended before.',
  needs: 'facts',
  subject: 'standard-waiver',
  test: not('waiverEndedAt'),
}
