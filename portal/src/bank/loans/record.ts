import type { Loan } from '@/api/client'
import { compare, isDecimal } from '@/ui/decimal'
import { readMoney } from '@/ui/money'

export type LoanView = Loan['schemas']['LoanView']
export type LoanRequest = Loan['schemas']['LoanRequest']

/** What was typed, by field. */
type Typed = Readonly<Record<string, string>>

/** What the input of a field takes. */
export type Kind = 'text' | 'money' | 'percent' | 'whole' | 'day' | 'days' | 'choice'

export interface FieldOf {
  kind: Kind
  /** Missing values are told; a function when it depends on other fields. */
  required: boolean | ((record: Typed) => boolean)
  /** Left out: always shown. */
  shown?: (record: Typed) => boolean
  /** The group of texts and the codes that a choice has. */
  choices?: readonly string[]
  most?: number
}

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

export const GROUPS: readonly { name: 'note' | 'borrower' | 'terms' | 'rate' | 'use'; fields: Field[] }[] = [
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

export function fieldOf(name: Field): FieldOf {
  return FIELDS[name]
}

/** The name of a field among the texts. */
export function textKey(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '_')
}

export function emptyRecord(): RecordForm {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, ''])) as RecordForm
}

export function isShown(name: Field, record: RecordForm): boolean {
  return fieldOf(name).shown?.(record) ?? true
}

export function isRequired(name: Field, record: RecordForm): boolean {
  const { required } = fieldOf(name)
  return typeof required === 'boolean' ? required : required(record)
}

/** `3.45`, also when typed as `３.45 %`; null when it is no number. */
export function readPercent(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s%]/g, '')
  return /^\d{1,3}(\.\d{1,6})?$/.test(plain) ? plain : null
}

export function readWhole(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim()
  return /^-?\d{1,5}$/.test(plain) ? Number(plain) : null
}

/** Days parted by semicolons, commas or blanks; null when one of them is no day. */
export function readDays(typed: string): string[] | null {
  const days = typed
    .normalize('NFKC')
    .split(/[;,、\s]+/)
    .filter((day) => day !== '')
  return days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? days : null
}

/** What is wrong with a field: the name of a text, and the other field that it is held against. */
export type Wrong =
  | { text: 'missing' | 'choose' | 'uscc' | 'industry' | 'money' | 'percent' | 'whole' | 'days' }
  | {
      text: 'order'
      other: Field
    }

/** What the form itself can see; the service checks the rest. Null when nothing is wrong. */
export function wrongWith(name: Field, record: RecordForm): Wrong | null {
  if (!isShown(name, record)) return null
  const typed = record[name].trim()
  const { kind } = fieldOf(name)
  if (typed === '')
    return isRequired(name, record)
      ? { text: kind === 'choice' || kind === 'day' ? 'choose' : 'missing' }
      : null
  if (name === 'enterprise/uscc' && !/^[0-9A-Z]{18}$/.test(typed.normalize('NFKC').toUpperCase()))
    return { text: 'uscc' }
  if (name === 'enterprise/industryCode' && !/^\d{4}$/.test(typed.normalize('NFKC')))
    return { text: 'industry' }
  if (kind === 'money') {
    const amount = readMoney(typed)
    if (amount === null || compare(amount, '0') <= 0) return { text: 'money' }
  }
  if (kind === 'percent' && readPercent(typed) === null) return { text: 'percent' }
  if (kind === 'whole' && readWhole(typed) === null) return { text: 'whole' }
  if (kind === 'days' && readDays(typed) === null) return { text: 'days' }
  if (name === 'disbursedOn' && record.signedOn !== '' && typed < record.signedOn)
    return { text: 'order', other: 'signedOn' }
  if (name === 'maturesOn' && record.disbursedOn !== '' && typed < record.disbursedOn)
    return { text: 'order', other: 'disbursedOn' }
  return null
}

function optional(text: string): string | null {
  const plain = text.trim()
  return plain === '' ? null : plain
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

/** Which fields of a returned loan may be corrected: the marked ones with what is below them, else all but its key. */
export function correctable(marked: readonly string[]): Field[] {
  const others = FIELD_NAMES.filter((name) => name !== 'noteNumber')
  if (marked.length === 0) return others
  return others.filter((name) =>
    marked.some((pointer) => `/${name}` === pointer || `/${name}`.startsWith(`${pointer}/`)),
  )
}

/** The fields that say something else than before. */
export function changed(before: RecordForm, now: RecordForm): Field[] {
  return FIELD_NAMES.filter((name) => {
    if (!isShown(name, before) && !isShown(name, now)) return false
    const [was, is] = [before[name].trim(), now[name].trim()]
    if (fieldOf(name).kind === 'money') return was !== (readMoney(is) ?? is)
    if (fieldOf(name).kind === 'percent' && isDecimal(was) && isDecimal(is)) return compare(was, is) !== 0
    return was !== is
  })
}
