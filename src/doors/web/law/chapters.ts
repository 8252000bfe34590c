import type { Rule } from '../../../clockwork/nodes.ts'
import { arrest } from '../../../law/chapters/arrest.ts'
import { computing } from '../../../law/chapters/computing.ts'
import { custodyAndBond } from '../../../law/chapters/custody-and-bond.ts'
import { detainers } from '../../../law/chapters/detainers.ts'
import { detentionStandards } from '../../../law/chapters/detention-standards.ts'
import { expeditedRemoval } from '../../../law/chapters/expedited-removal.ts'
import { holdRooms } from '../../../law/chapters/hold-rooms.ts'
import { minors } from '../../../law/chapters/minors.ts'
import { ordersOfCourts } from '../../../law/chapters/orders-of-courts.ts'
import { oversight } from '../../../law/chapters/oversight.ts'
import { recordsOfPeople } from '../../../law/chapters/records.ts'
import { removalPeriod } from '../../../law/chapters/removal-period.ts'
import { specialPopulations } from '../../../law/chapters/special-populations.ts'
import { warrants } from '../../../law/chapters/warrants.ts'

interface Chapter {
  id: string
  title: { en: string; es: string }
  rules: readonly Rule[]
}

const named: readonly Chapter[] = [
  { id: 'computing', title: { en: 'How time is counted', es: 'Cómo se cuenta el tiempo' }, rules: computing },
  { id: 'warrants', title: { en: 'Warrants', es: 'Órdenes' }, rules: warrants },
  { id: 'arrest', title: { en: 'Arrest and charging', es: 'Arresto y cargos' }, rules: arrest },
  { id: 'detainers', title: { en: 'Detainers', es: 'Solicitudes de retención' }, rules: detainers },
  { id: 'custody', title: { en: 'Custody and bond', es: 'Custodia y fianza' }, rules: custodyAndBond },
  { id: 'hold-rooms', title: { en: 'Hold rooms', es: 'Salas de espera' }, rules: holdRooms },
  {
    id: 'removal',
    title: { en: 'Final orders and the removal period', es: 'Órdenes firmes y periodo de expulsión' },
    rules: removalPeriod,
  },
  { id: 'orders', title: { en: 'Orders of courts', es: 'Órdenes de los tribunales' }, rules: ordersOfCourts },
  { id: 'expedited', title: { en: 'Expedited removal and fear', es: 'Expulsión acelerada y temor' }, rules: expeditedRemoval },
  { id: 'minors', title: { en: 'Children', es: 'Menores' }, rules: minors },
  { id: 'special', title: { en: 'People in special care', es: 'Personas con atención especial' }, rules: specialPopulations },
  { id: 'standards', title: { en: 'Standards of detention', es: 'Normas de detención' }, rules: detentionStandards },
  { id: 'records', title: { en: 'A person’s own record', es: 'El expediente propio' }, rules: recordsOfPeople },
  { id: 'oversight', title: { en: 'Oversight', es: 'Supervisión' }, rules: oversight },
]

/** The law book in chapters. A rule that no chapter has comes last, so that none is lost. */
export function chaptersOf(lawBook: readonly Rule[]): readonly Chapter[] {
  const placed = new Set<string>()
  const chapters = named.map((chapter) => {
    const ids = new Set(chapter.rules.map((rule) => rule.id))
    const rules = lawBook.filter((rule) => ids.has(rule.id) && !placed.has(rule.id))
    for (const rule of rules) placed.add(rule.id)
    return { ...chapter, rules }
  })
  const rest = lawBook.filter((rule) => !placed.has(rule.id))
  return [...chapters, { id: 'other', title: { en: 'Other rules', es: 'Otras reglas' }, rules: rest }].filter(
    (chapter) => chapter.rules.length > 0,
  )
}
