import { expect, it } from 'vitest'
import { takenOut } from './batch'

it('takes out of a batch whatever on notice was not chosen', () => {
  expect(takenOut(new Set(['a', 'gone']), [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual(['b', 'c'])
})
