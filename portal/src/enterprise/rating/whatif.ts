import type { IndicatorRule } from './system'
import { pointsOf } from './system'
import type { Stated } from './values'

/** One control of a trial: an indicator, or one named input of it. */
export interface Knob {
  code: string
  /** Empty when the indicator has one input. */
  input: string
  kind: 'figure' | 'level' | 'part' | 'count'
  /** Of figures, shares and counts: the ends of the slider and its step. */
  min: number
  max: number
  step: number
  /** Of levels: the best first. */
  levels: string[]
}

/** The controls that an indicator needs. */
export function knobsOf(rule: IndicatorRule): Knob[] {
  const { scoring, code } = rule
  const knob = (input: string, kind: Knob['kind'], min: number, max: number, step: number): Knob => ({
    code,
    input,
    kind,
    min,
    max,
    step,
    levels: [],
  })
  switch (scoring.type) {
    case 'levels':
      return [{ ...knob('', 'level', 0, 0, 1), levels: Object.keys(scoring.levels) }]
    case 'checklist':
      return Object.keys(scoring.items).map((input) => knob(input, 'part', 0, 1, 0.1))
    case 'deduct':
      return Object.entries(scoring.deduct).map(([input, [each, most]]) =>
        knob(input, 'count', 0, Math.max(1, Math.ceil(most / Math.max(each, 1))), 1),
      )
    case 'best_of':
      return scoring.options.map(({ input }) => figure(rule, input))
    default:
      return [figure(rule, '')]
  }

  function figure(of: IndicatorRule, input: string): Knob {
    const cuts = (pointsOf(of, input) ?? []).map(([cut]) => cut)
    const min = Math.min(0, ...cuts)
    const max = Math.max(...cuts, 1)
    return knob(input, 'figure', min, max, max - min <= 2 ? 0.01 : max - min <= 20 ? 0.1 : 1)
  }
}

/** The name of a control in a form. */
export function keyOf(knob: Knob): string {
  return knob.input === '' ? knob.code : `${knob.code}/${knob.input}`
}

/** What a control shows for what is stated; empty for what is missing or does not apply. */
export function shownIn(knob: Knob, stated: Stated): string {
  if (stated === null || stated === 'NA') return ''
  if (typeof stated === 'string') return knob.input === '' ? trimmed(knob, stated) : ''
  const part = stated[knob.input]
  if (part === undefined && knob.kind === 'count') return '0'
  return part === undefined || part === null || part === 'NA' ? '' : trimmed(knob, part)
}

function trimmed(knob: Knob, text: string): string {
  return knob.kind === 'level' || !text.includes('.') ? text : text.replace(/\.?0+$/, '')
}

/** A number as the service takes it, or null: at most six decimal places. */
export function readFigure(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，%]/g, '')
    .replace('−', '-')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null
}

/**
 * What must be sent of the changed controls: only indicators in which something changed, with all their inputs. Texts that
 * are no numbers are left out, and named in `wrong`.
 */
export function changesOf(
  knobs: readonly Knob[],
  typed: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): { values: Record<string, Stated>; wrong: string[]; changed: string[] } {
  const wrong: string[] = []
  const changed = [
    ...new Set(knobs.filter((knob) => typed[keyOf(knob)] !== before[keyOf(knob)]).map(({ code }) => code)),
  ]
  const values: Record<string, Stated> = {}
  for (const code of changed) {
    const own = knobs.filter((knob) => knob.code === code)
    const read = new Map<string, string | null>()
    let fine = true
    for (const knob of own) {
      const text = (typed[keyOf(knob)] ?? '').trim()
      const value = text === '' ? null : knob.kind === 'level' ? text : readFigure(text)
      if (value === null && text !== '') {
        wrong.push(keyOf(knob))
        fine = false
      }
      read.set(knob.input, value)
    }
    if (!fine) continue
    if (own.length === 1 && own[0]!.input === '') values[code] = read.get('') ?? null
    else {
      const parts = Object.fromEntries([...read].filter(([, value]) => value !== null)) as Record<
        string,
        string
      >
      values[code] = Object.keys(parts).length === 0 ? null : parts
    }
  }
  return { values, wrong, changed }
}
