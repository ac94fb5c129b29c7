import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notices',
    component: () => import('./NoticesPage.vue'),
    meta: { title: { zh: '公示', en: 'Public notices' }, nav: 700 },
  },
  {
    path: '/notices/:line/:id',
    component: () => import('./NoticePage.vue'),
    props: true,
    meta: { title: { zh: '公示名单', en: 'Public notice' } },
  },
] satisfies RouteRecordRaw[]
