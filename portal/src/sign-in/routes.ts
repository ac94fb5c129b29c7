import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: { zh: '登录', en: 'Sign in' } },
  },
] satisfies RouteRecordRaw[]
