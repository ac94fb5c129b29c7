import { expect, it } from 'vitest'
import { pledgedPart } from './cell-loans'

it('what rights secure of a principal is rounded up to the fen', () => {
  expect(pledgedPart('5000000.00', '40')).toBe('2000000.00')
  expect(pledgedPart('100.01', '33.33')).toBe('33.34')
  expect(pledgedPart('0.01', '1')).toBe('0.01')
})
