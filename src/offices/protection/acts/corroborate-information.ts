import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, supervisors, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const corroborateInformation = defineAct({
  act: 'CorroborateInformation',
  entry: 'InformationCorroborated',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide that facts from elsewhere bear information out',
  says: 'Decides that what an abuser or perpetrator said is shown by facts that come from elsewhere, each with its source, and were not looked up because of what they said.',
  by: [...supervisors, ...counselOfTheAgency],
  about: 'prohibited-source',
  input: z.strictObject({
    subjectId: ask.subject('Information', 'The information it is about'),
    isIndependent: ask.yesNo('Do the facts come from elsewhere?', 'None from the abuser, the perpetrator or their family'),
    facts: reasonedFacts('Fact', 'The facts from elsewhere, each with where it was taken from'),
    reasons: ask.account('Reasons', 'How they show it on their own'),
  }),
  authorities: () => [byRule('confidentiality-1367')],
  requires: [
    {
      ...underRule('confidentiality-1367'),
      id: 'facts-from-elsewhere',
      question: 'law',
      says: 'What an abuser or perpetrator says is borne out only by facts that do not come from them.',
      cure: 'Find the facts elsewhere, or decide nothing adverse on it.',
      needs: 'input',
      test: is('isIndependent', true),
    },
  ],
  restricts: () => ['section-1367'],
  tells: (entry, state) => ({
    subjects: ofSubject('prohibited-source', entry, state, {
      isSoleSource: false,
      corroboratedAt: entry.occurredAt,
      corroboratedBy: entry.officerId,
    }),
  }),
})
