import { ref, type Ref } from 'vue'
import { useSession } from '@/app/session'

/** Filters that a person gave a name. */
interface SavedView {
  name: string
  query: Record<string, string>
}

interface SavedViews {
  list: Ref<SavedView[]>
  /** A second view of the same name takes the place of the first. */
  save: (name: string, query: Record<string, string>) => void
  remove: (name: string) => void
}

/** The views that this person saved in this browser. */
export function useSavedViews(): SavedViews {
  const place = `techfin.views.${useSession().me?.username ?? ''}`
  const list = ref<SavedView[]>(read(place))

  function keep(next: SavedView[]): void {
    list.value = next
    localStorage.setItem(place, JSON.stringify(next))
  }

  return {
    list,
    save: (name, query) =>
      keep([...list.value.filter((view) => view.name !== name), { name, query: { ...query } }]),
    remove: (name) => keep(list.value.filter((view) => view.name !== name)),
  }
}

function read(place: string): SavedView[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(found) ? (found as SavedView[]) : []
  } catch {
    return []
  }
}
