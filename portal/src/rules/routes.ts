import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const people = [...ROLES.rules, ...ROLES.audit] as const

export default [
  {
    path: '/rules',
    component: () => import('./SchemesPage.vue'),
    meta: {
      title: { zh: '政策规则', en: 'Rule book' },
      roles: [...ROLES.rules, ...ROLES.bureau, ...ROLES.audit],
      nav: 500,
    },
  },
  {
    path: '/rules/:line/schemes/:code',
    component: () => import('./SchemePage.vue'),
    props: true,
    meta: {
      title: { zh: '方案版本对照', en: 'Versions of a scheme' },
      roles: [...ROLES.rules, ...ROLES.bureau, ...ROLES.audit],
    },
  },
  {
    path: '/rules/drafts',
    component: () => import('./DraftsPage.vue'),
    meta: { title: { zh: '规则草稿', en: 'Drafts of rules' }, roles: people, nav: 510 },
  },
  {
    path: '/rules/:line/drafts/new',
    component: () => import('./NewDraftPage.vue'),
    props: true,
    meta: { title: { zh: '起草新版本', en: 'Draft a version' }, roles: ['RULE_AUTHOR'] },
  },
  {
    path: '/rules/:line/drafts/:id',
    component: () => import('./DraftPage.vue'),
    props: true,
    meta: { title: { zh: '规则草稿审定', en: 'A draft of rules' }, roles: people },
  },
] satisfies RouteRecordRaw[]
