import { reactive, ref } from 'vue'

/** What the page on show says about itself; the title of the window and the live region follow it. */
export const pageState = reactive({
  title: '',
  /** How many error summaries are on show: the window's title then begins with the word "error". */
  errors: 0,
})

/** True from a navigation until its heading has the focus. */
export const focusHeading = ref(false)

/** The address of a page whose script could not be fetched; null when all is well. */
export const failedPage = ref<string | null>(null)

/** What the live region says next. */
export const announcement = ref('')

/** Lets a screen reader say something without moving the focus. */
export function announce(text: string): void {
  announcement.value = ''
  requestAnimationFrame(() => {
    announcement.value = text
  })
}
