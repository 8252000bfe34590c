import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const tellCourt = defineAct({
  act: 'TellCourt',
  entry: 'CourtTold',
  ...inCustody,
  kind: 'observation',
  title: 'Record that the court was told',
  says: 'Records that the immigration court was told in writing of a change of custody, or was sent the Notice to Appear.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    of: ask.choice('Of what', 'What the court was told of', ['transfer', 'release', 'detained-again', 'notice-to-appear', 'removal']),
    how: ask.choice('How', 'How the court was told', ['electronically', 'mail', 'in-person']),
  }),
  authorities: () => [byRule('custody-change-notice-to-court')],
  requires: [],
  tells: (entry, state) => {
    const at = entry.occurredAt
    const transfer = entry.payload.of === 'transfer' ? findLatest(state, 'transfer') : undefined
    return {
      subjects: [
        ofCustody(entry.payload.of === 'notice-to-appear' ? { ntaSentAt: at } : { courtToldAt: at }),
        ...(transfer ? [{ id: transfer.id, kind: 'transfer', facts: { courtToldOfTransferAt: at } }] : []),
      ],
    }
  },
})
