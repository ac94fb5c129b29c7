// The parts of ECharts that the pages use. Drawn as SVG: its canvas and its HTML tooltips need inline styles.
import { BarChart, LineChart, PieChart, RadarChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  PieChart,
  RadarChart,
  RadarComponent,
  SVGRenderer,
  TooltipComponent,
])

/** Colours that differ in lightness too, each 3:1 or more against the sheet. */
const COLOURS = ['#134b8a', '#b35900', '#14663a', '#7b3fa0', '#a61b1b', '#4a5866']

export function draw(element: HTMLElement, option: Record<string, unknown>): ECharts {
  const chart = init(element, null, { renderer: 'svg' })
  redraw(chart, option)
  return chart
}

export function redraw(chart: ECharts, option: Record<string, unknown>): void {
  const tooltip = (option.tooltip ?? {}) as Record<string, unknown>
  chart.setOption(
    {
      color: COLOURS,
      animation: false,
      ...option,
      tooltip: { ...tooltip, renderMode: 'richText', confine: true },
    },
    true,
  )
}
