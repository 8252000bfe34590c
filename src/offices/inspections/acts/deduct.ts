import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite } from '../../custody/exports.ts'
import { opensAtPlace, textOfPlace } from '../../places/exports.ts'
import { openText } from '../fields.ts'
import { ofInspections } from '../of-inspections.ts'
import { placeOnRecord, releasedByAnother, stillWithheld } from '../requirements.ts'
import { changes } from '../tell.ts'
import { payers } from '../who-may.ts'

const agreement = () => [byCite('The agreement or contract of the place, as named in the entry')]

export const deduct = defineAct({
  act: 'Deduct',
  entry: 'Deducted',
  ...ofInspections,
  kind: 'decision',
  title: 'Deduct or withhold payment',
  says: 'Deducts money from what the place is paid, or withholds it until something is put right, under a clause of its agreement.',
  by: payers,
  input: z.strictObject({
    deductionKind: ask.choice('What', 'Whether it is deducted for good, or withheld', ['deducted', 'withheld']),
    dollars: ask.dollars('How much', 'Whole dollars', 1),
    clause: ask.text('Clause', 'Clause of the agreement or contract, by number'),
    deficiencyId: ask.text('For which deficiency', 'Its number in this record, where it is for one').optional(),
    why: openText('Why', 'What the place did not do, and how the amount was worked out'),
  }),
  authorities: agreement,
  requires: [placeOnRecord],
  tells: (entry, state) => ({
    subjects: [
      opensAtPlace('deduction', entry, state, {
        deductionKind: textOfPlace(entry, 'deductionKind'),
        deductedDollars: String(entry.payload.dollars),
        deductedAt: entry.occurredAt,
        deductedBy: entry.officerId,
        deficiencyId: textOfPlace(entry, 'deficiencyId'),
      }),
    ],
  }),
})

export const releaseWithheld = defineAct({
  act: 'ReleaseWithheld',
  entry: 'WithheldReleased',
  ...ofInspections,
  kind: 'decision',
  title: 'Release a withheld payment',
  says: 'Pays what was withheld, once what it was withheld for is put right. Another officer decides than the one who withheld it.',
  by: payers,
  about: 'deduction',
  input: z.strictObject({
    subjectId: ask.subject('Payment', 'What was withheld'),
    why: openText('Why', 'What was put right, and who verified it'),
  }),
  authorities: agreement,
  requires: [stillWithheld, releasedByAnother],
  tells: (entry, state) => ({ subjects: changes('deduction', entry, state, { paymentReleasedAt: entry.occurredAt }) }),
})
