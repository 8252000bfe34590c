import { byMonth, byPlace, item, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

export const holdRooms: readonly NumberTable[] = [
  {
    code: 'Hold_01',
    sheet: 'Hold rooms',
    title: words('Stints in hold rooms that ended, by length and month', 'Estancias en salas de espera que terminaron, por duración y mes'),
    says: words(
      'Elapsed hours from book-in to book-out. What limit held on which day is for the law book to say; this counts hours.',
      'Horas transcurridas del ingreso a la salida. El límite vigente cada día está en el libro de leyes; aquí solo se cuentan horas.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'stints',
        rows: {
          title: words('Hours', 'Horas'),
          items: [
            item('12', 'Up to 12', 'Hasta 12'),
            item('24', '12 to 24', 'De 12 a 24'),
            item('72', '24 to 72', 'De 24 a 72'),
            item('72+', 'More than 72', 'Más de 72'),
          ],
          total: words('Total', 'Total'),
        },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, month_key as column_key, 1 as value,
          case when hours <= 12 then '12' when hours <= 24 then '24' when hours <= 72 then '72' else '72+' end as row_key
        from (select *, date_diff('second', in_at, out_at) / 3600.0 as hours from stints join month on out_at >= first_on and out_at < after_on)
        where place_kind = 'hold-room'`,
      },
    ],
  },
  {
    code: 'Hold_02',
    sheet: 'Hold rooms',
    title: words(
      'Stints of more than 12 hours in hold rooms, by place and month',
      'Estancias de más de 12 horas en salas de espera, por lugar y mes',
    ),
    says: words('Stints that ended in the month after more than 12 hours.', 'Estancias que terminaron en el mes tras más de 12 horas.'),
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'stints',
        rows: byPlace,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, place as row_key, month_key as column_key, 1 as value
        from stints join month on out_at >= first_on and out_at < after_on
        where place_kind = 'hold-room' and date_diff('second', in_at, out_at) > 43200`,
      },
    ],
  },
]
