import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, shared, textOf } from '../../custody/exports.ts'
import { deathRule, ofDeaths } from '../of-deaths.ts'
import { recorded } from '../requirements.ts'
import { ofDeath } from '../the-death.ts'
import { anyoneWhoHears } from '../who-may.ts'

export const tellNextOfKin = defineAct({
  act: 'TellNextOfKin',
  entry: 'NextOfKinTold',
  ...ofDeaths,
  kind: 'observation',
  title: 'Record that the family was told',
  says: 'Records that the next of kin was told of the death: by whom, in which language, and how. Nothing is published of who it was before.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    toldBy: ask.officer('Told by', 'The officer who told the family'),
    how: ask.choice('How', 'How they were told', ['in-person', 'telephone', 'through-the-consulate', 'through-counsel']),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    whom: ask.text('Who was told', 'Name, and what they were to the person', { personal: true }),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [recorded],
  tells: (entry, state) => ({
    subjects: [
      ofDeath(state, {
        nextOfKinToldAt: entry.occurredAt,
        nextOfKinToldBy: textOf(entry, 'toldBy'),
        nextOfKinToldIn: textOf(entry, 'language'),
      }),
    ],
  }),
})

export const noteKinNotFound = defineAct({
  act: 'NoteKinNotFound',
  entry: 'KinNotFoundNoted',
  ...ofDeaths,
  kind: 'observation',
  title: 'Note that no family was found',
  says: 'Notes that nobody of the family could be found, and how they were looked for.',
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    soughtHow: ask.account('How they were looked for', 'Whom was asked, which papers were read, what the consulate said'),
  }),
  authorities: () => [byRule(deathRule)],
  requires: [recorded],
  tells: (entry, state) => ({ subjects: [ofDeath(state, { nextOfKinNotFoundAt: entry.occurredAt })] }),
})
