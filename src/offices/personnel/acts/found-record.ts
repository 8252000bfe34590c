import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { immigrationOfficers } from '../authorities.ts'
import { fromOnField, zoneField } from '../fields.ts'
import { tellAppointment } from '../tell-appointment.ts'

/** Positions of the first officer: who opens accounts, and who appoints everybody else. */
const foundingPositions = ['account-administrator', 'personnel-officer'] as const

/**
 * The one appointment that nobody made: an empty record has no officer who could. `by` names no position, so no door offers it and the
 * registrar refuses it to everybody; `foundRecord` (src/registrar) writes it once, as the first entry of an empty ledger.
 */
export const foundRecordAct = defineAct({
  act: 'FoundRecord',
  entry: 'RecordFounded',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'observation',
  title: 'Found the record',
  says: 'The first officer of an empty record, appointed by whoever set it up: nobody was there to appoint them.',
  opensCase: true,
  by: [],
  input: z.strictObject({
    name: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe('Name of the first officer')
      .meta(field({ label: 'Name of the first officer', control: 'text' })),
    office: z
      .string()
      .describe('Short name of the office')
      .meta(field({ label: 'Office', control: 'text' })),
    fromOn: fromOnField,
    zone: zoneField,
    because: z
      .string()
      .min(10)
      .describe('Why nobody appointed them')
      .meta(field({ label: 'Because', control: 'text' })),
    isDemonstration: z
      .boolean()
      .default(false)
      .describe('True where the whole record is invented, to try things out')
      .meta(field({ label: 'Is the record invented?', control: 'yes-no' })),
  }),
  authorities: () => [immigrationOfficers],
  requires: [],
  tells: (entry, state) => {
    const tellings = foundingPositions.map((position) => tellAppointment(entry, state, position))
    const [officer] = tellings[0]?.subjects ?? []
    const appointments = tellings.flatMap(({ subjects }, place) =>
      (subjects ?? []).slice(1).map((subject) => ({ ...subject, id: `${subject.id}${place === 0 ? '' : `-${place + 1}`}` })),
    )
    const isDemonstration = entry.payload.isDemonstration === true
    const founder = officer ? [{ ...officer, facts: { ...officer.facts, isDemonstration } }] : []
    return { personId: entry.caseId, subjects: [...founder, ...appointments] }
  },
})
