import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'policy'

/** What the record keeps of days that are not like others, and of rules that are not in force everywhere. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'holiday',
    office,
    says: 'A day declared a legal public holiday, beyond those 5 USC 6103(a) names: business days leave it out.',
    knows: { holidayOn: null, holidayName: null, holidayOrder: null },
  },
  {
    kind: 'closure',
    office,
    says: 'An office or a place closed on some days. It lengthens no clock.',
    knows: {
      closedWhat: null,
      closedName: null,
      closedFromOn: null,
      closedThroughOn: null,
      closureEndedOn: null,
      closureReason: null,
      closureOrder: null,
    },
  },
  {
    kind: 'rule-suspension',
    office,
    says: 'A rule suspended by order of a court, in some offices or in all. Offices are written one after the other with a space between.',
    knows: {
      suspendedRule: null,
      suspendedFromOn: null,
      suspendedOffices: null,
      suspensionOrder: null,
      suspensionLiftedOn: null,
      liftingOrder: null,
    },
  },
  {
    kind: 'rule-note',
    office,
    says: 'A new version of a rule was published: said to everybody; the law book itself is changed by a new version of Writ.',
    knows: { notedRule: null, notedFromOn: null, note: null, noteSource: null },
  },
]
