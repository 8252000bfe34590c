import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const changeAgreement = defineAct({
  act: 'ChangeAgreement',
  entry: 'AgreementChanged',
  ...whatPlaces,
  kind: 'decision',
  title: 'Change the agreement a place is used under',
  says: 'Sets the kind of agreement or contract, from a day.',
  by: planners,
  input: z.strictObject({ agreement: fields.agreement, fromOn: fields.on('From', 'First day of it'), why: fields.why }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [opens('place-agreement', entry, state, { agreement: textOf(entry, 'agreement'), fromOn: textOf(entry, 'fromOn') })],
  }),
})
