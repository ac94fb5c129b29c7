import { describe, expect, it } from 'vitest'
import t from './texts'
import {
  changed,
  correctable,
  emptyRecord,
  FIELD_NAMES,
  FIELDS,
  fromLoan,
  GROUPS,
  readDays,
  readPercent,
  toRequest,
  wrongWith,
  type LoanView,
  type RecordForm,
} from './record'

function typed(members: Partial<RecordForm> = {}): RecordForm {
  return {
    ...emptyRecord(),
    contractNumber: 'LC-2026-1',
    noteNumber: 'LC-2026-1-01',
    bankBranchCode: 'BANK-A-001',
    'enterprise/uscc': '91371502ma0000001x',
    'enterprise/name': ' 甲公司 ',
    'enterprise/divisionCode': '371502',
    'enterprise/industryCode': '3451',
    signedOn: '2026-10-03',
    disbursedOn: '2026-10-05',
    maturesOn: '2027-10-04',
    principal: '5,000,000',
    'rate/kind': 'FIXED',
    'rate/annualRatePercent': '３.45%',
    security: 'CREDIT',
    purpose: 'RESEARCH',
    stage: 'EARLY',
    firstLoan: 'true',
    ...members,
  }
}

describe('a record that is typed', () => {
  it('stands in the form once, each field with a name in both languages', () => {
    expect(GROUPS.flatMap((group) => group.fields).sort()).toEqual([...FIELD_NAMES].sort())
    for (const name of FIELD_NAMES)
      expect(t.of('field', name.replace('/', '_'))).not.toBe(name.replace('/', '_'))
    for (const code of FIELDS['enterprise/divisionCode'].choices)
      expect(t.of('division', code)).not.toBe(code)
  })

  it('goes out as the service takes it', () => {
    const request = toRequest(typed())
    expect(request.principal).toBe('5000000.00')
    expect(request.enterprise.uscc).toBe('91371502MA0000001X')
    expect(request.enterprise.name).toBe('甲公司')
    expect(request.enterprise.libraryNumber).toBeNull()
    expect(request.rate).toEqual({ kind: 'FIXED', annualRatePercent: '3.45' })
    expect(request.achievement).toBeNull()
    expect(request.predecessorNoteNumber).toBeNull()
    expect(request.firstLoan).toBe(true)
  })

  it('sends what its kind of rate has, and no leftovers of the other', () => {
    const request = toRequest(
      typed({
        'rate/kind': 'LPR_PLUS',
        'rate/tenor': 'ONE_YEAR',
        'rate/spreadBp': '-10',
        'rate/repricedOn': '2027-01-03；2027-04-03',
      }),
    )
    expect(request.rate).toEqual({
      kind: 'LPR_PLUS',
      tenor: 'ONE_YEAR',
      spreadBp: -10,
      repricedOn: ['2027-01-03', '2027-04-03'],
    })
  })

  it('has nothing wrong when it is complete', () => {
    expect(FIELD_NAMES.filter((name) => wrongWith(name, typed()) !== null)).toEqual([])
  })

  it('misses what is required, but not what is not shown', () => {
    const wrong = FIELD_NAMES.filter((name) => wrongWith(name, emptyRecord()) !== null)
    expect(wrong).toContain('principal')
    expect(wrong).not.toContain('rate/tenor')
    expect(wrong).not.toContain('achievement/name')
    expect(wrongWith('predecessorNoteNumber', typed({ purpose: 'REPAY_PREDECESSOR' }))).toEqual({
      text: 'missing',
    })
  })

  it('tells wrong figures and an order of days that cannot be', () => {
    expect(wrongWith('principal', typed({ principal: '0.00' }))).toEqual({ text: 'money' })
    expect(wrongWith('enterprise/uscc', typed({ 'enterprise/uscc': '123' }))).toEqual({ text: 'uscc' })
    expect(wrongWith('disbursedOn', typed({ disbursedOn: '2026-10-02' }))).toEqual({
      text: 'order',
      other: 'signedOn',
    })
    expect(readPercent('3,45')).toBeNull()
    expect(readDays('2026-1-3')).toBeNull()
  })
})

describe('a correction', () => {
  const loan = {
    ...toRequest(typed()),
    rate: { kind: 'FIXED', annualRatePercent: '3.45' },
    markedFields: [],
  } as unknown as LoanView

  it('may change what was marked with all below it, or everything but the number of the note', () => {
    expect(correctable(['/principal', '/rate'])).toEqual([
      'principal',
      'rate/kind',
      'rate/annualRatePercent',
      'rate/tenor',
      'rate/spreadBp',
      'rate/repricedOn',
    ])
    expect(correctable([])).not.toContain('noteNumber')
    expect(correctable([])).toHaveLength(FIELD_NAMES.length - 1)
  })

  it('knows what differs, however an amount is written', () => {
    const before = fromLoan(loan)
    expect(changed(before, { ...before, principal: '5,000,000', 'rate/annualRatePercent': '3.450' })).toEqual(
      [],
    )
    expect(changed(before, { ...before, principal: '4,000,000', stage: 'GROWTH' })).toEqual([
      'principal',
      'stage',
    ])
  })
})
