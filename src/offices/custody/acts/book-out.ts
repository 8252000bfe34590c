import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { bookedOutAfterBookIn } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { leftBehind, ofSubject, textOf } from '../told.ts'
import { byCite } from '../under-rule.ts'
import { custodians } from '../who-may.ts'

export const bookOut = defineAct({
  act: 'BookOut',
  entry: 'BookedOut',
  ...inCustody,
  kind: 'observation',
  title: 'Book a person out',
  says: 'Records that a person left a hold room or another place of detention, and where to.',
  by: custodians,
  about: 'stint',
  input: z.strictObject({
    subjectId: ask.subject('Stint', 'The stint that ended'),
    occurredAt: shared.occurredAt,
    to: ask.choice('Where to', 'Where the person went', [
      'another-place',
      'court',
      'hospital',
      'another-agency',
      'hhs',
      'released',
      'removed',
      'escaped',
      'died',
    ]),
    belongings: ask.account('Belongings', 'What was given back or sent along').optional(),
  }),
  authorities: () => [byCite('8 USC 1226; 8 USC 1231(a)(2)')],
  requires: [bookedOutAfterBookIn],
  tells: (entry, state) => ({
    subjects: [
      ...ofSubject('stint', entry, state, { bookedOutAt: entry.occurredAt, leftFor: textOf(entry, 'to') }),
      ...leftBehind(state, entry.occurredAt),
    ],
  }),
})
