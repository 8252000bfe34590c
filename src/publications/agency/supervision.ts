import { byMonth, item, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

/** Orders of supervision with the day each ended, where it did: revoked, or the person was removed. */
const orders = `(select supervision.case_id, supervision.subject_id, supervision_ordered_at::date as began_on, missed_reporting_on,
    least(supervision_revoked_on, removed_at::date) as ended_on
  from supervision join custody using (case_id) where supervision_ordered_at is not null)`

export const supervision: readonly NumberTable[] = [
  {
    code: 'Sup_01',
    sheet: 'Supervision',
    title: words('People under an order of supervision, by month', 'Personas bajo una orden de supervisión, por mes'),
    says: words(
      'Orders that stood at the end of the last day counted of the month, the average days since they were made, and reports that were missed in the month. Nobody’s location is recorded.',
      'Órdenes vigentes al final del último día contado del mes, los días medios desde que se dictaron, y las presentaciones que faltaron en el mes. No se registra la ubicación de nadie.',
    ),
    columns: (period) => {
      const { title, items } = byMonth(period)
      return { title, items }
    },
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: {
          title: words('What', 'Qué'),
          items: [
            item('stood', 'Under supervision at the end', 'Bajo supervisión al final'),
            item('missed', 'Reports missed', 'Presentaciones que faltaron'),
          ],
        },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, 'stood' as row_key, month_key as column_key, 1 as value
        from ${orders}, month where began_on < after_on and (ended_on is null or ended_on >= after_on)
        union all select case_id, subject_id, 'all', 'missed', month_key, 1
        from ${orders} join month on missed_reporting_on >= first_on and missed_reporting_on < after_on`,
      },
      {
        measure: 'mean',
        unit: 'days',
        rows: { title: words('Measure', 'Medida'), items: [item('days', 'Average days so far', 'Días medios hasta el momento')] },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, 'days' as row_key, month_key as column_key, date_diff('day', began_on, after_on - 1) as value
        from ${orders}, month where began_on < after_on and (ended_on is null or ended_on >= after_on)`,
      },
    ],
  },
]
