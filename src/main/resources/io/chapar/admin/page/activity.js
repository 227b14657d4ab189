// What came or went in 24 hours, 7 days or 30 days; the reader chooses.
import { bars } from './chart.js';
import { h } from './dom.js';
import { here, to } from './router.js';
import { t } from './words.js';

const RANGES = ['24h', '7d', '30d'];

export function activityChart(known, title, series) {
  const { view, name, parameters } = here();
  return [h('p', { class: 'choices', role: 'group', 'aria-label': t('range') }, RANGES.map((range) =>
    h('a', { href: to(view, name, { ...parameters, range }), key: range, 'aria-current': known.range === range ? 'true' : null }, t('range.' + range)))),
  bars(title, known.range, known.buckets, series)];
}

export function reportSeries() {
  return { name: 'reports', label: t('figure.reports'), tone: 'plain-bar' };
}

export function deliverySeries() {
  return [{ name: 'delivered', label: t('state.done'), tone: 'plain-bar' }, { name: 'failed', label: t('failed.deliveries'), tone: 'bad-bar' }];
}
