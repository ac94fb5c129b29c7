import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notices',
    component: () => import('./NoticesHome.vue'),
    meta: { title: { zh: '公示', en: 'Public notices' }, nav: 700 },
  },
] satisfies RouteRecordRaw[]
