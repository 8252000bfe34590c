import { byAgency, byCriminalRecord, byMonth, byPlace, byPlaceKind, item, one, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Detention'
const midnight = words(
  'People held at the end of each day, over the days counted. Somebody held for part of a day and not at its end is not in it; counting whoever was there at any time gives more.',
  'Personas detenidas al final de cada día, entre los días contados. No incluye a quien estuvo solo parte del día; contar a quien estuvo en cualquier momento da más.',
)

export const populationAndStay: readonly NumberTable[] = [
  {
    code: 'Det_08',
    sheet,
    title: words(
      'Average daily population, by arresting agency, criminal record on file and month',
      'Población diaria media, por agencia, antecedentes y mes',
    ),
    says: midnight,
    panels: byCriminalRecord,
    columns: byMonth,
    series: [
      {
        measure: 'per-day',
        unit: 'people-a-day',
        rows: byAgency,
        facts: `select case_id, subject_id as subject, criminal_record as panel_key, agency as row_key, month_key as column_key, nights as value
        from midnights join classes using (case_id)`,
      },
    ],
  },
  {
    code: 'Det_09',
    sheet,
    title: words(
      'Average length of stay, by arresting agency, criminal record on file and month',
      'Estancia media, por agencia, antecedentes y mes',
    ),
    says: words(
      'Days from the first book-in to the final book-out, averaged over custodies that ended in the month. People still held are not in it, so it tells little of them.',
      'Días desde el primer ingreso hasta la salida final, promedio de las custodias que terminaron en el mes. No incluye a quienes siguen detenidos.',
    ),
    panels: byCriminalRecord,
    columns: byMonth,
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: byAgency,
        facts:
          'select case_id, case_id as subject, criminal_record as panel_key, agency as row_key, month_key as column_key, days as value from final_outs',
      },
    ],
  },
  {
    code: 'Det_10',
    sheet,
    title: words('Average daily population and stay, by kind of place', 'Población diaria y estancia medias, por tipo de lugar'),
    says: words(
      `${midnight.en} Stays here are stints: from book-in to book-out at one place.`,
      `${midnight.es} Aquí la estancia es en un solo lugar, del ingreso a la salida.`,
    ),
    columns: () => byPlaceKind,
    series: [
      {
        measure: 'sum',
        unit: 'days',
        rows: { title: words('Population', 'Población'), items: [item('nights', 'Nights held', 'Noches de detención')] },
        facts:
          "select case_id, subject_id as subject, 'all' as panel_key, 'nights' as row_key, place_kind as column_key, nights as value from midnights",
      },
      {
        measure: 'mean',
        unit: 'days',
        rows: {
          title: words('Stay', 'Estancia'),
          items: [item('stint-days', 'Average days of a stint that ended', 'Días en promedio por lugar')],
        },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, 'stint-days' as row_key, place_kind as column_key,
          date_diff('second', in_at, out_at) / 86400.0 as value
        from stints, period where out_at >= from_on`,
      },
    ],
  },
  {
    code: 'Det_11',
    sheet: 'Facilities',
    title: words('Places: population, bookings and stay', 'Lugares: población, ingresos y estancia'),
    says: words(
      `Every place anybody was held in, hold rooms, hospitals and hotels among them. ${midnight.en}`,
      `Todos los lugares donde hubo alguien detenido, también salas de espera, hospitales y hoteles. ${midnight.es}`,
    ),
    columns: () => ({
      title: words('Measure', 'Medida'),
      items: [
        item('nights', 'Nights held', 'Noches de detención'),
        item('book-ins', 'Book-ins', 'Ingresos'),
        item('book-outs', 'Book-outs', 'Salidas'),
        item('held-now', 'Held on the day counted', 'Detenidas el día del conteo'),
      ],
    }),
    series: [
      {
        measure: 'sum',
        unit: 'stints',
        rows: byPlace,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, place as row_key, 'nights' as column_key, nights as value from midnights
        union all select case_id, subject_id, 'all', place, 'book-ins', 1 from stints join month on in_at >= first_on and in_at < after_on
        union all select case_id, subject_id, 'all', place, 'book-outs', 1 from stints join month on out_at >= first_on and out_at < after_on
        union all select case_id, subject_id, 'all', place, 'held-now', 1 from stints where out_at is null`,
      },
    ],
  },
  {
    code: 'Det_12',
    sheet,
    title: words('People recorded as stateless, by place', 'Personas sin nacionalidad registrada, por lugar'),
    says: words(
      'People held on the day counted whose papers say that they have no nationality. Small numbers are withheld, and no row of them is in the open data.',
      'Personas detenidas el día del conteo cuyos documentos dicen que no tienen nacionalidad. Los números pequeños no se publican, y ninguna fila está en los datos abiertos.',
    ),
    isProtected: true,
    columns: one(words('Held on the day counted', 'Detenidas el día del conteo')),
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: { ...byPlace, total },
        facts: `select case_id, case_id as subject, 'all' as panel_key, last_place as row_key, 'all' as column_key, 1 as value
        from stays where out_at is null and final_out_at is null and lower(citizenship) = 'stateless'`,
      },
    ],
  },
]
