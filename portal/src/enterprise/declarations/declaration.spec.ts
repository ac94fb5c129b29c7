import { describe, expect, it } from 'vitest'
import { read, readDecimal, readYuan, sayTheSame, typedOf, type Item, type Typed } from './entries'
import { groupAfter, groupsOf, hindrance, itemAt, mayChange, yearsToOpen } from './groups'
import { collapsed } from './history'
import { merge } from './merge'
import type { Declaration, Event, Line } from './service'
import { valueInWords } from './words'

function item(with_: Partial<Record<keyof Item, unknown>> = {}): Item {
  return {
    code: 'REVENUE',
    name: { zh: '营业收入', en: 'revenue' },
    group: 'BUSINESS',
    groupName: { zh: '经营', en: 'Business' },
    unit: { zh: '元', en: 'yuan' },
    kind: 'YUAN',
    options: [],
    required: true,
    mayNotApply: false,
    declarable: true,
    marked: false,
    status: 'MISSING',
    value: null,
    ...with_,
  } as unknown as Item
}

function typed(of: Item, with_: Partial<Typed>): Typed {
  return { ...typedOf(of), choice: 'VALUE', ...with_ }
}

function valueOf(of: Item, with_: Partial<Typed>): unknown {
  const result = read(of, typed(of, with_))
  return 'wrong' in result ? result.wrong : result.entry?.value
}

describe('what is typed', () => {
  it('is an amount in yuan, also a negative one, however it is written', () => {
    expect(readYuan('１，２３４．５')).toBe('1234.50')
    expect(readYuan('−1,000')).toBe('-1000.00')
    expect(readYuan('-0')).toBe('0.00')
    expect(readYuan('12.345')).toBeNull()
    expect(readYuan('--1')).toBeNull()
  })

  it('is a decimal of at most six places', () => {
    expect(readDecimal('007.50 %')).toBe('7.50')
    expect(readDecimal('-3')).toBe('-3')
    expect(readDecimal('1.1234567')).toBeNull()
    expect(readDecimal('1e3')).toBeNull()
  })

  it('is sent by the kind of the item', () => {
    expect(valueOf(item(), { value: '1,000' })).toBe('1000.00')
    expect(valueOf(item({ kind: 'PERCENT' }), { value: '100' })).toBe('100')
    expect(valueOf(item({ kind: 'PERCENT' }), { value: '100.1' })).toBe('percent')
    expect(valueOf(item({ kind: 'COUNT' }), { value: '012' })).toBe(12)
    expect(valueOf(item({ kind: 'COUNT' }), { value: '1.5' })).toBe('whole')
    expect(valueOf(item({ kind: 'GRADE' }), { value: '11' })).toBe('grade')
    expect(valueOf(item({ kind: 'YES_NO' }), { value: 'false' })).toBe(false)
    expect(valueOf(item({ kind: 'LEVEL', options: ['A', 'B'] }), { value: 'B' })).toBe('B')
    expect(valueOf(item({ kind: 'NUMBER' }), { value: 'x' })).toBe('number')
  })

  it('is sent part by part, a checklist and incidents whole, the best of parts as far as they are there', () => {
    const options = ['a', 'b']
    expect(valueOf(item({ kind: 'CHECKLIST', options }), { parts: { a: '1', b: '0.5' } })).toEqual({
      a: '1',
      b: '0.5',
    })
    expect(valueOf(item({ kind: 'CHECKLIST', options }), { parts: { a: '1', b: '' } })).toBe('parts')
    expect(valueOf(item({ kind: 'INCIDENTS', options }), { parts: { a: '0', b: '2' } })).toEqual({
      a: 0,
      b: 2,
    })
    expect(valueOf(item({ kind: 'INCIDENTS', options }), { parts: { a: '0', b: '-1' } })).toBe('parts')
    expect(valueOf(item({ kind: 'PARTS', options }), { parts: { a: '', b: '7' } })).toEqual({ b: '7' })
  })

  it('tells "not provided yet" from "does not apply to us", which needs a reason', () => {
    const of = item({ mayNotApply: true })
    expect(read(of, typed(of, { choice: 'LATER' }))).toEqual({ entry: null })
    expect(read(of, typed(of, { value: '' }))).toEqual({ wrong: 'empty' })
    expect(read(of, typed(of, { choice: 'NOT_APPLICABLE', reason: ' ' }))).toEqual({ wrong: 'reason' })
    expect(read(of, typed(of, { choice: 'NOT_APPLICABLE', reason: '新设' }))).toEqual({
      entry: { value: 'NA', reason: '新设', source: 'DECLARED', evidence: null },
    })
    expect(typedOf(item({ value: 'NA', reason: '新设' }))).toMatchObject({
      choice: 'NOT_APPLICABLE',
      value: '',
    })
  })

  it('comes back from the service as it was sent', () => {
    const options = ['a', 'b']
    const all = [
      item({ value: '-12.30', source: 'TAX', evidence: '第 3 号' }),
      item({ kind: 'YES_NO', value: true }),
      item({ kind: 'COUNT', value: 0 }),
      item({ kind: 'INCIDENTS', options, value: { a: '0', b: '1' } }),
    ]
    expect(all.map((of) => valueOf(of, {}))).toEqual(['-12.30', true, 0, { a: 0, b: 1 }])
    expect(sayTheSame(all[0]!, typedOf(all[0]!), { ...typedOf(all[0]!), value: '-12.3' })).toBe(true)
  })
})

describe('the task list', () => {
  const items = [
    item({ status: 'STATED', value: '1.00' }),
    item({ code: 'TOTAL', required: false }),
    item({ code: 'I08', group: 'I' }),
    item({ code: 'E01', group: 'E', declarable: false, required: false }),
  ]

  it('counts what is done and what is required and open, without what a register knows', () => {
    const groups = groupsOf(items)
    expect(
      groups.map(({ code, done, total, requiredOpen, state }) => [code, done, total, requiredOpen, state]),
    ).toEqual([
      ['BUSINESS', 1, 2, 0, 'DONE'],
      ['I', 0, 1, 1, 'OPEN'],
      ['E', 0, 0, 0, 'DONE'],
    ])
    expect(groupAfter(groups, 'I')).toBe('E')
    expect(groupAfter(groups, 'E')).toBeNull()
  })

  it('lets a draft change whole, a returned one where it is marked', () => {
    const of = (status: string, markedFields: string[]) =>
      ({ status, markedFields, items }) as unknown as Declaration
    expect(mayChange(of('DRAFT', []), items[0]!)).toBe(true)
    expect(mayChange(of('DRAFT', []), items[3]!)).toBe(false)
    expect(mayChange(of('RETURNED', []), items[0]!)).toBe(true)
    expect(mayChange(of('RETURNED', ['/entries/I08']), items[0]!)).toBe(false)
    expect(mayChange(of('RETURNED', ['/entries/I08']), { ...items[2]!, marked: true })).toBe(true)
    expect(mayChange(of('SUBMITTED', []), items[0]!)).toBe(false)
  })

  it('says why a declaration cannot be handed in', () => {
    const of = (with_: object) =>
      ({ status: 'DRAFT', contradictions: [], items, ...with_ }) as unknown as Declaration
    expect(hindrance(of({}))).toBeNull()
    expect(hindrance(of({ items: [items[1]] }))).toBe('empty')
    expect(hindrance(of({ contradictions: [{}] }))).toBe('contradictions')
    expect(hindrance(of({ status: 'VERIFIED' }))).toBe('state')
  })

  it('finds the item of a pointer, and the years without a declaration', () => {
    expect(itemAt(items, '/entries/I08/value')?.code).toBe('I08')
    expect(itemAt(items, '/status')).toBeUndefined()
    expect(yearsToOpen([{ year: 2024 } as Line], '2026-11-21')).toEqual([2025, 2023, 2022, 2021])
  })
})

describe('what another window changed', () => {
  const before = item({ value: '1.00' })
  const after = item({ value: '2.00' })
  const was = { REVENUE: typedOf(before) }

  it('comes in where nothing was typed here', () => {
    expect(merge([after], { server: was, saved: was, typed: was })).toEqual({
      take: { REVENUE: typedOf(after) },
      clash: {},
    })
  })

  it('is for the user to decide where both typed, unless both typed the same', () => {
    const mine = { REVENUE: typed(before, { value: '3' }) }
    expect(merge([after], { server: was, saved: was, typed: mine }).clash).toEqual({
      REVENUE: typedOf(after),
    })
    const same = { REVENUE: typed(before, { value: '2' }) }
    expect(merge([after], { server: was, saved: was, typed: same })).toEqual({ take: {}, clash: {} })
  })

  it('leaves alone what only this window typed', () => {
    const mine = { REVENUE: typed(before, { value: '3' }) }
    expect(merge([before], { server: was, saved: was, typed: mine })).toEqual({ take: {}, clash: {} })
  })
})

describe('words', () => {
  it('tell values with their units', () => {
    expect(valueInWords(item(), '1234567.00')).toBe('1,234,567.00 元')
    expect(valueInWords(item(), null)).toBe('暂未提供')
    expect(valueInWords(item(), 'NA')).toBe('不适用')
    expect(valueInWords(item({ kind: 'LEVEL' }), 'national')).toBe('国家级')
    expect(valueInWords(item({ kind: 'CHECKLIST' }), { audited_statements: '1' })).toBe(
      '年度财务报表经审计：符合',
    )
  })
})

it('many small savings are one event of the history', () => {
  const event = (id: string, action: string) =>
    ({ id, action, at: '', before: id, after: id }) as unknown as Event
  const events = ['DECLARATION_OPENED', 'DECLARATION_WRITTEN', 'DECLARATION_WRITTEN', 'DECLARATION_SUBMIT']
  const found = collapsed(events.map((action, place) => event(String(place), action)))
  expect(found.map(({ id, before }) => [id, before])).toEqual([
    ['0', '0'],
    ['2', '1'],
    ['3', '3'],
  ])
})
