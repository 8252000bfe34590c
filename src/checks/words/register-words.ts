import { sayCount, sayDay, sayList } from '../say-number.ts'
import { type Bilingual, notKnown, type Told, told } from './bilingual.ts'
import { newData, notListed } from './edition-words.ts'
import { oneRow } from './table-words.ts'

const dayOr = (day: Temporal.PlainDate | undefined): Bilingual => ({
  en: day ? `on ${sayDay(day, 'en')}` : 'on no day',
  es: day ? `el ${sayDay(day, 'es')}` : 'en ningún día',
})

interface Named {
  agency: string
  state: string
}

const nameOf = ({ agency, state }: Named): string => `${agency} (${state})`

/** Sentences on registers of agreements under section 287(g). */
export const registerWords = {
  twice: (
    facts: Named & {
      model: string
      rows: readonly number[]
      days: readonly [Temporal.PlainDate | undefined, Temporal.PlainDate | undefined]
    },
  ): Told => {
    const { model, rows, days } = facts
    const [one, other] = [dayOr(days[0]), dayOr(days[1])]
    const isSameDay = one.en === other.en
    const listed = rows.map(String)
    const sameDay = {
      en: `${days[0] ? `, signed on the same day (${sayDay(days[0], 'en')})` : ''}: the agreement is counted ${rows.length} times`,
      es: `${days[0] ? `, firmado el mismo día (${sayDay(days[0], 'es')})` : ''}: el acuerdo se cuenta ${rows.length} veces`,
    }
    const otherDay = {
      en: `, signed ${one.en} and ${other.en}: one replaced the other, or it is counted twice`,
      es: `, firmado ${one.es} y ${other.es}: uno sustituyó al otro, o se cuenta dos veces`,
    }
    const then = isSameDay ? sameDay : otherDay
    return told({
      printed: `${facts.agency}, ${model}`,
      expected: oneRow,
      why: {
        en: `${nameOf(facts)} is listed ${rows.length} times with the ${model}, in rows ${sayList(listed)}${then.en}.`,
        es: `${nameOf(facts)} figura ${rows.length} veces con el modelo «${model}», en las filas ${sayList(listed, 'es')}${then.es}.`,
      },
    })
  },
  oddModel: ({ model, usual, count, first }: { model: string; usual: string | undefined; count: number; first: Named }): Told =>
    told({
      printed: model === '' ? { en: 'blank', es: 'en blanco' } : model,
      expected: usual ?? notKnown,
      why: {
        en: `${sayCount(count, 'agreement')} name${count === 1 ? 's' : ''} the model “${model}”${usual ? ` instead of “${usual}”` : ''}, as ${nameOf(first)}: whoever counts by model counts ${count === 1 ? 'it' : 'them'} apart.`,
        es: `${sayCount(count, 'acuerdo')} ${count === 1 ? 'llama' : 'llaman'} al modelo «${model}»${usual ? ` en vez de «${usual}»` : ''}, como ${nameOf(first)}: quien cuente por modelo ${count === 1 ? 'lo' : 'los'} cuenta aparte.`,
      },
    }),
  spellings: ({ pairs }: { pairs: readonly { usual: string; rare: string }[] }): Told => {
    const [first] = pairs
    const one = pairs.length === 1
    return told({
      printed: first?.rare ?? '',
      expected: first?.usual ?? '',
      why: {
        en: `${sayCount(pairs.length, 'agency', 'agencies')} with more than one agreement ${one ? 'is' : 'are'} spelled in two ways in one register, often with two kinds of apostrophe, so counting agencies by name counts them twice: ${pairs.map(({ usual, rare }) => `“${usual}” and “${rare}”`).join('; ')}.`,
        es: `${sayCount(pairs.length, 'agencia')} con más de un acuerdo ${one ? 'se escribe' : 'se escriben'} de dos maneras en un mismo registro, a menudo con dos clases de apóstrofo, así que contar agencias por su nombre las cuenta dos veces: ${pairs.map(({ usual, rare }) => `«${usual}» y «${rare}»`).join('; ')}.`,
      },
    })
  },
  differing: (facts: Named & { column: 'COUNTY' | 'TYPE'; usual: string; usualRow: number; rare: string; rareRow: number }): Told => {
    const { column, usual, usualRow, rare, rareRow } = facts
    const [en, es] = column === 'COUNTY' ? ['in', 'en'] : ['of type', 'de tipo']
    return told({
      printed: rare,
      expected: usual,
      why: {
        en: `${nameOf(facts)} is ${en} “${usual}” in row ${usualRow} and ${en} “${rare}” in row ${rareRow}.`,
        es: `${nameOf(facts)} figura ${es} «${usual}» en la fila ${usualRow} y ${es} «${rare}» en la fila ${rareRow}.`,
      },
    })
  },
  noDay: (facts: Named & { text: string }): Told =>
    told({
      printed: facts.text,
      expected: notKnown,
      why: {
        en: `The day on which ${nameOf(facts)} signed is printed as “${facts.text}”, which is no day.`,
        es: `El día en que firmó ${nameOf(facts)} figura como «${facts.text}», que no es ningún día.`,
      },
    }),
  beforeLaw: (facts: Named & { signedOn: Temporal.PlainDate; enactedOn: Temporal.PlainDate }): Told =>
    told({
      printed: facts.signedOn.toString(),
      expected: notKnown,
      why: {
        en: `${nameOf(facts)} is printed as having signed on ${sayDay(facts.signedOn, 'en')}, before section 287(g) was law (${sayDay(facts.enactedOn, 'en')}).`,
        es: `${nameOf(facts)} figura como firmante el ${sayDay(facts.signedOn, 'es')}, antes de que la sección 287(g) fuera ley (${sayDay(facts.enactedOn, 'es')}).`,
      },
    }),
  afterRegister: (facts: Named & { signedOn: Temporal.PlainDate; namedOn: Temporal.PlainDate }): Told =>
    told({
      printed: facts.signedOn.toString(),
      expected: notKnown,
      why: {
        en: `${nameOf(facts)} is printed as having signed on ${sayDay(facts.signedOn, 'en')}, after the day in the name of the register (${sayDay(facts.namedOn, 'en')}).`,
        es: `${nameOf(facts)} figura como firmante el ${sayDay(facts.signedOn, 'es')}, después del día que da el nombre del registro (${sayDay(facts.namedOn, 'es')}).`,
      },
    }),
  yearOut: ({
    file,
    namedOn,
    columns,
    since,
  }: {
    file: string
    namedOn: Temporal.PlainDate
    columns: readonly string[]
    since: readonly Temporal.PlainDate[]
  }): Told => {
    const [meant, one] = [namedOn.add({ years: 1 }), columns.length === 1]
    return told({
      printed: namedOn.toString(),
      expected: { en: `${meant}, it seems`, es: `${meant}, al parecer` },
      why: {
        en: `The name ${file} says ${sayDay(namedOn, 'en')}, but the register has the column${one ? '' : 's'} ${sayList(columns)}, which registers had only from ${sayList(since.map((day) => sayDay(day, 'en')))} on: its name is most likely a year out.`,
        es: `El nombre ${file} dice ${sayDay(namedOn, 'es')}, pero el registro tiene ${one ? 'la columna' : 'las columnas'} ${sayList(columns, 'es')}, que los registros solo tuvieron desde ${sayList(
          since.map((day) => `el ${sayDay(day, 'es')}`),
          'es',
        )}: lo más probable es que el nombre se equivoque de año.`,
      },
    })
  },
  reissued: ({ printed, file, earlier, isSameFile }: { printed: string; file: string; earlier: string; isSameFile: boolean }): Told =>
    told({
      printed,
      expected: newData,
      why: {
        en: `${file} is ${isSameFile ? 'byte for byte the same file as' : 'in every row the same as'} ${earlier}, under a later date.`,
        es: `${file} es ${isSameFile ? 'byte por byte el mismo archivo que' : 'igual en todas sus filas a'} ${earlier}, con una fecha posterior.`,
      },
    }),
  renamed: ({
    file,
    pairs,
    shown,
  }: {
    file: string
    pairs: readonly { was: string; is: string; state: string }[]
    shown: number
  }): Told => {
    const [first] = pairs
    const [one, named] = [pairs.length === 1, pairs.slice(0, shown)]
    return told({
      printed: first?.is ?? '',
      expected: first?.was ?? '',
      why: {
        en: `${sayCount(pairs.length, 'agreement')} signed on the same day stand${one ? 's' : ''} under another name than in ${file}, the same agency respelled or another in its place: ${named.map(({ was, is, state }) => `“${was}” is now “${is}” (${state})`).join('; ')}.`,
        es: `${sayCount(pairs.length, 'acuerdo')} ${one ? 'firmado' : 'firmados'} el mismo día ${one ? 'figura' : 'figuran'} con otro nombre que en ${file}, sea la misma agencia escrita de otro modo u otra en su lugar: ${named.map(({ was, is, state }) => `«${was}» ahora es «${is}» (${state})`).join('; ')}.`,
      },
    })
  },
  gone: ({
    earlier,
    later,
    lost,
    wholly,
    shown,
  }: {
    earlier: string
    later: string
    lost: readonly (Named & { model: string })[]
    wholly: number
    shown: number
  }): Told => {
    const [one, named, rest] = [lost.length === 1, lost.slice(0, shown).map(nameOf), lost.length - shown]
    const unnamed =
      wholly === 0
        ? { en: '', es: '' }
        : { en: ` (${wholly} of agencies it does not name at all)`, es: ` (${wholly} de agencias que ya no nombra)` }
    return told({
      printed: notListed,
      expected: lost.map((agreement) => `${nameOf(agreement)}, ${agreement.model}`).join('; '),
      why: {
        en: `${sayCount(lost.length, 'agreement')} of ${earlier} ${one ? 'is' : 'are'} no longer in ${later}${unnamed.en}, which does not say why: ${rest > 0 ? `${named.join(', ')} and ${rest} more` : sayList(named)}.`,
        es: `${sayCount(lost.length, 'acuerdo')} de ${earlier} ya no ${one ? 'está' : 'están'} en ${later}${unnamed.es}, que no dice por qué: ${rest > 0 ? `${named.join(', ')} y ${rest} más` : sayList(named, 'es')}.`,
      },
    })
  },
  pendingAndSigned: ({
    pending,
    signed,
    both,
    shown,
  }: {
    pending: string
    signed: string
    both: readonly (Named & { signedOn: Temporal.PlainDate | undefined })[]
    shown: number
  }): Told => {
    const [one, rest] = [both.length === 1, both.length - shown]
    const named = (language: 'en' | 'es') =>
      both
        .slice(0, shown)
        .map((agreement) =>
          language === 'en'
            ? `${nameOf(agreement)}, signed ${dayOr(agreement.signedOn).en}`
            : `${nameOf(agreement)}, firmado ${dayOr(agreement.signedOn).es}`,
        )
        .join('; ')
    return told({
      printed: { en: 'pending', es: 'pendiente' },
      expected: { en: 'signed', es: 'firmado' },
      why: {
        en: `${sayCount(both.length, 'agreement')} ${one ? 'is' : 'are'} pending in ${pending} and already signed in ${signed}: ${named('en')}${rest > 0 ? ` and ${rest} more` : ''}.`,
        es: `${sayCount(both.length, 'acuerdo')} ${one ? 'está pendiente' : 'están pendientes'} en ${pending} y ya ${one ? 'firmado' : 'firmados'} en ${signed}: ${named('es')}${rest > 0 ? ` y ${rest} más` : ''}.`,
      },
    })
  },
}
