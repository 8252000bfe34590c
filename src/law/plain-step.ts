import { facts } from './facts.ts'

/** A step of a computation with each fact it names in the words of the law book: "It starts with “the person was arrested by an immigration officer”". */
export const plainStep = (step: string): string =>
  step.replace(/\b[a-z]\w*[A-Z]\w*\b/g, (name) => (Object.hasOwn(facts, name) ? `“${facts[name]?.says}”` : name))
