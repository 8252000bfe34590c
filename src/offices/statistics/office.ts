import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { announceChange } from './acts/announce-change.ts'
import { correctEdition } from './acts/correct-edition.ts'
import { noteComparability } from './acts/note-comparability.ts'
import { publishEdition } from './acts/publish-edition.ts'
import { recordCountedAs } from './acts/record-counted-as.ts'
import { scheduleEdition } from './acts/schedule-edition.ts'
import { subjects } from './subjects.ts'

/** Numbers the public is given: promised for a day, checked, published, kept for ever, corrected in the open. */
export const statistics: Office = {
  id: 'statistics',
  name: 'Statistics',
  says: 'Publishes the numbers of the agency: keeps the calendar of editions, publishes only what passes its own checks, and corrects in the open.',
  names: [{ name: 'Statistics', from: null, until: null }],
  caseKinds: [
    {
      kind: 'publication',
      openedBy: everyOfficer,
      title: 'Publication',
      says: 'One publication: its editions, corrections and breaks in its series.',
    },
  ],
  acts: [recordCountedAs, scheduleEdition, publishEdition, correctEdition, noteComparability, announceChange],
  subjects,
  bars: [],
}
