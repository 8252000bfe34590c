import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, shared } from '../../custody/exports.ts'
import { fearNotices } from '../fear-notices.ts'
import { ofProtection } from '../of-protection.ts'
import { opensFear } from '../opens-fear.ts'

export const noteFear = defineAct({
  act: 'NoteFear',
  entry: 'FearNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note fear, or a wish for asylum',
  says: 'Records that the person, in any words and to anybody, voiced fear of return or wants asylum. Expedited removal stops until an asylum officer has heard them.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    from: ask.choice('From whom', 'Who said it, or what shows it', [
      'the-person',
      'family-or-counsel',
      'another-detained-person',
      'a-document',
      'what-was-seen',
    ]),
    words: ask.account('What was said or seen', 'In the words of whoever said it'),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(A)(i), (ii); 8 CFR 235.3(b)(4)'), byRule('cf-detention')],
  requires: [],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({ subjects: opensFear(entry, state) }),
  notices: () => fearNotices,
})
