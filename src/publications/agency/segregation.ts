import { byMonth, byPlace, byQuarter, item, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Segregation'

const reasons = {
  title: words('Reason', 'Motivo'),
  items: [
    item('sanction-of-a-panel', 'Disciplinary: sanction of a panel', 'Disciplinario: sanción de un panel'),
    item('pending-investigation', 'Pending an investigation', 'A la espera de una investigación'),
    item('security-of-the-place', 'Security of the place', 'Seguridad del lugar'),
    item('asked-for-by-health-staff', 'Asked for by health staff', 'A petición del personal de salud'),
    item('safety-of-the-person', 'Safety of the person', 'Seguridad de la persona'),
    item('risk-of-sexual-abuse', 'Risk of sexual abuse', 'Riesgo de abuso sexual'),
    item('own-request', 'Own request', 'A petición propia'),
    item('pending-move-or-release', 'Before a move or release', 'Antes de un traslado o una salida'),
    item('no-other-bed', 'No other bed', 'Sin otra cama'),
    item('another-reason-named', 'Another reason, named', 'Otro motivo, indicado'),
    item('not-recorded', 'Not recorded', 'No consta'),
  ],
  total,
}

export const segregation: readonly NumberTable[] = [
  {
    code: 'Seg_01',
    sheet,
    title: words(
      'People with at least one day in segregation, by place and month',
      'Personas con al menos un día en segregación, por lugar y mes',
    ),
    says: words(
      'Each person once for each place and month, and once in each total: totals are less than the sum of their parts where somebody is in several.',
      'Cada persona una vez por lugar y mes, y una vez en cada total: los totales son menores que la suma de sus partes si alguien está en varias.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'people',
        unit: 'people',
        rows: byPlace,
        facts: `select case_id, coalesce(person_id, case_id) as subject, 'all' as panel_key, place as row_key, month_key as column_key, 1 as value
        from placements join month on placed_at < after_on and coalesce(released_at, after_on) >= first_on`,
      },
    ],
  },
  {
    code: 'Seg_02',
    sheet,
    title: words('Placements in segregation, by reason and quarter', 'Colocaciones en segregación, por motivo y trimestre'),
    says: words(
      'Placements that began in the quarter, by the reason given when they were ordered.',
      'Colocaciones que empezaron en el trimestre, por el motivo dado al ordenarlas.',
    ),
    columns: byQuarter,
    series: [
      {
        measure: 'count',
        unit: 'placements',
        rows: reasons,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, reason as row_key, quarter_key as column_key, 1 as value
        from placements join month on placed_at >= first_on and placed_at < after_on`,
      },
    ],
  },
  {
    code: 'Seg_03',
    sheet,
    title: words(
      'Average days of placements in segregation that ended, by reason and quarter',
      'Días en promedio de las colocaciones que terminaron, por motivo y trimestre',
    ),
    says: words(
      'Consecutive days of placements that ended in the quarter. Those that go on are not in it, however long they are.',
      'Días consecutivos de las colocaciones que terminaron en el trimestre. No incluye las que continúan, por largas que sean.',
    ),
    columns: byQuarter,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: reasons,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, reason as row_key, quarter_key as column_key,
          date_diff('second', placed_at, released_at) / 86400.0 as value
        from placements join month on released_at >= first_on and released_at < after_on`,
      },
    ],
  },
  {
    code: 'Seg_04',
    sheet,
    title: words(
      'Average cumulative days in segregation, by reason and quarter',
      'Días acumulados en segregación en promedio, por motivo y trimestre',
    ),
    says: words(
      'For each custody with a placement that ended in the quarter, the days of all its placements for that reason that had ended by then.',
      'Por cada custodia con una colocación que terminó en el trimestre, los días de todas sus colocaciones por ese motivo terminadas hasta entonces.',
    ),
    columns: byQuarter,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: reasons,
        facts: `select case_id, case_id as subject, 'all' as panel_key, reason as row_key, quarter_key as column_key,
          sum(sum(date_diff('second', placed_at, released_at) / 86400.0)) over (partition by case_id, reason order by quarter_key) as value
        from placements join month on released_at >= first_on and released_at < after_on group by case_id, reason, quarter_key`,
      },
    ],
  },
  {
    code: 'Seg_05',
    sheet,
    title: words(
      'Placements of people with a special vulnerability, by reason and quarter',
      'Colocaciones de personas con una vulnerabilidad especial, por motivo y trimestre',
    ),
    says: words(
      'Placements that began in the quarter of people recorded as having a special vulnerability; which one is not recorded here.',
      'Colocaciones que empezaron en el trimestre de personas registradas con una vulnerabilidad especial; cuál, no consta aquí.',
    ),
    columns: byQuarter,
    series: [
      {
        measure: 'count',
        unit: 'placements',
        rows: reasons,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, reason as row_key, quarter_key as column_key, 1 as value
        from placements join month on placed_at >= first_on and placed_at < after_on
        where subject_id in (select subject_id from segregation_placement where has_special_vulnerability)`,
      },
    ],
  },
]
