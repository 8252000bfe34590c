import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { assignmentActs } from '../../../src/acts/assign-case.ts'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import { field, instantField } from '../../../src/acts/field.ts'
import type { Office } from '../../../src/acts/office.ts'
import { everyOfficer } from '../../../src/acts/openers.ts'
import { offices } from '../../../src/offices/catalogue.ts'

/**
 * An invented office beside the real ones, with one act of each sort the registrar knows, so that its tests do not move when an office does.
 * Its subject has the facts of an arrest without a warrant, so that the 48-hour clock of 8 CFR 287.3(d) watches it.
 */
const shared = {
  office: 'lockers',
  caseKind: 'locker',
  authorities: () => [{ rule: 'ero-48h-custody-determination', cite: '8 CFR 287.3(d)' }],
}
const said = { cite: '8 CFR 287.5(b)-(f)', verified: 'yes', severity: 'hard', rule: 'ero-training-gate' } as const
const occurredAt = instantField({ label: 'When' }).optional().describe('When it happened')
const subjectId = z
  .string()
  .describe('Which hold')
  .meta(field({ label: 'Hold', control: 'subject' }))
const note = z
  .string()
  .max(500)
  .optional()
  .describe('What was said')
  .meta(field({ label: 'Note', personal: true }))

const openLocker = defineAct({
  ...shared,
  act: 'OpenLocker',
  entry: 'LockerOpened',
  kind: 'observation',
  title: 'Open a locker',
  says: 'Begins the case of a locker.',
  opensCase: true,
  by: ['deportation-officer', 'detention-officer'],
  input: z.strictObject({
    occurredAt,
    personId: z
      .uuid()
      .optional()
      .describe('Whose')
      .meta(field({ label: 'Whose', control: 'person' })),
    note,
    place: z
      .string()
      .optional()
      .describe('Where')
      .meta(field({ label: 'Where', control: 'place' })),
  }),
  places: ['place'],
  requires: [
    {
      ...said,
      id: 'locker-trained',
      question: 'who',
      says: 'A trained officer opens it.',
      cure: 'Have a trained officer open it.',
      needs: 'credential',
      credential: 'basic-immigration-law-enforcement',
    },
  ],
  tells: ({ occurredAt, officerId }) => ({
    subjects: [
      {
        id: 'locker',
        kind: 'locker',
        zone: 'America/New_York',
        facts: { arrestedAt: occurredAt, isArrestWithoutWarrant: true, openedBy: officerId },
      },
    ],
  }),
  notices: () => [{ to: 'office:lockers', about: 'locker-opened', says: 'A locker was opened.' }],
})

const decideLocker = defineAct({
  ...shared,
  act: 'DecideLocker',
  entry: 'LockerDecided',
  kind: 'decision',
  title: 'Decide on a locker',
  says: 'Decides what becomes of it.',
  by: ['deportation-officer', 'supervisory-deportation-officer'],
  input: z.strictObject({
    occurredAt,
    isRead: z
      .boolean()
      .describe('Whether the file was read')
      .meta(field({ label: 'Have you read the file?', control: 'yes-no' })),
    note,
    toPlace: z
      .string()
      .optional()
      .describe('Where it goes')
      .meta(field({ label: 'Where to', control: 'place' })),
  }),
  places: ['toPlace'],
  requires: [
    {
      ...said,
      id: 'locker-served',
      question: 'who',
      says: 'An officer with a credential in force decides.',
      cure: 'Have the credential renewed.',
      needs: 'credential',
      credential: 'warrant-service',
    },
    {
      ...said,
      id: 'locker-read',
      question: 'instrument',
      says: 'The file was read.',
      cure: 'Read it.',
      needs: 'input',
      test: { node: 'is', fact: 'isRead', value: true },
    },
    {
      ...said,
      id: 'locker-open',
      question: 'whom',
      says: 'The locker is open.',
      cure: 'Open it first.',
      needs: 'facts',
      subject: 'locker',
      test: { node: 'happened', fact: 'arrestedAt' },
    },
    {
      ...said,
      id: 'locker-other',
      question: 'who',
      says: 'Another officer than the one who opened it decides.',
      cure: 'Have another decide.',
      needs: 'another-officer',
      subject: 'locker',
      fact: 'openedBy',
    },
    {
      ...said,
      id: 'locker-warned',
      question: 'law',
      verified: 'secondary',
      says: 'Somebody was warned.',
      cure: 'Warn somebody.',
      needs: 'facts',
      subject: 'locker',
      test: { node: 'happened', fact: 'warnedAt' },
    },
    {
      ...said,
      id: 'locker-remembered',
      question: 'law',
      verified: 'memory',
      says: 'Somebody remembers.',
      cure: 'Remember.',
      needs: 'facts',
      subject: 'locker',
      test: { node: 'happened', fact: 'warnedAt' },
    },
  ],
  instruments: [
    {
      form: 'L-1',
      title: 'Notice of Locker',
      content: (input, { entryId, occurredAt }, _state, signer) => ({
        language: 'en',
        authority: '8 CFR 287.3(d)',
        sections: [{ heading: 'Locker', fields: [{ label: 'Note', value: String(input.note ?? 'none') }] }],
        signatures: [{ name: signer.name, position: signer.position, on: occurredAt.slice(0, 10) }],
        entryId,
        isInvented: true,
      }),
    },
  ],
  tells: ({ occurredAt }) => ({ subjects: [{ id: 'locker', kind: 'locker', facts: { custodyDeterminedAt: occurredAt } }] }),
  notices: () => [{ to: 'counsel', about: 'locker-decided', says: 'A locker was decided on.' }],
})

const holdLocker = defineAct({
  ...shared,
  act: 'HoldLocker',
  entry: 'LockerHeld',
  kind: 'observation',
  title: 'Hold a locker',
  says: 'A court forbids deciding on it.',
  by: ['attorney'],
  input: z.strictObject({ occurredAt }),
  requires: [],
  tells: ({ entryId, occurredAt }) => ({ subjects: [{ id: `hold:${entryId}`, kind: 'hold', facts: { heldAt: occurredAt } }] }),
})

const endHold = defineAct({
  ...shared,
  act: 'EndHold',
  entry: 'HoldEnded',
  kind: 'observation',
  title: 'End a hold',
  says: 'The court allows it again.',
  by: ['attorney'],
  about: 'hold',
  input: z.strictObject({ subjectId }),
  requires: [],
  tells: ({ payload, occurredAt }) => ({ subjects: [{ id: String(payload.subjectId), kind: 'hold', facts: { endedAt: occurredAt } }] }),
})

const lockers: Office = {
  id: 'lockers',
  name: 'Lockers',
  says: 'An invented office.',
  names: [{ name: 'Lockers', from: null, until: null }],
  caseKinds: [{ kind: 'locker', title: 'Locker', says: 'One locker.', openedBy: everyOfficer }],
  acts: [
    openLocker,
    decideLocker,
    holdLocker,
    endHold,
    ...assignmentActs({
      office: 'lockers',
      caseKind: 'locker',
      aCase: 'a locker case',
      by: ['supervisory-deportation-officer'],
      mayReturn: ['deportation-officer'],
    }),
  ],
  subjects: [
    {
      kind: 'locker',
      office: 'lockers',
      says: 'The locker.',
      knows: {
        arrestedAt: null,
        isArrestWithoutWarrant: null,
        custodyDeterminedAt: null,
        voluntaryDepartureGrantedAt: null,
        releasedAt: null,
        openedBy: null,
        warnedAt: null,
      },
    },
    { kind: 'hold', office: 'lockers', says: 'An order of a court.', knows: { heldAt: null, endedAt: null } },
  ],
  bars: [
    {
      id: 'locker-held',
      question: 'whom',
      cite: 'The order of the court',
      verified: 'yes',
      severity: 'hard',
      says: 'No court forbids deciding on it.',
      cure: 'Wait for the court.',
      kind: 'hold',
      while: {
        node: 'all',
        of: [
          { node: 'happened', fact: 'heldAt' },
          { node: 'not', of: { node: 'happened', fact: 'endedAt' } },
        ],
      },
      forbids: ['DecideLocker'],
    },
  ],
}

export const lockerCatalogue = makeCatalogue([...offices, lockers])
