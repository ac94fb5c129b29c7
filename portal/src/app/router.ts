import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import audit from '@/audit/routes'
import bank from '@/bank/routes'
import bureau from '@/bureau/routes'
import city from '@/city/routes'
import enterprise from '@/enterprise/routes'
import notices from '@/notices/routes'
import rules from '@/rules/routes'
import signIn from '@/sign-in/routes'
import users from '@/users/routes'
import type { Language } from './i18n'
import { deskOf } from './desks'
import { failedPage, focusHeading, pageState } from './page-state'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The name of the page in both languages: for the window's title, the heading and the navigation. */
    title?: Record<Language, string>
    /** Who may open it; left out: everybody, also without signing in. Empty: everybody who is signed in. */
    roles?: readonly string[]
    /** Its place in the navigation, smallest first; left out: not there. */
    nav?: number
    /** The page of the navigation that it belongs to, when its address does not lie under it. */
    section?: string
  }
}

const own: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./HomePage.vue'),
    meta: { title: { zh: '首页', en: 'Home' }, roles: [] },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: { zh: '页面不存在', en: 'Page not found' } },
  },
]

/** Every page of the portal. */
export const pages: RouteRecordRaw[] = [
  ...bank,
  ...enterprise,
  ...bureau,
  ...audit,
  ...rules,
  ...city,
  ...notices,
  ...users,
  ...signIn,
  ...own,
]

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: pages,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach((to) => {
    const session = useSession()
    const wanted = to.meta.roles
    if (wanted !== undefined && session.me === null) {
      return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    }
    if (to.name === 'home') {
      return deskOf(session.roles) ?? true
    }
    return true
  })
  router.afterEach((to, from, failure) => {
    if (failure !== undefined) return
    failedPage.value = null
    pageState.title = ''
    // The first page of a visit keeps the focus where the browser puts it: before the skip link.
    focusHeading.value = from.matched.length > 0 && to.path !== from.path
  })
  // No network, or the platform was renewed meanwhile and the old script is gone: only loading anew helps.
  router.onError((_error, to) => {
    failedPage.value = to.fullPath
  })
  return router
}

/** Whether a person with these roles may open a page. */
export function mayOpen(wanted: readonly string[] | undefined, roles: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some((role) => roles.includes(role))
}
