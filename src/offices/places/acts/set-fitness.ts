import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { fields } from '../fields.ts'
import { notClosed } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

const yesNo = (label: string, says: string) =>
  z
    .boolean()
    .describe(says)
    .meta(field({ label, control: 'yes-no' }))

const kinds = ['holdsMen', 'holdsWomen', 'holdsFamilies', 'holdsChildren', 'isAccessible', 'holdsOver72Hours'] as const

export const setFitness = defineAct({
  act: 'SetFitness',
  entry: 'FitnessSet',
  ...whatPlaces,
  kind: 'decision',
  title: 'Say whom a place may hold',
  says: 'Sets from a day whether men, women, families, children and people who need accessible rooms may be held there, and whether for more than 72 hours. Every booking is asked against it.',
  by: planners,
  input: z.strictObject({
    holdsMen: yesNo('Men?', 'Whether men may be held there'),
    holdsWomen: yesNo('Women?', 'Whether women may be held there'),
    holdsFamilies: yesNo('Families?', 'Whether parents may be held there with their children'),
    holdsChildren: yesNo('Children?', 'Whether people under 18 may be held there: a licensed place'),
    isAccessible: yesNo('Accessible?', 'Whether it has rooms for people with a disability'),
    holdsOver72Hours: yesNo('More than 72 hours?', 'Whether people may be held there for more than 72 hours'),
    fromOn: fields.on('From', 'First day of it'),
    why: fields.why,
  }),
  requires: [notClosed],
  tells: (entry, state) => ({
    subjects: [
      opens('place-fitness', entry, state, {
        ...Object.fromEntries(kinds.map((kind) => [kind, entry.payload[kind] === true])),
        fromOn: textOf(entry, 'fromOn'),
      }),
    ],
  }),
})
