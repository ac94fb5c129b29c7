import { markRaw } from 'vue'
import type { Pledge } from '@/api/client'
import { compare, isDecimal, sum } from '@/ui/decimal'
import { readMoney } from '@/ui/money'
import {
  optional,
  readDays,
  readPercent,
  readWhole,
  type FieldOf,
  type RecordBook,
  type Typed,
} from '../loans/book'
import { FIELDS as LOAN_FIELDS } from '../loans/record'
import PledgePicker from './PledgePicker.vue'
import { chosenIn, sharesIn, type RiskShare } from './own-fields'
import ShareInput from './ShareInput.vue'
import t from './texts'

export type PledgeLoan = Pledge['schemas']['IpLoanView']
type Request = Pledge['schemas']['IpLoanRequest']

const isFixed = (record: Typed): boolean => record['rate/kind'] === 'FIXED'
const isMixed = (record: Typed): boolean => record.security === 'MIXED'
const isRollover = (record: Typed): boolean => record.purpose === 'REPAY_PREDECESSOR'

const {
  contractNumber,
  noteNumber,
  bankBranchCode,
  signedOn,
  disbursedOn,
  maturesOn,
  principal,
  predecessorNoteNumber,
  firstLoan,
} = LOAN_FIELDS

/** The fields of a loan on pledged rights by their pointers without the first slash, in the order of the form. */
const FIELDS: Record<string, FieldOf> = {
  contractNumber,
  noteNumber,
  bankBranchCode,
  'enterprise/uscc': LOAN_FIELDS['enterprise/uscc'],
  'enterprise/name': LOAN_FIELDS['enterprise/name'],
  'enterprise/divisionCode': LOAN_FIELDS['enterprise/divisionCode'],
  'enterprise/industryCode': LOAN_FIELDS['enterprise/industryCode'],
  pledgeIds: {
    kind: 'own',
    required: true,
    input: markRaw(PledgePicker),
    reads: (text) =>
      chosenIn(text)
        .map((one) => one.contractNumber)
        .join(', '),
  },
  signedOn,
  // No text sets a day by which such a loan must be filed.
  disbursedOn: { ...disbursedOn, unhinted: true },
  maturesOn,
  principal,
  'rate/kind': LOAN_FIELDS['rate/kind'],
  'rate/annualRatePercent': LOAN_FIELDS['rate/annualRatePercent'],
  'rate/tenor': LOAN_FIELDS['rate/tenor'],
  'rate/spreadBp': LOAN_FIELDS['rate/spreadBp'],
  'rate/repricedOn': LOAN_FIELDS['rate/repricedOn'],
  security: { kind: 'choice', required: true, choices: ['IP_PLEDGE', 'MIXED'] },
  pledgedSharePercent: { kind: 'percent', required: isMixed, shown: isMixed },
  shareCertificate: { kind: 'text', required: isMixed, shown: isMixed, most: 64 },
  purpose: {
    kind: 'choice',
    required: true,
    choices: ['WORKING_CAPITAL', 'RESEARCH', 'EQUIPMENT', 'INDUSTRIALISATION', 'REPAY_PREDECESSOR', 'OTHER'],
  },
  predecessorNoteNumber,
  firstLoan,
  riskShares: {
    kind: 'own',
    required: false,
    input: markRaw(ShareInput),
    reads: (text) => sharesIn(text).map(shareText).join('; '),
    isWrong: (text) => !addUp(sharesIn(text)),
  },
}

const below = (start: string): string[] => Object.keys(FIELDS).filter((name) => name.startsWith(start))

/** The fields of a loan on pledged rights. */
export const PLEDGE_LOANS: RecordBook = {
  fields: FIELDS,
  groups: [
    { name: 'note', fields: ['contractNumber', 'noteNumber', 'bankBranchCode'] },
    { name: 'borrower', fields: [...below('enterprise/'), 'pledgeIds'] },
    { name: 'terms', fields: ['signedOn', 'disbursedOn', 'maturesOn', 'principal'] },
    { name: 'rate', fields: below('rate/') },
    {
      name: 'use',
      fields: [
        'security',
        'pledgedSharePercent',
        'shareCertificate',
        'purpose',
        'predecessorNoteNumber',
        'firstLoan',
        'riskShares',
      ],
    },
  ],
}

export function shareText(share: { party: string; name?: string | null; percent: string }): string {
  const party = t.of('party', share.party)
  return `${share.name ? `${party} ${share.name}` : party} ${share.percent}%`
}

/** Whether each share is above zero and all of them are the whole. */
export function addUp(shares: readonly RiskShare[]): boolean {
  const percents = shares.map((share) => readPercent(share.percent) ?? '')
  if (shares.some((share) => share.party === '')) return false
  if (!percents.every((percent) => isDecimal(percent) && compare(percent, '0') > 0)) return false
  return shares.length === 0 || compare(sum(percents), '100') === 0
}

/** The record as the service takes it; call it when nothing is wrong. */
export function toRequest(record: Typed): Request {
  const plain = (name: string): string => (record[name] ?? '').trim()
  const shares = sharesIn(record.riskShares)
  return {
    contractNumber: plain('contractNumber'),
    noteNumber: plain('noteNumber'),
    bankBranchCode: plain('bankBranchCode'),
    enterprise: {
      uscc: plain('enterprise/uscc').normalize('NFKC').toUpperCase(),
      name: plain('enterprise/name'),
      divisionCode: plain('enterprise/divisionCode'),
      industryCode: plain('enterprise/industryCode').normalize('NFKC'),
    },
    pledgeIds: chosenIn(record.pledgeIds).map((one) => one.id),
    signedOn: plain('signedOn'),
    disbursedOn: plain('disbursedOn'),
    maturesOn: plain('maturesOn'),
    principal: readMoney(plain('principal')) ?? plain('principal'),
    rate: isFixed(record)
      ? { kind: 'FIXED', annualRatePercent: readPercent(plain('rate/annualRatePercent')) }
      : {
          kind: 'LPR_PLUS',
          tenor: plain('rate/tenor') as 'ONE_YEAR' | 'OVER_FIVE_YEARS',
          spreadBp: readWhole(plain('rate/spreadBp')),
          repricedOn: readDays(plain('rate/repricedOn')),
        },
    security: plain('security') as Request['security'],
    pledgedSharePercent: isMixed(record) ? readPercent(plain('pledgedSharePercent')) : null,
    shareCertificate: isMixed(record) ? optional(record.shareCertificate) : null,
    purpose: plain('purpose') as Request['purpose'],
    firstLoan: record.firstLoan === 'true',
    riskShares:
      shares.length === 0
        ? null
        : shares.map((share) => ({
            party: share.party as Pledge['schemas']['RiskParty'],
            name: optional(share.name),
            percent: readPercent(share.percent) ?? share.percent,
          })),
    predecessorNoteNumber: isRollover(record) ? optional(record.predecessorNoteNumber) : null,
  }
}

/**
 * A record on file, as it would be typed.
 *
 * @param contracts the contract numbers of its pledges, by their ids; a pledge without one goes by its id
 */
export function fromLoan(loan: PledgeLoan, contracts: Readonly<Record<string, string>> = {}): Typed {
  return {
    contractNumber: loan.contractNumber,
    noteNumber: loan.noteNumber,
    bankBranchCode: loan.bankBranchCode,
    'enterprise/uscc': loan.enterprise.uscc,
    'enterprise/name': loan.enterprise.name,
    'enterprise/divisionCode': loan.enterprise.divisionCode,
    'enterprise/industryCode': loan.enterprise.industryCode,
    pledgeIds: JSON.stringify(loan.pledgeIds.map((id) => ({ id, contractNumber: contracts[id] ?? id }))),
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
    pledgedSharePercent: loan.pledgedSharePercent,
    shareCertificate: loan.shareCertificate ?? '',
    purpose: loan.purpose,
    predecessorNoteNumber: loan.predecessorNoteNumber ?? '',
    firstLoan: String(loan.firstLoan),
    riskShares:
      loan.riskShares.length === 0
        ? ''
        : JSON.stringify(
            loan.riskShares.map(({ party, name, percent }) => ({ party, name: name ?? '', percent })),
          ),
  }
}
