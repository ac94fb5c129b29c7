import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Tells the page how high a bar at its lower edge is, so that what has the focus is scrolled above it. */
export function useStickyBottom(bar: Ref<HTMLElement | undefined>): void {
  let watcher: ResizeObserver | undefined
  const root = document.documentElement

  onMounted(() => {
    const element = bar.value
    if (element === undefined) return
    const fit = (): void => root.style.setProperty('--sticky-bottom', `${element.offsetHeight}px`)
    watcher = new ResizeObserver(fit)
    watcher.observe(element)
    fit()
  })
  onBeforeUnmount(() => {
    watcher?.disconnect()
    root.style.removeProperty('--sticky-bottom')
  })
}
