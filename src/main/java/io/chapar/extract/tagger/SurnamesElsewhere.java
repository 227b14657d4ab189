package io.chapar.extract.tagger;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of the names of an article, single words that end somebody's whole name elsewhere in it and that
 * no table has for a place or body: they are that person's.
 */
final class SurnamesElsewhere {
  private static final LexicalCategory[] OTHERS = {
    LexicalCategory.PLACE,
    LexicalCategory.TOWN,
    LexicalCategory.ORGANISATION,
    LexicalCategory.AGENCY
  };

  private SurnamesElsewhere() {}

  static List<FoundName> in(List<FoundName> names) {
    Set<String> surnames = new HashSet<>();
    names.stream()
        .filter(name -> name.kind() == NameKind.PERSON && name.length() > 1)
        .forEach(name -> surnames.add(last(name)));
    return names.stream().map(name -> isSurname(name, surnames) ? person(name) : name).toList();
  }

  private static String last(FoundName name) {
    return name.passage().token(name.to() - 1).folded();
  }

  private static boolean isSurname(FoundName name, Set<String> surnames) {
    TokenisedBlock passage = name.passage();
    return name.kind() != NameKind.PERSON
        && name.length() == 1
        && surnames.contains(last(name))
        && !passage.anyOf(name.from(), OTHERS);
  }

  private static FoundName person(FoundName name) {
    return new FoundName(name.passage(), name.from(), name.to(), NameKind.PERSON);
  }
}
