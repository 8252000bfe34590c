import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import { dayField, field, instantField } from '../../../src/acts/field.ts'
import type { Office } from '../../../src/acts/office.ts'
import { offices } from '../../../src/offices/catalogue.ts'

const officers = ['deportation-officer', 'supervisory-deportation-officer'] as const
const shared = { office: 'custody', caseKind: 'custody', by: officers } as const
const law = () => [{ rule: null, cite: 'A rule invented for tests' }]

/** A fact that begins a case about a person and is told to the office. */
const openExample = defineAct({
  ...shared,
  act: 'OpenExample',
  entry: 'ExampleOpened',
  kind: 'observation',
  title: 'Open an example',
  says: 'An invented act that begins a case about a person.',
  opensCase: true,
  input: z.strictObject({
    personId: z.uuid().meta(field({ label: 'Person', control: 'person' })),
    occurredAt: instantField({ label: 'When' }),
    zone: z.string().meta(field({ label: 'Time zone', control: 'zone' })),
  }),
  authorities: law,
  requires: [],
  tells: ({ officerId, occurredAt, payload }) => ({
    subjects: [
      { id: 'example', kind: 'example', facts: { arrestedAt: occurredAt, isArrestWithoutWarrant: true }, zone: String(payload.zone) },
    ],
    assignedTo: officerId,
    personId: String(payload.personId),
  }),
  notices: () => [{ to: 'office:custody', about: 'example-opened', says: 'An example is on record.' }],
})

/** A fact with a field of most kinds, some personal; it may say that examples are forbidden. */
const noteExample = defineAct({
  ...shared,
  act: 'NoteExample',
  entry: 'ExampleNoted',
  kind: 'observation',
  title: 'Note an example',
  says: 'An invented act that asks for a little of everything.',
  input: z.strictObject({
    court: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta(field({ label: 'Court' })),
    docket: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta(field({ label: 'Docket number', personal: true })),
    orderedOn: dayField({ label: 'Ordered on' }),
    isForbidden: z.boolean().meta(field({ label: 'Does it forbid examples?' })),
    says: z
      .string()
      .trim()
      .min(1)
      .max(5000)
      .meta(field({ label: 'What it says', personal: true, control: 'long-text' })),
  }),
  authorities: law,
  requires: [],
  tells: ({ payload }) => ({ subjects: [{ id: 'example', kind: 'example', facts: { isExampleForbidden: payload.isForbidden === true } }] }),
  notices: () => [{ to: 'office:custody', about: 'example-noted', says: 'Something was noted of an example.' }],
})

/** A decision that makes a paper, and is refused while examples are forbidden. */
const decideExample = defineAct({
  ...shared,
  act: 'DecideExample',
  entry: 'ExampleDecided',
  kind: 'decision',
  title: 'Decide an example',
  says: 'An invented decision.',
  input: z.strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta(field({ label: 'Name on the form', personal: true })),
  }),
  authorities: law,
  requires: [],
  tells: () => ({}),
  instruments: [
    {
      form: 'EX-1',
      title: 'An invented form',
      content: (input, entry, _state, signer) => ({
        language: 'en',
        authority: 'A rule invented for tests',
        sections: [{ heading: 'Who', fields: [{ label: 'Name', value: String(input.name) }] }],
        signatures: [{ name: signer.name, position: signer.position, on: entry.occurredAt.slice(0, 10) }],
        entryId: entry.entryId,
        isInvented: true,
      }),
    },
  ],
})

/** What the clock of the custody decision reads, so that a clock runs in every example. */
const clockFacts = { arrestedAt: null, isArrestWithoutWarrant: null, custodyDeterminedAt: null, voluntaryDepartureGrantedAt: null }

const exampleOffice: Office = {
  id: 'example',
  name: 'Example office',
  says: 'Invented, so that tests of the doors rest on no desk that may change.',
  names: [],
  caseKinds: [],
  acts: [openExample, noteExample, decideExample],
  subjects: [{ kind: 'example', office: 'example', says: 'An example', knows: { isExampleForbidden: null, ...clockFacts } }],
  bars: [
    {
      id: 'example-forbidden',
      question: 'whom',
      cite: 'A rule invented for tests',
      says: 'Examples are not forbidden.',
      cure: 'Wait until they are allowed.',
      verified: 'yes',
      severity: 'hard',
      kind: 'example',
      while: { node: 'is', fact: 'isExampleForbidden', value: true },
      forbids: ['DecideExample'],
    },
  ],
}

/** Every office there is, and one invented for tests. */
export const testCatalogue = makeCatalogue([...offices, exampleOffice])
