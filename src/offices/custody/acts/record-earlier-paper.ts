import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Telling } from '../../../kernel/case-state.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { caseZone, dayOf, ofCustody, opens, textOf } from '../told.ts'
import { byCite } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const recordEarlierPaper = defineAct({
  act: 'RecordEarlierPaper',
  entry: 'EarlierPaperRecorded',
  ...inCustody,
  kind: 'observation',
  title: 'Record a paper made elsewhere',
  says: 'Records that a warrant or a Notice to Appear was issued by somebody else or before this case began, and when it was served.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    form: ask.choice('Form', 'Which paper it is', ['I-200', 'I-205', 'I-862']),
    issuedAt: ask.at('Issued', 'When it was issued'),
    issuer: ask.text('Issued by', 'Name, title and agency of the officer who issued it'),
    servedAt: ask.at('Served', 'When it was served on the person, if it was').optional(),
    number: ask.text('Number', 'Its number, as written on it', { personal: true }).optional(),
  }),
  authorities: ({ form }) => [byCite(form === 'I-862' ? '8 USC 1229(a)' : '8 CFR 236.1(b), 241.2, 241.3')],
  requires: [],
  tells: (entry, state) => {
    const [form, issuedAt, servedAt] = [textOf(entry, 'form'), textOf(entry, 'issuedAt'), textOf(entry, 'servedAt')]
    const zone = caseZone(state)
    const subjects: NonNullable<Telling['subjects']>[number][] = []
    if (form === 'I-862') {
      subjects.push(opens('paper', entry, zone, { form, madeAt: issuedAt, servedAt }))
      subjects.push(
        ofCustody({ ntaIssuedAt: issuedAt, ...(servedAt ? { ntaServedAt: servedAt, ntaServedOn: dayOf(servedAt, zone) } : {}) }),
      )
    } else subjects.push(opens('warrant', entry, zone, { form, issuedAt, warrantServedAt: servedAt }))
    if (form === 'I-205') subjects.push({ id: 'removal-order', kind: 'removal-order', zone, facts: { removalWarrantIssuedAt: issuedAt } })
    return { subjects }
  },
})
