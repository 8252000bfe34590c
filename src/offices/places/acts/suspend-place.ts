import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const suspendPlace = defineAct({
  act: 'SuspendPlace',
  entry: 'PlaceSuspended',
  ...whatPlaces,
  kind: 'decision',
  title: 'Suspend the use of a place',
  says: 'From a day nobody may be booked in or sent there, until it is reopened.',
  by: planners,
  input: z.strictObject({ suspendedOn: fields.on('From', 'First day it may not be used'), why: fields.why }),
  requires: [notClosed],
  tells: (entry, state) => ({ subjects: [opens('place-suspension', entry, state, { suspendedOn: textOf(entry, 'suspendedOn') })] }),
})
