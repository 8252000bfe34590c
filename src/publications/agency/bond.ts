import { byMonth, item, words } from '../numbers/axes.ts'
import type { Item, NumberTable, Series, Unit } from '../numbers/table.ts'

const series = (measure: Series['measure'], unit: Unit, row: Item, value: string, of = ''): Series => ({
  measure,
  unit,
  rows: { title: words('Measure', 'Medida'), items: [row] },
  facts: `select case_id, case_id as subject, 'all' as panel_key, '${row.key}' as row_key, month_key as column_key, ${value} as value from final_outs ${of}`,
})

const bonded = "where reason in ('bond-by-ice', 'bond-by-judge')"

export const bond: readonly NumberTable[] = [
  {
    code: 'Bond_01',
    sheet: 'Monthly Bond Statistics',
    title: words('Final book-outs with a bond posted, by month', 'Salidas finales con fianza pagada, por mes'),
    says: words(
      'Custodies that ended on a posted bond, as a share of all that ended in the month; the average bond and stay are of those alone.',
      'Custodias que terminaron con fianza pagada, como parte de todas las que terminaron en el mes; la fianza y la estancia medias son solo de ellas.',
    ),
    columns: byMonth,
    series: [
      series('count', 'custodies', item('final-outs', 'Final book-outs', 'Salidas finales'), '1'),
      series('count', 'custodies', item('bonded-outs', 'Of them with a bond posted', 'De ellas, con fianza pagada'), '1', bonded),
      {
        measure: 'share',
        row: item('bonded-share', 'Share with a bond posted (percent)', 'Parte con fianza pagada (por ciento)'),
        of: 'bonded-outs',
        over: 'final-outs',
      },
      series('mean', 'dollars', item('average-bond', 'Average bond (dollars)', 'Fianza media (dólares)'), 'dollars', bonded),
      series('mean', 'days', item('bonded-stay', 'Average stay (days)', 'Estancia media (días)'), 'days', bonded),
    ],
  },
]
