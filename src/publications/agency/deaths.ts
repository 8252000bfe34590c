import { byMonth, item, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

export const deaths: readonly NumberTable[] = [
  {
    code: 'Dth_01',
    sheet: 'Deaths',
    title: words('Deaths in custody and after release, by month', 'Muertes en custodia y tras la salida, por mes'),
    says: words(
      'Deaths by the month of the death, wherever the person was taken. Deaths after a release are counted beside those in custody, as far as the record knows of them.',
      'Muertes por mes de la muerte, dondequiera que se llevara a la persona. Las muertes tras la salida se cuentan junto a las de custodia, hasta donde consta.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'people',
        rows: {
          title: words('Where', 'Dónde'),
          items: [item('in-custody', 'In custody', 'En custodia'), item('after-release', 'After release', 'Tras la salida')],
          total: words('Total', 'Total'),
        },
        facts: `select case_id, case_id as subject, 'all' as panel_key, row_key, month_key as column_key, 1 as value
        from (select case_id, zone, case when died_at is not null then 'in-custody' else 'after-release' end as row_key,
            timezone(zone, timezone('UTC', coalesce(died_at, died_after_release_at))) as happened_at from death)
        join month on happened_at >= first_on and happened_at < after_on`,
      },
    ],
  },
]
