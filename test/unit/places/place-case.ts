import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { detentionPlanning } from '../../../src/offices/places/office.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { makeEntry } from '../registrar/make-entry.ts'

const catalogue = makeCatalogue([detentionPlanning])

/** The case of a place after these acts, each with its input. */
export const placeAfter = (acts: readonly (readonly [act: string, input: JsonObject])[]): CaseState =>
  foldCase(
    acts.map(([act, input], at) => {
      const declared = catalogue.acts.get(act)
      if (!declared) throw new Error(`The planning desk has no act ${act}.`)
      return makeEntry(at + 1, { act, caseKind: 'place', payload: declared.input.parse(input) as JsonObject })
    }),
    catalogue,
  )

export const registered: readonly [string, JsonObject] = [
  'RegisterPlace',
  {
    code: 'exmphold',
    name: 'Example Hold Room (invented)',
    facilityKind: 'hold-room',
    zone: 'America/New_York',
    openedOn: '2026-01-05',
    capacity: 8,
    detentionStandard: 'NDS 2025',
  },
]
