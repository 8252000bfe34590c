/** Field offices whose areas of responsibility divide the country, by the three letters the agency's lists use. */
const areas: Readonly<Record<string, string>> = {
  ATL: 'Atlanta',
  BAL: 'Baltimore',
  BOS: 'Boston',
  BUF: 'Buffalo',
  CHI: 'Chicago',
  DAL: 'Dallas',
  DEN: 'Denver',
  DET: 'Detroit',
  ELP: 'El Paso',
  HLG: 'Harlingen',
  HOU: 'Houston',
  LOS: 'Los Angeles',
  MIA: 'Miami',
  NEW: 'Newark',
  NOL: 'New Orleans',
  NYC: 'New York City',
  PHI: 'Philadelphia',
  PHO: 'Phoenix',
  SEA: 'Seattle',
  SFR: 'San Francisco',
  SLC: 'Salt Lake City',
  SNA: 'San Antonio',
  SND: 'San Diego',
  SPM: 'St Paul',
  WAS: 'Washington',
}

const byName = new Map(Object.entries(areas).map(([code, name]) => [plain(name), code]))

/** The area's code in what a list says: `SEA`, `Seattle`, `SEA (Seattle)`, `Seattle Area of Responsibility`. Null where it says none that is known. */
export function readArea(text: string | null): string | null {
  if (text === null) return null
  const code = /^[A-Z]{3}\b/.exec(text.trim())?.[0]
  if (code && code in areas) return code
  return byName.get(plain(text.replace(/ area of responsibility$/i, ''))) ?? null
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '')
}
