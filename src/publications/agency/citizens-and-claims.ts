import { byMonth, item, words } from '../numbers/axes.ts'
import type { NumberTable } from '../numbers/table.ts'

const named = {
  citizen: words('Citizens shown', 'Ciudadanos probados'),
  parent: words('Parents of a child here', 'Padres de un menor que está aquí'),
}
const of = {
  citizen: "select case_id from citizenship_claim where is_citizenship_shown = 'true'",
  parent: 'select case_id from parental_interest where parent_noted_at is not null',
}
const localArrest = "timezone(zone, timezone('UTC', arrested_at))"
const localRemoval = "timezone(zone, timezone('UTC', removed_at))"

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
  {
    code: 'Sem_01',
    sheet: 'Citizenship',
    title: words(
      'Citizens and parents: arrests, book-ins and removals, by month',
      'Ciudadanos y padres: arrestos, ingresos y expulsiones, por mes',
    ),
    says: words(
      'Custodies of people whose U.S. citizenship was shown by now, and of people noted as a parent or guardian of a child here; whether the child is a citizen is not recorded.',
      'Custodias de personas cuya ciudadanía estadounidense quedó probada hasta ahora, y de personas anotadas como padre, madre o tutor de un menor que está aquí; si el menor es ciudadano no se registra.',
    ),
    columns: byMonth,
    series: (['citizen', 'parent'] as const).map((who) => ({
      measure: 'count',
      unit: 'custodies',
      rows: {
        title: words('What', 'Qué'),
        items: [
          item(`${who}-arrested`, `${named[who].en}: arrests`, `${named[who].es}: arrestos`),
          item(`${who}-booked`, `${named[who].en}: initial book-ins`, `${named[who].es}: ingresos iniciales`),
          item(`${who}-removed`, `${named[who].en}: removals`, `${named[who].es}: expulsiones`),
        ],
      },
      facts: `select case_id, case_id as subject, 'all' as panel_key, '${who}-' || what as row_key, month_key as column_key, 1 as value
        from (select case_id, 'arrested' as what, ${localArrest} as done_at from custody
          union all select case_id, 'booked', in_at from stays union all select case_id, 'removed', ${localRemoval} from custody)
        join month on done_at >= first_on and done_at < after_on where case_id in (${of[who]})`,
    })),
  },
]
