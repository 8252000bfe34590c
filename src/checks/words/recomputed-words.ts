import { sayNumber as n, sayDay } from '../say-number.ts'
import { type Told, told } from './bilingual.ts'

/** Sentences on printed averages beside those made again from rows. */
export const recomputedWords = {
  facilities: (facts: {
    from: Temporal.PlainDate
    until: Temporal.PlainDate
    matched: number
    outside: number
    name: string
    published: number
    atMidnight: number
    present: number
  }): Told => {
    const { from, until, matched, outside, name } = facts
    const [published, atMidnight, present] = [n(facts.published), n(facts.atMidnight), n(facts.present)]
    return told({
      printed: published,
      expected: { en: `between ${atMidnight} and ${present}`, es: `entre ${atMidnight} y ${present}` },
      why: {
        en: `Of ${matched} facilities whose name is that of one code, ${outside} print${outside === 1 ? 's' : ''} an average population that the rows released do not give, counted at midnight or at any time, from ${sayDay(from, 'en')} to ${sayDay(until, 'en')}; the furthest is ${name}: ${published} are printed, and the rows give ${atMidnight} at midnight and ${present} at any time. Rows may be missing from the release, or stand under another code.`,
        es: `De ${matched} centros cuyo nombre es el de un solo código, ${outside} ${outside === 1 ? 'da' : 'dan'} una población media que las filas publicadas no dan, contada a medianoche o a cualquier hora, del ${sayDay(from, 'es')} al ${sayDay(until, 'es')}; el que más se aparta es ${name}: figura ${published}, y las filas dan ${atMidnight} a medianoche y ${present} a cualquier hora. Puede que falten filas en lo publicado, o que estén con otro código.`,
      },
    })
  },
  month: (facts: { printed: string; month: Temporal.PlainYearMonth; published: number; atMidnight: number; present: number }): Told => {
    const { printed, month, published, atMidnight, present } = facts
    const [least, most] = [n(Math.round(atMidnight)), n(Math.round(present))]
    const monthIn = (locale: string) => month.toPlainDate({ day: 1 }).toLocaleString(locale, { month: 'long', year: 'numeric' })
    return told({
      printed,
      expected: { en: `between ${least} and ${most}`, es: `entre ${least} y ${most}` },
      why: {
        en: `The average daily population of ${monthIn('en-US')} is printed as ${n(Math.round(published))}, but the rows released give ${least} people at midnight and ${most} at any time of the day, and every way of counting a day lies between the two.`,
        es: `La población diaria media de ${monthIn('es-US')} figura como ${n(Math.round(published))}, pero las filas publicadas dan ${least} personas a medianoche y ${most} a cualquier hora del día, y toda manera de contar un día queda entre las dos.`,
      },
      arithmetic: {
        en: `${n(published)} is not in ${n(atMidnight)} to ${n(present)}`,
        es: `${n(published)} no está entre ${n(atMidnight)} y ${n(present)}`,
      },
    })
  },
}
