import { expect, it } from 'vitest'
import { earliest } from './work'

it('the earliest of some deadlines leaves out what has none', () => {
  expect(earliest(['2026-11-03', null, '2026-10-31', undefined])).toBe('2026-10-31')
  expect(earliest([null])).toBeNull()
})
