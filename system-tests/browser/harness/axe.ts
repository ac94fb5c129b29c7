import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The violations of WCAG 2.0 to 2.2, levels A and AA, one text each: rule, what it asks, where. For a whole page, or
 * for the part that the selector names, for example an open dialog.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(WCAG)
  const results = await (part === undefined ? axe : axe.include(part)).analyze()
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help} ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
    ),
  )
}
