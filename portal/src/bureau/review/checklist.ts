import type { Loan } from '@/api/client'

export type Item = Loan['schemas']['SubsidyChecklist.Item']
type Stage = Loan['schemas']['SubsidyStage']

/** What the reviewer of a stage must answer, in the order of the paper form. */
export function itemsOf(stage: Stage | null | undefined): Item[] {
  switch (stage) {
    case 'COUNTY_REVIEW':
      return ['LOAN_AND_USE', 'REPAID_AS_AGREED', 'NO_DISHONESTY', 'PAYEE_CHECKED']
    case 'CITY_REVIEW':
      return ['REPAID_AS_AGREED', 'INTEREST_PROVED', 'NO_OTHER_SUBSIDY', 'PAYEE_CHECKED']
    default:
      return []
  }
}

interface Answer {
  met: '' | 'yes' | 'no'
  note: string
}

/** What is typed and ticked in a review until it is decided; kept as a draft. */
export interface ReviewDraft {
  answers: Record<string, Answer>
  comment: string
}

export function emptyDraft(): ReviewDraft {
  return { answers: {}, comment: '' }
}

/** The first item without an answer. */
export function firstOpen(items: readonly Item[], draft: ReviewDraft): Item | null {
  return items.find((item) => !draft.answers[item]?.met) ?? null
}

export function notMet(items: readonly Item[], draft: ReviewDraft): Item[] {
  return items.filter((item) => draft.answers[item]?.met === 'no')
}

export function ticksOf(
  items: readonly Item[],
  draft: ReviewDraft,
): Loan['schemas']['SubsidyChecklistTick'][] {
  return items
    .filter((item) => draft.answers[item]?.met)
    .map((item) => ({
      item,
      met: draft.answers[item]!.met === 'yes',
      note: draft.answers[item]!.note.trim() || null,
    }))
}
