import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const CARE = 0.015
const ACCOMMODATIONS = 0.01
const LANGUAGES = 0.3
const PARENTS = 0.05

/** What a person needs while held: care, an accommodation, an interpreter, their children cared for. That it is so, never what ails them. */
export const needs: YearDesk = {
  desk: 'people with needs and parents',
  steps(course, chance, pen, { begins }) {
    const { custodyAt, endsAt, person } = course
    if (custodyAt === null || person.isMinor) return []
    const at = Math.max(custodyAt, begins + 15 * HOUR) + 12 * HOUR
    if (endsAt < at + 6 * DAY) return []
    const isRare = !['es', 'en', 'pt'].includes(person.language)
    return [
      ...(isRare && chance.happens(LANGUAGES) ? language(course, at, pen) : []),
      ...(chance.happens(CARE) ? care(course, at + 20 * HOUR, chance, pen) : []),
      ...(chance.happens(ACCOMMODATIONS) ? accommodation(at + 26 * HOUR, pen) : []),
      ...(chance.happens(PARENTS) ? parent(at + 6 * HOUR, pen) : []),
    ]
  },
}

const language = ({ person }: Course, at: number, pen: Pen): YearStep[] => [
  pen.happened('keeper', 'NoteLanguageNeed', at, {
    neededLanguage: person.language,
    isInterpreterNeeded: true,
    isReader: true,
    from: 'an-officer',
  }),
  pen.happened('keeper', 'RecordInterpreting', at + 2 * HOUR, {
    subjectId: '@subject:language-need:NoteLanguageNeed',
    ...{ occasion: 'papers-explained', language: person.language, isInterpreted: true, how: 'telephone' },
  }),
]

const care = (course: Course, at: number, chance: Chance, pen: Pen): YearStep[] => [
  pen.happened('keeper', 'NoteCareNeed', at, { careNeed: chance.happens(0.3) ? 'disability' : 'serious-medical', from: 'medical-staff' }),
  pen.done('supervisor', 'ReviewCareNeed', at + 9 * HOUR, {
    subjectId: '@subject:care-need:NoteCareNeed',
    outcome: 'stays-with-care-given',
    isMedicalStaffHeard: true,
    reasons: invented('care is given here.'),
    reviewOn: dayOf(at + 14 * DAY, course.area.zone),
  }),
]

const accommodation = (at: number, pen: Pen): YearStep[] => [
  pen.happened('keeper', 'RequestAccommodation', at, { from: 'the-person', what: invented('papers in large print.') }),
  pen.done('supervisor', 'AnswerAccommodation', at + 7 * HOUR, {
    subjectId: '@subject:accommodation:RequestAccommodation',
    ...{ answer: 'given', how: invented('printed large.'), isPersonTold: true },
  }),
]

const parent = (at: number, pen: Pen): YearStep[] => [
  pen.happened('keeper', 'NoteParent', at, { isAskedOfPerson: true, isChildInArea: true, isFamilyCourtOpen: false, isCallGiven: true }),
  pen.done('supervisor', 'ReviewParentPlacement', at + 4 * HOUR, {
    subjectId: '@subject:parental-interest:NoteParent',
    finding: 'near-the-child',
    reasons: invented('an hour away.'),
  }),
  pen.happened('keeper', 'ArrangeChildCare', at + 30 * HOUR, {
    subjectId: '@subject:parental-interest:NoteParent',
    ...{ choice: 'child-stays-with-a-guardian', isPapersSigned: true, account: invented('an aunt.') },
  }),
]
