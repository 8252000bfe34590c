/** Languages in which a country's name is understood, however it was written down. */
const languages = ['en', 'es', 'fr', 'pt'] as const

/** Written otherwise than the tables of languages have it. */
const alsoCalled: Readonly<Record<string, string>> = {
  usa: 'us',
  unitedstatesofamerica: 'us',
  estadosunidosdeamerica: 'us',
  eeuu: 'us',
  uk: 'gb',
  greatbritain: 'gb',
  burma: 'mm',
  ivorycoast: 'ci',
  costademarfil: 'ci',
  birmania: 'mm',
  england: 'gb',
  inglaterra: 'gb',
  palestine: 'ps',
  palestina: 'ps',
  easttimor: 'tl',
  russianfederation: 'ru',
  bosnia: 'ba',
  trinidad: 'tt',
  thegambia: 'gm',
  thebahamas: 'bs',
  holland: 'nl',
  holanda: 'nl',
  turkey: 'tr',
  czechrepublic: 'cz',
  swaziland: 'sz',
  drcongo: 'cd',
  democraticrepublicofthecongo: 'cd',
  republicofthecongo: 'cg',
  peoplesrepublicofchina: 'cn',
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Groups of countries, test codes and the unknown, which nobody is born in. */
const notCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** ISO 3166-1 codes in use, with no older code of the same country. */
const countryCodes: readonly string[] = letters
  .flatMap((one) => letters.map((other) => one + other))
  .filter((code) => !notCountries.has(code) && english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)

const namesIn = new Map<string, readonly string[]>()

/** Names of all countries in a language of the pages, in its order; written out once. */
export function countryNames(language: string): readonly string[] {
  const made = namesIn.get(language)
  if (made) return made
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const { compare } = new Intl.Collator(language)
  const sorted = countryCodes.map((code) => names.of(code) ?? code).toSorted(compare)
  namesIn.set(language, sorted)
  return sorted
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\bst\b/g, 'saint')
    .replaceAll('&', 'and')
    .replace(/[^\p{Letter}]/gu, '')

let known: ReadonlyMap<string, string> | undefined

/** Made once, when first asked. */
function codesByName(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...languages.toReversed().flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return countryCodes.map((code) => [plain(names.of(code) ?? code), code.toLowerCase()] as const)
    }),
    ...Object.entries(alsoCalled),
  ])
  return known
}

/** The code of a country by its name in one of several languages, as in mx; undefined where the name is not known. */
export const findCountry = (name: string): string | undefined => codesByName().get(plain(name))

/** A country as it is compared: its code, or the name itself where that is not known. */
export const countryWord = (name: string): string => findCountry(name) ?? plain(name)
