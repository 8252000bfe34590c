import type { Course } from './course.ts'

/** What acts on a person say again and again. */
export const personName = ({ person }: Course): string => `${person.givenNames} ${person.familyName}`
export const spoken = ({ person }: Course) => ({ language: person.language, isInterpreterUsed: person.language !== 'en' })
export const invented = (text: string): string => `Invented: ${text}`
export const fact = (text: string, source = 'record-of-an-agency') => ({
  fact: invented(text),
  source,
  whereFound: 'Invented file, page 2',
})
