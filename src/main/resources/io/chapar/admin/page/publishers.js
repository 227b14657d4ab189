// Whose pages are read.
import { fitting } from './api.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { list, quiet, time } from './parts.js';
import { to } from './router.js';
import { t, term } from './words.js';

const rows = growing(60);

export function load({ parameters }) {
  return rows.load('publishers', 'publishers', fitting('GET /api/publishers', parameters));
}

export function title() {
  return t('publishers');
}

export function draw(answer) {
  return [h('h1', null, t('publishers')),
    filters(t('publishers.filter'), [{ name: 'query', label: t('filter.host') }]),
    answer.publishers.length ? null : quiet(t('nothing.found'), { key: 'none' }),
    list({ id: 'publisher-list', class: 'grid', key: 'list' }, answer.publishers, row), rows.more(answer)];
}

function row(p) {
  return h('li', { class: 'row', key: p.host },
    h('div', { class: 'head' }, h('a', { href: to('publisher', p.host), class: 'name' }, h('bdi', null, p.host)), p.alarm && h('span', { class: 'kind' }, term('alarm', typeof p.alarm === 'string' ? p.alarm : p.alarm.kind))),
    h('p', { class: 'numbers' }, h('span', null, t('reports.n', { n: p.reports })), p.since && h('span', null, t('since'), ' ', time(p.since))));
}
