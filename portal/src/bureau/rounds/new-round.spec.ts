import { describe, expect, it } from 'vitest'
import {
  emptyRound,
  groupsOf,
  linesOf,
  officeOf,
  partiesOf,
  toRequest,
  totalOf,
  wrongWith,
  type RoundForm,
  type Scheme,
} from './new-round'

const scheme: Scheme = {
  code: 'SD-TRANSFER-LOAN',
  version: '2024',
  name: { zh: '贴息', en: 'Subsidy' },
  validFrom: '2024-01-01',
  grants: [{ party: 'PROVINCE' }, { party: 'CITY' }],
}
const parties = partiesOf(scheme)
const typed = (members: RoundForm = {}): RoundForm => ({
  ...emptyRound('loan', '2026'),
  scheme: 'SD-TRANSFER-LOAN 2024',
  name: ' 2026 年第一批 ',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  'partyBudgets/PROVINCE': '3,000,000',
  'partyBudgets/CITY': '2000000.00',
  ...members,
})

describe('who opens rounds', () => {
  it('is the reviewer of the office', () => {
    expect(linesOf(['BUREAU_REVIEWER'])).toEqual(['loan', 'ip-pledge'])
    expect(linesOf(['IP_OFFICE_REVIEWER'])).toEqual(['ip-pledge'])
    expect(linesOf(['BUREAU_APPROVER', 'FINANCE_PAYER'])).toEqual([])
    expect(officeOf(['IP_OFFICE_REVIEWER'], 'ip-pledge')).toBe('IP_OFFICE')
    expect(officeOf(['BUREAU_REVIEWER'], 'ip-pledge')).toBe('SCIENCE_BUREAU')
  })
})

describe('a round that is typed', () => {
  it('asks each party of the scheme for its budget, and for one budget where one party pays', () => {
    expect(groupsOf(parties)[2]?.fields).toEqual(['partyBudgets/PROVINCE', 'partyBudgets/CITY', 'whenShort'])
    expect(groupsOf(['PROVINCE'])[2]?.fields).toEqual(['budget', 'whenShort'])
    expect(partiesOf({ ...scheme, grants: [{ party: 'CITY' }, { party: 'CITY' }] })).toEqual(['CITY'])
  })

  it('goes out with the sum of the parties and only the stages that differ', () => {
    const request = toRequest(typed({ 'days/CITY_REVIEW': '7' }), scheme, 'SCIENCE_BUREAU')
    expect(request).toMatchObject({
      name: '2026 年第一批',
      schemeCode: 'SD-TRANSFER-LOAN',
      schemeVersion: '2024',
      grantYear: 2026,
      budget: '5000000.00',
      partyBudgets: [
        { party: 'PROVINCE', budget: '3000000.00' },
        { party: 'CITY', budget: '2000000.00' },
      ],
      settledBy: null,
      countyReviews: true,
      noticeDays: 5,
      days: { CITY_REVIEW: 7 },
      singleDecisionAbove: null,
    })
    expect(toRequest(typed(), scheme, 'SCIENCE_BUREAU').days).toBeNull()
  })

  it('has nothing wrong when it is complete', () => {
    const form = typed()
    const wrong = groupsOf(parties)
      .flatMap((group) => group.fields)
      .filter((name) => wrongWith(name, form, parties) !== null)
    expect(wrong).toEqual([])
  })

  it.each([
    ['name', { name: '' }, 'missing'],
    ['closesOn', { closesOn: '2026-10-31' }, 'closes'],
    ['settledBy', { settledBy: '2026-12-31' }, 'settled'],
    ['grantYear', { grantYear: '26' }, 'year'],
    ['noticeDays', { noticeDays: '0' }, 'days'],
    ['days/PAYMENT', { 'days/PAYMENT': '121' }, 'days'],
    ['partyBudgets/CITY', { 'partyBudgets/CITY': 'viel' }, 'money'],
    ['partyBudgets/PROVINCE', { 'partyBudgets/PROVINCE': '0', 'partyBudgets/CITY': '0' }, 'nothing'],
    ['singleDecisionAbove', { singleDecisionAbove: '0' }, 'money'],
    ['clawbackAnnualRatePercent', { clawbackAnnualRatePercent: '4,35' }, 'percent'],
  ] as [string, RoundForm, string][])('says what is wrong with %s', (name, members, wrong) => {
    expect(wrongWith(name, typed(members), parties)).toBe(wrong)
  })

  it('has a total once every party has an amount', () => {
    expect(totalOf(typed(), parties)).toBe('5000000.00')
    expect(totalOf(typed({ 'partyBudgets/CITY': '' }), parties)).toBeNull()
    expect(totalOf(typed({ budget: '7' }), ['PROVINCE'])).toBe('7.00')
  })
})
