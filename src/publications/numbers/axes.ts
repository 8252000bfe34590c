import type { Period } from './period.ts'
import type { Axis, Item, Words } from './table.ts'

/** One word that is the same in both languages, or both given. */
export const words = (en: string, es: string = en): Words => ({ en, es })

export const item = (key: string, en: string, es: string = en): Item => ({ key, label: words(en, es) })

export const total = words('Total', 'Total')

export const byMonth = (period: Period): Axis => ({
  title: words('Month', 'Mes'),
  items: period.months,
  total: words('Fiscal year so far', 'Año fiscal hasta ahora'),
})

export const byQuarter = (period: Period): Axis => ({
  title: words('Quarter', 'Trimestre'),
  items: period.quarters,
  total: words('Fiscal year so far', 'Año fiscal hasta ahora'),
})

/** One column, named for what it holds. */
export const one =
  (label: Words) =>
  (period: Period): Axis => ({
    title: words('Number', 'Número'),
    items: [{ key: 'all', label, days: period.months.reduce((sum, { days }) => sum + (days ?? 0), 0) }],
  })

/** What the papers show: a conviction, a charge that is pending, neither; and people of whom it is not recorded. */
export const byCriminalRecord: Axis = {
  title: words('Criminal record on file', 'Antecedentes penales'),
  items: [
    item('convicted', 'Convicted', 'Con condena'),
    item('charge-pending', 'Charge pending', 'Con cargos pendientes'),
    item('neither', 'Neither', 'Ninguno'),
    item('not-recorded', 'Not recorded', 'No consta'),
  ],
  total,
}

export const byAgency: Axis = {
  title: words('Arresting agency', 'Agencia que arrestó'),
  items: [item('ICE', 'ICE'), item('CBP', 'CBP'), item('other', 'Other', 'Otra'), item('not-recorded', 'Not recorded', 'No consta')],
  total,
}

export const byPlaceKind: Axis = {
  title: words('Kind of place', 'Tipo de lugar'),
  items: [
    item('detention', 'Place of detention', 'Centro de detención'),
    item('hold-room', 'Hold room', 'Sala de espera'),
    item('staging', 'Staging', 'Traslado'),
    item('hospital', 'Hospital'),
    item('hotel', 'Hotel'),
    item('aircraft', 'Aircraft', 'Avión'),
    item('other', 'Other', 'Otro'),
    item('not-recorded', 'Not recorded', 'No consta'),
  ],
  total,
}

/** Every place of which there is something to count. */
export const byPlace: Axis = { title: words('Place', 'Lugar'), items: 'as-found', total }
