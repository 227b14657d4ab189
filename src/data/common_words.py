#!/usr/bin/env python3
"""Makes the list of common words by which io.chapar.normalise tells short Persian texts.

usage: common_words.py FA FOLDER

FA is fa/words.txt; FOLDER holds words.txt, whose words are left out, and gets common.txt.
"""
import sys

LEAST = 6
HEAD = '''# Words that news in a language often has and its small words are not, without joiners. Of Persian and Dari those
# of fa/words.txt from 2^%d on, chosen by src/data/common_words.py; source and licence as there.
''' % LEAST


def common(path):
    for line in open(path, encoding='utf-8'):
        if line.startswith('#') or '\t' not in line:
            continue
        word, _, count = line.rstrip('\n').split('\t')
        letters = word.replace('\u200c', '')
        if int(count) >= LEAST and len(letters) > 2 and not letters.startswith('ال'):
            yield letters


def main():
    fa, folder = sys.argv[1:]
    small = {word for line in open(folder + '/words.txt', encoding='utf-8') for word in line.split()}
    words = ' '.join(sorted(set(common(fa)) - small))
    with open(folder + '/common.txt', 'w', encoding='utf-8') as out:
        out.write(HEAD + ''.join('%s-Arab %s\n' % (tag, words) for tag in ('fa', 'prs')))


main()
