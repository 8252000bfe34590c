import { byMonth, item, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

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
        rows: {
          title: words('Outcome', 'Resultado'),
          items: [
            item('positive', 'Fear established', 'Miedo establecido'),
            item('negative', 'Not established', 'No establecido'),
            item('other', 'Other', 'Otro'),
          ],
          total,
        },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, 1 as value, month_key as column_key,
          case credible_fear_finding when 'credible-fear' then 'positive' when 'no-credible-fear' then 'negative' else 'other' end as row_key
        from (select *, timezone(zone, timezone('UTC', coalesce(credible_fear_concurred_at, credible_fear_found_at))) as found_at from credible_fear)
        join month on found_at >= first_on and found_at < after_on`,
      },
    ],
  },
]
