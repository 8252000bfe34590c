import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const recordDeparture = defineAct({
  act: 'RecordDeparture',
  entry: 'DepartureRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a voluntary departure made',
  says: 'Records that the person left the United States on their own, as granted, and how that is known.',
  by: caseOfficers,
  about: 'voluntary-departure',
  input: z.strictObject({
    subjectId: ask.subject('Grant', 'The grant under which the person left'),
    departedOn: ask.day('Left on', 'Day the person left the United States'),
    proof: ask.account('How it is known', 'The paper or record that shows it'),
  }),
  authorities: () => [byRule('voluntary-departure')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('voluntary-departure', entry, state, { departedOn: textOf(entry, 'departedOn') }) }),
})
