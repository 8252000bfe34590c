import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, caseZone, opens, shared } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const requestAccommodation = defineAct({
  act: 'RequestAccommodation',
  entry: 'AccommodationRequested',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that an accommodation is asked for',
  says: 'Records that a person with a disability, or somebody for them, asks for something they need to take part, to be heard or to be held safely.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    from: ask.choice('From whom', 'Who asked', ['the-person', 'counsel', 'family', 'medical-staff', 'an-officer']),
    what: ask.account('What is asked for', 'What would help; never what ails the person'),
  }),
  authorities: () => [byCite(house.cite), byCite('29 USC 794 (cited from memory)')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [opens('accommodation', entry, caseZone(state), { accommodationAskedAt: entry.occurredAt })],
  }),
  notices: () => [{ to: 'office:protection', about: 'accommodation', says: 'An accommodation is asked for and waits for an answer.' }],
})
