import { texts } from '@/app/texts'

export default texts('ui', {
  zh: {
    summary: '请改正以下 {count} 处问题',
    error: '错误：',
    optional: '（选填）',
    loading: '正在加载……',
    retry: '重试',
    more: '显示更多',
    shown: '已显示 {shown} 条',
    shownOf: '已显示 {shown} 条，共 {count} 条',
    allShown: '共 {count} 条',
    clearFilters: '清除筛选条件',
    empty: {
      nothingYet: '还没有记录。',
      noMatch: '没有符合筛选条件的记录。',
      noPermission: '您没有权限查看。需要权限时，请联系本单位负责人或平台管理员。',
    },
    problem: {
      title: '没有成功',
      network: '无法连接服务器。您填写的内容仍在，请检查网络后重试。',
      unexpected: '服务暂时出现问题。您填写的内容仍在，请稍后重试；仍不成功时，请把追踪编号告诉平台管理员。',
      trace: '追踪编号：',
      changed: '您查看之后，以下内容已被修改：',
      was: '原为',
      now: '现为',
    },
    unit: { yuan: '元', wan: '万元' },
    draft: {
      restored: '已恢复 {time} 保存的草稿。',
      discard: '放弃草稿',
    },
    yes: '是',
    no: '否',
    none: '—',
  },
  en: {
    summary: 'Correct the following: {count}',
    error: 'Error: ',
    optional: ' (optional)',
    loading: 'Loading…',
    retry: 'Try again',
    more: 'Show more',
    shown: '{shown} shown',
    shownOf: '{shown} of {count} shown',
    allShown: '{count} in all',
    clearFilters: 'Clear filters',
    empty: {
      nothingYet: 'Nothing here yet.',
      noMatch: 'Nothing matches the filters.',
      noPermission:
        'You may not see this. If you need it, ask your supervisor or the platform administrator.',
    },
    problem: {
      title: 'That did not work',
      network: 'The server cannot be reached. What you typed is still here; check the network and try again.',
      unexpected:
        'The service has a problem at present. What you typed is still here; try again later. If that fails, give the trace number to the platform administrator.',
      trace: 'Trace number: ',
      changed: 'Changed since you looked at it:',
      was: 'was',
      now: 'now',
    },
    unit: { yuan: 'yuan', wan: '10,000 yuan' },
    draft: {
      restored: 'The draft saved at {time} was restored.',
      discard: 'Discard draft',
    },
    yes: 'Yes',
    no: 'No',
    none: '—',
  },
})
