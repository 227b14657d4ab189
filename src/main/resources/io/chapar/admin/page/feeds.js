// The watch list: found by name, group, language, state and host; and a feed added to it.
import { fitting, maybe, offers } from './api.js';
import { newFeed } from './newfeed.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { feedRow, list, quiet } from './parts.js';
import { languageName, number, t, term } from './words.js';

const FRESH = 15000;
const rows = growing(40);
let facetsKnown = null;
let facetsAt = 0;

export async function load({ parameters }) {
  const asked = fitting('GET /api/feeds', parameters);
  const [feeds, facets] = await Promise.all([rows.load('feeds', 'feeds', asked), knownFacets()]);
  return { feeds, facets, narrowed: Object.values(asked).some(Boolean) };
}

/** They change seldom, and cost as much as the list. */
async function knownFacets() {
  if (Date.now() - facetsAt > FRESH) {
    facetsKnown = await maybe('GET /api/feeds/facets', 'feeds/facets');
    facetsAt = Date.now();
  }
  return facetsKnown;
}

export function title() {
  return t('feeds');
}

export function draw({ feeds, facets, narrowed }) {
  const total = feeds.total ?? feeds.feeds.length;
  return [h('h1', { key: 'h' }, t('feeds'), ' ', h('span', { class: 'count', role: 'status', id: 'feed-total' }, number(total))),
    facets && newFeed(facets),
    facets && filters(t('feeds.filter'), fields(facets)),
    feeds.feeds.length ? null : quiet(t(narrowed ? 'nothing.found' : 'feeds.none'), { key: 'none' }),
    list({ id: 'feed-list', class: 'grid', key: 'list' }, feeds.feeds, feedRow), rows.more(feeds)];
}

function fields({ groups, languages, states, hosts }) {
  return [
    offers('GET /api/feeds query') && { name: 'query', label: t('feeds.search'), hint: t('feeds.search.hint') },
    choice('group', groups, (one) => one),
    choice('language', languages, languageName),
    choice('state', states, (one) => term('state', one)),
    choice('host', hosts, (one) => one)];
}

function choice(name, facets, label) {
  return facets && facets.length > 0 && {
    name, label: t('filter.' + name), options: facets.map((one) => ({ value: one.name, label: label(one.name) + ' (' + number(one.count) + ')' })) };
}
