import { item, total, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

export const clocks: readonly NumberTable[] = [
  {
    code: 'Law_01',
    sheet: 'Clocks of the law',
    title: words(
      'Clocks of the law that fell due, by rule and whether they were met',
      'Plazos de la ley vencidos, por norma y si se cumplieron',
    ),
    says: words(
      'Every clock in any case that fell due by the day counted: met in time, missed, or not testable with what is recorded. Rules written from memory are not counted.',
      'Cada plazo de cualquier expediente que venció hasta el día contado: cumplido a tiempo, incumplido, o que no se puede comprobar con lo registrado. No se cuentan normas escritas de memoria.',
    ),
    columns: () => ({
      title: words('Outcome', 'Resultado'),
      items: [
        item('met', 'Met in time', 'Cumplido'),
        item('missed', 'Missed', 'Incumplido'),
        item('not-testable', 'Not testable', 'No comprobable'),
      ],
      total,
    }),
    series: [
      {
        measure: 'count',
        unit: 'clocks',
        rows: { title: words('Rule', 'Norma'), items: 'as-found', total },
        facts:
          "select case_id, subject_id as subject, 'all' as panel_key, rule as row_key, outcome as column_key, 1 as value from due_clocks",
      },
    ],
  },
]
