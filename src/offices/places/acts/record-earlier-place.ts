import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { fields } from '../fields.ts'
import { listFields } from '../list-fields.ts'
import { placeId } from '../place-id.ts'
import { opens, textOf } from '../tell.ts'
import { whatPlaces } from '../what-places.ts'
import { planners } from '../who-may.ts'

/** Values a list gives that are kept through time: the field, the kind of subject, the fact. */
const kept = [
  ['name', 'place-name', 'name'],
  ['capacity', 'place-capacity', 'beds'],
  ['detentionStandard', 'place-standard', 'detentionStandard'],
  ['agreement', 'place-agreement', 'agreement'],
  ['area', 'place-area', 'area'],
] as const

export const recordEarlierPlace = defineAct({
  act: 'RecordEarlierPlace',
  entry: 'EarlierPlaceRecorded',
  ...whatPlaces,
  kind: 'observation',
  title: 'Record a place that a list tells of',
  says: 'Takes what one row of a list of facilities says of a place into its record, with the file, the row and the mark of the file. What another list said before stays.',
  opensCase: true,
  caseOf: ({ code }) => placeId(String(code)),
  by: planners,
  input: z.strictObject({
    code: fields.code,
    name: fields.name,
    facilityKind: fields.kind,
    zone: fields.zone,
    openedOn: fields.on('In use since', 'First day the place is known to have been used; of a list without days, the day the list is of'),
    listedOn: fields.on('List of', 'Day the list is of; of a list without a day, the day it was read'),
    capacity: fields.beds.optional(),
    detentionStandard: fields.standard.optional(),
    agreement: fields.agreement.optional(),
    area: fields.area.optional(),
    city: fields.town.optional(),
    state: fields.state.optional(),
    ...listFields,
  }),
  requires: [],
  tells: (entry, state) => {
    const zone = textOf(entry, 'zone') ?? 'UTC'
    const fromOn = textOf(entry, 'listedOn')
    const place = state.subjects.get('place')
    const earlier = [textOf(entry, 'openedOn'), place?.facts.openedOn].filter((day) => typeof day === 'string').toSorted()[0] ?? null
    const values = kept.flatMap(([field, kind, fact]) => {
      const given = entry.payload[field]
      const value = typeof given === 'number' ? String(given) : typeof given === 'string' ? given : null
      const isNew = value !== null && !subjectsOf(state, kind).some(({ facts }) => isSame(facts[fact], value))
      return isNew ? [{ ...opens(kind, entry, state, { [fact]: value, fromOn }), zone }] : []
    })
    const source = {
      file: textOf(entry, 'file'),
      sheet: textOf(entry, 'sheet'),
      row: String(entry.payload.row),
      sha256: textOf(entry, 'sha256'),
      listedOn: fromOn,
    }
    return {
      subjects: [
        place
          ? { id: 'place', kind: 'place', facts: { openedOn: earlier } }
          : {
              id: 'place',
              kind: 'place',
              zone,
              facts: {
                code: textOf(entry, 'code'),
                facilityKind: textOf(entry, 'facilityKind'),
                openedOn: earlier,
                city: textOf(entry, 'city'),
                state: textOf(entry, 'state'),
              },
            },
        ...values,
        { ...opens('place-source', entry, state, source), zone },
      ],
    }
  },
})

/** Lists write the same name in capitals or not: that is no other name. */
const isSame = (known: unknown, value: string): boolean => String(known).toUpperCase() === value.toUpperCase()
