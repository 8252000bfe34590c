import type { en } from './en.ts'

/** The same in Spanish. */
export const es: typeof en = {
  notCollected: 'Sin recoger: esta publicación no tiene ningún archivo que pueda responderlo.',
  noRows: 'No hay filas.',
  notKnown: 'no se sabe',
  yes: 'sí',
  no: 'no',
  noCode: (id) => `sin código (${id})`,
  sort: ', ordenar',
  showRows: (of) => `${of}: mostrar las filas`,
  download: 'Descargar CSV (todas las filas y columnas)',
  pages: {
    label: 'Páginas',
    none: (total) => `No hay filas en esta página, de ${total}`,
    rows: (from, to, total) => `Filas ${from} a ${to} de ${total}`,
    here: (page, last) => `Página ${page} de ${last}`,
    first: 'Primera',
    previous: 'Anterior',
    next: 'Siguiente',
    last: 'Última',
  },
  filters: 'Filtros',
  made: {
    title: (isOne) => (isOne ? 'Cómo se obtuvo este número' : 'Cómo se obtuvieron estos números'),
    question: 'Pregunta',
    parameters: 'Parámetros',
    none: 'ninguno',
    rows: 'Filas',
    notCollected: 'sin recoger',
    runTime: 'Tiempo de ejecución',
    mark: 'Huella de estas filas',
    markSays: 'SHA-256 de las filas como JSON',
    files:
      'Los nombres de archivo de la consulta son los archivos que escribió la auditoría de esta publicación: en su carpeta se ejecuta tal cual, en DuckDB.',
    json: 'Como JSON',
    csv: 'Como CSV',
  },
  present: {
    title: (place) => `Personas presentes en ${place}, por día`,
    says: (first, last, most, on) =>
      `Del ${first} al ${last}. El máximo en un día es ${most}, el ${on}. La tabla de abajo tiene todos los valores.`,
    anyTime: 'en cualquier momento del día',
    midnight: 'a medianoche',
    people: 'Personas',
  },
}
