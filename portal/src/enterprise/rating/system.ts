import { api, ok } from '@/api/client'
import { inWords, type Both } from '../own'

/** How a figure scores: cut points, the least first. */
interface Curve {
  type: 'piecewise_linear' | 'step' | 'step_upper'
  points: [number, number][]
}

/** How an indicator turns what is stated into a score, as the document of the system writes it. */
type Scoring =
  | Curve
  | { type: 'levels'; levels: Record<string, number> }
  | { type: 'checklist'; items: Record<string, number> }
  | { type: 'deduct'; start: number; deduct: Record<string, [number, number]> }
  | { type: 'best_of'; options: (Curve & { input: string })[] }

export interface IndicatorRule {
  code: string
  name_zh: string
  name_en: string
  dimension: string
  weight: number
  unit: string
  direction: 'higher' | 'lower'
  data_source?: string
  scoring: Scoring
}

/** What the pages read of the document of an indicator system. */
export interface SystemDocument {
  code: string
  version: string
  name: Both
  full_score: number
  dimensions: Record<string, Both>
  dimension_weights: Record<string, Record<string, number>>
  grades: { grade: string; min?: number }[]
  indicators: IndicatorRule[]
}

/** The indicator system by which an assessment was made. The API file leaves its document open. */
export async function systemOf(id: string): Promise<SystemDocument> {
  const found = await ok(
    api.rating.GET('/api/rating/v1/indicator-systems/{id}', { params: { path: { id } } }),
  )
  return found.document as SystemDocument
}

export function nameOf(rule: IndicatorRule): string {
  return inWords({ zh: rule.name_zh, en: rule.name_en })
}

/** The rule of an indicator; a system that was loaded for a sheet has all of them. */
export function ruleOf(system: SystemDocument, code: string): IndicatorRule {
  const found = system.indicators.find((rule) => rule.code === code)
  if (found === undefined) throw new RangeError(`no indicator ${code} in ${system.code} ${system.version}`)
  return found
}

/** The cut points of a figure or of one named input of it; null for what is no figure. */
export function pointsOf(rule: IndicatorRule, input: string): [number, number][] | null {
  const scoring = rule.scoring
  if (scoring.type === 'best_of') {
    return scoring.options.find((option) => option.input === input)?.points ?? null
  }
  return 'points' in scoring ? scoring.points : null
}

/** The share of a dimension in the total, in the stage of the enterprise, in per cent; empty when not told. */
export function weightOf(system: SystemDocument, stage: string, dimension: string): string {
  const weights = system.dimension_weights[stage]
  return weights?.[dimension] === undefined ? '' : String(weights[dimension])
}
