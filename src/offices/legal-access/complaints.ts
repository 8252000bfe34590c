import type { Json } from '../../kernel/json.ts'

/** What a complaint can be about. */
export const complaintAbouts = [
  'how an officer acted',
  'where I am held and how',
  'access to counsel, family or papers',
  'a delay',
  'what my file says or who read it',
  'something else',
] as const

/** The office that is told of it. */
export const officeFor = (about: Json | undefined): string => (about === 'where I am held and how' ? 'detention-planning' : 'records')

export const outcomes = ['put right', 'explained', 'not upheld', 'passed on'] as const
