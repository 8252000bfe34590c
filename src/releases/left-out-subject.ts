import type { LeftOut } from './formats/format.ts'

/**
 * Words by which a header, or a value of a kept column, tells that it speaks of a subject left out.
 * They are tried on text whose punctuation and underscores are blanks, in this order.
 */
const words: readonly (readonly [LeftOut, RegExp])[] = [
  ['religion', /\breligio/],
  ['race', /\brac(e|ial)\b/],
  ['ethnicity', /\bethnic/],
  ['marital-status', /\bmarital\b|\bspouse name\b/],
  ['gang', /\bgangs?\b/],
  ['terrorist', /\bterror/],
  ['biometric', /\bbiometric|\bfinger ?print|\biris\b|\bfacial\b|\bface (match|recognition)|\bretina|\bdna\b|\bphoto/],
  ['location', /\blat(itude)?\b|\blon(g|gitude)?\b|\bcoordinate|\bgeo(code|location)|\bgps\b/],
  ['scoring', /\bscor(e|es|ing)\b|\brank(ing)?\b|\brisk (level|class|of|to)/],
  ['social-media', /\bsocial media|\bfacebook|\btwitter|\binstagram|\btiktok|\bhandle\b/],
  ['sexual-orientation', /\bsexual orientation|\blgbt|\btransgender|\bgay\b|\blesbian|\bbisexual/],
  [
    'health',
    /\bmental|\bhealth|\bmedical|\bmedication|\bpregnan|\bdisab|\bsuicid|\billness|\bhunger strike|\binfectious|\bhiv\b|\bdiagnos/,
  ],
  ['free-text', /\bcomments?\b|\bnarrative|\bremarks?\b|\bnotes?\b|\bexplanation|\bfree text|\bdescription\b|\bdetails\b/],
  ['birth-date', /\bdate of birth|\bbirth ?date|\bdob\b/],
  [
    'identity-number',
    /\b(first|last|middle|full|given|family|sur|subject|person) ?names?\b|\baliens?( file)? ?(number|no)\b|\ba ?(number|no|nbr)\b|\bssn\b|\bsocial security|\bpassport|\bfbi\b|\bfins?\b|\bphone|\be ?mail|\bhome address|\bstreet address|\b(case|subject|subj|person|event|detention|officer|supervisor) ?(id|number|no)\b/,
  ],
]

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

/** Why a column that no layout knows is left out, or undefined if its header gives no reason. */
export function findLeftOutSubject(header: string): LeftOut | undefined {
  const text = plain(header)
  return words.find(([, pattern]) => pattern.test(text))?.[0]
}

/** The pattern by which a value of a kept column speaks of a subject, for SQL over lower-case text without punctuation. */
export function patternOf(subject: LeftOut): string {
  const found = words.find(([name]) => name === subject)
  if (!found) throw new Error(`no words for ${subject}`)
  return found[1].source
}
