import { computed } from 'vue'
import { useLoad } from '@/ui/useLoad'
import { groupsOf } from './groups'
import { declaration } from './service'
import t from './texts'

/** One declaration with its ETag and its groups; loaded anew when the part of it that is on show changes. */
export function useDeclaration(id: () => string, part: () => string = () => '') {
  const loaded = useLoad(() => declaration(id()), [id, part])
  const found = computed(() => loaded.data.value?.data ?? null)
  return {
    ...loaded,
    declaration: found,
    etag: computed(() => loaded.data.value?.etag ?? ''),
    groups: computed(() => groupsOf(found.value?.items ?? [])),
    title: computed(() => {
      if (found.value === null) return undefined
      const { year, revision } = found.value
      return revision > 1 ? t('page.titleCorrection', { year }) : t('page.title', { year })
    }),
  }
}
