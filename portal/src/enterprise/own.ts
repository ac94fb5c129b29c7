import { computed, type ComputedRef } from 'vue'
import { language } from '@/app/i18n'
import { useSession } from '@/app/session'

/** The enterprise of whoever is signed in, by its credit code; empty for somebody without one. */
export function useOwnUscc(): ComputedRef<string> {
  const session = useSession()
  return computed(() => session.me?.uscc ?? '')
}

/** Words that the services tell in both languages. */
export interface Both {
  zh: string
  en: string
}

/** Those in the language of the pages. */
export function inWords(both: Both): string {
  return both[language()]
}
