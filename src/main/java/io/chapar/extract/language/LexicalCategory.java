package io.chapar.extract.language;

import java.util.Locale;

/** What a table of a language holds; the table's file has the kind's name. */
public enum LexicalCategory {
  /** Words that carry no subject: never in a name, never a keyword. */
  STOP,
  /** Frequent words of news: not in a name on their own, weak keywords. */
  COMMON,
  GIVEN,
  /** Given names that are words for what somebody has or does: پیام. */
  OWNED,
  SURNAME,
  /** What a surname may end with as a word of its own: پور, oğlu. */
  TAIL,
  /** What a surname may begin with as a word of its own, where a ZWNJ was lost: نیک. */
  SURNAMEHEAD,
  /** What a given name may end with as a word of its own: الدین. */
  GIVENLAST,
  /** What joins a name to a father's or a son's, or to the family's: بن. */
  KINSHIP,
  HONORIFIC,
  /** Words for kin and others of somebody, whose job title or title may follow: پسر, адвокат. */
  KIN,
  /** Words that head a job title or occupation. */
  ROLE,
  /** Words that complete a job title or an organisation's name. */
  FIELD,
  ORGANISATION,
  /** Words that head an organisation's name. */
  BODY,
  PLACE,
  /** What papers and clubs are called behind the name of their place: Echo, Wildcats. */
  LOCAL,
  /** Towns whose names may be somebody's: places only where the words around say so. */
  TOWN,
  /** Trades whose works are called by them and by the city: فولاد خوزستان. */
  WORKS,
  /** Words beside which a word that is a club's name too means the club: سرمربی. */
  GAME,
  /** Words beside which a word that is a brand too means the company: سهام. */
  MARKET,
  /** Words beside the name of a company or club, by where it stands: shares of. */
  TRADED,
  /** Letters in brackets after a holy name: ع. */
  BLESSING,
  /** Words for what is called after people: خیابان. */
  SITE,
  /** Words that make the next (or, in some languages, the last) word a place: شهر. */
  CUE,
  DEMONYM,
  AGENCY,
  /** What stands beside the reporting agency: به گزارش. */
  DATELINE,
  VERB,
  /** Phrases that give what is said to somebody: به گفته, according to. */
  ATTRIBUTION,
  /** Words for where somebody speaks, in the case that says so: toplantıda. */
  OCCASION,
  /** Phrases that open a sentence before the one who acts in it: در همین حال. */
  OPENING,
  THAT,
  PRONOUN,
  /** Words for one who speaks and has no name: یکی از, sources. */
  UNNAMED,
  /** Words before a noun that is named elsewhere: این, or nowhere: هر. */
  DETERMINER,
  /** Words for what has a title, in quotation marks behind them: کتاب, slogan. */
  TITLED,
  /** Verbs behind words in quotation marks that somebody says of something: خواند. */
  JUDGING,
  /** Words that mark the one before them as the one who acts: نے. */
  ACTOR,
  /** Words that say that somebody else spoke before: نیز. */
  ALSO,
  /** Words after which a person is not the one who acts. */
  PREPOSITION,
  NUMERAL,
  /** Words that leave open how many thousands there are: چند, several. */
  SOME,
  /** Words that make the number after them a negative one: منفی, minus. */
  MINUS,
  ORDINAL,
  /** What makes digits an ordinal: مین, nci. */
  ORDINALEND,
  UNIT,
  /** Words that join the two numbers of a range, or stand before them: تا, between. */
  RANGE,
  /** Adjectives of the countries whose money bears a name that others share. */
  NATION,
  /** Letters that multiply the money before them: $5bn. */
  SCALE,
  /** Words before a number that make it a name: ماده. */
  LABEL,
  MONTH,
  /** What stands between a day and its month: of, من. */
  DAYOF,
  /** Ordinals that are a day where a month follows: الخامس عشر. */
  DAYORDINAL,
  YEAR,
  WEEKDAY,
  ABBREVIATION,
  /** What stands between a long name and its short form: موسوم به. */
  ALIAS,
  /** What stands between somebody and the job title that is given to them: به عنوان. */
  AS,
  /** What joins a job title to the organisation it belongs to: در, of. */
  LINK,
  /** What joins the parts of a name or number: و. */
  AND;

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".tsv";
  }

  /** True when words of the kind take endings that a table of endings describes. */
  boolean inflects() {
    return switch (this) {
      case GIVEN,
          SURNAME,
          ROLE,
          FIELD,
          ORGANISATION,
          BODY,
          PLACE,
          TOWN,
          CUE,
          DEMONYM,
          AGENCY,
          MONTH,
          UNIT,
          COMMON,
          YEAR ->
          true;
      default -> false;
    };
  }

  /** True when a particle may be written on to words of the kind. */
  boolean takesProclitics() {
    return switch (this) {
      case ROLE,
          FIELD,
          ORGANISATION,
          BODY,
          PLACE,
          CUE,
          SITE,
          DEMONYM,
          HONORIFIC,
          STOP,
          COMMON,
          NUMERAL,
          NATION,
          MONTH ->
          true;
      default -> false;
    };
  }

  /** True when the kind begins with a capital letter in scripts that have them. */
  public boolean proper() {
    return switch (this) {
      case PLACE, TOWN, ORGANISATION, GIVEN, AGENCY, LOCAL -> true;
      default -> false;
    };
  }
}
