/** Names lists give standards, and the standard each is without doubt. Others ("Local Standards", "ORSA NDS 2019": an own assessment) are none of the agency's books. */
const standards: Readonly<Record<string, string>> = {
  NDS: 'NDS 2000',
  'NDS 2000': 'NDS 2000',
  'NDS 2019': 'NDS 2019',
  'NDS 2025': 'NDS 2025',
  'PBNDS 2008': 'PBNDS 2008',
  'PBNDS 2011': 'PBNDS 2011',
  'PBNDS 2011 - 2016 Revisions': 'PBNDS 2011',
}

/** The detention standard a list names, in the words of the register; undefined where it is not one of them without doubt. */
export const readListStandard = (text: string | undefined): string | undefined => (text === undefined ? undefined : standards[text.trim()])
