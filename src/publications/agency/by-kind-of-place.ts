import { byAgency, byMonth, byPlaceKind, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Detention'

export const byKindOfPlace: readonly NumberTable[] = [
  {
    code: 'Det_13',
    sheet,
    title: words('Average daily population, by kind of place and month', 'Población diaria media, por tipo de lugar y mes'),
    says: words(
      'People held at the end of each day, over the days counted. Somebody held for part of a day and not at its end is not in it.',
      'Personas detenidas al final de cada día, entre los días contados. No incluye a quien estuvo solo parte del día.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'per-day',
        unit: 'people-a-day',
        rows: byPlaceKind,
        facts:
          "select case_id, subject_id as subject, 'all' as panel_key, place_kind as row_key, month_key as column_key, nights as value from midnights",
      },
    ],
  },
  {
    code: 'Det_14',
    sheet,
    title: words('Average length of stay, by kind of the last place and month', 'Estancia media, por tipo del último lugar y mes'),
    says: words(
      'Days from the first book-in to the final book-out, averaged over custodies that ended in the month. People still held are not in it.',
      'Días desde el primer ingreso hasta la salida final, promedio de las custodias que terminaron en el mes. No incluye a quienes siguen detenidos.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: byPlaceKind,
        facts:
          "select case_id, case_id as subject, 'all' as panel_key, last_kind as row_key, month_key as column_key, days as value from final_outs",
      },
    ],
  },
  {
    code: 'Det_15',
    sheet,
    title: words(
      'Average length of stay of people held alone, by arresting agency and month',
      'Estancia media de personas detenidas sin familia, por agencia que arrestó y mes',
    ),
    says: words('As Det_14, of people not held as one of a family.', 'Como Det_14, de personas que no estuvieron detenidas en familia.'),
    columns: byMonth,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: byAgency,
        facts:
          "select case_id, case_id as subject, 'all' as panel_key, agency as row_key, month_key as column_key, days as value from final_outs where not is_family",
      },
    ],
  },
]
