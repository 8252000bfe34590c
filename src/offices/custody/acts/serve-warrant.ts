import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { servedAfterIssued } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { ofSubject, textOf } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const serveWarrant = defineAct({
  act: 'ServeWarrant',
  entry: 'WarrantServed',
  ...inCustody,
  kind: 'observation',
  title: 'Record that a warrant was served',
  says: 'Records that a warrant of arrest or of removal was served on the person: how, when, in which language and by whom.',
  by: anyoneOfTheDesk,
  about: 'warrant',
  input: z.strictObject({
    subjectId: ask.subject('Warrant', 'The warrant that was served'),
    occurredAt: shared.occurredAt,
    how: shared.servedHow.optional(),
    servingOfficerId: ask.officer('Served by', 'The officer who served it'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    isCopyGiven: ask.yesNo('Was a copy given?', 'Whether the person was given a copy'),
  }),
  authorities: () => [byRule('ero-warrant-I200'), byRule('ero-warrant-I205')],
  requires: [
    servedAfterIssued,
    {
      ...underRule('ero-warrant-I200'),
      id: 'warrant-server',
      question: 'who',
      says: 'A warrant is served by an officer listed in 8 CFR 287.5(e)(3).',
      cure: 'Have an officer listed there serve it again.',
      needs: 'officer-of-list',
      list: '287.5(e)(3)',
      field: 'servingOfficerId',
    },
    {
      ...underRule('ero-training-gate'),
      id: 'warrant-service-training',
      question: 'who',
      says: 'The officer who served it was trained to serve warrants.',
      cure: 'Have a trained officer serve it again; record the training if it was completed.',
      needs: 'credential',
      credential: 'warrant-service',
      field: 'servingOfficerId',
    },
    {
      ...underRule('ero-warrant-I200'),
      id: 'warrant-not-cancelled',
      question: 'instrument',
      says: 'The warrant had been issued and had not been cancelled.',
      cure: 'Release the person unless another warrant or authority holds them; tell counsel of the agency.',
      needs: 'facts',
      subject: 'warrant',
      test: {
        node: 'all',
        of: [
          { node: 'happened', fact: 'issuedAt' },
          { node: 'not', of: { node: 'happened', fact: 'cancelledAt' } },
        ],
      },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('warrant', entry, state, { warrantServedAt: entry.occurredAt, servedBy: textOf(entry, 'servingOfficerId') }),
  }),
})
