import { byMonth, byPlaceKind, item, one, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'
import { momentOn } from './moment-on.ts'

const outcomes = {
  title: words('Outcome', 'Resultado'),
  items: [
    item('positive', 'Fear established', 'Miedo establecido'),
    item('negative', 'Not established', 'No establecido'),
    item('other', 'Other', 'Otro'),
  ],
  total,
}

/** Findings of the period, each with its month and, where the person was booked in, the kind of their last place. */
const findings = `(select found.*, month_key, last_kind, final_out_at,
    case credible_fear_finding when 'credible-fear' then 'positive' when 'no-credible-fear' then 'negative' else 'other' end as outcome
  from (select *, timezone(zone, timezone('UTC', coalesce(credible_fear_concurred_at, credible_fear_found_at))) as found_at from credible_fear) as found
    join month on found_at >= first_on and found_at < after_on left join stays using (case_id))`

export const fear: readonly NumberTable[] = [
  {
    code: 'Fear_01',
    sheet: 'Protection',
    title: words('Credible fear: findings, by outcome and month', 'Miedo creíble: conclusiones, por resultado y mes'),
    says: words(
      'Findings by the month a supervisor concurred, or they were made. Small numbers are withheld, and no row of them is in the open data (8 CFR 208.6).',
      'Conclusiones por el mes en que un supervisor las aprobó, o se hicieron. Los números pequeños no se publican, y ninguna fila está en los datos abiertos (8 CFR 208.6).',
    ),
    isProtected: true,
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: outcomes,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, outcome as row_key, month_key as column_key, 1 as value from ${findings}`,
      },
    ],
  },
  {
    code: 'Fear_02',
    sheet: 'Protection',
    title: words('Credible fear: findings, by outcome and kind of place', 'Miedo creíble: conclusiones, por resultado y tipo de lugar'),
    says: words(
      'The findings of Fear_01 in the fiscal year so far, by the kind of place the person was booked in last. Small numbers are withheld, and what either table would tell of the other.',
      'Las conclusiones de Fear_01 en el año fiscal hasta ahora, por el tipo del último lugar de la persona. Los números pequeños no se publican, ni lo que una tabla revelaría de la otra.',
    ),
    isProtected: true,
    countsLike: 'Fear_01',
    columns: () => byPlaceKind,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: outcomes,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, outcome as row_key, last_kind as column_key, 1 as value from ${findings}`,
      },
    ],
  },
  {
    code: 'Fear_03',
    sheet: 'Protection',
    title: words(
      'Currently detained with fear established, by kind of place',
      'Personas detenidas con miedo establecido, por tipo de lugar',
    ),
    says: words(
      'Custodies open at the end of the day counted in which a credible fear was found. Small numbers are withheld.',
      'Custodias abiertas al final del día contado en las que se estableció un miedo creíble. Los números pequeños no se publican.',
    ),
    isProtected: true,
    totalIs: (countedOn) => {
      const column = momentOn(countedOn)
      return column === undefined ? undefined : { code: 'Los_03', panel: 'total', row: 'total', column }
    },
    columns: one(words('Held on the day counted', 'Detenidas el día del conteo')),
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: byPlaceKind,
        facts: `select case_id, case_id as subject, 'all' as panel_key, last_kind as row_key, 'all' as column_key, 1 as value from stays, period
          where final_out_at is null and out_at is null and case_id in (
            select case_id from credible_fear where credible_fear_finding = 'credible-fear'
              and timezone(zone, timezone('UTC', coalesce(credible_fear_concurred_at, credible_fear_found_at))) < period.ends_at)`,
      },
    ],
  },
  {
    code: 'Fear_04',
    sheet: 'Protection',
    title: words('Average days from a finding of fear to release', 'Días medios desde la conclusión de miedo hasta la salida'),
    says: words(
      'Of custodies that ended in the fiscal year so far in which a credible fear was found before. Withheld where fewer than five people stand behind it; how many do is not published.',
      'De custodias que terminaron en el año fiscal hasta ahora con un miedo creíble establecido antes. No se publica si hay menos de cinco personas detrás, ni cuántas hay.',
    ),
    isProtected: true,
    columns: one(words('Fiscal year so far', 'Año fiscal hasta ahora')),
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: { title: words('Measure', 'Medida'), items: [item('to-release', 'Average days to release', 'Días medios hasta la salida')] },
        facts: `select case_id, case_id as subject, 'all' as panel_key, 'to-release' as row_key, 'all' as column_key,
          date_diff('second', found_at, final_out_at) / 86400.0 as value
        from (select case_id, zone, min(timezone(zone, timezone('UTC', coalesce(credible_fear_concurred_at, credible_fear_found_at)))) as found_at
            from credible_fear where credible_fear_finding = 'credible-fear' group by case_id, zone)
          join final_outs using (case_id) where found_at <= final_out_at`,
      },
    ],
  },
]
