import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { ask } from '../ask.ts'
import { hasCounsel } from '../has-counsel.ts'
import { inCustody } from '../of-custody.ts'
import { bookedInWhileInCustody } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { ofCustody, opens, textOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { custodians } from '../who-may.ts'

export const bookIn = defineAct({
  act: 'BookIn',
  entry: 'BookedIn',
  ...inCustody,
  kind: 'observation',
  title: 'Book a person in',
  says: 'Records that a person was received in a hold room or another place of detention. For somebody who was not arrested by this agency it opens the case.',
  opensCase: true,
  by: custodians,
  places: ['facility'],
  input: z.strictObject({
    personId: shared.personId.optional(),
    occurredAt: shared.occurredAt,
    facility: ask.place('Place', 'Code of the place that received the person'),
    facilityKind: ask.choice('Kind of place', 'What the place, or the part of it, is', [
      'hold-room',
      'detention',
      'hospital',
      'hotel',
      'staging',
      'other',
    ]),
    zone: shared.zone,
    from: ask.choice('From where', 'Where the person came from', [
      'arrest',
      'another-place',
      'criminal-custody',
      'another-agency',
      'court',
      'hospital',
    ]),
    belongings: ask.account('Belongings', 'What was taken into keeping, as on the receipt').optional(),
  }),
  authorities: () => [byCite('8 USC 1226; 8 USC 1231(a)(2)'), byRule('ero-holdroom-12h')],
  requires: [bookedInWhileInCustody],
  notices: (_entry, _state, person) =>
    hasCounsel(person)
      ? [{ to: 'counsel', about: 'booked-in', says: 'Your client was booked in at a place. The locator and the file say where.' }]
      : [],
  tells: (entry, state) => {
    const zone = textOf(entry, 'zone') ?? 'UTC'
    const facility = textOf(entry, 'facility')
    const before = state.subjects.get('custody')
    const isFirst = !before || (before.facts.arrestedAt === null && before.facts.detainedAt === null)
    const leftAt = before?.facts.leftCustodyAt
    // One that is recorded late, of a day before the release, brings nobody back.
    const isBack = typeof leftAt === 'string' && entry.occurredAt > leftAt
    const moved = findLatest(state, 'transfer')
    const hasArrived = moved && moved.facts.transferredAt !== null && moved.facts.arrivedAt === null && moved.facts.to === facility
    const personId = textOf(entry, 'personId')
    return {
      subjects: [
        ofCustody(
          { ...(isFirst ? { detainedAt: entry.occurredAt } : {}), ...(isBack ? { leftCustodyAt: null } : {}) },
          before ? undefined : zone,
        ),
        opens('stint', entry, zone, { bookedInAt: entry.occurredAt, facilityKind: textOf(entry, 'facilityKind'), facility }),
        ...(hasArrived ? [{ id: moved.id, kind: moved.kind, facts: { arrivedAt: entry.occurredAt } }] : []),
      ],
      ...(personId && !state.personId ? { personId } : {}),
    }
  },
})
