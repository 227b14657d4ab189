"""Whose towns and regions town_names.py takes, by ISO 3166 and GeoNames's populations: our own, by how far English news
of a country reaches. Apache-2.0."""

# How large a town has to be, by how far English news of it reaches.
LEAST = 20000
ENGLISH = ('US GB IE CA AU NZ ZA NG KE GH UG TZ ZM ZW MW BW NA SZ LS RW SL LR GM SS PH MY SG IN PK BD LK NP JM TT BB GY BZ BS '
           'FJ PG MT').split()
NEAR = 'IR TR KZ UZ KG TJ TM AZ GE AM AF IQ SY LB IL PS JO YE SO SD ET MM ID CM'.split()
LEAST_BY_COUNTRY = {
    **dict.fromkeys(ENGLISH, 500),
    **dict.fromkeys(NEAR, 3000),
    'US': 1000,
    'PH': 10000,
}
# Of whose towns the parts are called by their names alone.
QUARTERS = set('GB IE AU NZ ZA NG KE GH UG TZ IN PK BD LK NP MY SG JM'.split())
# Whose regions below the first level have names of their own that English news uses.
SECOND = set('GB IE KE PH IN PK BD NP LK NG GH UG TZ MY ID NZ ZM ZW MW ET SO SS SD RW MM AF IQ IR YE SY KH CN PG'.split())
# Whose regions of the first level are as small as towns.
SMALL = set('SI LV MK MT IS EE LT MD CZ PR MH MV LI SM MC AD GD VC LC DM AG KN BB NR TV PW SC MU BM VG KY TC AI GI FK SH AS GU MP VI FO GG JE IM GL TO WS KI FM ST CV KM'.split())
COUNTIES = set('US CA LR'.split())
FIRST_PEOPLE, SECOND_PEOPLE = 1000000, 100000
