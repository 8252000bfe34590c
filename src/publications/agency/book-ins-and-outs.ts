import { byAgency, byCriminalRecord, byMonth, byPlaceKind, item, one, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const sheet = 'Detention'

/** Why a custody ended, by the record of its release. One reason each. */
const reasons = {
  title: words('Reason', 'Motivo'),
  items: [
    item('bond-by-ice', 'Bonded out, bond set by the agency', 'Con fianza fijada por la agencia'),
    item('bond-by-judge', 'Bonded out, bond set by an immigration judge', 'Con fianza fijada por un juez de inmigración'),
    item('court-ordered', 'Court ordered', 'Por orden de un tribunal'),
    item('recognizance', 'Order of recognizance', 'Bajo palabra'),
    item('supervision', 'Order of supervision', 'Bajo supervisión'),
    item('no-ground-to-hold', 'No ground to hold', 'Sin motivo para detener'),
    item('released-to-remove', 'Released to remove', 'Para la expulsión'),
    item('transferred-to-agency', 'To another agency', 'A otra agencia'),
    item('died', 'Died in custody', 'Murió en custodia'),
    item('escaped', 'Escaped', 'Fuga'),
    item('other', 'Other', 'Otro'),
  ],
  total,
}

export const bookInsAndOuts: readonly NumberTable[] = [
  {
    code: 'Det_04',
    sheet,
    title: words('Initial book-ins, by arresting agency and month', 'Ingresos iniciales, por agencia que arrestó y mes'),
    says: words(
      'The first book-in of each custody. A transfer is no initial book-in.',
      'El primer ingreso de cada custodia. Un traslado no es un ingreso inicial.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: byAgency,
        facts: `select case_id, case_id as subject, 'all' as panel_key, agency as row_key, month_key as column_key, 1 as value
        from stays join month on in_at >= first_on and in_at < after_on`,
      },
    ],
  },
  {
    code: 'Det_05',
    sheet,
    title: words('Initial book-ins, by kind of place and criminal record on file', 'Ingresos iniciales, por tipo de lugar y antecedentes'),
    says: words(
      'The first book-in of each custody in the fiscal year so far.',
      'El primer ingreso de cada custodia en el año fiscal hasta ahora.',
    ),
    columns: () => byCriminalRecord,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: byPlaceKind,
        facts: `select case_id, case_id as subject, 'all' as panel_key, first_kind as row_key, criminal_record as column_key, 1 as value
        from stays join month on in_at >= first_on and in_at < after_on`,
      },
    ],
  },
  {
    code: 'Det_06',
    sheet,
    title: words('Final book-outs and removals, by kind of place', 'Salidas finales y expulsiones, por tipo de lugar'),
    says: words(
      'Custodies that ended in the fiscal year so far, by the place left last; removals are those among them that ended in one.',
      'Custodias que terminaron en el año fiscal hasta ahora, según el último lugar; las expulsiones son las que terminaron así.',
    ),
    columns: one(words('Fiscal year so far', 'Año fiscal hasta ahora')),
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: byPlaceKind,
        facts:
          "select case_id, case_id as subject, 'all' as panel_key, last_kind as row_key, 'all' as column_key, 1 as value from final_outs",
      },
      {
        measure: 'count',
        unit: 'custodies',
        rows: {
          title: words('Removals', 'Expulsiones'),
          items: [
            item('removed', 'Removals', 'Expulsiones'),
            item('removed-family', 'Of them held as one of a family', 'De ellas, en familia'),
          ],
        },
        facts: `select case_id, case_id as subject, 'all' as panel_key, told.row_key, 'all' as column_key, 1 as value
        from final_outs, (values ('removed', false), ('removed-family', true)) as told (row_key, of_family)
        where reason = 'released-to-remove' and (is_family or not of_family)`,
      },
    ],
  },
  {
    code: 'Det_07',
    sheet,
    title: words('Final book-outs, by reason, criminal record on file and month', 'Salidas finales, por motivo, antecedentes y mes'),
    says: words(
      'Custodies that ended, each with one reason, taken from the record of its release.',
      'Custodias que terminaron, cada una con un motivo, según el registro de su salida.',
    ),
    panels: byCriminalRecord,
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: reasons,
        facts:
          'select case_id, case_id as subject, criminal_record as panel_key, reason as row_key, month_key as column_key, 1 as value from final_outs',
      },
    ],
  },
]
