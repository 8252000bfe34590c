import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, textOf } from '../../custody/exports.ts'
import { shortName } from '../fields.ts'
import { codeOf, overseerId } from '../items.ts'
import { house, ofOversight, zone } from '../of-oversight.ts'
import { overseerKinds } from '../oversight-words.ts'
import { nothingLeft, overseerStands, successorStands } from '../requirements.ts'
import { forTheAgency, whoCloses } from '../who-may.ts'

export const registerOverseer = defineAct({
  act: 'RegisterOverseer',
  entry: 'OverseerRegistered',
  ...ofOversight,
  kind: 'observation',
  title: 'Register an overseer',
  says: 'Registers somebody who oversees the agency, inside it, in the department, for Congress or for a court.',
  opensCase: true,
  by: forTheAgency,
  input: z.strictObject({
    code: shortName('Short name', 'Short name by which it is found'),
    name: ask.text('Name', 'Its whole name'),
    overseerKind: ask.choice('Of whom', 'Whose overseer it is', overseerKinds),
    sinceOn: ask.day('Since', 'First day it oversees the agency'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  tells: (entry, state) => {
    const id = overseerId(textOf(entry, 'code') ?? '')
    return {
      subjects: [
        {
          id,
          kind: 'overseer',
          zone,
          facts: {
            overseerName: textOf(entry, 'name'),
            overseerKind: textOf(entry, 'overseerKind'),
            overseerSinceOn: textOf(entry, 'sinceOn'),
            isOverseerOpen: true,
            holdsOpenItems: state.subjects.get(id)?.facts.holdsOpenItems ?? false,
            overseerClosedAt: null,
            overseerSuccessor: null,
          },
        },
      ],
    }
  },
})

export const closeOverseer = defineAct({
  act: 'CloseOverseer',
  entry: 'OverseerClosed',
  ...ofOversight,
  kind: 'decision',
  title: 'Record that an overseer closes',
  says: 'Decides that an overseer closes. Refused while it holds an open item: each is re-routed first, and somebody takes what will come.',
  by: whoCloses,
  about: 'overseer',
  input: z
    .strictObject({
      subjectId: ask.subject('Overseer', 'The overseer that closes'),
      successor: shortName('Who takes what will come', 'Short name of the overseer to whom complaints and reports go from now on'),
      order: ask.text('Order', 'The order or notice by which it closes'),
      closeReason: ask.text('Reason given', 'The reason the order gives'),
    })
    .refine(({ subjectId, successor }) => subjectId !== overseerId(successor), {
      path: ['successor'],
      message: 'An overseer that closes takes nothing any more: name another.',
    }),
  authorities: ({ order }) => [byCite(String(order))],
  requires: [overseerStands, nothingLeft, successorStands],
  tells: (entry, state) => {
    const id = textOf(entry, 'subjectId') ?? ''
    if (state.subjects.get(id)?.kind !== 'overseer') return {}
    const facts = { isOverseerOpen: false, overseerClosedAt: entry.occurredAt, overseerSuccessor: textOf(entry, 'successor') }
    return { subjects: [{ id, kind: 'overseer', facts }] }
  },
  notices: (entry) =>
    ['oversight', 'legal-access', 'detention-planning', 'deaths'].map((office) => ({
      to: `office:${office}`,
      about: 'overseer-closed',
      says: `The overseer ${codeOf(textOf(entry, 'subjectId') ?? '')} closed. Send what was for it to ${textOf(entry, 'successor') ?? 'its successor'}.`,
    })),
})
