import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, textOf } from '../../custody/exports.ts'
import { open } from '../fields.ts'
import { codeOf, holderFor, tellItems } from '../items.ts'
import { ofOversight, zone } from '../of-oversight.ts'
import { itemKinds } from '../oversight-words.ts'
import { overseerStands } from '../requirements.ts'
import { forTheAgency } from '../who-may.ts'

export const openOversightItem = defineAct({
  act: 'OpenOversightItem',
  entry: 'OversightItemOpened',
  ...ofOversight,
  kind: 'observation',
  title: 'Enter what an overseer opened',
  says: 'Enters an inspection, a report, a recommendation, a complaint or a visit, with the dates agreed: of the agency, and of the overseer itself.',
  by: forTheAgency,
  about: 'overseer',
  input: z.strictObject({
    subjectId: ask.subject('Overseer', 'Who opened it'),
    occurredAt: ask.at('Opened', 'When the overseer opened it, or it was received'),
    itemKind: ask.choice('What it is', 'What the overseer opened', itemKinds),
    title: open.title,
    reference: ask.text('Reference', 'Its number, as in GAO-25-107580, recommendation 3'),
    place: ask.place('Place', 'Code of the place it is about, where it is about one').optional(),
    agencyDueAt: ask.at('The agency has until', 'By when the agency answers or carries it out, where a date was agreed').optional(),
    overseerDueAt: ask
      .at('The overseer has until', 'By when the overseer inspects, reports or answers, where a date was agreed')
      .optional(),
    dueBasis: ask.text('Where the dates are from', 'The letter, plan or law that names them').optional(),
    everyMonths: z
      .string()
      .regex(/^\d{1,3}$/, 'Give a whole number of months.')
      .describe('How often it is done again, in months, where it is')
      .meta(field({ label: 'Again every so many months', control: 'text' }))
      .optional(),
  }),
  authorities: ({ itemKind }) => [byRule(itemKind === 'complaint' ? 'crcl' : 'oversight-agreed')],
  requires: [overseerStands],
  tells: (entry, state) => {
    const code = codeOf(textOf(entry, 'subjectId') ?? '')
    const heldBy = holderFor(state, code)
    const [agencyDueAt, overseerDueAt] = [textOf(entry, 'agencyDueAt'), textOf(entry, 'overseerDueAt')]
    const facts = {
      itemTitle: textOf(entry, 'title'),
      itemReference: textOf(entry, 'reference'),
      itemKind: textOf(entry, 'itemKind'),
      itemPlace: textOf(entry, 'place'),
      heldBy,
      reroutedFrom: heldBy === code ? null : code,
      openedBy: code,
      oversightOpenedAt: entry.occurredAt,
      ...{ agencyDueAt, agencyFirstDueAt: agencyDueAt, overseerDueAt, overseerFirstDueAt: overseerDueAt },
      dueBasis: textOf(entry, 'dueBasis'),
      everyMonths: textOf(entry, 'everyMonths'),
      isItemOpen: true,
    }
    return { subjects: tellItems(state, [{ id: `oversight-item:${entry.entryId}`, facts }]).map((told) => ({ ...told, zone })) }
  },
})
