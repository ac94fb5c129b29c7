import { newMark } from '../loan-sheets.ts'
import { type As, type Dialog, byButton, on } from './dialog.ts'

/** The dialogs about the rules of the subsidies. */
export const RULES: readonly Dialog[] = [
  {
    what: 'the decision on a draft of rules',
    files: ['rules/DraftPage.vue'],
    place: on('rule.approver', newDraft),
    open: byButton(/^(审定草稿|Decide the draft)$/),
  },
]

/** A draft of a version that nobody else writes. */
async function newDraft(as: As): Promise<string> {
  const author = await as('rule.author')
  const { items } = await author.get<{ items: { code: string }[] }>('/api/loan/v1/schemes')
  const newest = items.filter((scheme) => scheme.code === 'SD-TRANSFER-LOAN').at(-1)
  const next = { ...newest, version: newMark(), validFrom: '2031-01-01', validUntil: null }
  const { id } = await author.post<{ id: string }>('/api/loan/v1/scheme-drafts', next)
  return `/rules/loan/drafts/${id}`
}
