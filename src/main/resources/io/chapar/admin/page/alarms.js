// What is not as usual: who has seen it, and what is silenced for how long.
import { get, maybe, offers, post } from './api.js';
import { button } from './acts.js';
import { h } from './dom.js';
import { list, quiet, section, time } from './parts.js';
import { to } from './router.js';
import { ago, t, term } from './words.js';

const LENGTHS = ['1h', '4h', '1d'];

export async function load() {
  const [alarms, silences] = await Promise.all([get('alarms'), maybe('GET /api/alarms/silences', 'alarms/silences')]);
  return { alarms: alarms.alarms, silences: silences ? silences.silences : null };
}

export function title() {
  return t('alarms');
}

export function draw({ alarms, silences }) {
  return [h('h1', null, t('alarms')),
    alarms.length ? null : quiet(t('alarms.none')),
    list({ id: 'alarm-list', class: 'rows' }, alarms, (a) => alarmRow(a, alarmActs(a))),
    silences && section('silences', t('silences'), silences.length,
      silences.length ? null : quiet(t('silences.none')), list({ id: 'silence-list' }, silences, silenceRow))];
}

export function alarmRow(a, acts) {
  return h('li', { class: 'alarm' + (a.acknowledged || a.silenced ? ' seen' : ''), key: a.kind + a.subject },
    h('div', { class: 'head' }, h('span', { class: 'kind' }, term('alarm', a.kind)), subject(a), time(a.since)),
    h('p', { lang: 'en', dir: 'auto' }, a.what, a.runbook && [' ', h('span', { class: 'note' }, a.runbook)]),
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
    !a.acknowledged && offers('POST /api/alarms/acknowledge') && button(t('acknowledge'), () => post('alarms/acknowledge', which),
      { key: 'acknowledge', about: about(t('acknowledge')), done: () => t('acknowledge.done') }),
    !a.silenced && offers('POST /api/alarms/silence') && LENGTHS.map((length) => button(t('silence.' + length), () => post('alarms/silence', { ...which, for: length }),
      { key: length, about: about(t('silence.' + length)), done: () => t('silence.done') })),
    a.silenced && unsilence(which, about(t('unsilence')))].flat().filter(Boolean);
}

function unsilence(which, about) {
  return offers('POST /api/alarms/unsilence') && button(t('unsilence'), () => post('alarms/unsilence', which),
    { key: 'unsilence', about, done: () => t('unsilence.done') });
}

function silenceRow(s) {
  const which = { kind: s.kind, subject: s.subject };
  return h('li', { class: 'row', key: s.kind + s.subject },
    h('div', { class: 'head' }, h('strong', null, term('alarm', s.kind)), h('bdi', null, s.subject), h('span', { class: 'acts' }, unsilence(which, t('unsilence') + ': ' + s.subject))),
    h('p', { class: 'meta' }, h('span', null, t('silenced', { by: s.by || '–', when: ago(s.until) })), s.note && h('bdi', null, s.note)));
}
