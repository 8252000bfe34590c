interface FixedWords {
  page: string
  of: string
  authority: string
  signed: string
  invented: string
  inventedShort: string
  missing(marks: string): string
}

const english: FixedWords = {
  page: 'page',
  of: 'of',
  authority: 'Authority',
  signed: 'Signed',
  inventedShort: 'invented',
  invented: 'Invented: the people and acts in this document are made up.',
  missing: (marks) => `Characters the typeface of this document lacks are written as their Unicode numbers: ${marks}.`,
}

const spanish: FixedWords = {
  page: 'página',
  of: 'de',
  authority: 'Fundamento legal',
  signed: 'Firma',
  inventedShort: 'inventado',
  invented: 'Inventado: las personas y los actos de este documento son ficticios.',
  missing: (marks) => `Los caracteres que le faltan a la tipografía de este documento figuran con su número Unicode: ${marks}.`,
}

/** The words the page itself adds, in the document's language: Spanish where it is Spanish, otherwise English. */
export const fixedWords = (language: string): FixedWords => (language.split('-')[0] === 'es' ? spanish : english)
