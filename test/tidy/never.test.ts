import { describe, expect, it } from 'vitest'
import { listed, readText, sourceFiles } from './project-files.ts'
import { scanSource } from './scan-source.ts'

/**
 * What Writ never holds: biometric templates, coordinates of people, scores or rankings of people, social media. Looked for word by word in
 * every name and text of the sources, since a field begins as a name.
 */
const never = new Set(
  'biometric biometrics fingerprint fingerprints faceprint facial iris retina voiceprint latitude longitude lat lon lng gps geolocation geofence coordinates score scores scoring scored rank ranks ranked ranking dangerousness twitter facebook instagram tiktok'.split(
    ' ',
  ),
)
const neverPairs = ['social media', 'face recognition', 'risk level', 'location tracking', 'threat score']

/** Where such a word stands because something is kept out, or because it means something else. An entry that is no longer needed fails the test. */
const allowed: readonly { path: string; word: string; why: string }[] = [
  { path: 'src/releases/formats/format.ts', word: 'biometric', why: 'a reason for leaving a column out' },
  { path: 'src/releases/formats/format.ts', word: 'scoring', why: 'a reason for leaving a column out' },
  { path: 'src/releases/formats/format.ts', word: 'social media', why: 'a reason for leaving a column out' },
  { path: 'src/releases/left-out-subject.ts', word: 'biometric', why: 'names the columns to leave out' },
  { path: 'src/releases/left-out-subject.ts', word: 'scoring', why: 'names the columns to leave out' },
  { path: 'src/releases/left-out-subject.ts', word: 'social media', why: 'names the columns to leave out' },
  { path: 'src/releases/formats/ice-detainers.ts', word: 'biometric', why: 'a released column, left out' },
  { path: 'src/releases/formats/ice-risk-classification.ts', word: 'scoring', why: 'a released table, refused whole' },
  { path: 'src/releases/formats/ice-risk-classification.ts', word: 'score', why: 'a released table, refused whole' },
  { path: 'src/demo/tables/detainers-layout.ts', word: 'biometric', why: 'a header of the released layout, for readers to leave out' },
  { path: 'src/demo/tables/demo-detainers.ts', word: 'biometric', why: 'the same column, always blank' },
  {
    path: 'src/law/chapters/removal-period.ts',
    word: 'fingerprints',
    why: 'what 8 CFR 241.8(a)(2) asks of the officer; nothing of it is kept',
  },
  { path: 'src/releases/find-header.ts', word: 'rank', why: 'the order of the names a column goes by' },
  {
    path: 'src/checks/tables/specs/other-tables.ts',
    word: 'gps',
    why: 'the name of a row that the agency published, whose sums are checked',
  },
  { path: 'src/audit/questions/list/findings-by-facility.ts', word: 'ranking', why: 'says that the count of a facility is none' },
]

/** Words of names and texts: `birth_year`, `birthYear` and "birth year" are all two words. */
function wordsOf(source: string): string[] {
  const { code, texts } = scanSource(source)
  return [code, ...texts.map(({ text }) => text)]
    .join(' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

function neverIn(source: string): string[] {
  const words = wordsOf(source)
  const pairs = words.map((word, place) => `${words[place - 1] ?? ''} ${word}`)
  return [...new Set([...words.filter((word) => never.has(word)), ...pairs.filter((pair) => neverPairs.includes(pair))])]
}

const found = sourceFiles('src').flatMap((path) => neverIn(readText(path)).map((word) => ({ path, word })))
const isAllowed = ({ path, word }: { path: string; word: string }) => allowed.some((entry) => entry.path === path && entry.word === word)

describe('what Writ never holds', () => {
  it('has no name in the sources', () => {
    const faults = found.filter((entry) => !isAllowed(entry))
    expect(
      listed(
        faults.map(
          ({ path, word }) =>
            `${path} has the word "${word}". Writ holds no biometric template, no coordinates, no score or ranking of people and no social media: take it out. If the word is there to keep such a thing out, add it to the list in test/tidy/never.test.ts with the reason.`,
        ),
      ),
    ).toBe('')
  })

  it('is excused only where the word still stands', () => {
    const stale = allowed.filter((entry) => !found.some(({ path, word }) => path === entry.path && word === entry.word))
    expect(stale).toEqual([])
  })

  it('is found in names of every style, and not inside other words or in comments', () => {
    expect(neverIn('const riskScore = 1')).toEqual(['score'])
    expect(neverIn("column('gps_position')")).toEqual(['gps'])
    expect(neverIn('type A = { socialMediaHandle: string }')).toEqual(['social media'])
    expect(neverIn("const a = 'Longitude'")).toEqual(['longitude'])
    expect(neverIn('// no score is kept\nconst scoreboardless = frank + interface_ + flatness')).toEqual([])
  })
})
