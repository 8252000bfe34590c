import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { servedAfterMade } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, dayOf, namedSubject, ofCustody, ofSubject, textOf } from '../told.ts'
import { byCite, underRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const serveDocument = defineAct({
  act: 'ServeDocument',
  entry: 'DocumentServed',
  ...inCustody,
  kind: 'observation',
  title: 'Record that a document was served',
  says: 'Records that a form was served on the person: how, when, in which language and by whom.',
  by: anyoneOfTheDesk,
  about: 'paper',
  input: z.strictObject({
    subjectId: ask.subject('Document', 'The form that was served'),
    occurredAt: shared.occurredAt,
    how: shared.servedHow,
    servingOfficerId: ask.officer('Served by', 'The officer who served it'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    interpreter: ask.text('Interpreter', 'Name or number of the interpreter').optional(),
    isSignatureRefused: ask.yesNo('Did the person decline to sign?', 'Nobody has to sign').optional(),
  }),
  authorities: () => [byCite('8 CFR 103.8')],
  requires: [
    servedAfterMade,
    {
      // Binds Form I-286; the other forms are measured by it too, so it only warns.
      ...underRule('custody-I286'),
      verified: 'secondary',
      severity: 'target',
      id: 'document-server',
      question: 'who',
      says: 'A notice of custody determination is served by an officer listed in 8 CFR 287.5(e)(3).',
      cure: 'Have an officer listed there serve it again.',
      needs: 'officer-of-list',
      list: '287.5(e)(3)',
      field: 'servingOfficerId',
    },
  ],
  tells: (entry, state) => {
    const form = namedSubject('paper', entry, state)?.facts.form
    const served = ofSubject('paper', entry, state, {
      servedAt: entry.occurredAt,
      servedHow: textOf(entry, 'how'),
      servedIn: textOf(entry, 'language'),
    })
    if (form !== 'I-862') return { subjects: served }
    const ntaServedOn = dayOf(entry.occurredAt, caseZone(state))
    return { subjects: [...served, ofCustody({ ntaServedAt: entry.occurredAt, ntaServedOn })] }
  },
})
