import { describe, expect, it } from 'vitest'
import { reasonInWords } from './reasons'

describe('a reason on record', () => {
  it('is told by the name of its code and its words', () => {
    expect(reasonInWords('FIGURES_WRONG: 营业收入与审计报告不符')).toBe(
      '金额或日期填写有误：营业收入与审计报告不符',
    )
    expect(reasonInWords('LATE')).toBe('超过报备期限')
    expect(reasonInWords('OTHER: 第一行\n第二行')).toBe('其他：第一行\n第二行')
  })

  it('tells the fields that it marks where there are words for them', () => {
    const names = (pointer: string): string =>
      ({ '/principal': '贷款金额', '/rate': '利率' })[pointer] ?? pointer
    expect(reasonInWords('OTHER: 见借据 [/principal, /rate]', names)).toBe(
      '其他：见借据（涉及：贷款金额、利率）',
    )
    expect(reasonInWords('OTHER: 见借据 [/principal]')).toBe('其他：见借据')
    expect(reasonInWords('OTHER: 见附件 [2]', names)).toBe('其他：见附件 [2]')
  })

  it('is told by its words alone when its code is new or it has none', () => {
    expect(reasonInWords('BRAND_NEW: 说明')).toBe('说明')
    expect(reasonInWords('BRAND_NEW')).toBe('BRAND_NEW')
    expect(reasonInWords('收入有误')).toBe('收入有误')
  })
})
