import { parseHTML } from 'linkedom'

type Leaf = string | readonly Leaf[] | { readonly [key: string]: Leaf } | ((...given: never[]) => unknown)

/** Every phrase of a language that the other says otherwise. */
export function phrasesOf(own: Leaf, other: Leaf): string[] {
  if (typeof own === 'string') return own !== other && own.length > 2 ? [own] : []
  if (typeof own !== 'object' || typeof other !== 'object') return []
  const beside = other as Readonly<Record<string, Leaf>>
  return Object.entries(own).flatMap(([key, value]) => phrasesOf(value, beside[key] ?? ''))
}

/** Phrases in English that a page in Spanish shows, but where it says that they are English, or code. */
export function englishLeft(page: string, phrases: readonly string[]): string[] {
  const { document } = parseHTML(page)
  for (const element of document.querySelectorAll('[lang=en], code, pre, script, style')) element.remove()
  const said = [...document.querySelectorAll('main *')]
    .flatMap((element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => (textContent ?? '').trim()),
    )
    .filter(Boolean)
  return phrases.filter((phrase) => said.some((text) => text === phrase || (phrase.length > 12 && text.includes(phrase))))
}
