import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, namedSubject, opens, textOf } from '../../custody/exports.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

/** The names of the standards as the law book's fact has them. */
const standards = ['NDS 2000', 'PBNDS 2008', 'PBNDS 2011', 'NDS 2019', 'NDS 2025', 'FRS 2020'] as const

export const recordAdmission = defineAct({
  act: 'RecordAdmission',
  entry: 'AdmissionRecorded',
  ...inConditions,
  kind: 'observation',
  title: 'Begin the care owed from an arrival',
  says: 'Records that a person booked in is admitted under the standard in force there. From the book-in run the hours and days of screening, classification and care.',
  by: keepers,
  about: 'stint',
  input: z.strictObject({
    subjectId: ask.subject('Stint', 'The stint that began with the arrival'),
    detentionStandard: ask.choice('Standard', 'The standard the contract of the place names that day', standards),
  }),
  authorities: () => [byRule('det-med-screen'), byRule('det-med-14day'), byRule('det-classification')],
  requires: [],
  tells: (entry, state) => {
    const stint = namedSubject('stint', entry, state)
    if (!stint) return {}
    const { bookedInAt = null, bookedOutAt = null, facility = null } = stint.facts
    const detentionStandard = textOf(entry, 'detentionStandard')
    return {
      subjects: [opens('admission', entry, stint.zone, { bookedInAt, bookedOutAt, detentionStandard, admissionFacility: facility })],
    }
  },
})
