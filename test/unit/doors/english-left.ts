import { parseHTML } from 'linkedom'

type Leaf = string | readonly Leaf[] | { readonly [key: string]: Leaf } | ((...given: never[]) => unknown)

/** Every phrase of a language that the other says otherwise. */
export function phrasesOf(own: Leaf, other: Leaf): string[] {
  if (typeof own === 'string') return own !== other && own.length > 2 ? [own] : []
  if (typeof own !== 'object' || typeof other !== 'object') return []
  const beside = other as Readonly<Record<string, Leaf>>
  return Object.entries(own).flatMap(([key, value]) => phrasesOf(value, beside[key] ?? ''))
}

/** Phrases in English that a page in Spanish shows or reads aloud, but where it says that they are English, or code. */
export function englishLeft(page: string, phrases: readonly string[]): string[] {
  const said = saidIn(page)
  return phrases.filter((phrase) => said.some((text) => text === phrase || (phrase.length > 12 && text.includes(phrase))))
}

/** Everything a page says in the language it says it is in: its text, and the names of its parts. What is marked as English is left out, but not what is marked Spanish inside it. */
export function saidIn(page: string): string[] {
  const { document } = parseHTML(page)
  for (const element of document.querySelectorAll('code, pre, script, style')) element.remove()
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.closest('[lang]')?.getAttribute('lang') !== 'en')
    .flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
      element.getAttribute('aria-label') ?? '',
    ])
    .map((text) => text.trim())
    .filter(Boolean)
}
