import { byPlace, item, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Facilities'

/** Days of the period, to make an average of nights. */
const days = '(select sum(after_on - first_on) from month)'

/** Each case of a place with its code. */
const codes = '(select case_id, any_value(code) as code from place group by case_id)'

export const places: readonly NumberTable[] = [
  {
    code: 'Fac_01',
    sheet,
    title: words(
      'Places: average daily population by sex and criminal record on file',
      'Lugares: población diaria media por sexo y antecedentes',
    ),
    says: words(
      'Nights held over the days counted, at every place anybody was held in. Criminal: a conviction or a pending charge on file.',
      'Noches de detención entre los días contados, en cada lugar donde hubo alguien. Con antecedentes: una condena o un cargo pendiente en el expediente.',
    ),
    columns: () => ({
      title: words('Sex and record', 'Sexo y antecedentes'),
      items: [
        item('male-criminal', 'Men, with a record', 'Hombres, con antecedentes'),
        item('male-none', 'Men, without', 'Hombres, sin antecedentes'),
        item('female-criminal', 'Women, with a record', 'Mujeres, con antecedentes'),
        item('female-none', 'Women, without', 'Mujeres, sin antecedentes'),
        item('not-recorded', 'Not recorded', 'No consta'),
      ],
      total,
    }),
    series: [
      {
        measure: 'sum',
        unit: 'people-a-day',
        rows: byPlace,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, place as row_key, nights::double / ${days} as value,
          case when sex not in ('male', 'female') or criminal_record = 'not-recorded' then 'not-recorded'
            else sex || case when criminal_record = 'neither' then '-none' else '-criminal' end end as column_key
        from midnights join classes using (case_id)`,
      },
    ],
  },
  {
    code: 'Fac_02',
    sheet,
    title: words('Places: average days of a stint that ended', 'Lugares: días en promedio de cada estancia que terminó'),
    says: words(
      'From book-in to book-out at the place, of stints that ended in the fiscal year so far.',
      'Del ingreso a la salida en el lugar, de las estancias que terminaron en el año fiscal hasta ahora.',
    ),
    columns: () => ({ title: words('Measure', 'Medida'), items: [item('stint-days', 'Average days', 'Días en promedio')] }),
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: byPlace,
        facts: `select case_id, subject_id as subject, 'all' as panel_key, place as row_key, 'stint-days' as column_key,
          date_diff('second', in_at, out_at) / 86400.0 as value
        from stints join month on out_at >= first_on and out_at < after_on`,
      },
    ],
  },
  {
    code: 'Fac_03',
    sheet,
    title: words('Places: beds', 'Lugares: camas'),
    says: words(
      'Beds as agreed on the day counted. Names, addresses, standards and ratings are in the register of places.',
      'Camas acordadas el día del conteo. Nombres, direcciones, normas y calificaciones están en el registro de lugares.',
    ),
    columns: () => ({ title: words('Measure', 'Medida'), items: [item('beds', 'Beds', 'Camas')] }),
    series: [
      {
        measure: 'mean',
        unit: 'people',
        rows: byPlace,
        facts: `select case_id, case_id as subject, 'all' as panel_key, code as row_key, 'beds' as column_key, arg_max(try_cast(beds as double), place_capacity.from_on) as value
        from place_capacity join ${codes} using (case_id), period where place_capacity.from_on <= counted_on and beds is not null group by case_id, code`,
      },
    ],
  },
  {
    code: 'Fac_04',
    sheet,
    title: words('Places: days since the last inspection', 'Lugares: días desde la última inspección'),
    says: words(
      'From the last inspection held to the day counted. A place without an inspection on record is not listed: there are no days to count.',
      'De la última inspección hecha al día del conteo. Un lugar sin inspección registrada no aparece: no hay días que contar.',
    ),
    columns: () => ({ title: words('Measure', 'Medida'), items: [item('since-inspection', 'Days', 'Días')] }),
    series: [
      {
        measure: 'mean',
        unit: 'days',
        rows: byPlace,
        facts: `select case_id, case_id as subject, 'all' as panel_key, code as row_key, 'since-inspection' as column_key,
          date_diff('day', max(inspection_held_at)::date, any_value(counted_on)) as value
        from inspection join ${codes} using (case_id), period where inspection_held_at < ends_at group by case_id, code`,
      },
    ],
  },
]
