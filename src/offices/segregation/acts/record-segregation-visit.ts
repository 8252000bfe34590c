import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { byRule, dayOf, namedSubject, shared } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { keepers } from '../who-may.ts'

/** A visit ends the wait for it and begins the wait for the next: the placement keeps the last two. */
export const recordSegregationVisit = defineAct({
  act: 'RecordSegregationVisit',
  entry: 'SegregationVisitRecorded',
  ...inSegregation,
  kind: 'observation',
  title: 'Record a visit of health staff in segregation',
  says: 'Records that health staff saw the person, and when. Never what they found.',
  by: keepers,
  about: 'segregation-placement',
  input: z.strictObject({ subjectId: fields.placement, occurredAt: shared.occurredAt }),
  authorities: () => [byRule('seg-admin-review-pbnds')],
  requires: [],
  tells: (entry, state) => {
    const placement = namedSubject('segregation-placement', entry, state)
    if (!placement) return {}
    const on = dayOf(entry.occurredAt, placement.zone)
    const { segregationNextMedicalVisitOn: last } = placement.facts
    return {
      subjects: [
        {
          id: placement.id,
          kind: placement.kind,
          facts: { ...(last === null ? {} : { segregationMedicalVisitOn: last ?? null }), segregationNextMedicalVisitOn: on },
        },
      ],
    }
  },
})
