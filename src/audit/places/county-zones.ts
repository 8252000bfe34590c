/**
 * Counties that keep another time than most of their state. Parts of counties are left with the whole. Alaska and Nevada are not listed: which places keep the other time
 * there is a matter of single towns.
 */
const listed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FL: { 'America/Chicago': 'bay calhoun escambia gulf holmes jackson liberty okaloosa santarosa walton washington' },
  ID: { 'America/Los_Angeles': 'benewah bonner boundary clearwater kootenai latah lewis nezperce shoshone' },
  IN: { 'America/Chicago': 'gibson jasper lake laporte newton perry porter posey spencer starke vanderburgh warrick' },
  KS: { 'America/Denver': 'greeley hamilton sherman wallace' },
  KY: {
    'America/Chicago':
      'adair allen ballard barren breckinridge butler caldwell calloway carlisle christian clinton crittenden cumberland daviess edmonson fulton graves grayson green hancock hart henderson hickman hopkins livingston logan lyon mccracken mclean marshall metcalfe monroe muhlenberg ohio russell simpson todd trigg union warren webster',
  },
  MI: { 'America/Menominee': 'dickinson gogebic iron menominee' },
  ND: { 'America/Denver': 'adams billings bowman goldenvalley grant hettinger slope stark' },
  NE: {
    'America/Denver':
      'arthur banner boxbutte chase cheyenne dawes deuel dundy garden grant hooker keith kimball morrill perkins scottsbluff sheridan sioux',
  },
  OR: { 'America/Boise': 'malheur' },
  SD: {
    'America/Denver':
      'bennett butte corson custer dewey fallriver haakon harding jackson lawrence meade oglalalakota pennington perkins ziebach',
  },
  TN: {
    'America/New_York':
      'anderson blount bradley campbell carter claiborne cocke grainger greene hamblen hamilton hancock hawkins jefferson johnson knox loudon mcminn meigs monroe morgan polk rhea roane scott sevier sullivan unicoi union washington',
  },
  TX: { 'America/Denver': 'elpaso hudspeth' },
}

/** The zone of a county where it is not that of most of its state: undefined where it is, or where the state is not listed. */
export function findCountyZone(state: string, county: string): string | undefined {
  const name = county
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/county$/, '')
  return Object.entries(listed[state] ?? {}).find(([, counties]) => counties.split(' ').includes(name))?.[0]
}

/** Whether the counties of a divided state are listed here, so that a county settles the zone. */
export const isListed = (state: string): boolean => state in listed
