import type { CaseScript } from './case-script.ts'
import { afterOrders } from './demo/after-orders.ts'
import { arrests } from './demo/arrests.ts'
import { deaths } from './demo/deaths.ts'
import { detainersAndBonds } from './demo/detainers-and-bonds.ts'
import { ends } from './demo/ends.ts'
import { moves } from './demo/moves.ts'

/** Invented people, one to a case, in the order of the cases. */
const names = [
  ['Alvarado', 'Invented'],
  ['Bravo', 'Imaginaria'],
  ['Castillo', 'Ficticio'],
  ['Dávila', 'Inventada'],
  ['Escobar', 'Madeup'],
  ['Fuentes', 'Supuesta'],
  ['Gálvez', 'Nobody'],
  ['Herrera', 'Fingida'],
  ['Ibáñez', 'Unreal'],
  ['Jurado', 'Irreal'],
  ['Kim', 'Pretend'],
  ['López', 'Ejemplo'],
  ['Mendoza', 'Soñada'],
  ['Núñez', 'Apócrifo'],
  ['Ortega', 'Makebelieve'],
  ['Palacios', 'Inexistente'],
  ['Quintero', 'Inventada'],
  ['Rivas', 'Ficticio'],
  ['Solano', 'Imaginaria'],
] as const

/** Places of the demonstration. */
export const demoPlaces = [
  { code: 'EXMPHOLD', name: 'Example Hold Room (invented)', facilityKind: 'hold-room', capacity: 8 },
  { code: 'EXMPDETN', name: 'Example Detention Center (invented)', facilityKind: 'detention', capacity: 40, detentionStandard: 'NDS 2025' },
  { code: 'EXMPHOSP', name: 'Example Hospital (invented)', facilityKind: 'hospital' },
] as const

/** The agency that holds somebody in the demonstration. */
export const demoPartner = { code: 'EXMPJAIL', name: 'Example County Jail (invented)', partnerKind: 'jail' } as const

const scripts: readonly CaseScript[] = [...arrests, ...moves, ...ends, ...detainersAndBonds, ...afterOrders, ...deaths]

/** Invented cases that between them do every act of the desk: to be played once, through the registrar, in a record that is a demonstration. */
export const demoCases: readonly (CaseScript & { familyName: string; givenNames: string })[] = scripts.map((script, at) => {
  const [familyName = 'Nobody', givenNames = 'Invented'] = names[at] ?? []
  return { ...script, familyName: `${familyName} (invented)`, givenNames }
})
