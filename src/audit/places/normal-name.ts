import { readState } from './states.ts'

/** Words that lists shorten, each in full. Of names of places only. */
const inFull: Readonly<Record<string, string>> = {
  ANX: 'ANNEX',
  CALIF: 'CALIFORNIA',
  CCF: 'COMMUNITY CORRECTIONAL FACILITY',
  CDF: 'CONTRACT DETENTION FACILITY',
  CI: 'CORRECTIONAL INSTITUTION',
  CO: 'COUNTY',
  CTY: 'COUNTY',
  CNTY: 'COUNTY',
  CNTR: 'CENTER',
  COLO: 'COLORADO',
  COMM: 'COMMUNITY',
  COMPLX: 'COMPLEX',
  CORR: 'CORRECTIONAL',
  CORREC: 'CORRECTIONAL',
  CORRECT: 'CORRECTIONAL',
  CORRECTION: 'CORRECTIONAL',
  CORRECTIONS: 'CORRECTIONAL',
  COR: 'CORRECTIONAL',
  CTR: 'CENTER',
  CENTRE: 'CENTER',
  CF: 'CORRECTIONAL FACILITY',
  DEPT: 'DEPARTMENT',
  DET: 'DETENTION',
  DETN: 'DETENTION',
  DF: 'DETENTION FACILITY',
  DIST: 'DISTRICT',
  FAC: 'FACILITY',
  FACIL: 'FACILITY',
  FCLTY: 'FACILITY',
  FCI: 'FEDERAL CORRECTIONAL INSTITUTION',
  FDC: 'FEDERAL DETENTION CENTER',
  FED: 'FEDERAL',
  FT: 'FORT',
  HOSP: 'HOSPITAL',
  HLD: 'HOLD',
  HOLDING: 'HOLD',
  INST: 'INSTITUTION',
  INSTITUTE: 'INSTITUTION',
  INTL: 'INTERNATIONAL',
  IPC: 'ICE PROCESSING CENTER',
  JAILS: 'JAIL',
  JUV: 'JUVENILE',
  JV: 'JUVENILE',
  MARSHALS: 'MARSHAL',
  MED: 'MEDICAL',
  MEM: 'MEMORIAL',
  MT: 'MOUNT',
  PD: 'POLICE DEPARTMENT',
  PROC: 'PROCESSING',
  REG: 'REGIONAL',
  RGNL: 'REGIONAL',
  RM: 'ROOM',
  SAINTE: 'SAINT',
  SHERIFFS: 'SHERIFF',
  SO: 'SHERIFF OFFICE',
  SPC: 'SERVICE PROCESSING CENTER',
  SPGS: 'SPRINGS',
  ST: 'SAINT',
  STE: 'SAINT',
  SVC: 'SERVICE',
  UNIV: 'UNIVERSITY',
}

/** A name as printed, with the state that stands before or after it taken off: `AZ - Eloy …`, `… (CA)`, `…, MI.`. */
export function takeState(text: string): { name: string; state: string | null } {
  const before = /^([A-Z]{2})\s+-\s+(.+)$/.exec(text.trim())
  const after = /^(.+?)(?:\s*\(([A-Z]{2})\)|,\s*([A-Z]{2})\.?)\s*$/.exec(text.trim())
  const [name, letters] = before ? [before[2], before[1]] : after ? [after[1], after[2] ?? after[3]] : [undefined, undefined]
  const state = readState(letters ?? null)
  return state && name ? { name: name.trim(), state } : { name: text.trim(), state: null }
}

/** The words of a name of a place: capitals, no signs, each shortened word in full. */
export function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/\b([A-Z])\.\s*(?=[A-Z]\b)/g, '$1')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '' && word !== 'THE' && word !== 'OF')
    .flatMap((word) => (inFull[word] ?? word).split(' '))
}

/** Two names are one by their words where these are equal, whatever their order. */
export const normalName = (name: string): string => wordsOf(name).toSorted().join(' ')

/** A name as printed, in capitals, with single blanks. */
export const exactName = (name: string): string => name.trim().toUpperCase().replaceAll(/\s+/g, ' ')
