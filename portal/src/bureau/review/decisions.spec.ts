import { describe, expect, it } from 'vitest'
import reasons from '@/ui/reason-texts'
import { REASONS, decisionsOf, fieldKey } from './decisions'

describe('decisions', () => {
  const steps = [
    { event: 'RETURN', role: 'BUREAU_REVIEWER' },
    { event: 'WITHDRAW', role: 'ENTERPRISE' },
    { event: 'REVIEW', role: 'BUREAU_REVIEWER' },
  ]

  it('are those of the next steps that are mine, passing first', () => {
    expect(decisionsOf('subsidy', steps, ['BUREAU_REVIEWER', 'ENTERPRISE'])).toEqual(['REVIEW', 'RETURN'])
    expect(decisionsOf('subsidy', steps, ['COUNTY_REVIEWER'])).toEqual([])
    expect(
      decisionsOf('filing', [{ decision: 'ACCEPT', role: 'BUREAU_REVIEWER' }], ['BUREAU_REVIEWER']),
    ).toEqual(['ACCEPT'])
  })

  it('have a text for each reason', () => {
    for (const lists of Object.values(REASONS)) {
      for (const code of [...lists.RETURN, ...lists.REJECT]) expect(reasons.of('code', code)).not.toBe(code)
    }
  })

  it('name a field by its pointer', () => {
    expect(fieldKey('/details/payee/bankName')).toBe('payee_bankName')
    expect(fieldKey('/preview/budgetAfter')).toBe('budgetAfter')
    expect(fieldKey('/principal')).toBe('principal')
  })
})
