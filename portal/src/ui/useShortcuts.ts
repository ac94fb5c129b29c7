import { onBeforeUnmount, onMounted, ref } from 'vue'

const KEPT_AT = 'techfin.shortcuts'

/** Whether single keys do anything; a person can switch them off for good. */
export const shortcutsOn = ref(localStorage.getItem(KEPT_AT) !== 'off')

export function switchShortcuts(on: boolean): void {
  shortcutsOn.value = on
  localStorage.setItem(KEPT_AT, on ? 'on' : 'off')
}

/**
 * Single keys of a page: `useShortcuts({ j: next, k: previous, '?': help })`. Not while one types, not with a modifier,
 * not below an open dialog.
 */
export function useShortcuts(keys: Record<string, () => void>): void {
  function pressed(event: KeyboardEvent): void {
    if (!shortcutsOn.value || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    const target = event.target as HTMLElement | null
    if (target?.closest?.('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return
    const act = keys[event.key] ?? keys[event.key.toLowerCase()]
    if (act !== undefined && !dialogOpen()) {
      event.preventDefault()
      act()
    }
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

/** A closed dialog may still stand in the document, without a box. */
function dialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )
}
