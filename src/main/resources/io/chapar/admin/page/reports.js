// The newest versions of articles, and those that a search finds.
import { fitting, offers } from './api.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { list, quiet, reportRow } from './parts.js';
import { t } from './words.js';

const rows = growing(30);

export function load({ parameters }) {
  return rows.load('reports', 'reports', fitting('GET /api/reports', parameters));
}

export function title() {
  return t('reports');
}

export function draw(answer) {
  return [h('h1', null, t('reports')),
    filters(t('reports.filter'), [field('query'), field('feed'), field('host'), field('language')]),
    answer.reports.length ? null : quiet(t('nothing.found'), { key: 'none' }),
    list({ id: 'report-list', class: 'grid', key: 'list' }, answer.reports, reportRow), rows.more(answer)];
}

function field(name) {
  return offers('GET /api/reports ' + name) && { name, label: t('filter.' + name) };
}
