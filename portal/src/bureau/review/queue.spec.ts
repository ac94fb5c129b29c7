import { describe, expect, it } from 'vitest'
import { applicationQuery, isOwn, loanQuery, ownFilters, queueOf, queueQuery, reviewPath } from './queue'

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
    const filed = queueOf({ kind: 'filing', status: 'CHECKED', q: '轴', divisionCode: '371502' }, [])
    expect(loanQuery(filed)).toEqual({ status: 'CHECKED', divisionCode: '371502' })
    expect(loanQuery({ ...filed, q: ' 轴承 ' }).q).toBe('轴承')
  })

  it('asks for no state that there is not', () => {
    const queue = queueOf({ status: 'LOST', overdue: 'perhaps' }, [])
    expect(applicationQuery(queue)).toEqual({})
    expect(loanQuery(queue)).toEqual({})
  })

  it('opens with what waits for the person, and knows when it shows nothing else', () => {
    expect(ownFilters('subsidy')).toEqual({ status: '', mine: 'true' })
    expect(ownFilters('filing')).toEqual({ status: 'CHECKED', mine: '' })
    const own = queueOf({ kind: 'subsidy', mine: 'true' }, ['BUREAU_REVIEWER'])
    expect(isOwn(own)).toBe(true)
    expect(isOwn({ ...own, q: '轴承' })).toBe(false)
    expect(isOwn({ ...own, mine: '' })).toBe(false)
    expect(applicationQuery({ ...own, q: ' 9137 ' })).toEqual({ waitingForMe: true, q: '9137' })
  })

  it('leads to a case of its kind', () => {
    expect(reviewPath('subsidy', 'loan', '7')).toBe('/bureau/review/loan/7')
    expect(reviewPath('filing', 'ip-pledge', '7')).toBe('/bureau/review/ip-pledge/filings/7')
  })
})
