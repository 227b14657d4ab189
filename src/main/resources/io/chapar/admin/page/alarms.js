// What is not as usual: who has seen it, and what is silenced for how long.
import { get, maybe, offers, post } from './api.js';
import { button, form, say } from './acts.js';
import { h } from './dom.js';
import { list, quiet, section, time } from './parts.js';
import { to } from './router.js';
import { ago, t, term } from './words.js';

const LENGTHS = ['1h', '4h', '1d'];

/** Who acts: an alarm keeps it. */
function by() {
  return localStorage.getItem('by') || 'page';
}

export async function load() {
  const [alarms, silences, history] = await Promise.all([
    get('alarms'), maybe('GET /api/alarms/silences', 'alarms/silences'), maybe('GET /api/alarms/history', 'alarms/history', { limit: 20 })]);
  return { alarms: alarms.alarms, silences: silences && silences.silences, events: history && history.events };
}

export function title() {
  return t('alarms');
}

export function draw({ alarms, silences, events }) {
  return [h('h1', null, t('alarms')),
    alarms.length ? null : quiet(t('alarms.none')),
    list({ id: 'alarm-list', class: 'rows' }, alarms, (a) => alarmRow(a, alarmActs(a))),
    silences && section('silences', t('silences'), silences.length,
      silences.length ? null : quiet(t('silences.none')), list({ id: 'silence-list' }, silences, silenceRow)),
    events && events.length ? section('history', t('history'), 0, h('ol', { class: 'events plain' }, events.map(eventRow))) : null,
    offers('POST /api/alarms/acknowledge') && whoAmI()];
}

function whoAmI() {
  return form({ class: 'line-form narrow', key: 'by' }, (values) => {
    localStorage.setItem('by', values.by.trim());
    say(t('by.done', { name: by() }));
  },
  h('label', null, h('span', null, t('by')), h('input', { name: 'by', value: by(), maxlength: 60, dir: 'auto', autocomplete: 'username' })),
  h('button', null, t('by.keep')));
}

export function alarmRow(a, acts) {
  return h('li', { class: 'alarm' + (a.acknowledged || a.silenced ? ' seen' : ''), key: a.kind + a.subject },
    h('div', { class: 'head' }, h('span', { class: 'kind' }, term('alarm', a.kind)), subject(a), time(a.since)),
    h('p', { lang: 'en', dir: 'auto' }, a.what, a.runbook && [' ', h('span', { class: 'note' }, a.runbook)], a.report && [' ', h('a', { href: to('report', a.report) }, t('alarm.report'))]),
    note(a.acknowledged && t('acknowledged', { by: a.acknowledged.by || '–', when: ago(a.acknowledged.at) }), a.acknowledged),
    note(a.silenced && t('silenced', { by: a.silenced.by || '–', when: ago(a.silenced.until) }), a.silenced),
    h('span', { class: 'acts' }, acts));
}

function note(words, of) {
  return words && h('p', { class: 'note' }, words, of.note && [': ', h('bdi', null, of.note)]);
}

function subject(a) {
  const view = { silence: 'feed', backlog: 'subscriber', 'dead-deliveries': 'subscriber', drift: 'publisher' }[a.kind];
  const there = view && (view !== 'publisher' || offers('GET /api/publisher'));
  return there ? h('a', { href: to(view, a.subject), class: 'soft' }, h('bdi', null, a.subject)) : h('bdi', null, a.subject);
}

/** What a person may do about it, as far as the node can. */
export function alarmActs(a) {
  const which = { kind: a.kind, subject: a.subject };
  const about = (what) => what + ': ' + term('alarm', a.kind) + ' ' + a.subject;
  return [
    a.kind === 'drift' && button(t('accept'), () => post('alarms/accept', { host: a.subject }),
      { key: 'accept', twice: true, about: about(t('accept')), done: (said) => t('accept.done', { n: said.deliveries, host: a.subject }) }),
    !a.acknowledged && offers('POST /api/alarms/acknowledge') && button(t('acknowledge'), () => post('alarms/acknowledge', { ...which, by: by() }),
      { key: 'acknowledge', about: about(t('acknowledge')), done: () => t('acknowledge.done') }),
    !a.silenced && offers('POST /api/alarms/silence') && LENGTHS.map((length) => button(t('silence.' + length), () => post('alarms/silence', { ...which, for: length, by: by() }),
      { key: length, about: about(t('silence.' + length)), done: () => t('silence.done') })),
    a.silenced && unsilence(a.silenced, about(t('unsilence')))].flat().filter(Boolean);
}

/** Of a kind, of one subject of it, or of a group of feeds: it ends as it began. */
function unsilence({ kind, subject: of, group }, about) {
  const which = Object.fromEntries(Object.entries({ kind, subject: of, group, by: by() }).filter(([, value]) => value));
  return offers('POST /api/alarms/unsilence') && button(t('unsilence'), () => post('alarms/unsilence', which),
    { key: 'unsilence', about, done: () => t('unsilence.done') });
}

function scope({ kind, subject: of, group }) {
  return [kind && term('alarm', kind), of, group && t('filter.group') + ' ' + group].filter(Boolean).join(' · ');
}

function eventRow(e) {
  return h('li', { key: [e.at, e.what, e.kind, e.subject].join() }, time(e.at),
    h('span', null, h('bdi', null, scope(e)), ': ', term('happened', e.what), e.by ? [' (', h('bdi', null, e.by), ')'] : null), e.note && h('bdi', { class: 'note' }, e.note));
}

function silenceRow(s) {
  const what = scope(s);
  return h('li', { class: 'row', key: [s.kind, s.subject, s.group].join() },
    h('div', { class: 'head' }, h('strong', null, h('bdi', null, what)), h('span', { class: 'acts' }, unsilence(s, t('unsilence') + ': ' + what))),
    h('p', { class: 'meta' }, h('span', null, t('silenced', { by: s.by || '–', when: ago(s.until) })), s.note && h('bdi', null, s.note)));
}
