import { byAgency, byCriminalRecord, byPlaceKind, item, one, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Detention'
const now = 'from stays, period where final_out_at is null and in_at < period.ends_at and out_at is null'
const people = one(words('Held on the day counted', 'Detenidas el día del conteo'))

export const currentlyDetained: readonly NumberTable[] = [
  {
    code: 'Det_01',
    sheet,
    title: words('Currently detained, by processing and kind of place', 'Personas detenidas, por trámite y tipo de lugar'),
    says: words(
      'Custodies open at the end of the day counted, by the paper the person is held under and the place of their last book-in.',
      'Custodias abiertas al final del día contado, según el documento que las sustenta y el lugar del último ingreso.',
    ),
    columns: () => byPlaceKind,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: {
          title: words('Processing', 'Trámite'),
          items: [
            item('expedited-removal-I-860', 'Expedited removal (I-860)', 'Expulsión acelerada (I-860)'),
            item('notice-to-appear-I-862', 'Notice to appear (I-862)', 'Aviso de comparecencia (I-862)'),
            item('reinstatement-I-871', 'Reinstatement (I-871)', 'Restablecimiento de una orden (I-871)'),
            item('other', 'Other', 'Otro'),
            item('not-recorded', 'Not recorded', 'No consta'),
          ],
          total,
        },
        facts: `select case_id, case_id as subject, 'all' as panel_key, processing as row_key, last_kind as column_key, 1 as value ${now}`,
      },
    ],
  },
  {
    code: 'Det_02',
    sheet,
    title: words(
      'Currently detained, by criminal record on file and arresting agency',
      'Personas detenidas, por antecedentes y agencia que arrestó',
    ),
    says: words(
      'Custodies open at the end of the day counted. Records are what the papers of the case show; an arrest alone is neither a charge nor a conviction.',
      'Custodias abiertas al final del día contado. Los antecedentes son los que constan en el expediente; un arresto no es un cargo ni una condena.',
    ),
    columns: () => byAgency,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: byCriminalRecord,
        facts: `select case_id, case_id as subject, 'all' as panel_key, criminal_record as row_key, agency as column_key, 1 as value ${now}`,
      },
    ],
  },
  {
    code: 'Det_03',
    sheet,
    title: words('Currently detained, by length of stay so far', 'Personas detenidas, por tiempo de detención hasta ahora'),
    says: words(
      'Custodies open at the end of the day counted, by whole days since the first book-in.',
      'Custodias abiertas al final del día contado, por días completos desde el primer ingreso.',
    ),
    columns: people,
    panels: {
      title: words('Group', 'Grupo'),
      items: [item('family', 'Held as one of a family', 'En familia'), item('single', 'Held alone', 'Sin familia')],
      total,
    },
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: {
          title: words('Days', 'Días'),
          items: [
            item('0-180', '0-180'),
            item('181-365', '181-365'),
            item('366-730', '366-730'),
            item('731+', 'More than 730', 'Más de 730'),
          ],
          total,
        },
        facts: `select case_id, case_id as subject, case when is_family then 'family' else 'single' end as panel_key, 'all' as column_key, 1 as value,
          case when days <= 180 then '0-180' when days <= 365 then '181-365' when days <= 730 then '366-730' else '731+' end as row_key
        from (select *, date_diff('day', in_at::date, period.counted_on) as days ${now})`,
      },
    ],
  },
]
