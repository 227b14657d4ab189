// What the box at the top finds: by an article's address, an item's guid, a report's id, a feed's name.
import { get, offers } from './api.js';
import { h } from './dom.js';
import { feedRow, itemRow, list, quiet, reportRow, section } from './parts.js';
import { t } from './words.js';

export const still = true;

export async function load({ parameters }) {
  const q = parameters.q || '';
  const found = offers('GET /api/find') ? await get('find', { q }) : await byId(q);
  return { reports: [], items: [], feeds: [], ...found };
}

async function byId(id) {
  if (!/^[0-9a-f]{32}$/i.test(id)) return {};
  const known = await get('reports/' + id);
  return { reports: [{ ...known, version: 1, recorded: known.events[0].at }] };
}

export function title() {
  return t('find');
}

export function draw({ reports, items, feeds, said }, { parameters }) {
  const none = reports.length + items.length + feeds.length === 0;
  return [h('h1', null, t('find.title', { what: parameters.q || '' })),
    none ? quiet(t('nothing.found')) : null,
    said && h('p', { lang: 'en', dir: 'auto' }, said),
    feeds.length ? section('found-feeds', t('feeds'), feeds.length, list({ class: 'grid' }, feeds, feedRow)) : null,
    reports.length ? section('found-reports', t('reports'), reports.length, list({ class: 'grid' }, reports, reportRow)) : null,
    items.length ? section('found-items', t('items'), items.length, list({ class: 'grid' }, items, itemRow)) : null];
}
