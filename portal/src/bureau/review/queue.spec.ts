import { describe, expect, it } from 'vitest'
import { applicationQuery, loanQuery, queueOf, queueQuery, reviewPath, waitingStatus } from './queue'

describe('the address of a queue', () => {
  it('says which queue it is, with the usual line of the person', () => {
    expect(queueOf({}, ['IP_OFFICE_REVIEWER'])).toMatchObject({ kind: 'subsidy', line: 'ip-pledge' })
    expect(queueOf({ line: 'ip-pledge', kind: 'filing' }, ['BUREAU_REVIEWER'])).toMatchObject({
      kind: 'filing',
      line: 'ip-pledge',
    })
    expect(queueOf({ line: 'rating' }, ['COUNTY_REVIEWER']).line).toBe('loan')
  })

  it('is kept on the way to a case, and nothing else is', () => {
    expect(queueQuery({ status: 'NOTICED', roundId: '', page: '2', overdue: 'true' })).toEqual({
      status: 'NOTICED',
      overdue: 'true',
    })
  })

  it('asks the service only what is set', () => {
    const queue = queueOf({ status: 'NOTICED', q: '轴', divisionCode: '371502' }, [])
    expect(applicationQuery(queue)).toEqual({ status: 'NOTICED' })
    expect(loanQuery(queue)).toEqual({ status: 'NOTICED', divisionCode: '371502' })
    expect(loanQuery({ ...queue, q: ' 轴承 ' }).q).toBe('轴承')
  })

  it('knows what waits for whom', () => {
    expect(waitingStatus(['COUNTY_REVIEWER'])).toBe('BANK_CONFIRMED')
    expect(waitingStatus(['IP_OFFICE_REVIEWER'])).toBe('COUNTY_REVIEWED')
    expect(waitingStatus(['BUREAU_APPROVER'])).toBe('NOTICED')
    expect(waitingStatus(['FINANCE_PAYER'])).toBe('APPROVED')
  })

  it('leads to a case of its kind', () => {
    expect(reviewPath('subsidy', 'loan', '7')).toBe('/bureau/review/loan/7')
    expect(reviewPath('filing', 'ip-pledge', '7')).toBe('/bureau/review/ip-pledge/filings/7')
  })
})
