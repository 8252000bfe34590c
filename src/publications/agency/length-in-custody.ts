import { item, total, words } from '../numbers/axes.ts'
import type { Period } from '../numbers/period.ts'
import type { Axis, Item, NumberTable } from '../numbers/table.ts'

const sheet = 'Length in custody'

/** The middle and the end of each month, as moments of which people held are counted; one that had not come has no number. */
function byMoment({ months, countedOn, coveredFrom }: Period): Axis {
  const moments = months.flatMap((month) => {
    const first = Temporal.PlainDate.from(`${month.key}-01`)
    return [
      { month, part: 'mid', on: first.with({ day: 15 }), en: '15', es: '15' },
      { month, part: 'end', on: first.with({ day: first.daysInMonth }), en: String(first.daysInMonth), es: String(first.daysInMonth) },
    ]
  })
  return {
    title: words('Day', 'Día'),
    items: moments.map(({ month, part, on }): Item => {
      const isCome = on.toString() <= countedOn
      const isCovered = on.toString() >= coveredFrom
      const label = words(on.toString())
      const key = `${month.key}-${part}`
      return isCome && isCovered
        ? { key, label, days: 1 }
        : { key, label, days: 0, uncounted: isCome ? 'not-collected' : 'not-yet-counted' }
    }),
  }
}

const groups: Axis = {
  title: words('Group', 'Grupo'),
  items: [item('family', 'Held as one of a family', 'En familia'), item('single', 'Held alone', 'Sin familia')],
  total,
}

const bands: Axis = {
  title: words('Days', 'Días'),
  items: [item('0-180', '0-180'), item('181-365', '181-365'), item('366-730', '366-730'), item('731+', 'More than 730', 'Más de 730')],
  total,
}

const columns = `case when is_family then 'family' else 'single' end as panel_key, moment_key as column_key`
const band = `case when days <= 180 then '0-180' when days <= 365 then '181-365' when days <= 730 then '366-730' else '731+' end as row_key`
const says = words(
  'Custodies open at the end of the 15th and of the last day of each month, by whole days since the first book-in.',
  'Custodias abiertas al final del día 15 y del último día de cada mes, por días completos desde el primer ingreso.',
)

export const lengthInCustody: readonly NumberTable[] = [
  {
    code: 'Los_01',
    sheet,
    title: words('Average days in custody so far, mid and end of month', 'Días medios de detención hasta el momento, a mitad y fin de mes'),
    says,
    panels: groups,
    columns: byMoment,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: { title: words('Measure', 'Medida'), items: [item('so-far', 'Average days so far', 'Días medios hasta el momento')] },
        facts: `select case_id, case_id as subject, ${columns}, 'so-far' as row_key, days as value from held`,
      },
    ],
  },
  {
    code: 'Los_02',
    sheet,
    title: words('People in custody by days held, mid and end of month', 'Personas detenidas por días de detención, a mitad y fin de mes'),
    says,
    panels: groups,
    columns: byMoment,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: bands,
        facts: `select case_id, case_id as subject, ${columns}, ${band}, 1 as value from held`,
      },
    ],
  },
  {
    code: 'Los_03',
    sheet,
    title: words(
      'People in custody with fear established, by days held, mid and end of month',
      'Personas detenidas con miedo establecido, por días de detención, a mitad y fin de mes',
    ),
    says: words(
      `${says.en} Only of people found by then to have a credible fear. Small numbers are withheld.`,
      `${says.es} Solo de personas con miedo creíble establecido hasta entonces. Los números pequeños no se publican.`,
    ),
    isProtected: true,
    panels: groups,
    columns: byMoment,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: bands,
        facts: `select case_id, case_id as subject, ${columns}, ${band}, 1 as value from held
          where exists (select 1 from credible_fear where credible_fear.case_id = held.case_id and credible_fear_finding = 'credible-fear'
            and timezone(credible_fear.zone, timezone('UTC', coalesce(credible_fear_concurred_at, credible_fear_found_at))) < held.ends_on)`,
      },
    ],
  },
]
