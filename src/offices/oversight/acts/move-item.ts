import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, namedSubject, textOf } from '../../custody/exports.ts'
import { itemId, shortName } from '../fields.ts'
import { moveDate, tellItems } from '../items.ts'
import { house, ofOversight } from '../of-oversight.ts'
import { owers } from '../oversight-words.ts'
import { itemOpen, receiverStands } from '../requirements.ts'
import { forOverseers, whoCloses } from '../who-may.ts'

export const agreeOversightDate = defineAct({
  act: 'AgreeOversightDate',
  entry: 'OversightDateAgreed',
  ...ofOversight,
  kind: 'observation',
  title: 'Record a date agreed with an overseer',
  says: 'Records a date agreed, or moved, for the agency or for the overseer. The first date stays known, and one that had passed stays missed.',
  by: forOverseers,
  about: 'oversight-item',
  input: z.strictObject({
    subjectId: itemId,
    whose: ask.choice('Whose date', 'Who has until then', owers),
    dueAt: ask.at('Until', 'The moment agreed'),
    dueBasis: ask.text('Where it is agreed', 'The letter or plan, by number and day, and who agreed for each side'),
  }),
  authorities: ({ dueBasis }) => [byCite(String(dueBasis))],
  requires: [itemOpen],
  tells: (entry, state) => {
    const [item, dueAt] = [namedSubject('oversight-item', entry, state), textOf(entry, 'dueAt')]
    const whose = textOf(entry, 'whose') === 'overseer' ? 'overseer' : 'agency'
    if (!item || dueAt === null) return {}
    const facts = { ...moveDate(item, whose, dueAt, entry.occurredAt), dueBasis: textOf(entry, 'dueBasis') }
    return { subjects: tellItems(state, [{ id: item.id, facts }]) }
  },
})

/** One entry: the item is with one overseer before it and with the other after it, and never with nobody. Its dates go with it as they are. */
export const rerouteOversight = defineAct({
  act: 'RerouteOversight',
  entry: 'OversightRerouted',
  ...ofOversight,
  kind: 'decision',
  title: 'Re-route an item to another overseer',
  says: 'Decides that another overseer holds the item from now on, with the dates it has: nothing is late any less.',
  by: whoCloses,
  about: 'oversight-item',
  input: z.strictObject({
    subjectId: itemId,
    to: shortName('To whom', 'Short name of the overseer that takes it over'),
    takenOnBy: ask.text('Who took it on there', 'The office, and the paper by which it took it on'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [itemOpen, receiverStands],
  tells: (entry, state) => {
    const item = namedSubject('oversight-item', entry, state)
    const to = textOf(entry, 'to')
    if (!item || to === null) return {}
    const facts = { heldBy: to, reroutedAt: entry.occurredAt, reroutedFrom: item.facts.heldBy ?? null }
    return { subjects: tellItems(state, [{ id: item.id, facts }]) }
  },
  notices: () => [{ to: 'office:oversight', about: 'oversight-rerouted', says: 'An item of oversight is with another overseer now.' }],
})
