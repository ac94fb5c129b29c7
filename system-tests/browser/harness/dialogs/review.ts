import type { Page } from '@playwright/test'
import { CHECKS, caseAt, filedLoan } from '../cases.ts'
import { type As, type Dialog, byButton, on, onPage } from './dialog.ts'

const CASE = ['bureau/review/DecideDialog.vue', 'bureau/review/CaseLayout.vue']

/** The dialogs of those who review, by what they decide on. */
export const REVIEW: readonly Dialog[] = [
  {
    what: 'the pass of an application',
    files: CASE,
    place: on('bureau.reviewer', application),
    open: async (page) => {
      await answerAll(page)
      return byDecision('REVIEW')(page)
    },
  },
  {
    what: 'the return of an application by the bureau',
    files: CASE,
    place: on('bureau.reviewer', application),
    open: byDecision('RETURN'),
  },
  {
    what: 'the refusal of an application',
    files: CASE,
    place: on('bureau.reviewer', application),
    open: byDecision('REJECT'),
  },
  {
    // The cases of the other line that wait for their approval are those of no test.
    what: 'the approval of an application',
    files: CASE,
    place: onPage('ip.approver', '/bureau/review/:line/:id'),
    open: byDecision('APPROVE'),
  },
  {
    what: 'the acceptance of a filing',
    files: CASE,
    place: on('bureau.reviewer', filing),
    open: byDecision('ACCEPT'),
  },
  {
    what: 'the return of a filing',
    files: CASE,
    place: on('bureau.reviewer', filing),
    open: byDecision('RETURN'),
  },
  {
    what: 'the refusal of a filing',
    files: CASE,
    place: on('bureau.reviewer', filing),
    open: byDecision('REJECT'),
  },
  {
    what: 'the list of the single keys',
    files: ['bureau/review/KeySheet.vue', 'bureau/review/PaneFrame.vue'],
    place: onPage('bureau.reviewer', '/bureau/review/:line/:id'),
    open: byButton(/^(快捷键|Shortcuts)$/),
  },
  {
    what: 'a name for filters',
    files: ['bureau/review/SavedViews.vue', 'bureau/review/QueuePage.vue'],
    place: on('bureau.reviewer', () => '/bureau/review?kind=subsidy&line=loan'),
    open: byButton(/^(保存当前筛选|Save these filters)$/),
  },
  {
    what: 'how an amount came about',
    files: ['ui/AmountButton.vue'],
    place: onPage('bureau.reviewer', '/bureau/review/:line/:id'),
    open: byButton(/(元，查看计算过程|yuan, show the calculation)$/),
  },
]

async function application(as: As): Promise<string> {
  const { id } = await caseAt(as, 'COUNTY_REVIEWED')
  return `/bureau/review/loan/${id}?kind=subsidy&line=loan`
}

async function filing(as: As): Promise<string> {
  const { id } = await filedLoan(as)
  return `/bureau/review/loan/filings/${id}?kind=filing&line=loan`
}

/** Opens the dialog of a decision by its button in the bar below the case. */
function byDecision(decision: string): Dialog['open'] {
  return async (page) => {
    const button = page.locator(`[data-decision="${decision}"]`)
    await button.click()
    return button
  }
}

/** Answers the whole checklist with yes; until then an application cannot be passed. */
async function answerAll(page: Page): Promise<void> {
  for (const item of CHECKS.city) {
    await page.locator(`[data-item="${item}"] input[value="yes"]`).check()
  }
}
