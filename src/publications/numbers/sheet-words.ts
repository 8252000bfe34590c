import type { Words } from './item.ts'

/** Names of sheets in both languages, by their name in English. */
const spanish: Readonly<Record<string, string>> = {
  Detention: 'Detención',
  'Length in custody': 'Tiempo de detención',
  Facilities: 'Lugares',
  'Monthly Bond Statistics': 'Fianzas por mes',
  Segregation: 'Segregación',
  Protection: 'Protección',
  Citizenship: 'Ciudadanía',
  Supervision: 'Supervisión',
  'Hold rooms': 'Salas de espera',
  Deaths: 'Muertes',
  'Clocks of the law': 'Plazos de la ley',
  'Not collected': 'No se recoge',
}

/** A sheet as it is named for people. */
export const sheetWords = (sheet: string): Words => ({ en: sheet, es: spanish[sheet] ?? sheet })
