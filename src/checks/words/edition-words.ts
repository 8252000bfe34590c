import { sayNumber as n, sayCount, sayDay, sayList, sayShare } from '../say-number.ts'
import { type Bilingual, type Told, told } from './bilingual.ts'
import { tableIn } from './relation-words.ts'

const notThere: Bilingual = { en: 'not there', es: 'no está' }
export const newData: Bilingual = { en: 'new data', es: 'datos nuevos' }

/** "+24.9%", "−3%". */
const sayChange = (change: number): string => `${change > 0 ? '+' : '−'}${n(Math.abs(change) * 100, 1)}%`

/** One cell in two editions, for a sentence. */
interface Change {
  printed: string
  /** What its row is called, and its column where the table has several. */
  row: string
  column: string | undefined
  table: Bilingual
  before: number
  now: number
  /** Both are shares, as 0.0299, that the sheet shows as percentages. */
  isShare: boolean
  file: string
  cellBefore: string
}

/** Numbers as the sheet shows them: counts and averages, or percentages. */
const writes = ({ isShare }: Pick<Change, 'isShare'>) => (isShare ? sayShare : (value: number) => n(value))

const forColumn = (column: string | undefined): Bilingual => ({
  en: column === undefined ? '' : ` for ${column}`,
  es: column === undefined ? '' : ` para «${column}»`,
})

/** Sentences on editions of one publication beside each other. */
export const editionWords = {
  gone: (
    facts: Change & { sheetBefore: string; isRunning: boolean; values: number; span: readonly [string, string] | undefined },
  ): Told => {
    const { printed, row, column, table, before, now, file, cellBefore, sheetBefore, isRunning, values, span } = facts
    const say = writes(facts)
    return told({
      printed,
      expected: isRunning ? { en: `${say(before)} or more`, es: `${say(before)} o más` } : say(before),
      why: {
        en: `“${row}” in ${tableIn(table).en} is ${say(now)}${forColumn(column).en}, where ${file} printed ${say(before)} (${cellBefore} of ${sheetBefore})${values > 1 ? `; ${sayCount(values, 'value')} of the table that had been published are zero${span ? `, ${span[0]} to ${span[1]}` : ''}` : ''}: the numbers exist and were not filled in.`,
        es: `«${row}» en ${tableIn(table).es} es ${say(now)}${forColumn(column).es}, donde ${file} daba ${say(before)} (${cellBefore} de ${sheetBefore})${values > 1 ? `; ${sayCount(values, 'valor', 'valores')} de la tabla que ya se habían publicado están en cero${span ? `, de «${span[0]}» a «${span[1]}»` : ''}` : ''}: las cifras existen y no se llenaron.`,
      },
      arithmetic: `${say(before)} → ${say(now)}`,
    })
  },
  far: (facts: Change & { values: number }): Told => {
    const { printed, row, column, table, before, now, file, cellBefore, values } = facts
    const say = writes(facts)
    return told({
      printed,
      expected: say(before),
      why: {
        en: `“${row}” in ${tableIn(table).en} is ${say(now)}${forColumn(column).en}, where ${file} printed ${say(before)} (${cellBefore})${values > 1 ? `; ${sayCount(values, 'past value')} of the row moved by more than a fifth` : ''}. The workbook does not say why the past changed: the two editions cannot be read as one series.`,
        es: `«${row}» en ${tableIn(table).es} es ${say(now)}${forColumn(column).es}, donde ${file} daba ${say(before)} (${cellBefore})${values > 1 ? `; ${sayCount(values, 'valor ya pasado', 'valores ya pasados')} de la fila cambiaron en más de una quinta parte` : ''}. El libro no dice por qué cambió el pasado: las dos ediciones no se pueden leer como una sola serie.`,
      },
      arithmetic: `${say(before)} → ${say(now)} (${sayChange(now / before - 1)})`,
    })
  },
  near: (facts: Omit<Change, 'cellBefore'> & { values: number; all: number }): Told => {
    const { printed, row, column = '', table, before, now, file, values, all } = facts
    const say = writes(facts)
    return told({
      printed,
      expected: say(before),
      why: {
        en: `${n(values)} of ${sayCount(all, 'past value')} of ${tableIn(table).en} differ${values === 1 ? 's' : ''} from ${file}, the most “${row}” for ${column}, ${say(before)} then and ${say(now)} now; the workbook marks none as revised.`,
        es: `${n(values)} de ${sayCount(all, 'valor ya pasado', 'valores ya pasados')} de ${tableIn(table).es} ${values === 1 ? 'difiere' : 'difieren'} de ${file}; el que más, «${row}» para «${column}»: ${say(before)} entonces y ${say(now)} ahora. El libro no marca ninguno como revisado.`,
      },
      arithmetic: `${say(before)} → ${say(now)} (${sayChange(now / before - 1)})`,
    })
  },
  reissued: ({
    file,
    earlier,
    isSameFile,
    namedOn,
    sum,
  }: {
    file: string
    earlier: string
    isSameFile: boolean
    namedOn: Temporal.PlainDate | undefined
    sum: string
  }): Told =>
    told({
      printed: file,
      expected: newData,
      why: {
        en: `${file} is ${isSameFile ? 'byte for byte the same file as' : 'in every cell the same as'} ${earlier}: nothing was updated, though it carries another name${namedOn ? ` that says ${sayDay(namedOn, 'en')}` : ''}.`,
        es: `${file} es ${isSameFile ? 'byte por byte el mismo archivo que' : 'igual en todas sus celdas a'} ${earlier}: no se actualizó nada, aunque lleva otro nombre${namedOn ? `, que dice ${sayDay(namedOn, 'es')}` : ''}.`,
      },
      arithmetic: isSameFile ? { en: `SHA-256 of both: ${sum}…`, es: `SHA-256 de ambos: ${sum}…` } : '',
    }),
  dropped: ({ title, table, sheet, file }: { title: string; table: Bilingual; sheet: string; file: string }): Told =>
    told({
      printed: notThere,
      expected: title,
      why: {
        en: `The table of ${table.en} (sheet ${sheet} of ${file}) is no longer published, and the workbook does not say that it was dropped.`,
        es: `${tableIn(table).es.replace(/^./, (first) => first.toUpperCase())} (hoja ${sheet} de ${file}) ya no se publica, y el libro no dice que se haya suprimido.`,
      },
    }),
  misdated: ({ file, namedOn, dataOn }: { file: string; namedOn: Temporal.PlainDate; dataOn: Temporal.PlainDate }): Told =>
    told({
      printed: namedOn.toString(),
      expected: { en: `${dataOn} or later`, es: `${dataOn} o después` },
      why: {
        en: `The name of ${file} says ${sayDay(namedOn, 'en')}, but it holds data up to ${sayDay(dataOn, 'en')}: it cannot have been made on the day of its name.`,
        es: `El nombre de ${file} dice ${sayDay(namedOn, 'es')}, pero contiene datos hasta el ${sayDay(dataOn, 'es')}: no se pudo hacer el día que dice su nombre.`,
      },
    }),
  fileNames: ({ file, editions, patterns }: { file: string; editions: number; patterns: readonly string[] }): Told =>
    told({
      printed: file,
      expected: { en: 'one way of naming', es: 'una sola manera de nombrar' },
      why: {
        en: `The ${sayCount(editions, 'edition')} are named in ${patterns.length} ways, ${sayList(patterns)}: no program can tell from a name which edition is the latest.`,
        es: `Las ${sayCount(editions, 'edición', 'ediciones')} se nombran de ${patterns.length} maneras, ${sayList(patterns, 'es')}: ningún programa puede saber por el nombre cuál es la última edición.`,
      },
    }),
  renamed: ({ file, pairs }: { file: string; pairs: readonly { was: string; is: string }[] }): Told => {
    const [first] = pairs
    const one = pairs.length === 1
    return told({
      printed: first?.is ?? '',
      expected: first?.was ?? '',
      why: {
        en: `${sayCount(pairs.length, 'facility', 'facilities')} stand${one ? 's' : ''} at the address where ${file} had another name, so a search by name breaks: ${pairs.map(({ was, is }) => `${was} is now ${is}`).join('; ')}.`,
        es: `${sayCount(pairs.length, 'centro')} ${one ? 'está' : 'están'} en la dirección donde ${file} tenía otro nombre, así que una búsqueda por nombre se rompe: ${pairs.map(({ was, is }) => `${was} ahora es ${is}`).join('; ')}.`,
      },
    })
  },
  facilitiesGone: ({ file, gone, all, shown }: { file: string; gone: readonly string[]; all: number; shown: number }): Told => {
    const [named, rest] = [gone.slice(0, shown), gone.length - shown]
    const one = gone.length === 1
    return told({
      printed: notListed,
      expected: gone.join('; '),
      why: {
        en: `${gone.length} of the ${sayCount(all, 'facility', 'facilities')} in ${file} ${one ? 'is' : 'are'} no longer listed under that name or at that address, with no word on when or why people were no longer held there: ${rest > 0 ? `${named.join(', ')} and ${rest} more` : sayList(named)}. The list names only places with somebody in them on the day it was made.`,
        es: `${gone.length} de los ${sayCount(all, 'centro')} de ${file} ya no ${one ? 'figura con ese nombre ni en esa dirección' : 'figuran con esos nombres ni en esas direcciones'}, sin que se diga cuándo ni por qué dejó de haber allí personas detenidas: ${rest > 0 ? `${named.join(', ')} y ${rest} más` : sayList(named, 'es')}. La lista solo nombra lugares en los que había alguien el día en que se hizo.`,
      },
    })
  },
}

export const notListed: Bilingual = { en: 'not listed', es: 'no figura' }
