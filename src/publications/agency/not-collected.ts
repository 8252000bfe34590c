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
    because: words('This record sorts nobody into levels.', 'Este registro no clasifica a nadie por niveles.'),
  },
  {
    code: 'Sem_00',
    sheet: 'Not collected',
    title: words(
      'Members of the armed forces, nationals of countries with temporary protection',
      'Miembros de las fuerzas armadas, nacionales de países con protección temporal',
    ),
    because: words(
      'No act records these facts, so nothing can be counted.',
      'Ningún acto registra estos datos, así que no se pueden contar.',
    ),
  },
  {
    code: 'Sup_00',
    sheet: 'Not collected',
    title: words(
      'Hearings attended and missed by people under supervision',
      'Audiencias a las que asistieron o faltaron las personas bajo supervisión',
    ),
    because: words(
      'Attendance is the court’s to record, and no act of this record takes it over.',
      'La asistencia la registra el tribunal, y ningún acto de este registro la recoge.',
    ),
  },
  {
    code: 'Par_00',
    sheet: 'Not collected',
    title: words('Parole asked for after a finding of credible fear', 'Libertad condicional pedida tras una conclusión de miedo creíble'),
    because: words('No act records the request as such.', 'Ningún acto registra la petición como tal.'),
  },
]
