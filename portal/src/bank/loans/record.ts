import type { Loan } from '@/api/client'
import { readMoney } from '@/ui/money'
import {
  changedIn,
  correctableIn,
  isShownIn,
  optional,
  readDays,
  readPercent,
  readWhole,
  wrongIn,
  type FieldOf,
  type RecordBook,
  type Typed,
  type Wrong,
} from './book'

export { readDays, readPercent, readWhole, textKey } from './book'

export type LoanView = Loan['schemas']['LoanView']
type LoanRequest = Loan['schemas']['LoanRequest']

const isFixed = (record: Typed): boolean => record['rate/kind'] === 'FIXED'
const isPlus = (record: Typed): boolean => record['rate/kind'] === 'LPR_PLUS'
const isRollover = (record: Typed): boolean => record.purpose === 'REPAY_PREDECESSOR'

/** The fields of a record by their pointers without the first slash, in the order of the form. */
export const FIELDS = {
  contractNumber: { kind: 'text', required: true, most: 64 },
  noteNumber: { kind: 'text', required: true, most: 64 },
  bankBranchCode: { kind: 'text', required: true, most: 64 },
  'enterprise/uscc': { kind: 'text', required: true, most: 18 },
  'enterprise/name': { kind: 'text', required: true, most: 200 },
  'enterprise/divisionCode': {
    kind: 'choice',
    required: true,
    choices: [
      '371502',
      '371503',
      '371521',
      '371522',
      '371524',
      '371525',
      '371526',
      '371581',
      '3715Z1',
      '3715Z2',
      '3715Z3',
    ],
  },
  'enterprise/industryCode': { kind: 'text', required: true, most: 4 },
  'enterprise/libraryNumber': { kind: 'text', required: false, most: 32 },
  signedOn: { kind: 'day', required: true },
  disbursedOn: { kind: 'day', required: true },
  maturesOn: { kind: 'day', required: true },
  principal: { kind: 'money', required: true },
  'rate/kind': { kind: 'choice', required: true, choices: ['FIXED', 'LPR_PLUS'] },
  'rate/annualRatePercent': { kind: 'percent', required: isFixed, shown: isFixed },
  'rate/tenor': { kind: 'choice', required: isPlus, shown: isPlus, choices: ['ONE_YEAR', 'OVER_FIVE_YEARS'] },
  'rate/spreadBp': { kind: 'whole', required: isPlus, shown: isPlus },
  'rate/repricedOn': { kind: 'days', required: false, shown: isPlus },
  security: {
    kind: 'choice',
    required: true,
    choices: ['CREDIT', 'GUARANTEE', 'MORTGAGE', 'IP_PLEDGE', 'OTHER_PLEDGE'],
  },
  purpose: {
    kind: 'choice',
    required: true,
    choices: ['RESEARCH', 'TRANSFER', 'INDUSTRIALISATION', 'OTHER_INNOVATION', 'REPAY_PREDECESSOR'],
  },
  predecessorNoteNumber: { kind: 'text', required: isRollover, shown: isRollover, most: 64 },
  stage: { kind: 'choice', required: true, choices: ['EARLY', 'GROWTH', 'STABLE'] },
  firstLoan: { kind: 'choice', required: true, choices: ['true', 'false'] },
  'achievement/name': { kind: 'text', required: false, most: 200 },
  'achievement/registrationNumber': { kind: 'text', required: false, most: 64 },
} as const satisfies Record<string, FieldOf>

export type Field = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as Field[]

/** A record as it is typed. */
export type RecordForm = Record<Field, string>

export const GROUPS: readonly { name: RecordBook['groups'][number]['name']; fields: Field[] }[] = [
  { name: 'note', fields: ['contractNumber', 'noteNumber', 'bankBranchCode'] },
  { name: 'borrower', fields: FIELD_NAMES.filter((name) => name.startsWith('enterprise/')) },
  { name: 'terms', fields: ['signedOn', 'disbursedOn', 'maturesOn', 'principal'] },
  { name: 'rate', fields: FIELD_NAMES.filter((name) => name.startsWith('rate/')) },
  {
    name: 'use',
    fields: [
      'purpose',
      'predecessorNoteNumber',
      'security',
      'stage',
      'firstLoan',
      'achievement/name',
      'achievement/registrationNumber',
    ],
  },
]

/** The fields of a loan for the transfer of research results. */
export const LOANS: RecordBook = { fields: FIELDS, groups: GROUPS }

export function emptyRecord(): RecordForm {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, ''])) as RecordForm
}

export function isShown(name: Field, record: RecordForm): boolean {
  return isShownIn(LOANS, name, record)
}

export function wrongWith(name: Field, record: RecordForm): Wrong | null {
  return wrongIn(LOANS, name, record)
}

/** The record as the service takes it; call it when nothing is wrong. */
export function toRequest(record: RecordForm): LoanRequest {
  const plain = (name: Field): string => record[name].trim()
  const achievement = optional(record['achievement/name'])
  return {
    contractNumber: plain('contractNumber'),
    noteNumber: plain('noteNumber'),
    bankBranchCode: plain('bankBranchCode'),
    enterprise: {
      uscc: plain('enterprise/uscc').normalize('NFKC').toUpperCase(),
      name: plain('enterprise/name'),
      divisionCode: plain('enterprise/divisionCode'),
      industryCode: plain('enterprise/industryCode').normalize('NFKC'),
      libraryNumber: optional(record['enterprise/libraryNumber']),
    },
    signedOn: record.signedOn,
    disbursedOn: record.disbursedOn,
    maturesOn: record.maturesOn,
    principal: readMoney(record.principal) ?? record.principal,
    rate: isFixed(record)
      ? {
          kind: 'FIXED',
          annualRatePercent: readPercent(record['rate/annualRatePercent']),
        }
      : {
          kind: 'LPR_PLUS',
          tenor: record['rate/tenor'] as 'ONE_YEAR' | 'OVER_FIVE_YEARS',
          spreadBp: readWhole(record['rate/spreadBp']),
          repricedOn: readDays(record['rate/repricedOn']),
        },
    security: record.security as LoanRequest['security'],
    purpose: record.purpose as LoanRequest['purpose'],
    stage: record.stage as LoanRequest['stage'],
    firstLoan: record.firstLoan === 'true',
    achievement:
      achievement === null
        ? null
        : { name: achievement, registrationNumber: optional(record['achievement/registrationNumber']) },
    predecessorNoteNumber: isRollover(record) ? optional(record.predecessorNoteNumber) : null,
  }
}

/** A record on file, as it would be typed. */
export function fromLoan(loan: LoanView): RecordForm {
  return {
    contractNumber: loan.contractNumber,
    noteNumber: loan.noteNumber,
    bankBranchCode: loan.bankBranchCode,
    'enterprise/uscc': loan.enterprise.uscc,
    'enterprise/name': loan.enterprise.name,
    'enterprise/divisionCode': loan.enterprise.divisionCode,
    'enterprise/industryCode': loan.enterprise.industryCode,
    'enterprise/libraryNumber': loan.enterprise.libraryNumber ?? '',
    signedOn: loan.signedOn,
    disbursedOn: loan.disbursedOn,
    maturesOn: loan.maturesOn,
    principal: loan.principal,
    'rate/kind': loan.rate.kind,
    'rate/annualRatePercent': loan.rate.annualRatePercent ?? '',
    'rate/tenor': loan.rate.tenor ?? '',
    'rate/spreadBp':
      loan.rate.spreadBp === null || loan.rate.spreadBp === undefined ? '' : String(loan.rate.spreadBp),
    'rate/repricedOn': (loan.rate.repricedOn ?? []).join('; '),
    security: loan.security,
    purpose: loan.purpose,
    predecessorNoteNumber: loan.predecessorNoteNumber ?? '',
    stage: loan.stage,
    firstLoan: String(loan.firstLoan),
    'achievement/name': loan.achievement?.name ?? '',
    'achievement/registrationNumber': loan.achievement?.registrationNumber ?? '',
  }
}

/** Which fields of a returned loan may be corrected. */
export function correctable(marked: readonly string[]): Field[] {
  return correctableIn(LOANS, marked) as Field[]
}

/** The fields that say something else than before. */
export function changed(before: RecordForm, now: RecordForm): Field[] {
  return changedIn(LOANS, before, now) as Field[]
}
