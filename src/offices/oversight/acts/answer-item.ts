import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask, byRule, namedSubject, shared, textOf } from '../../custody/exports.ts'
import { itemId, open, paper } from '../fields.ts'
import { tellItems } from '../items.ts'
import { ofOversight } from '../of-oversight.ts'
import { closings } from '../oversight-words.ts'
import { itemOpen } from '../requirements.ts'
import { forOverseers, forTheAgency } from '../who-may.ts'

const authorities = () => [byRule('oversight-agreed')]

export const answerOversight = defineAct({
  act: 'AnswerOversight',
  entry: 'OversightAnswered',
  ...ofOversight,
  kind: 'observation',
  title: 'Record the answer of the agency',
  says: 'Records that the agency answered an overseer, or says that it carried out what was asked. It closes nothing: only the overseer does.',
  by: forTheAgency,
  about: 'oversight-item',
  input: z.strictObject({
    subjectId: itemId,
    occurredAt: shared.occurredAt,
    answer: open.account('Answer', 'What the agency answered, and by which paper'),
  }),
  authorities,
  requires: [itemOpen],
  tells: (entry, state) => {
    const item = namedSubject('oversight-item', entry, state)
    return item ? { subjects: tellItems(state, [{ id: item.id, facts: { agencyAnsweredAt: entry.occurredAt } }]) } : {}
  },
})

export const recordOverseerAct = defineAct({
  act: 'RecordOverseerAct',
  entry: 'OverseerActRecorded',
  ...ofOversight,
  kind: 'observation',
  title: 'Record what an overseer did',
  says: 'Records that the overseer inspected, reported or answered. Where it is done again every so many months, the next one is opened with its date.',
  by: forOverseers,
  about: 'oversight-item',
  input: z.strictObject({
    subjectId: itemId,
    occurredAt: shared.occurredAt,
    paper,
    nextDueAt: ask.at('The next one by', 'By when it is done again, where it is').optional(),
  }),
  authorities,
  requires: [itemOpen],
  tells: (entry, state) => {
    const item = namedSubject('oversight-item', entry, state)
    if (!item) return {}
    const done = { id: item.id, facts: { overseerActedAt: entry.occurredAt } }
    const nextDueAt = textOf(entry, 'nextDueAt')
    const next =
      nextDueAt === null ? [] : [{ id: `oversight-item:${entry.entryId}`, facts: nextOf(item.facts, entry.occurredAt, nextDueAt) }]
    return { subjects: tellItems(state, [done, ...next]).map((told) => (told.id === next[0]?.id ? { ...told, zone: item.zone } : told)) }
  },
})

/** The same again, with nothing done of it yet. */
const nextOf = (facts: Facts, openedAt: string, overseerDueAt: string): Facts => ({
  itemTitle: facts.itemTitle ?? null,
  itemReference: facts.itemReference ?? null,
  itemKind: facts.itemKind ?? null,
  itemPlace: facts.itemPlace ?? null,
  heldBy: facts.heldBy ?? null,
  openedBy: facts.heldBy ?? null,
  dueBasis: facts.dueBasis ?? null,
  everyMonths: facts.everyMonths ?? null,
  oversightOpenedAt: openedAt,
  overseerDueAt,
  overseerFirstDueAt: overseerDueAt,
  isItemOpen: true,
})

export const closeOversightItem = defineAct({
  act: 'CloseOversightItem',
  entry: 'OversightItemClosed',
  ...ofOversight,
  kind: 'observation',
  title: 'Record that an overseer closed an item',
  says: 'Records that the overseer itself closed what it opened, by its own paper. The agency closes nothing.',
  by: forOverseers,
  about: 'oversight-item',
  input: z.strictObject({
    subjectId: itemId,
    occurredAt: shared.occurredAt,
    closing: ask.choice('How', 'How the overseer closed it', closings),
    paper,
  }),
  authorities,
  requires: [itemOpen],
  tells: (entry, state) => {
    const item = namedSubject('oversight-item', entry, state)
    if (!item) return {}
    const facts = { isItemOpen: false, oversightClosedAt: entry.occurredAt, itemClosing: textOf(entry, 'closing') }
    return { subjects: tellItems(state, [{ id: item.id, facts }]) }
  },
})
