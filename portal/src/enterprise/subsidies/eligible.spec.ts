import { expect, it } from 'vitest'
import { chances } from './eligible'
import type { AnyLoan } from '@/api/loans'
import type { Application, Round } from '@/api/subsidies'

const round = {
  id: 'r',
  stage: 'OPEN',
  schemeCode: 'S',
  opensOn: '2026-09-01',
  closesOn: '2027-03-31',
  settledBy: null,
} as Round
const loan = { id: 'l', status: 'SETTLED', settledOn: '2026-03-04' } as AnyLoan
const own = (status: string, roundId = 'r') => ({ loanId: 'l', roundId, status }) as Application

function found(
  rounds: Round[] = [round],
  applications: Application[] = [],
  today = '2026-11-22',
  loans: AnyLoan[] = [loan],
): string[] {
  return chances('loan', rounds, loans, applications, today).map((chance) => chance.loan.id)
}

it('offers a settled loan in a round that is open today, from its first to its last day', () => {
  expect(found()).toEqual(['l'])
  expect(found([round], [], '2026-09-01')).toEqual(['l'])
  expect(found([round], [], '2027-03-31')).toEqual(['l'])
  expect(found([round], [], '2026-08-31')).toEqual([])
  expect(found([round], [], '2027-04-01')).toEqual([])
  expect(found([{ ...round, stage: 'LISTED' } as Round])).toEqual([])
  expect(found([round], [], '2026-11-22', [{ ...loan, status: 'ACCEPTED' } as AnyLoan])).toEqual([])
})

it('offers it once: not beside a live application of the same scheme, in whichever round', () => {
  const earlier = { ...round, id: 'e', stage: 'NOTICED' } as Round
  expect(found([round, earlier], [own('PAID', 'e')])).toEqual([])
  expect(found([round], [own('DRAFT')])).toEqual([])
  expect(found([round], [own('WITHDRAWN'), own('REJECTED')])).toEqual(['l'])
})

it('heeds the day by which a round wants loans settled', () => {
  expect(found([{ ...round, settledBy: '2026-03-04' }])).toEqual(['l'])
  expect(found([{ ...round, settledBy: '2026-03-03' }])).toEqual([])
})
