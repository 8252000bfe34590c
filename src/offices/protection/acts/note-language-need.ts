import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, caseZone, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const noteLanguageNeed = defineAct({
  act: 'NoteLanguageNeed',
  entry: 'LanguageNeedNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note the language a person needs',
  says: 'Records the language the person understands best, as they say themselves, and whether an interpreter is needed. It holds for whoever speaks with them next.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    neededLanguage: ask.language('Language', 'The language the person understands best'),
    variety: ask
      .text('Which variety', 'Where from, where interpreters of one place do not understand another', { personal: true })
      .optional(),
    isInterpreterNeeded: ask.yesNo('Is an interpreter needed?', 'Unless whoever speaks with them speaks it themselves'),
    isReader: ask.yesNo('Does the person read it?', 'Else papers are read out'),
    from: ask.choice('From whom', 'Who says so', ['the-person', 'an-interpreter', 'family-or-counsel', 'an-officer']),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('language-need', entry, caseZone(state), {
        neededLanguage: textOf(entry, 'neededLanguage'),
        isInterpreterNeeded: yesOf(entry, 'isInterpreterNeeded'),
        languageNotedAt: entry.occurredAt,
      }),
    ],
  }),
})
