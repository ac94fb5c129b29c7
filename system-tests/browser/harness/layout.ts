import type { Page } from '@playwright/test'

const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="combobox"], [role="menuitem"], [role="option"], [tabindex="0"]'

/** Why a page must be moved sideways to be read: too wide as a whole, or controls that are cut off; empty when not. */
export async function sidewaysIn(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const root = document.documentElement
    const found: string[] = []
    if (root.scrollWidth > root.clientWidth) {
      found.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`)
      for (const element of document.body.querySelectorAll('*')) {
        const right = element.getBoundingClientRect().right
        if (right > root.clientWidth + 1 && !isScrolled(element) && element.checkVisibility()) {
          found.push(`reaches to ${Math.round(right)} px: ${told(element)}`)
        }
      }
    }
    for (const element of document.body.querySelectorAll(controls)) {
      const { left, right, width } = element.getBoundingClientRect()
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1
      if (shown && !isScrolled(element) && left < root.clientWidth && right > root.clientWidth + 1) {
        found.push(`cut off at ${root.clientWidth} px: ${told(element)}`)
      }
    }
    return found.slice(0, 12)

    /** Inside of a table or the like that scrolls by itself. */
    function isScrolled(element: Element): boolean {
      for (let above = element.parentElement; above !== null && above !== document.body; above = above.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(above).overflowX) && above.clientWidth <= root.clientWidth) {
          return true
        }
      }
      return false
    }

    function told(element: Element): string {
      return element.outerHTML.slice(0, 160)
    }
  }, CONTROLS)
}

/**
 * The controls that are smaller than 24 × 24 px (WCAG 2.2, 2.5.8); a link inside of a sentence may be, and the field of
 * a label counts with its label.
 */
export async function smallTargetsIn(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const found: string[] = []
    for (const element of document.body.querySelectorAll(controls)) {
      const shown =
        element.checkVisibility({ visibilityProperty: true }) && !element.matches('[tabindex="-1"], :disabled')
      const boxes = [
        element,
        ...((element as HTMLInputElement).labels ?? []),
        ...(element.closest('label') ? [element.closest('label')!] : []),
      ]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width > 1 && box.height > 1)
      if (!shown || boxes.length === 0 || isInSentence(element) || isParked(element)) {
        continue
      }
      if (!boxes.some((box) => box.width >= 23.9 && box.height >= 23.9)) {
        const box = boxes[0]!
        found.push(`${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${element.outerHTML.slice(0, 160)}`)
      }
    }
    return found.slice(0, 12)

    function isInSentence(element: Element): boolean {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') {
        return false
      }
      const text = (element.parentElement?.textContent ?? '').trim()
      return text.length > (element.textContent ?? '').trim().length
    }

    /** Out of the window until it has the focus, as a skip link is. */
    function isParked(element: Element): boolean {
      const { bottom, right } = element.getBoundingClientRect()
      return bottom + scrollY <= 0 || right + scrollX <= 0
    }
  }, CONTROLS)
}
