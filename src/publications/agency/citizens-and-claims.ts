import { byMonth, item, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

export const citizensAndClaims: readonly NumberTable[] = [
  {
    code: 'Cit_01',
    sheet: 'Citizenship',
    title: words('Claims of citizenship, and citizens held', 'Reclamaciones de ciudadanía, y ciudadanos detenidos'),
    says: words(
      'Claims and signs of U.S. citizenship by the month they became known; those of them resolved by now as shown; and detentions of citizens entered in the register, by the month of entry.',
      'Reclamaciones e indicios de ciudadanía estadounidense según el mes en que se conocieron; las ya resueltas como probadas; y las detenciones de ciudadanos inscritas en el registro, por mes de inscripción.',
    ),
    columns: byMonth,
    series: [
      {
        measure: 'count',
        unit: 'custodies',
        rows: {
          title: words('What', 'Qué'),
          items: [
            item('claims', 'Claims and signs', 'Reclamaciones e indicios'),
            item('shown', 'Of them, citizenship shown', 'De ellas, ciudadanía probada'),
            item('register', 'Citizens held, as registered', 'Ciudadanos detenidos, según el registro'),
          ],
        },
        facts: `select case_id, subject_id as subject, 'all' as panel_key, told.row_key, month_key as column_key, 1 as value
        from citizenship_claim join month on citizenship_claim_known_on >= first_on and citizenship_claim_known_on < after_on,
          (values ('claims', false), ('shown', true)) as told (row_key, of_shown)
        where is_citizenship_shown = 'true' or not of_shown
        union all select case_id, subject_id, 'all', 'register', month_key, 1
        from inappropriate_detention join month on detention_registered_at >= first_on and detention_registered_at < after_on`,
      },
    ],
  },
]
