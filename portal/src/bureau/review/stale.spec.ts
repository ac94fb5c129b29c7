import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import type { AuditEntry } from '@/api/subsidies'
import { isStale, movedBy } from './stale'

const refused = (status: number, body: Record<string, unknown>): Problem => new Problem(status, body)

describe('a refused decision', () => {
  it('is stale when the case moved, and not when something else is in the way', () => {
    expect(isStale(refused(412, { code: 'PRECONDITION_FAILED' }))).toBe(true)
    expect(isStale(refused(409, { code: 'STEP_NOT_POSSIBLE' }))).toBe(true)
    expect(isStale(refused(409, { code: 'PAYEE_MISSING' }))).toBe(false)
    expect(isStale(refused(403, { code: 'ANOTHER_HAND' }))).toBe(false)
    expect(isStale(null)).toBe(false)
  })

  it('tells the last act and what a person can read of the differences', () => {
    const entry = { actor: 'bureau.reviewer' } as AuditEntry
    const problem = refused(412, {
      differences: [
        { pointer: '/version', was: 3, now: 4 },
        { pointer: '/status', was: 'COUNTY_REVIEWED', now: 'CITY_REVIEWED' },
      ],
    })
    expect(movedBy(problem, [{ actor: 'system' } as AuditEntry, entry])).toEqual({
      last: entry,
      differences: [{ pointer: '/status', was: 'COUNTY_REVIEWED', now: 'CITY_REVIEWED' }],
    })
    expect(movedBy(refused(409, {}), []).last).toBeNull()
  })
})
