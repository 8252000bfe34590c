import { sayNumber as n, sayCount, sayDay, sayList } from '../say-number.ts'
import { type Bilingual, notKnown, type Told, told } from './bilingual.ts'
import { tableIn } from './relation-words.ts'

/** A number beside its place, for a sentence that names both. */
interface Placed {
  value: number
  shown: string
  table: Bilingual
  cell: string
  sheet: string
}

/** Sentences on what the tables of one workbook say to each other, and on what names their cells. */
export const tableWords = {
  tablesDisagree: (facts: { says: Bilingual; column: string; one: Placed; other: Placed }): Told => {
    const { says, column, one, other } = facts
    return told({
      printed: one.shown,
      expected: other.shown,
      why: {
        en: `The workbook prints ${says.en} twice (${column}), as ${n(one.value)} in ${tableIn(one.table).en} and as ${n(other.value)} in ${tableIn(other.table).en} (${other.cell} of ${other.sheet}).`,
        es: `El libro imprime ${says.es} dos veces («${column}»): ${n(one.value)} en ${tableIn(one.table).es} y ${n(other.value)} en ${tableIn(other.table).es} (${other.cell} de ${other.sheet}).`,
      },
      arithmetic: `${n(one.value)} − ${n(other.value)} = ${n(one.value - other.value)}`,
    })
  },
  swapped: (facts: {
    printed: readonly [string, string]
    whole: string
    part: string
    column: string
    larger: number
    smaller: number
    proof: { table: Bilingual; row: string; cell: string; sheet: string; months: number } | undefined
    definitions: readonly string[]
  }): Told => {
    const { printed, whole, part, column, larger, smaller, proof, definitions } = facts
    const arithmetic = `${n(larger)} > ${n(smaller)}; ${n(smaller)} / ${n(larger)} = ${n((smaller / larger) * 100)}%`
    const same = definitions.length > 0
    return told({
      printed: { en: printed.join(' and '), es: printed.join(' y ') },
      expected: { en: `${n(larger)} and ${n(smaller)}`, es: `${n(larger)} y ${n(smaller)}` },
      why: {
        en: `The rows “${whole}” and “${part}” have changed places: in ${column} the sheet prints ${n(smaller)} as all book-outs and ${n(larger)} as those with a bond, and a part cannot be larger than its whole.${proof ? ` ${n(larger)} is what ${tableIn(proof.table).en} gives for “${proof.row}” (${proof.cell} of the sheet ${proof.sheet}); ${proof.months} months agree to the last person.` : ''}`,
        es: `Las filas «${whole}» y «${part}» están cambiadas entre sí: en «${column}» la hoja da ${n(smaller)} como todas las salidas y ${n(larger)} como las que tuvieron fianza, y una parte no puede ser mayor que el todo.${proof ? ` ${n(larger)} es lo que ${tableIn(proof.table).es} da para «${proof.row}» (${proof.cell} de la hoja ${proof.sheet}); ${proof.months} meses coinciden hasta la última persona.` : ''}`,
      },
      arithmetic: {
        en: `${arithmetic}${same ? `; the workbook says the same of its share in ${sayList(definitions)}` : ''}`,
        es: `${arithmetic}${same ? `; el libro dice lo mismo de su proporción en ${sayList(definitions, 'es')}` : ''}`,
      },
    })
  },
  mislabelled: (facts: {
    printed: string
    months: readonly { column: string; printed: number; adults: number }[]
    all: { row: string; cell: string }
    only: { row: string; cell: string }
  }): Told => {
    const { printed, months, all, only } = facts
    const [first] = months
    const [value, adults] = [n(first?.printed ?? 0, 6), n(first?.adults ?? 0, 6)]
    return told({
      printed,
      expected: adults,
      why: {
        en: `The table says it is of adult facilities, but in all ${months.length} months in which they differ it prints the stay over all facility types: ${first?.column} is ${value}, as in “${all.row}” (${all.cell}), where “${only.row}” has ${adults} (${only.cell}).`,
        es: `La tabla dice que es de centros de adultos, pero en los ${months.length} meses en que difieren da la estancia en todos los tipos de centro: «${first?.column}» es ${value}, como en «${all.row}» (${all.cell}), mientras que «${only.row}» tiene ${adults} (${only.cell}).`,
      },
      arithmetic: months.map((month) => `${month.column}: ${n(month.printed, 6)} ≠ ${n(month.adults, 6)}`).join('; '),
    })
  },
  unitChange: (facts: {
    printed: string
    expected: number
    row: string
    fractions: number
    percentages: number
    fraction: { value: number; column: string }
    percentage: { value: number; column: string }
  }): Told => {
    const { printed, expected, row, fractions, percentages, fraction, percentage } = facts
    const [small, large] = [n(fraction.value, 4), n(percentage.value)]
    return told({
      printed,
      expected: n(expected, 4),
      why: {
        en: `“${row}” mixes two units: ${sayCount(fractions, 'cell')} hold${fractions === 1 ? 's' : ''} a fraction, as ${small} in ${fraction.column}, and ${sayCount(percentages, 'cell')} a percentage, as ${large} in ${percentage.column}.`,
        es: `«${row}» mezcla dos unidades: ${sayCount(fractions, 'celda')} ${fractions === 1 ? 'tiene' : 'tienen'} una fracción, como ${small} en «${fraction.column}», y ${sayCount(percentages, 'celda')} un porcentaje, como ${large} en «${percentage.column}».`,
      },
      arithmetic: { en: `${small} is ${n(fraction.value * 100)}%`, es: `${small} es ${n(fraction.value * 100)}%` },
    })
  },
  repeatedRow: (facts: {
    label: string
    table: Bilingual
    title: string
    rows: readonly [number, number]
    values: readonly [number, number]
  }): Told => {
    const { label, table, title, rows, values } = facts
    return told({
      printed: label,
      expected: oneRow,
      why: {
        en: `“${label}” stands twice in ${tableIn(table).en} (“${title}”), with ${n(values[0])} in row ${rows[0]} and ${n(values[1])} in row ${rows[1]}: one of them is another’s row or counts the same again.`,
        es: `«${label}» aparece dos veces en ${tableIn(table).es} («${title}»), con ${n(values[0])} en la fila ${rows[0]} y ${n(values[1])} en la fila ${rows[1]}: una de las dos es la fila de otra cosa o cuenta lo mismo dos veces.`,
      },
    })
  },
  noHeading: ({ printed, title, table, rows }: { printed: string; title: string; table: Bilingual; rows: number }): Told =>
    told({
      printed,
      expected: { en: 'a heading', es: 'un encabezado' },
      why: {
        en: `The table “${title}” of ${table.en} has no heading, unlike the others of its sheet: a program that looks for the heading skips its ${sayCount(rows, 'row')}.`,
        es: `La tabla «${title}», de ${table.es}, no tiene encabezado, a diferencia de las demás de su hoja: un programa que busque el encabezado se salta ${rows === 1 ? `su fila (${rows})` : `sus ${n(rows)} filas`}.`,
      },
    }),
  unnamedRow: ({
    row,
    table,
    value,
    column,
    above,
  }: {
    row: number
    table: Bilingual
    value: number
    column: string
    above: string
  }): Told =>
    told({
      printed: { en: 'blank', es: 'en blanco' },
      expected: { en: 'a name', es: 'un nombre' },
      why: {
        en: `Row ${row} of ${tableIn(table).en} prints ${n(value)} under “${column}” and no name, after “${above}”: nobody can tell what it counts.`,
        es: `La fila ${row} de ${tableIn(table).es} da ${n(value)} en «${column}» y ningún nombre, después de «${above}»: nadie puede saber qué cuenta.`,
      },
    }),
  repeatedHeading: (facts: {
    label: string
    table: Bilingual
    count: number
    earlier: string
    column: string
    year: string | undefined
  }): Told => {
    const { label, table, count, earlier, column, year } = facts
    return told({
      printed: label,
      expected: year ?? { en: 'a heading of its own', es: 'un encabezado propio' },
      why: {
        en: `${sayCount(count, 'column')} of ${tableIn(table).en} stand${count === 1 ? 's' : ''} under a heading that an earlier column has already: “${label}” is printed over column ${earlier} and over column ${column}; ${year ? 'the heading of the later year is missing' : 'one of the two is another column’s'}.`,
        es: `${sayCount(count, 'columna')} de ${tableIn(table).es} ${count === 1 ? 'está' : 'están'} bajo un encabezado que ya tiene una columna anterior: «${label}» figura sobre la columna ${earlier} y sobre la columna ${column}; ${year ? 'falta el encabezado del año siguiente' : 'uno de los dos es de otra columna'}.`,
      },
    })
  },
  bareDates: ({
    value,
    day,
    table,
    count,
  }: {
    value: number
    day: Temporal.PlainDate | undefined
    table: Bilingual
    count: number
  }): Told => {
    const means = { en: day ? sayDay(day, 'en') : 'a date', es: day ? sayDay(day, 'es') : 'una fecha' }
    return told({
      printed: String(value),
      expected: day ? day.toString() : means,
      why: {
        en: `${sayCount(count, 'heading')} of ${tableIn(table).en} show${count === 1 ? 's' : ''} a date as a bare number: ${value} stands for ${means.en}.`,
        es: `${sayCount(count, 'encabezado')} de ${tableIn(table).es} ${count === 1 ? 'muestra' : 'muestran'} una fecha como un simple número: ${value} significa ${means.es}.`,
      },
      arithmetic: {
        en: `${n(value)} days after December 30, 1899 is ${means.en}`,
        es: `${n(value)} días después del 30 de diciembre de 1899 es ${means.es}`,
      },
    })
  },
  promisedMonths: ({ prior, months, first, last }: { prior: number; months: number; first: string; last: string }): Told =>
    told({
      printed: { en: `${months} months`, es: `${months} meses` },
      expected: { en: `${prior + 1} months`, es: `${prior + 1} meses` },
      why: {
        en: `The title promises the prior ${prior} months plus the current month, which is ${prior + 1}, but the table has ${months}, ${first} to ${last}.`,
        es: `El título promete los ${prior} meses anteriores más el mes en curso, que son ${prior + 1}, pero la tabla tiene ${months}, de «${first}» a «${last}».`,
      },
      arithmetic: `${prior} + 1 = ${prior + 1}`,
    }),
  hidden: ({ isSheet, count, value, cell }: { isSheet: boolean; count: number; value: number; cell: string }): Told =>
    told({
      printed: { en: 'hidden', es: 'oculto' },
      expected: { en: 'shown, or not there', es: 'a la vista, o ausente' },
      why: {
        en: `${isSheet ? 'The whole sheet is hidden' : 'Rows or columns of the sheet are hidden'} and hold${isSheet ? 's' : ''} ${sayCount(count, 'number')}, as ${n(value)} in ${cell}.`,
        es: `${isSheet ? 'Toda la hoja está oculta y contiene' : 'Hay filas o columnas ocultas en la hoja y contienen'} ${sayCount(count, 'número')}, como ${n(value)} en ${cell}.`,
      },
    }),
  impossibleText: ({ text, meant }: { text: string; meant: Temporal.PlainDate | undefined }): Told =>
    told({
      printed: text,
      expected: meant ? meant.toString() : notKnown,
      why: {
        en: `The text gives the date ${text}, which no calendar has${meant ? `; ${sayDay(meant, 'en')} is meant, it seems` : ''}: what the data cover cannot be told from it.`,
        es: `El texto da la fecha ${text}, que no existe en ningún calendario${meant ? `; parece que se quiso decir ${sayDay(meant, 'es')}` : ''}: con ella no se puede saber qué período cubren los datos.`,
      },
    }),
}

export const oneRow: Bilingual = { en: 'one row', es: 'una sola fila' }
