import { weighted } from '../../weighted.ts'
import { HOUR } from '../moments.ts'
import type { YearDesk } from '../year-desk.ts'

const records = weighted([
  ['convicted', 29],
  ['charge-pending', 31],
  ['neither', 40],
] as const)
const papers: Readonly<Record<string, string>> = {
  expedited: 'expedited-removal-I-860',
  reinstated: 'reinstatement-I-871',
  proceedings: 'notice-to-appear-I-862',
}
const FAMILIES = 0.03
const WOMEN = 0.14
const STATELESS = 0.002

/** What a custody is counted as in published numbers, copied from its papers some hours after it began. */
export const countedAs: YearDesk = {
  desk: 'statistics',
  steps({ custodyAt, begins, track, person }, chance, pen, setting) {
    if (custodyAt === null) return []
    const at = Math.max(custodyAt, setting.begins + 14 * HOUR) + chance.between(3, 40) * HOUR
    return [
      pen.happened('arresting', 'RecordCountedAs', at, {
        arrestingAgency: begins === 'border' ? 'CBP' : 'ICE',
        processing: papers[track] ?? 'other',
        isFamilyUnit: chance.happens(FAMILIES),
        criminalRecord: records(chance),
        sex: chance.happens(WOMEN) ? 'female' : 'male',
        citizenship: chance.happens(STATELESS) ? 'Stateless' : person.nationality,
        birthYear: Number(person.birthOn.slice(0, 4)),
      }),
    ]
  },
}
