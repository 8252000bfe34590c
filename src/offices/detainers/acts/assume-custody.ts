import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, ofCustody, ofSubject, shared } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { detainerOpen, servedOnPerson } from '../requirements.ts'
import { issuers } from '../who-may.ts'

export const assumeCustody = defineAct({
  act: 'AssumeCustody',
  entry: 'CustodyAssumed',
  ...inDetainers,
  kind: 'observation',
  title: 'Record that custody was taken from another agency',
  says: 'Records that the person was taken over from the agency that held them on the detainer, which was thereby honoured.',
  by: issuers,
  about: 'detainer',
  input: z.strictObject({
    subjectId: ask.subject('Detainer', 'The detainer that was honoured'),
    occurredAt: shared.occurredAt,
    takenOverBy: ask.officer('Taken over by', 'The officer who took the person over'),
    handedOverBy: ask.text('Handed over by', 'Name and title of whoever handed the person over', { personal: true }),
  }),
  authorities: () => [byCite('8 CFR 287.7(d)'), byRule('detainer-48h-form-I247A')],
  requires: [detainerOpen, servedOnPerson],
  tells: (entry, state) => {
    const of = ofSubject('detainer', entry, state, { custodyAssumedAt: entry.occurredAt, detainerOutcome: 'honoured' })
    const custody = state.subjects.get('custody')?.facts
    const isNew = of.length > 0 && custody?.detainedAt == null && custody?.arrestedAt == null
    return { subjects: [...of, ...(isNew ? [ofCustody({ detainedAt: entry.occurredAt })] : [])] }
  },
})
