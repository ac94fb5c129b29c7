import { describe, expect, it } from 'vitest'
import { changedIn, correctableIn, namesIn, wrongIn, type Typed } from '../loans/book'
import loans from '../loans/texts'
import { textOf } from './own-fields'
import { addUp, fromLoan, PLEDGE_LOANS, toRequest, type PledgeLoan } from './record'

const pledges = textOf([{ id: 'p1', contractNumber: 'ZY-2026-1' }])
const typed = (members: Typed = {}): Typed => ({
  contractNumber: 'LC-1',
  noteNumber: 'LC-1-01',
  bankBranchCode: 'BANK-A-001',
  'enterprise/uscc': '91371502ma0000001x',
  'enterprise/name': ' 甲公司 ',
  'enterprise/divisionCode': '371502',
  'enterprise/industryCode': '3451',
  pledgeIds: pledges,
  signedOn: '2026-10-03',
  disbursedOn: '2026-10-05',
  maturesOn: '2027-10-04',
  principal: '5,000,000',
  'rate/kind': 'FIXED',
  'rate/annualRatePercent': '3.45',
  security: 'IP_PLEDGE',
  purpose: 'WORKING_CAPITAL',
  firstLoan: 'false',
  riskShares: '',
  ...members,
})
const wrong = (record: Typed): string[] =>
  namesIn(PLEDGE_LOANS).filter((name) => wrongIn(PLEDGE_LOANS, name, record) !== null)

describe('a loan on pledged rights that is typed', () => {
  it('stands in the form once, each field with a name', () => {
    expect(PLEDGE_LOANS.groups.flatMap((group) => group.fields).sort()).toEqual(
      [...namesIn(PLEDGE_LOANS)].sort(),
    )
    for (const name of namesIn(PLEDGE_LOANS)) {
      const key = name.replace('/', '_')
      expect(loans.of('field', key)).not.toBe(key)
    }
  })

  it('goes out as the service takes it', () => {
    expect(wrong(typed())).toEqual([])
    expect(toRequest(typed())).toMatchObject({
      enterprise: { uscc: '91371502MA0000001X', name: '甲公司' },
      pledgeIds: ['p1'],
      principal: '5000000.00',
      rate: { kind: 'FIXED', annualRatePercent: '3.45' },
      pledgedSharePercent: null,
      shareCertificate: null,
      riskShares: null,
      predecessorNoteNumber: null,
      firstLoan: false,
    })
  })

  it('needs a pledge, and beside other security the share and its certificate', () => {
    expect(wrong(typed({ pledgeIds: '' }))).toEqual(['pledgeIds'])
    expect(wrong(typed({ security: 'MIXED' }))).toEqual(['pledgedSharePercent', 'shareCertificate'])
    const mixed = typed({ security: 'MIXED', pledgedSharePercent: '60', shareCertificate: 'Z-1' })
    expect(wrong(mixed)).toEqual([])
    expect(toRequest(mixed)).toMatchObject({ pledgedSharePercent: '60', shareCertificate: 'Z-1' })
  })

  it('shares the whole risk or says nothing of it', () => {
    const share = (party: string, percent: string) => ({ party, name: '', percent })
    expect(addUp([])).toBe(true)
    expect(addUp([share('PROVINCE_FUND', '40'), share('BANK', '60')])).toBe(true)
    expect(addUp([share('PROVINCE_FUND', '40'), share('BANK', '59.9')])).toBe(false)
    expect(addUp([share('', '100')])).toBe(false)
    expect(wrong(typed({ riskShares: textOf([share('BANK', '99')]) }))).toEqual(['riskShares'])
    const half = typed({ riskShares: textOf([share('BANK', '100')]) })
    expect(toRequest(half).riskShares).toEqual([{ party: 'BANK', name: null, percent: '100' }])
  })
})

describe('a loan on file', () => {
  const loan = {
    ...toRequest(typed()),
    pledgedSharePercent: '100',
    riskShares: [],
  } as unknown as PledgeLoan

  it('is typed as it stands, and says nothing else then', () => {
    const before = fromLoan(loan, { p1: 'ZY-2026-1' })
    expect(before.pledgeIds).toBe(pledges)
    expect(changedIn(PLEDGE_LOANS, before, { ...before, principal: '5,000,000' })).toEqual([])
    expect(changedIn(PLEDGE_LOANS, before, { ...before, purpose: 'OTHER' })).toEqual(['purpose'])
  })

  it('may be corrected where it was marked: a mark on one pledge opens them all', () => {
    expect(correctableIn(PLEDGE_LOANS, ['/pledgeIds/0', '/rate'])).toEqual([
      'pledgeIds',
      'rate/kind',
      'rate/annualRatePercent',
      'rate/tenor',
      'rate/spreadBp',
      'rate/repricedOn',
    ])
    expect(correctableIn(PLEDGE_LOANS, [])).not.toContain('noteNumber')
  })
})
