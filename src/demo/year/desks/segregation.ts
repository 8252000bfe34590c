import type { Chance } from '../../chance.ts'
import { weighted } from '../../weighted.ts'
import type { Course } from '../course.ts'
import type { YearStay } from '../invent-stays.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

/** Of stays of three weeks and more in a detention facility, how many lead to segregation: 14,264 placements in five years of real ones. */
const PLACED = 0.06
/** Reasons of the release of 2018 to 2023: disciplinary 57, protective 20, the rest for the security of the place. */
const kinds = weighted<'disciplinary' | 'protective' | 'administrative'>([
  ['disciplinary', 57],
  ['protective', 20],
  ['administrative', 23],
])
const placement = { protective: 'PlaceInSegregation', administrative: 'PlaceInSegregation', disciplinary: 'CarryOutSanction' } as const
const notices = [14, 30, 60, 90, 120, 150] as const

/** Segregation: ordered or carried out as a sanction, reviewed, told of at 14, 30, 60 days, and ended. */
export const segregation: YearDesk = {
  desk: 'segregation',
  steps(course, chance, pen, { begins }) {
    const stay = course.stays.find(({ place, from, until }) => place.kind === 'detention' && until - Math.max(from, begins) > 21 * DAY)
    if (!stay || !chance.happens(PLACED)) return []
    const kind = kinds(chance)
    const at = Math.max(stay.from, begins) + chance.between(2, 6) * DAY + 5 * HOUR
    // Median 15 days, mean 27, longest 817 in that release; nobody stays past their stay at the place.
    const days = Math.max(1, Math.round(Math.exp(2.7 + 1.05 * chance.normal())))
    const ended = Math.min(at + days * DAY + 3 * HOUR, stay.until - 5 * HOUR)
    const of = { subjectId: `@subject:segregation-placement:${placement[kind]}` }
    return [
      ...(kind === 'disciplinary' ? sanction(course, stay, at, pen) : ordered(course, stay, kind, at, chance, pen)),
      pen.happened('keeper', 'GiveSegregationOrder', at + (chance.happens(0.1) ? 30 : 4) * HOUR, { ...of, ...spoken(course) }),
      ...reviews(course, of, at, ended, pen),
      ...told(of, at, ended, chance, pen),
      pen.happened('keeper', 'ReleaseFromSegregation', ended, { ...of, leftFor: 'general-population' }),
    ]
  },
}

const why = (course: Course, stay: YearStay, at: number) => ({
  personName: personName(course),
  facility: stay.place.code,
  facts: [fact('seen by an officer that day.', 'seen-by-an-officer')],
  alternatives: [
    { alternative: 'another-housing-unit', whyNot: 'Invented: no bed was free there.' },
    { alternative: 'separation-from-one-person', whyNot: 'Invented: more than one person was involved.' },
  ],
  hasSpecialVulnerability: false,
  isLastResort: true,
  reviewerId: '@officer:director',
  reviewOn: dayOf(at + 2 * DAY, course.area.zone),
  language: course.person.language,
})

function ordered(course: Course, stay: YearStay, kind: 'protective' | 'administrative', at: number, chance: Chance, pen: Pen): YearStep[] {
  const isVictim = kind === 'protective' && chance.happens(0.1)
  return [
    pen.happened('supervisor', 'PlaceInSegregation', at, {
      ...why(course, stay, at),
      segregationKind: kind,
      reason: kind === 'protective' ? (isVictim ? 'risk-of-sexual-abuse' : 'safety-of-the-person') : 'security-of-the-place',
      isUnder11568: isVictim,
      isAtOwnRequest: kind === 'protective' && chance.happens(0.3),
    }),
  ]
}

/** The incident, its investigation by another, the panel, and the sanction carried out. */
function sanction(course: Course, stay: YearStay, at: number, pen: Pen): YearStep[] {
  const incident = { subjectId: '@subject:disciplinary-incident:ReportIncident' }
  const { isLastResort, hasSpecialVulnerability, reviewerId, reviewOn, language, ...facts } = why(course, stay, at)
  return [
    pen.happened('keeper', 'ReportIncident', at - 30 * HOUR, {
      ruleBroken: 'Fighting (invented)',
      account: 'Invented: what was seen.',
      isHandbookGiven: true,
    }),
    pen.happened('examining', 'RecordInvestigationStep', at - 26 * HOUR, { ...incident, step: 'began' }),
    pen.happened('examining', 'RecordInvestigationStep', at - 16 * HOUR, { ...incident, step: 'ended', found: 'Invented: it happened.' }),
    pen.happened('director', 'DecideSanction', at - 4 * HOUR, {
      ...incident,
      ...{ sanction: 'segregation', sanctionDays: 15, isExtraordinaryIncident: false, isPersonHeard: true },
      facts: [fact('two people saw it.', 'said-by-another')],
      panel: 'An invented panel',
      reasons: 'Invented: as found.',
    }),
    pen.happened('supervisor', 'CarryOutSanction', at, {
      ...incident,
      ...facts,
      ...{ isLastResort, hasSpecialVulnerability, reviewerId, reviewOn, language },
    }),
  ]
}

/** Within 72 hours, at seven days, then weekly: what is new each time is written down. */
function reviews(course: Course, of: YearStep['input'], at: number, ended: number, pen: Pen): YearStep[] {
  const steps: YearStep[] = []
  for (let day = 2; at + day * DAY < ended - 6 * HOUR && day < 80; day += day < 7 ? 5 : 7)
    steps.push(
      pen.happened('director', 'ReviewSegregation', at + day * DAY, {
        ...of,
        outcome: 'continue',
        facts: [fact(`how it was on day ${day}.`, 'seen-by-an-officer')],
        alternatives: [{ alternative: 'another-housing-unit', whyNot: `Invented: still no bed on day ${day}.` }],
        isPersonHeard: true,
        reasons: 'Invented: as the facts say.',
        reviewOn: dayOf(at + (day + 7) * DAY, course.area.zone),
      }),
    )
  return steps
}

/** Notices to the field office director: most by the day, some late, some never. */
const told = (of: YearStep['input'], at: number, ended: number, chance: Chance, pen: Pen): YearStep[] =>
  notices.flatMap((day) => {
    if (at + day * DAY > ended || chance.happens(rates.segregationNoticeForgotten)) return []
    const late = chance.happens(rates.segregationNoticeLate) ? chance.between(1, 20) : -chance.below(3)
    return [pen.happened('keeper', 'RecordSegregationNotice', at + (day + late) * DAY, { ...of, noticeOf: `${day}-days` })].filter(
      (step) => step.at < ended,
    )
  })
