// Small charts: bars with labelled axes, and the same as a table for who does not see them.
import { h, svg } from './dom.js';
import { date, number, t } from './words.js';

const LABELS = 6;
const FORMS = {
  '24h': { hour: '2-digit', minute: '2-digit' },
  '7d': { weekday: 'short', day: 'numeric' },
  '30d': { day: 'numeric', month: 'short' },
};
const LONG = {
  '24h': { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  '7d': { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  '30d': { weekday: 'short', day: 'numeric', month: 'long' },
};

/**
 * @param buckets oldest first, each with its time `at` and a count for each series
 * @param series [{ name: field of a bucket, label, tone }], stacked from below
 */
export function bars(title, range, buckets, series) {
  const sum = (one) => series.reduce((all, { name }) => all + (one[name] || 0), 0);
  const top = ceiling(Math.max(...buckets.map(sum), 0));
  const said = t('chart.said', { title, n: buckets.reduce((all, one) => all + sum(one), 0), most: Math.max(...buckets.map(sum), 0) });
  return h('figure', { class: 'chart' },
    h('figcaption', null, title, series.length > 1 && series.map((one) => h('span', { class: 'legend ' + one.tone }, one.label))),
    h('div', { class: 'plot', role: 'img', 'aria-label': said },
      h('div', { class: 'scale', 'aria-hidden': 'true' }, [top, top / 2, 0].map((value) => h('span', null, number(value)))),
      h('div', { class: 'bars' }, buckets.map((one) => bar(one, range, series, top, sum(one)))),
      h('div', { class: 'ticks', 'aria-hidden': 'true' }, ticks(buckets).map((one) => h('span', null, date(one.at, FORMS[range]))))),
    table(title, range, buckets, series));
}

function bar(bucket, range, series, top, all) {
  const title = date(bucket.at, LONG[range]) + ': ' + number(all);
  return h('div', { class: 'bar', title },
    series.map(({ name, tone }) => bucket[name] > 0 && h('i', { class: tone, style: { blockSize: Math.max(1.5, 100 * bucket[name] / top) + '%' } })));
}

/** Of a scale: 2, 4, 10, 20, 40, 100 … */
function ceiling(most) {
  const ten = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return Math.max(2, [1, 2, 4, 10].map((step) => step * ten).find((value) => value >= most));
}

function ticks(buckets) {
  const step = Math.max(1, Math.ceil(buckets.length / LABELS));
  return buckets.filter((one, index) => index % step === 0);
}

function table(title, range, buckets, series) {
  return h('details', { class: 'as-table' }, h('summary', null, t('chart.table')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title },
      h('table', null,
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('chart.from')), series.map((one) => h('th', { scope: 'col' }, one.label)))),
        h('tbody', null, buckets.map((one) => h('tr', null,
          h('th', { scope: 'row' }, date(one.at, LONG[range])), series.map(({ name }) => h('td', null, number(one[name] || 0)))))))));
}

/** @param said in words what the line shows */
export function sparkline(values, said) {
  const most = Math.max(...values, 1);
  const width = 96 / values.length;
  return svg('svg', { viewBox: '0 0 96 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': said, class: 'spark' },
    values.map((value, index) => {
      const height = value ? Math.max(2, 20 * value / most) : 1;
      return svg('rect', { x: index * width, y: 20 - height, width: width * 0.75, height, class: value ? null : 'none' });
    }));
}

/** Shares from 0 to 1 by day; null where nothing came that day. */
export function shares(values, said) {
  const width = 96 / Math.max(values.length, 1);
  return svg('svg', { viewBox: '0 0 96 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': said, class: 'spark' },
    values.map((value, index) => svg('rect', {
      x: index * width, width: width * 0.8, y: value === null ? 19.5 : 20 - Math.max(0.8, 20 * value), height: value === null ? 0.5 : Math.max(0.8, 20 * value),
      class: value === null ? 'none' : value < 0.5 ? 'low' : null })));
}
