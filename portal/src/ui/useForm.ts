import { computed, reactive, ref, type ComputedRef, type Ref } from 'vue'
import type { Problem } from '@/api/problem'

interface FormError {
  field: string
  message: string
}

export interface Form {
  /** The message of each field that is wrong. */
  readonly errors: Record<string, string>
  /** The same in the order in which the fields were checked. */
  readonly list: ComputedRef<FormError[]>
  /** Counts the failed attempts, so that the summary takes the focus each time. */
  readonly attempts: Ref<number>
  /** A message, or false or '' when all is well, for each field; true when all are well. */
  check(results: Record<string, string | false | undefined>): boolean
  /** Shows the mistakes that the server found in fields; true when it named any of ours. */
  fail(problem: Problem, fields: readonly string[]): boolean
  clear(): void
}

/** The mistakes in one form. A field is named by its pointer without the first slash: `principal`, `rate/kind`. */
export function useForm(): Form {
  const errors = reactive<Record<string, string>>({})
  const attempts = ref(0)
  const list = computed(() => Object.entries(errors).map(([field, message]) => ({ field, message })))

  function clear(): void {
    for (const field of Object.keys(errors)) delete errors[field]
  }

  function show(found: [string, string][]): void {
    clear()
    for (const [field, message] of found) errors[field] ??= message
    if (found.length > 0) attempts.value++
  }

  return {
    errors,
    list,
    attempts,
    clear,
    check(results) {
      const found = Object.entries(results).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
      )
      show(found)
      return found.length === 0
    },
    fail(problem, fields) {
      const found: [string, string][] = []
      for (const error of problem.errors) {
        const name = error.pointer.replace(/^\//, '')
        const field = fields.find((own) => name === own) ?? fields.find((own) => name.startsWith(`${own}/`))
        if (field !== undefined) found.push([field, error.message])
      }
      if (found.length > 0) show(found)
      return found.length > 0
    },
  }
}

/** The id of the control of a field. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9-]/g, '-')}`
}
