#!/usr/bin/env python3
"""Makes the letter statistics of io.chapar.normalise.

usage: language_letters.py DJANGO FOLDER

DJANGO is the folder of the Python package Django (BSD-3-Clause); the letters of its translations are
counted, its sentences are not kept. The Cyrillic Azerbaijani, Turkmen and Uzbek are transliterated from
the Latin ones. FOLDER holds languages.txt; TAG-SCRIPT.letters.txt is written for each of its languages in
Latin and Cyrillic letters.
"""
import collections
import glob
import os
import re
import sys
import unicodedata

OTHER_NAME = {'hr': 'hr', 'nb': 'nb'}
AZ = dict(zip('abcçdeəfgğhxıijkqlmnoöprsştuüvyz', 'абҹчдеәфҝғһхыижкглмноөпрсштуүвјз'))
TK = dict(zip('abçdeäfghijžklmnňoöprsştuüwyýz', 'абчдеәфгхиҗжклмнңоөпрсштуүвыйз'))
UZ = dict(zip('abdefghijklmnopqrstuvxyz', 'абдефгҳижклмнопқрстувхйз'))
PAIRS = {
    'az': [],
    'tk': [('ýa', 'я'), ('ýu', 'ю'), ('ýo', 'ё'), (r'\be', 'э')],
    'uz': [("o'", 'ў'), ("g'", 'ғ'), ('sh', 'ш'), ('ch', 'ч'), ('yo', 'ё'), ('yu', 'ю'), ('ya', 'я'),
           ('ye', 'е'), (r'\be', 'э')],
}
LETTERS = {'az': AZ, 'tk': TK, 'uz': UZ}
HEAD = '''# How often groups of one to three letters occur; _ is the edge of a word.
# Counted by src/data/language_letters.py in the translations of Django 4.2 (Copyright Django Software
# Foundation and individual contributors, BSD-3-Clause).
'''


def strings(django, tag):
    key, locale = ('msgid', 'de') if tag == 'en' else ('msgstr(?:\\[\\d\\])?', tag)
    for name in sorted(glob.glob(django + '/**/locale/%s/LC_MESSAGES/*.po' % locale, recursive=True)):
        for entry in open(name, encoding='utf-8').read().split('\n\n')[1:]:
            if '#, fuzzy' in entry or '#~' in entry:
                continue
            for found in re.finditer(key + r' ((?:"(?:[^"\\]|\\.)*"\n?)+)', entry + '\n'):
                text = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found.group(1)))
                text = re.sub(r'\\.', ' ', text)
                yield re.sub(r'%\(\w+\)\w|%\w|\{\w*\}|<[^>]*>|&\w+;|https?://\S+', ' ', text)


def cyrillic(text, tag):
    for latin, letter in PAIRS[tag]:
        text = re.sub(latin, letter, text)
    return ''.join(LETTERS[tag].get(c, c) for c in text)


def words(django, tag, script):
    text = unicodedata.normalize('NFC', ' '.join(strings(django, tag))).replace('İ', 'i').lower()
    text = re.sub('[ʻʼ’‘`]', "'", text)
    if script == 'Cyrl' and tag in LETTERS:
        text = cyrillic(text, tag)
    inside = 'a-zß-ɏḀ-ỿ' if script == 'Latn' else 'Ѐ-ԯ'
    return re.findall("[%s']*[%s]" % (inside, inside), text)


def main():
    for line in open(sys.argv[2] + '/languages.txt', encoding='utf-8'):
        if line.startswith('#') or not line.strip():
            continue
        tag, script = line.split()[:2]
        if script not in ('Latn', 'Cyrl'):
            continue
        groups = collections.Counter()
        for word in words(sys.argv[1], tag, script):
            padded = '_' + word + '_'
            for size in (1, 2, 3):
                groups.update(padded[i:i + size] for i in range(len(padded) - size + 1))
        with open('%s/%s-%s.letters.txt' % (sys.argv[2], tag, script), 'w', encoding='utf-8') as out:
            out.write(HEAD)
            for group, count in sorted(groups.items(), key=lambda item: (len(item[0]), -item[1], item[0])):
                if count > 1:
                    out.write('%s\t%d\n' % (group, count))


main()
