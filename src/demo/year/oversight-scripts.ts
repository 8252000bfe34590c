import { weighted } from '../weighted.ts'
import { chanceOf } from './course.ts'
import { makePen } from './make-pen.ts'
import { DAY, HOUR, isoOf } from './moments.ts'
import type { OtherScript } from './place-scripts.ts'
import { rates } from './rates.ts'
import type { YearSetting } from './year-setting.ts'
import type { YearStep } from './year-step.ts'

const OTHERS = 40_000_000
const PEOPLE_AN_ITEM = 250

/** Who oversees the invented agency: others than those of the small demonstration, which may be played into the same record. */
const overseers = [
  ['XGAO', 'Accountability Office of Examplia', 'of-congress'],
  ['XOIG', 'Inspector General of Examplia', 'of-the-department'],
  ['XODO', 'Detention Oversight of Examplia', 'of-the-agency'],
] as const
const codes = weighted(overseers.map(([code], place) => [code, place + 1]))
const kinds = weighted([
  ['complaint', 55],
  ['recommendation', 25],
  ['draft-report', 20],
])
const named = { of: 'named-by-act' } as const
const item = { subjectId: '@subject:oversight-item:OpenOversightItem' }

/** Overseers registered before the year. */
export const registeredOverseers = (at: number): YearStep[] => {
  const pen = makePen('oversight')
  return overseers.map(([code, name, overseerKind]) =>
    pen.done('policy', 'RegisterOverseer', at, { code, name: `${name} (invented)`, overseerKind, sinceOn: '2020-01-01' }, named),
  )
}

/** What overseers opened in the year: answered in time, late, or not; the overseer’s own date kept or not; closed by it alone. */
export function oversightScripts({ seed, people, begins, ends, places }: YearSetting): readonly OtherScript[] {
  const pen = makePen('oversight')
  return Array.from({ length: Math.ceil(people / PEOPLE_AN_ITEM) }, (_, number) => {
    const chance = chanceOf(seed, OTHERS + number, 0)
    const at = begins + chance.between(5, 330) * DAY
    const agencyDueAt = at + chance.between(20, 60) * DAY
    const answeredAt = agencyDueAt + (chance.happens(rates.oversightAnsweredLate) ? chance.between(3, 50) : -chance.between(1, 12)) * DAY
    const overseerDueAt = agencyDueAt + 60 * DAY
    const actedAt = overseerDueAt + (chance.happens(rates.overseerLate) ? chance.between(5, 60) : -chance.between(5, 40)) * DAY
    const steps = [
      pen.happened(
        'inspector',
        'OpenOversightItem',
        at,
        {
          subjectId: `overseer:${codes(chance)}`,
          itemKind: kinds(chance),
          title: 'Invented: what was asked',
          reference: `INVENTED-${number}`,
          place: places[chance.below(places.length)]?.code ?? '',
          ...{ agencyDueAt: isoOf(agencyDueAt), overseerDueAt: isoOf(overseerDueAt), dueBasis: 'Invented letter' },
        },
        named,
      ),
      pen.happened('director', 'AnswerOversight', answeredAt, { ...item, answer: 'Invented: agreed.' }, named),
      pen.happened('inspector', 'RecordOverseerAct', actedAt, { ...item, paper: 'Invented paper' }, named),
      pen.happened(
        'inspector',
        'CloseOversightItem',
        Math.max(actedAt, answeredAt) + 2 * HOUR,
        { ...item, closing: 'answered', paper: 'Invented paper' },
        named,
      ),
    ]
    return { area: places[0]?.area ?? 0, steps: steps.filter((step) => step.at < ends).toSorted((one, other) => one.at - other.at) }
  })
}
