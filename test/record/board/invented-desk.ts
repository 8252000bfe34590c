import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import type { Office } from '../../../src/acts/office.ts'
import { everyOfficer } from '../../../src/acts/openers.ts'
import type { Facts } from '../../../src/kernel/case-state.ts'
import { personnel } from '../../../src/offices/personnel/office.ts'
import { policy } from '../../../src/offices/policy/office.ts'
import { custodyKind } from '../../unit/clocks/custody-like-case.ts'

const factsField = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).describe('Facts of the subject')

/** An act that tells whatever facts it is given, of the subject it names: enough to start, move and stop any clock. */
const tell = defineAct({
  act: 'TellFacts',
  entry: 'FactsTold',
  office: 'custody',
  caseKind: 'custody',
  kind: 'observation',
  title: 'Tell facts',
  says: 'Tells facts of a subject. Invented for tests.',
  opensCase: true,
  // Cases go from office to office here, and one officer works them all.
  isDoneUnopened: true,
  by: ['deportation-officer'],
  input: z.strictObject({
    subject: z.string().describe('Part of the case').optional(),
    zone: z.string().describe('Zone').optional(),
    office: z.string().describe('Office the case goes to').optional(),
    assignedTo: z.string().describe('Officer the case goes to').optional(),
    facts: factsField,
  }),
  authorities: () => [],
  requires: [],
  tells: ({ payload: { subject, facts, zone, office, assignedTo } }) => ({
    ...(typeof office === 'string' ? { office } : {}),
    ...(typeof assignedTo === 'string' ? { assignedTo } : {}),
    subjects: [
      {
        id: typeof subject === 'string' ? `custody:${subject}` : 'custody',
        kind: 'custody',
        facts: facts as Facts,
        zone: typeof zone === 'string' ? zone : 'America/New_York',
      },
    ],
  }),
  notices: ({ payload: { office } }) =>
    typeof office === 'string' ? [{ to: `office:${office}`, about: 'case-moved', says: 'A case went to your office.' }] : [],
})

const inventedDesk: Office = {
  id: 'custody',
  name: 'Invented desk',
  says: 'A desk for tests.',
  names: [{ name: 'Invented desk', from: null, until: null }],
  caseKinds: [{ kind: 'custody', title: 'Custody', says: 'Invented.', openedBy: everyOfficer }],
  acts: [tell],
  subjects: [custodyKind],
  bars: [],
}

export const inventedCatalogue = makeCatalogue([inventedDesk, personnel, policy])
