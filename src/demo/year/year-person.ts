import type { Chance } from '../chance.ts'
import { country } from '../stints/country.ts'
import { evenly, weighted } from '../weighted.ts'

/** What is known of an invented person. */
export interface YearPerson {
  familyName: string
  givenNames: string
  /** YYYY-MM-DD */
  birthOn: string
  nationality: string
  /** BCP 47 */
  language: string
  isMinor: boolean
  /** How 8 CFR 236.1(e) classes the nationality; a few of those listed are enough for an invented year. */
  consularNotification: 'on-request' | 'within-72-hours' | 'within-4-days'
}

const families = evenly(
  'Alvarado Bravo Castillo Dávila Escobar Fuentes Gálvez Herrera Ibáñez Jurado Kaur Lima Mendoza Núñez Ortega Palacios Quiroga Rivas Salgado Toledo Urbina Valdés Wong Ximénez Yáñez Zamora Acosta Barrios Cordero Duarte Estrada Figueroa Guerra Hidalgo Ivanov Juárez Kim Lozano Maldonado Navarro Ochoa Pineda Quintero Rosales Sandoval Trejo Ulloa Vega Wu Yilmaz'.split(
    ' ',
  ),
)
const givens = evenly(
  'Ana Bruno Carla Diego Elena Fabio Gloria Hugo Inés Jaime Karina Luis Marta Nelson Olga Pablo Rosa Saúl Teresa Ulises Vera Wilmer Ximena Yolanda Zoila Andrés Beatriz César Dora Ernesto Flor Gabriel Hilda Iván Julia Kevin Laura Mario Nora Óscar Paula Raúl Silvia Tomás Úrsula Víctor Wendy Xavier Yesenia Zaida'.split(
    ' ',
  ),
)

const languages: Readonly<Record<string, string>> = {
  ...{ BRAZIL: 'pt', HAITI: 'ht', INDIA: 'hi', 'CHINA, PEOPLES REPUBLIC OF': 'zh', RUSSIA: 'ru', TURKEY: 'tr', JAMAICA: 'en', GHANA: 'en' },
  ...{ NIGERIA: 'en', CANADA: 'en', SENEGAL: 'fr', GUINEA: 'fr', VIETNAM: 'vi', UKRAINE: 'uk', ROMANIA: 'ro' },
}
const listed = new Set(['JAMAICA', 'GHANA', 'NIGERIA', 'RUSSIA', 'ROMANIA', 'PHILIPPINES', 'UKRAINE', 'COSTA RICA', 'POLAND', 'UZBEKISTAN'])
const ages = weighted([
  ['minor', 8],
  ['adult', 992],
])

/** Invents the person of a course. */
export function inventPerson(chance: Chance, year: number, isMinor: boolean): YearPerson {
  const nationality = country(chance)
  const age = isMinor ? chance.between(11, 17) : 18 + Math.round(54 * (chance.unit() * 0.6 + chance.unit() * 0.4) ** 1.4)
  const day = `${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`
  return {
    familyName: `${families(chance)} ${families(chance)} (invented)`,
    givenNames: givens(chance),
    birthOn: `${year - age - (isMinor ? 0 : 1)}-${day}`,
    nationality: nationality.charAt(0) + nationality.slice(1).toLowerCase(),
    language: languages[nationality] ?? 'es',
    isMinor,
    consularNotification: nationality.startsWith('CHINA') ? 'within-4-days' : listed.has(nationality) ? 'within-72-hours' : 'on-request',
  }
}

/** Eight people in a thousand are children alone. */
export const isChildAlone = (chance: Chance): boolean => ages(chance) === 'minor'
