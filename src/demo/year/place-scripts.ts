import { chanceOf } from './course.ts'
import { makePen } from './make-pen.ts'
import { DAY, dayOf, HOUR, isoOf } from './moments.ts'
import type { YearPlace } from './places.ts'
import { type MidnightPopulation, midnightPopulation, midnightsOf } from './population.ts'
import { rates } from './rates.ts'
import type { YearSetting } from './year-setting.ts'
import type { Pen, StepCase, YearStep } from './year-step.ts'

/** A script of something that is no person: the year of a place, of an overseer’s request. */
export interface OtherScript {
  area: number
  steps: readonly YearStep[]
}

/** Numbers after those of people, for chances of their own. */
const OTHERS = 30_000_000
const COUNTED_EVERY_DAYS = 7

/** The year of every place: people counted at midnight once a week, and where a standard is in force an inspection with what came of it. */
export function placeScripts(setting: YearSetting): readonly OtherScript[] {
  const population = midnightPopulation(setting)
  const midnights = new Map(setting.areas.map(({ zone }) => [zone, midnightsOf(zone, setting)]))
  return setting.places.map((place, number) => {
    const ends = midnights.get(place.zone) ?? []
    const steps = [...counts(place, number, ends, population, setting), ...inspection(place, number, setting)]
    return { area: place.area, steps: steps.filter(({ at }) => at < setting.ends).toSorted((one, other) => one.at - other.at) }
  })
}

const atPlace = ({ code }: YearPlace): { of: StepCase } => ({ of: `place:${code}` })

function counts(
  place: YearPlace,
  number: number,
  ends: readonly number[],
  population: MidnightPopulation,
  { seed, fromOn }: YearSetting,
): YearStep[] {
  const pen = makePen('counts and inspections')
  const chance = chanceOf(seed, OTHERS + number, 0)
  const ofLooks = chanceOf(seed, OTHERS + number, 2)
  const steps: YearStep[] = []
  for (let day = 1 + (number % COUNTED_EVERY_DAYS); day < ends.length; day += COUNTED_EVERY_DAYS) {
    const there = population(place.code, day)
    if (there === 0 && place.kind !== 'detention') continue
    const counted = chance.happens(rates.countedWrong) ? Math.max(0, there + (chance.happens(0.5) ? 1 : -1)) : there
    const countedOn = Temporal.PlainDate.from(fromOn).add({ days: day }).toString()
    steps.push(
      pen.done(
        'keeper',
        'RecordMidnightCount',
        (ends[day] ?? 0) + 2 * HOUR,
        { countedOn, countedPeople: counted, countedHow: 'roll-call' },
        atPlace(place),
      ),
    )
    if (place.kind === 'hold-room')
      steps.push(...looks(place, (ends[day] ?? 0) - 9 * HOUR, there, ofLooks.happens(rates.headcountOff), pen))
  }
  return steps
}

/** A look into a hold room, and a count of who is in it. */
function looks({ code }: YearPlace, at: number, there: number, isOff: boolean, pen: Pen): YearStep[] {
  const named: { of: StepCase } = { of: 'named-by-act' }
  return [
    pen.happened('keeper', 'CheckHoldRoom', at, { code, peopleSeen: there, isAnythingWrong: false }, named),
    pen.happened(
      'keeper',
      'HoldHeadcount',
      at + HOUR,
      { code, counted: there + (isOff ? 1 : 0), expected: there, isCountSettled: !isOff },
      named,
    ),
  ]
}

/** Planned, held, reported; a deficiency agreed, corrected and seen by another; some late, some paid for. */
function inspection(place: YearPlace, number: number, { seed, begins }: YearSetting): YearStep[] {
  if (place.standard === null) return []
  const pen = makePen('counts and inspections')
  const chance = chanceOf(seed, OTHERS + number, 1)
  const dueAt = begins + chance.between(40, 340) * DAY
  const heldAt = dueAt + (chance.happens(rates.inspectedLate) ? chance.between(3, 60) : -chance.between(2, 25)) * DAY
  const hasDeficiency = chance.happens(0.7)
  const isFailed = chance.happens(0.06)
  const of = { subjectId: '@subject:inspection:ScheduleInspection' }
  const there = atPlace(place)
  return [
    pen.done(
      'compliance',
      'ScheduleInspection',
      begins + 8 * HOUR,
      { inspectionKind: 'annual', inspectionDueAt: isoOf(dueAt), standard: place.standard, why: 'Invented: the yearly plan.' },
      there,
    ),
    pen.happened(
      'compliance',
      'RecordInspection',
      heldAt,
      { ...of, inspectedBy: 'Inspectors (invented)', isAnnounced: chance.happens(0.7) },
      there,
    ),
    ...(hasDeficiency ? deficiency(place, heldAt, of, chance.happens(rates.correctedLate), chance.happens(0.1)) : []),
    pen.done(
      'compliance',
      'IssueInspectionReport',
      heldAt + 20 * DAY,
      { ...of, overallRating: isFailed ? 'fail' : hasDeficiency ? 'acceptable' : 'good', summary: 'Invented: what was seen.' },
      there,
    ),
  ]
}

function deficiency(place: YearPlace, heldAt: number, of: { subjectId: string }, isLate: boolean, isDeducted: boolean): YearStep[] {
  const pen = makePen('counts and inspections')
  const there = atPlace(place)
  const found = { subjectId: '@subject:deficiency:RecordDeficiency' }
  const dueAt = heldAt + 55 * DAY
  return [
    pen.done(
      'compliance',
      'RecordDeficiency',
      heldAt + 5 * HOUR,
      { ...of, part: '4.3', gravity: 'deficiency', found: 'Invented: no clock on the wall.' },
      there,
    ),
    pen.done(
      'compliance',
      'AgreeCorrection',
      heldAt + 25 * DAY,
      { ...found, plan: 'Invented: buy one.', correctionDueAt: isoOf(dueAt) },
      there,
    ),
    ...(isDeducted
      ? [
          pen.done(
            'director',
            'Deduct',
            heldAt + 30 * DAY,
            {
              deductionKind: 'deducted',
              dollars: 2500,
              clause: 'Invented clause 7',
              why: `Invented: found on ${dayOf(heldAt, place.zone)}.`,
            },
            there,
          ),
        ]
      : []),
    pen.happened('director', 'ReportCorrection', dueAt + (isLate ? 20 : -9) * DAY, { ...found, shown: 'Invented: a photograph.' }, there),
    pen.done(
      'compliance',
      'VerifyCorrection',
      dueAt + (isLate ? 24 : -5) * DAY,
      { ...found, isCorrected: true, seen: 'Invented: seen on the wall.' },
      there,
    ),
  ]
}
