import { expect, it } from 'vitest'
import { questionOf, RULES } from './rules'

it('asks only with what was typed', () => {
  expect(questionOf(RULES['tech-sme'], {}).question).toEqual({})
  expect(
    questionOf(RULES['tech-sme'], { staff: '219', rd: '５67.5', negative: 'false', class1: ' ' }).question,
  ).toEqual({ staff: 219, rd: '567.5', negative: false })
})

it('takes years together, the earliest first', () => {
  const typed = { 'rd2y/0': '100', 'rd2y/1': '120' }
  expect(questionOf(RULES['specialised-sme'], typed)).toEqual({
    question: { rd2y: ['100', '120'] },
    wrong: [],
  })
  expect(questionOf(RULES['specialised-sme'], { 'rd2y/0': '100' }).wrong).toEqual(['rd2y/1'])
})

it('names what is no number, and no whole number where one is counted', () => {
  expect(questionOf(RULES['tech-sme'], { staff: '2.5', rd: 'much' }).wrong).toEqual(['staff', 'rd'])
})
