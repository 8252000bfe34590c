import { words } from '../numbers/axes.ts'
import type { NotCollected } from '../numbers/table.ts'

/** Tables earlier editions had of what this record does not keep. Each says so; none is printed as zeros. */
export const notCollected: readonly NotCollected[] = [
  {
    code: 'Loc_00',
    sheet: 'Not collected',
    title: words('Alternatives to detention, by location technology', 'Alternativas a la detención, por tecnología de localización'),
    because: words('This record keeps no location of anybody.', 'Este registro no guarda la ubicación de nadie.'),
  },
  {
    code: 'Fac_00',
    sheet: 'Not collected',
    title: words('Population by classification level and threat level', 'Población por nivel de clasificación y de amenaza'),
    because: words('This record gives nobody a level or a score.', 'Este registro no asigna niveles ni puntuaciones a nadie.'),
  },
  {
    code: 'Sem_00',
    sheet: 'Not collected',
    title: words(
      'Members of the armed forces, parents of citizens, nationals of countries with temporary protection',
      'Miembros de las fuerzas armadas, padres de ciudadanos, nacionales de países con protección temporal',
    ),
    because: words(
      'No act records these facts, so nothing can be counted.',
      'Ningún acto registra estos datos, así que no se pueden contar.',
    ),
  },
]
