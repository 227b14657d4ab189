// Deliveries by state, subscriber and feed: those to come, with their tries, as well as those over.
import { get, offers } from './api.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { deliveryRow, list, quiet } from './parts.js';
import { t, term } from './words.js';

const STATES = ['due', 'dead', 'held', 'filtered', 'done'];
const rows = growing(30);

export async function load({ parameters }) {
  const { state, subscriber, feed } = parameters;
  const [deliveries, subscribers] = await Promise.all([rows.load('deliveries', 'deliveries', { state, subscriber, feed }), get('subscribers')]);
  return { deliveries, subscribers: subscribers.subscribers };
}

export function title() {
  return t('deliveries');
}

export function draw({ deliveries, subscribers }) {
  return [h('h1', null, t('deliveries')),
    filters(t('deliveries.filter'), [
      { name: 'state', label: t('filter.state'), options: STATES.map((one) => ({ value: one, label: term('state', one) })) },
      { name: 'subscriber', label: t('filter.subscriber'), options: subscribers.map((one) => ({ value: one.name, label: one.name })) },
      offers('GET /api/deliveries feed') && { name: 'feed', label: t('filter.feed') }]),
    deliveries.deliveries.length ? null : quiet(t('nothing.found'), { key: 'none' }),
    list({ id: 'delivery-list', class: 'grid', key: 'list' }, deliveries.deliveries, (d) => deliveryRow(d, { act: d.state === 'held' ? 'deliver' : 'replay' })), rows.more(deliveries)];
}
