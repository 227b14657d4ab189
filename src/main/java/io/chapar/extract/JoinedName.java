package io.chapar.extract;

/**
 * «عماد الخطيب وأنور أبو عيد»: the given name of one more person, which the language writes "and"
 * on to.
 */
final class JoinedName {
  private JoinedName() {}

  /** True right after another person's name, or after it and a comma. */
  static boolean is(Passage passage, int i) {
    Language language = passage.language();
    return passage.word(i)
        && language.isConjoined(passage.token(i).folded())
        && !passage.anyOf(i, Kind.GIVEN, Kind.SURNAME)
        && language.lexicon().has(Kind.GIVEN, without(language, passage.token(i).folded()))
        && follows(passage, passage.mark(i - 1, "،,") ? i - 1 : i);
  }

  private static boolean follows(Passage passage, int end) {
    return passage.people().stream().anyMatch(person -> person.to() == end);
  }

  /** What stands after "and". */
  static String without(Language language, String name) {
    return name.substring(language.conjunction().length());
  }
}
