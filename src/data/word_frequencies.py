#!/usr/bin/env python3
"""Makes a table of how often words are used: frequency.tsv of io.chapar.extract.

usage: word_frequencies.py SOURCE < TEXT > frequency.tsv

TEXT is news in one language, UTF-8, normalised (such as the answers of `chapar batch text`), a paragraph
a line. The words are counted, its sentences are not kept; a line that stands twice counts once. SOURCE
says in one line where the text comes from, and stands at the head of the table. Words that occur fewer
than five times are left out.
"""
import collections
import re
import sys

RAREST = 5
WORD = re.compile(r"[^\W\d_]+(?:[\u200C'’-][^\W\d_]+)*")
HEAD = '''# How often a word occurs among a million, in news. Of a word that is not here, take half the least.
# %s
# Words counted: %d, by src/data/word_frequencies.py. Counts are facts; no sentence of the text is kept.
'''


def main():
    counts = collections.Counter()
    for line in {line.strip() for line in sys.stdin}:
        counts.update(word.lower().replace('\u200c', '') for word in WORD.findall(line))
    total = sum(counts.values())
    sys.stdout.write(HEAD % (sys.argv[1], total))
    for word, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        if count >= RAREST:
            print('%s\t%.1f' % (word, count * 1e6 / total))


if __name__ == '__main__':
    main()
