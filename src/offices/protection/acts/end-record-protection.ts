import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const endRecordProtection = defineAct({
  act: 'EndRecordProtection',
  entry: 'RecordProtectionEnded',
  ...ofProtection,
  kind: 'decision',
  title: 'End the protection of a case under 8 USC 1367',
  says: 'Counsel of the agency decides that the protection has ended: the application was denied and every appeal is exhausted. Nothing else ends it.',
  by: counselOfTheAgency,
  about: 'protected-person',
  input: z.strictObject({
    subjectId: ask.subject('Protection', 'The mark that ends'),
    isDenied: ask.yesNo('Was the application denied?', 'Not withdrawn, not pending'),
    isAppealExhausted: ask.yesNo('Are all appeals exhausted?', 'Or the time for them is over'),
    source: ask.account('From what', 'The decisions, by number and day'),
  }),
  authorities: () => [byRule('confidentiality-1367')],
  requires: [
    {
      ...underRule('confidentiality-1367'),
      id: 'protection-ends-with-denial',
      question: 'law',
      says: 'The protection ends when the application is denied and all appeals are exhausted.',
      cure: 'Leave the mark where it is.',
      needs: 'input',
      test: { node: 'all', of: [is('isDenied', true), is('isAppealExhausted', true)] },
    },
  ],
  restricts: () => ['section-1367'],
  tells: (entry, state) => {
    const ended = ofSubject('protected-person', entry, state, { isProtected: false, protectionEndedAt: entry.occurredAt })
    const isOther = subjectsOf(state, 'protected-person').some(({ id, facts }) => facts.isProtected === true && id !== ended[0]?.id)
    return {
      subjects: ended,
      ...(isOther || ended.length === 0 ? {} : { restrictions: state.restrictions.filter((held) => held !== 'section-1367') }),
    }
  },
})
