import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { i220a } from '../instruments/i-220a.ts'
import { i220b } from '../instruments/i-220b.ts'
import { inCustody } from '../of-custody.ts'
import { answered } from '../requirements/answers.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, ofCustody, opens, textOf } from '../told.ts'
import { byCite, byRule, underRule } from '../under-rule.ts'
import { supervisors } from '../who-may.ts'

const forms: Readonly<Record<string, string>> = { recognizance: 'I-220A', supervision: 'I-220B' }

/** Done only by positions named in 8 CFR 287.5(e)(2) or heading an office, so that no release a court ordered waits for a list. */
export const orderRelease = defineAct({
  act: 'OrderRelease',
  entry: 'ReleaseOrdered',
  ...inCustody,
  kind: 'decision',
  title: 'Order a release',
  says: 'Decides that the person is released: on recognizance (Form I-220A), under supervision (Form I-220B), on bond, by order of a court, or because nothing allows holding them.',
  by: supervisors,
  input: z.strictObject({
    personName: shared.personName,
    kind: ask.choice('How', 'How the person is released', ['recognizance', 'supervision', 'bond', 'court-order', 'no-ground-to-hold']),
    reasons: ask.account('Reasons', 'Why this person is released'),
    conditions: ask.account('Conditions', 'What the person has to do, one condition a line').optional(),
    reportsOn: ask.day('Reports on', 'First day the person reports').optional(),
    reportsTo: ask.text('Reports to', 'Office the person reports to').optional(),
    language: ask.language('Language', 'Language the conditions are explained in'),
  }),
  authorities: ({ kind }) => {
    if (kind === 'supervision') return [byRule('osup-I220B')]
    return kind === 'court-order' ? [byCite('The order of the court on record in this case')] : [byRule('custody-236a')]
  },
  requires: [
    {
      ...underRule('osup-I220B'),
      id: 'supervised-after-order',
      question: 'law',
      says: 'Supervision on Form I-220B follows a final order (8 USC 1231(a)).',
      cure: 'Before a final order, release on bond or recognizance; if there is one, record it: RecordFinalOrder.',
      needs: 'facts',
      subject: 'removal-order',
      test: { node: 'happened', fact: 'orderFinalOn' },
      where: { node: 'is', fact: 'kind', value: 'supervision' },
    },
    {
      ...underRule('osup-I220B'),
      id: 'supervision-conditions',
      question: 'instrument',
      says: 'Release under supervision states its conditions.',
      cure: 'Write the conditions down: reporting, travel documents, notice of a new address.',
      needs: 'input',
      test: answered('conditions', { node: 'is', fact: 'kind', value: 'supervision' }),
    },
  ],
  tells: (entry, state) => {
    const kind = textOf(entry, 'kind')
    const form = forms[kind ?? '']
    return {
      subjects: [
        ofCustody({ releaseOrderedAt: entry.occurredAt, releaseKind: kind }),
        ...(form ? [opens('paper', entry, caseZone(state), { form, madeAt: entry.occurredAt })] : []),
      ],
    }
  },
  instruments: [i220a, i220b],
  notices: () => [{ to: 'court', about: 'release-ordered', says: 'The release of a person with a case before the court is ordered.' }],
})
