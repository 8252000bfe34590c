import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { placeId } from '../place-id.ts'
import { notRegistered } from '../standing-rules.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

export const registerPlace = defineAct({
  act: 'RegisterPlace',
  entry: 'PlaceRegistered',
  ...whatPlaces,
  kind: 'decision',
  title: 'Register a place',
  says: 'Opens the record of a place where people are held, with what it is, how many it may hold and the standard in force.',
  opensCase: true,
  caseOf: ({ code }) => placeId(String(code)),
  by: planners,
  input: z.strictObject({
    code: fields.code,
    name: fields.name,
    facilityKind: fields.kind,
    zone: fields.zone,
    openedOn: fields.on('First day', 'First day people may be held there'),
    capacity: fields.beds.optional(),
    detentionStandard: fields.standard.optional(),
  }),
  requires: [notRegistered],
  tells: (entry, state) => {
    const fromOn = textOf(entry, 'openedOn')
    const zone = textOf(entry, 'zone') ?? 'UTC'
    const { capacity } = entry.payload
    const standard = textOf(entry, 'detentionStandard')
    const place = { code: textOf(entry, 'code'), facilityKind: textOf(entry, 'facilityKind'), openedOn: fromOn }
    return {
      subjects: [
        { id: 'place', kind: 'place', zone, facts: place },
        { ...opens('place-name', entry, state, { name: textOf(entry, 'name'), fromOn }), zone },
        ...(typeof capacity === 'number' ? [{ ...opens('place-capacity', entry, state, { beds: String(capacity), fromOn }), zone }] : []),
        ...(standard ? [{ ...opens('place-standard', entry, state, { detentionStandard: standard, fromOn }), zone }] : []),
      ],
    }
  },
})
