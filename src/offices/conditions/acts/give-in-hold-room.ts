import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, namedSubject, opens, shared } from '../../custody/exports.ts'
import { heldNeeds } from '../held-needs.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers } from '../who-may.ts'

export const giveInHoldRoom = defineAct({
  act: 'GiveInHoldRoom',
  entry: 'HoldRoomCareGiven',
  ...inConditions,
  kind: 'observation',
  title: 'Record what a person in a hold room was given',
  says: 'Records that a person waiting in a hold room was given or offered food, water, a telephone call or something else they need, and when.',
  by: keepers,
  about: 'stint',
  input: z.strictObject({
    subjectId: ask.subject('Stint', 'The stint in the hold room'),
    occurredAt: shared.occurredAt,
    given: z
      .array(z.enum(heldNeeds))
      .min(1, 'Tick what was given or offered.')
      .describe('What was given or offered')
      .meta(field({ label: 'Given or offered' })),
  }),
  authorities: () => [byRule('ero-holdroom-12h')],
  requires: [],
  tells: (entry, state) => {
    const stint = namedSubject('stint', entry, state)
    const { given } = entry.payload
    if (!stint || !Array.isArray(given)) return {}
    return {
      subjects: [
        opens('hold-room-care', entry, stint.zone, {
          careGivenAt: entry.occurredAt,
          careFacility: stint.facts.facility ?? null,
          careGiven: given.map(String).join(' '),
        }),
      ],
    }
  },
})
