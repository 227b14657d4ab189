#!/usr/bin/env python3
"""Compares measured figures with the committed ones: figures.py FIGURES FOLDER [--raise]

FIGURES holds a line a figure, its name and its value; each is better when it is higher. FOLDER holds
the JSON of the measuring kit. Exit status 1 when a figure fell; --raise writes what rose to FIGURES.
"""
import json
import os
import sys

SLACK = 0.0005


def load(folder, name):
    with open(os.path.join(folder, name + '.json'), encoding='utf-8') as file:
        return json.load(file)


def extraction(folder, corpus):
    scores = load(folder, corpus)['scores']
    wanted = (('body', 'f1'), ('body', 'accuracy'), ('segments', 'f1'), ('title', 'match'),
              ('authors', 'f1'), ('day', 'match'), ('minute', 'match'))
    return {'%s %s %s' % (corpus, part, field): scores[part][field]
            for part, field in wanted if part in scores}


def pages(folder):
    """Of each corpus of pages what it knows; of all articles those that are not refused."""
    report = load(folder, 'pages')
    figures = {}
    for corpus, scores in report['corpora'].items():
        values = {'body f1': scores['body']['f1']} if 'body' in scores else {}
        values.update((name, scores[name]['mean']) for name in ('start', 'title', 'loose', 'byline', 'day')
                      if name in scores)
        figures.update(('%s %s' % (corpus, name), value) for name, value in values.items())
    everything = report['all']
    figures['pages articles kept'] = 1 - everything['articles_refused'] / everything['articles']
    figures['pages clear refused'] = everything['clear']['share']
    return figures


def names_and_quotes(folder):
    """Of each corpus F1 of its names, or what is right of its quotes and of their speakers."""
    report = load(folder, 'ner')
    figures = {'%s %s %s' % (corpus, measure, kind): scores[measure][kind]['f1']
               for corpus, scores in report['names'].items()
               for measure in ('strict', 'overlap') for kind in ('people', 'organisations', 'places', 'all')}
    for corpus, scores in report['quotes'].items():
        figures.update(('%s quotes %s' % (corpus, name), scores[field]) for name, field in
                       (('p', 'p'), ('r', 'r'), ('speakers p', 'speaker_p'), ('speakers r', 'speaker_r')))
    return figures


def measured(folder):
    figures = {}
    for corpus in ('zyte', 'fundus', 'trafilatura', 'wcxb'):
        figures.update(extraction(folder, corpus))
    figures.update(pages(folder))
    documents = load(folder, 'documents')
    figures['documents points'] = documents['points'] / documents['of']
    feeds = load(folder, 'feeds')
    figures['feeds pass'] = sum(bool(case['ok']) for case in feeds) / len(feeds)
    rules = load(folder, 'persian')['rules'].values()
    figures['persian all'] = sum(rule[0] for rule in rules) / sum(rule[1] for rule in rules)
    figures.update(('zwnj %s f1' % mode['mode'], mode['f1']) for mode in load(folder, 'zwnj'))
    right = load(folder, 'languages')['mean']['right']
    figures.update(('languages at %s' % size, value) for size, value in right.items())
    figures.update(names_and_quotes(folder))
    seed = load(folder, 'seed')
    figures['seed points'] = seed['points'] / seed['of']
    return figures


def committed(path):
    with open(path, encoding='utf-8') as file:
        return {name: float(value) for name, value in (line.rsplit(None, 1) for line in file)}


def main():
    path, folder = sys.argv[1:3]
    now, then = measured(folder), committed(path) if os.path.exists(path) else {}
    fell = []
    for name, value in now.items():
        floor = then.get(name, 0.0)
        mark = ' FELL' if value < floor - SLACK else ' rose' if value > floor + SLACK else ''
        print('%-28s %.4f  committed %.4f%s' % (name, value, floor, mark))
        if mark == ' FELL':
            fell.append(name)
    if '--raise' in sys.argv:
        with open(path, 'w', encoding='utf-8') as file:
            for name, value in now.items():
                file.write('%s %.4f\n' % (name, max(value, then.get(name, 0.0))))
    missing = sorted(set(then) - set(now))
    if fell or missing:
        print('below the committed figures: ' + ', '.join(fell + missing))
        return 1
    print('no figure fell')
    return 0


if __name__ == '__main__':
    sys.exit(main())
