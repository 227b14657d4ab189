#!/usr/bin/env python3
"""Compares the measures in a folder with the committed figures: figures.py FIGURES FOLDER [--raise]"""
import json
import os
import sys

SLACK = 0.0005


def load(folder, name):
    with open(os.path.join(folder, name + '.json'), encoding='utf-8') as file:
        return json.load(file)


def measured(folder):
    """Every figure by its name; each is better when it is higher."""
    figures = {}
    for corpus in ('zyte', 'fundus', 'trafilatura'):
        scores = load(folder, corpus)['scores']
        for part, fields in (('body', ('f1', 'accuracy')), ('segments', ('f1',)), ('title', ('exact',)),
                             ('authors', ('f1',)), ('date', ('day', 'minute'))):
            for field in fields:
                value = scores.get(part, {}).get(field)
                if isinstance(value, (int, float)):
                    figures['%s %s %s' % (corpus, part, field)] = value
    cases = load(folder, 'feeds')
    figures['feeds pass'] = sum(case['ok'] for case in cases) / len(cases)
    persian = load(folder, 'persian')
    figures['persian all'] = persian['passed'] / persian['cases'] if 'passed' in persian else numbers(persian)
    for mode, value in zwnj(load(folder, 'zwnj')).items():
        figures['zwnj %s f1' % mode] = value
    for size, value in load(folder, 'languages')['mean']['right'].items():
        figures['languages at %s' % size] = value
    seed = load(folder, 'seed')
    figures['seed points'] = seed['points'] / seed['of']
    return figures
