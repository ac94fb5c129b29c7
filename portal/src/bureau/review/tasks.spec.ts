import { describe, expect, it } from 'vitest'
import { ROLES } from '@/app/desks'
import { tasksOf } from './tasks'

describe('the numbers of the desk', () => {
  it.each(ROLES.bureau)('are at most six for %s, begin with what waits, and differ', (role) => {
    const tasks = tasksOf([role])
    expect(tasks.length).toBeGreaterThan(2)
    expect(tasks.length).toBeLessThanOrEqual(6)
    expect(tasks[0]!.mine).toBe(true)
    expect(new Set(tasks.map((task) => JSON.stringify(task.query))).size).toBe(tasks.length)
  })

  it('are those of the office’s own business', () => {
    expect(tasksOf(['IP_OFFICE_APPROVER'])[0]!.query).toEqual({
      kind: 'subsidy',
      line: 'ip-pledge',
      mine: 'true',
    })
    expect(tasksOf(['BUREAU_REVIEWER']).map((task) => task.label)).toContain('filings')
  })
})
