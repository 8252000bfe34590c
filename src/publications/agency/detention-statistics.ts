import { words } from '../numbers/axes.ts'
import type { Publication } from '../publication.ts'
import { bond } from './bond.ts'
import { bookInsAndOuts } from './book-ins-and-outs.ts'
import { byKindOfPlace } from './by-kind-of-place.ts'
import { citizensAndClaims } from './citizens-and-claims.ts'
import { clocks } from './clocks.ts'
import { currentlyDetained } from './currently-detained.ts'
import { deaths } from './deaths.ts'
import { fear } from './fear.ts'
import { holdRooms } from './hold-rooms.ts'
import { lengthInCustody } from './length-in-custody.ts'
import { notCollected } from './not-collected.ts'
import { places } from './places.ts'
import { populationAndStay } from './population-and-stay.ts'
import { segregation } from './segregation.ts'
import { supervision } from './supervision.ts'

/** The workbook the agency owes the public, every table a query over its own record. */
export const detentionStatistics: Publication = {
  id: 'detention-statistics',
  title: words('Detention statistics', 'Estadísticas de detención'),
  says: words(
    'Who is held, where, for how long and how it ends, counted from the record of every official act.',
    'Quién está detenido, dónde, cuánto tiempo y cómo termina, contado del registro de cada acto oficial.',
  ),
  authority: 'Department of Homeland Security Appropriations Act, 2020, Pub. L. 116-93, div. D (cited from memory)',
  tables: [
    ...[currentlyDetained, bookInsAndOuts, populationAndStay, byKindOfPlace, lengthInCustody, places, bond, segregation].flat(),
    ...[fear, citizensAndClaims, supervision, holdRooms, deaths, clocks].flat(),
  ],
  notCollected,
}
