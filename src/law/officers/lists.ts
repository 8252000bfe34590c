import type { OfficerList } from './officer-list.ts'

/** Text of 8 CFR 287.5 as amended 90 FR 42804. What the lists said before that day was not read. */
const amended287 = '2025-09-05'

/**
 * The officers to whom a regulation gives a power. Titles marked `yes` are those a reading of the text recorded by name; those marked
 * `memory` are believed to be listed, and settle nothing. Every list but 287.3(a) ends in a delegate clause (8 CFR 2.1): a delegation.
 */
export const lists: readonly OfficerList[] = [
  {
    id: '287.5(c)(1)',
    cite: '8 CFR 287.5(c)(1)',
    power: 'arrest without a warrant under 8 USC 1357(a)(2)',
    versions: [
      {
        from: amended287,
        until: null,
        note: 'The paragraph was read; its titles were not recorded one by one, so that none is settled here. Training is required besides.',
        titles: [
          { title: 'Deportation officers', positions: ['deportation-officer'], verified: 'memory' },
          { title: 'Special agents', positions: ['special-agent'], verified: 'memory' },
          {
            title: 'Supervisory and managerial personnel who supervise those listed',
            positions: [
              'supervisory-deportation-officer',
              'supervisory-detention-officer',
              'supervisory-special-agent',
              'assistant-field-office-director',
              'field-office-director',
            ],
            verified: 'memory',
          },
        ],
        notListed: [],
      },
    ],
  },
  {
    id: '287.5(e)(2)',
    cite: '8 CFR 287.5(e)(2)',
    power: 'issue a warrant of arrest (Form I-200)',
    versions: [
      {
        from: amended287,
        until: null,
        note: '53 titles, (i) to (liii), of which those below were recorded by name; beside them officers in charge of detention facilities, (assistant and deputy) special agents in charge, heads of the Law Enforcement Support Center, immigration enforcement agents. Only one who has been authorised or delegated.',
        titles: [
          { title: 'Supervisory deportation officers', positions: ['supervisory-deportation-officer'], verified: 'yes' },
          { title: 'Supervisory detention and deportation officers', positions: ['supervisory-detention-officer'], verified: 'yes' },
          { title: 'Group supervisors; supervisory special agents', positions: ['supervisory-special-agent'], verified: 'yes' },
          { title: 'Field office directors', positions: ['field-office-director'], verified: 'yes' },
          { title: 'Assistant field office directors', positions: ['assistant-field-office-director'], verified: 'memory' },
        ],
        notListed: ['deportation-officer'],
      },
    ],
  },
  {
    id: '287.5(e)(3)',
    cite: '8 CFR 287.5(e)(3)',
    power: 'execute a warrant of arrest (I-200) and, by 8 CFR 241.2(b), a warrant of removal (I-205)',
    versions: [
      {
        from: amended287,
        until: null,
        note: 'Also border patrol and CBP officers, and designees. Detention enforcement officers for administrative warrants only.',
        titles: [
          { title: 'Deportation officers', positions: ['deportation-officer'], verified: 'yes' },
          { title: 'Special agents', positions: ['special-agent'], verified: 'yes' },
          {
            title: 'Detention enforcement officers, for administrative warrants only',
            positions: ['detention-officer'],
            verified: 'yes',
          },
          {
            title: 'Supervisors of those listed',
            positions: [
              'supervisory-deportation-officer',
              'supervisory-detention-officer',
              'supervisory-special-agent',
              'assistant-field-office-director',
              'field-office-director',
            ],
            verified: 'yes',
          },
        ],
        notListed: [],
      },
    ],
  },
  {
    id: '241.2(a)(1)',
    cite: '8 CFR 241.2(a)(1)',
    power: 'issue a warrant of removal (Form I-205)',
    versions: [
      {
        from: null,
        until: null,
        note: '32 items as of 2026-01-01; the day each was added was not established. Also directors, officers in charge, special agents in charge, resident agents in charge, border patrol and CBP titles, heads of the Law Enforcement Support Center.',
        titles: [
          { title: 'Field office directors', positions: ['field-office-director'], verified: 'yes' },
          { title: 'Assistant field office directors', positions: ['assistant-field-office-director'], verified: 'yes' },
          { title: 'Group supervisors', positions: ['supervisory-special-agent'], verified: 'yes' },
          {
            title: 'Supervisory deportation officers; supervisory detention and deportation officers',
            positions: ['supervisory-deportation-officer', 'supervisory-detention-officer'],
            verified: 'memory',
          },
        ],
        notListed: [],
      },
    ],
  },
  {
    id: '239.1(a)',
    cite: '8 CFR 239.1(a)',
    power: 'issue a Notice to Appear (Form I-862)',
    versions: [
      {
        from: null,
        until: null,
        note: 'As of 2026-01-01. Also special agents in charge and their deputies and assistants, resident agents in charge; any inspecting officer for an arriving alien. A line officer cannot issue one.',
        titles: [
          { title: 'Supervisory deportation officers', positions: ['supervisory-deportation-officer'], verified: 'yes' },
          { title: 'Supervisory detention and deportation officers', positions: ['supervisory-detention-officer'], verified: 'yes' },
          { title: 'Supervisory special agents', positions: ['supervisory-special-agent'], verified: 'yes' },
          { title: 'Field office directors', positions: ['field-office-director'], verified: 'yes' },
          { title: 'Assistant field office directors', positions: ['assistant-field-office-director'], verified: 'memory' },
        ],
        notListed: ['deportation-officer', 'detention-officer', 'special-agent'],
      },
    ],
  },
  {
    id: '287.7(b)',
    cite: '8 CFR 287.7(b)',
    power: 'issue a detainer (Form I-247A)',
    versions: [
      {
        from: '2011-08-29',
        until: null,
        note: 'As amended 76 FR 53797. Also border patrol agents, immigration inspectors, adjudications officers, immigration enforcement agents, and designees.',
        titles: [
          { title: 'Special agents', positions: ['special-agent'], verified: 'yes' },
          { title: 'Deportation officers', positions: ['deportation-officer'], verified: 'yes' },
          {
            title: 'Supervisors of those listed',
            positions: [
              'supervisory-deportation-officer',
              'supervisory-detention-officer',
              'supervisory-special-agent',
              'assistant-field-office-director',
              'field-office-director',
            ],
            verified: 'yes',
          },
        ],
        notListed: [],
      },
    ],
  },
  {
    id: '241.4(c)(1)',
    cite: '8 CFR 241.4(c)(1)',
    power: 'decide on custody from the end of the removal period until three months after it',
    versions: [
      {
        from: null,
        until: null,
        note: 'Read as: the head of the field office until three months after the removal period, then headquarters. Its other titles were not recorded one by one.',
        titles: [
          { title: 'Heads of a field office', positions: ['field-office-director'], verified: 'yes' },
          { title: 'Those who act for them', positions: ['assistant-field-office-director'], verified: 'memory' },
        ],
        notListed: [],
      },
    ],
  },
  {
    id: '287.3(a)',
    cite: '8 CFR 287.3(a)',
    power: 'examine a person arrested without a warrant',
    versions: [
      {
        from: null,
        until: null,
        note: 'As of 2026-01-01. The text asks for an officer other than the arresting one, whose duties include it; no titles were recorded, so that no field position is settled here.',
        titles: [],
        notListed: [],
      },
    ],
  },
]
