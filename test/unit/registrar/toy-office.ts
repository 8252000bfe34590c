import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { makeCatalogue } from '../../../src/acts/catalogue.ts'
import type { Office } from '../../../src/acts/office.ts'

/** An invented office with the smallest acts there can be: one opens a case, one opens things in it, one tells more of them. */
const openBox = defineAct({
  act: 'OpenBox',
  entry: 'BoxOpened',
  office: 'boxes',
  caseKind: 'box',
  kind: 'observation',
  title: 'Open a box',
  says: 'Begins a case about a box.',
  input: z.strictObject({}),
  opensCase: true,
  by: ['detention-officer'],
  authorities: () => [],
  requires: [],
  tells: ({ occurredAt }) => ({ subjects: [{ id: 'box', kind: 'box', facts: { boxOpenedAt: occurredAt }, zone: 'America/Chicago' }] }),
})

const addThing = defineAct({
  ...openBox,
  act: 'AddThing',
  entry: 'ThingAdded',
  title: 'Add a thing',
  tells: ({ entryId, payload }) => ({
    subjects: [{ id: `thing:${entryId}`, kind: 'thing', facts: { label: String(payload.label) } }],
    assignedTo: String(payload.label),
  }),
})

const sealThings = defineAct({
  ...openBox,
  act: 'SealThings',
  entry: 'ThingsSealed',
  title: 'Seal what is in the box',
  tells: ({ occurredAt }, { subjects }) => ({
    subjects: [...subjects.values()]
      .filter(({ kind }) => kind === 'thing')
      .map(({ id, kind }) => ({ id, kind, facts: { sealedAt: occurredAt } })),
  }),
})

export const toyOffice: Office = {
  id: 'boxes',
  name: 'Boxes',
  says: 'An invented office.',
  names: [{ name: 'Boxes', from: null, until: null }],
  caseKinds: [{ kind: 'box', title: 'Box', says: 'One box.', openedBy: {} }],
  acts: [openBox, addThing, sealThings],
  subjects: [
    { kind: 'box', office: 'boxes', says: 'The box itself.', knows: { boxOpenedAt: null, boxClosedAt: null } },
    { kind: 'thing', office: 'boxes', says: 'A thing in it.', knows: { label: null, sealedAt: null } },
  ],
  bars: [],
}

export const toyCatalogue = makeCatalogue([toyOffice])
