import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody } from '../told.ts'
import { byRule } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const tellCounsel = defineAct({
  act: 'TellCounsel',
  entry: 'CounselTold',
  ...inCustody,
  kind: 'observation',
  title: 'Record that counsel was told',
  says: "Records that the person's attorney was told of a transfer, a release, a removal or anything else, and how.",
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    of: ask.choice('Of what', 'What the attorney was told of', ['transfer', 'custody-decision', 'release', 'removal', 'other']),
    how: ask.choice('How', 'How the attorney was told', ['telephone', 'email', 'mail', 'in-person']),
    whom: ask.text('Who was told', 'Name of the attorney', { personal: true }),
  }),
  authorities: () => [byRule('transfer-notice-attorney')],
  requires: [],
  tells: (entry, state) => {
    const at = entry.occurredAt
    const transfer = entry.payload.of === 'transfer' ? findLatest(state, 'transfer') : undefined
    const minor = transfer && findLatest(state, 'minor')
    return {
      subjects: [
        ofCustody({ counselToldAt: at }),
        ...(transfer ? [{ id: transfer.id, kind: 'transfer', facts: { attorneyToldOfTransferAt: at } }] : []),
        ...(minor ? [{ id: minor.id, kind: 'minor', facts: { counselToldOfTransferAt: at } }] : []),
      ],
    }
  },
})
