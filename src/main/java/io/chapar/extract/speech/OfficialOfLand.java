package io.chapar.extract.speech;

import io.chapar.article.Facts.Person;
import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** «مقام ازبکستانی گفت»: the only one of the article whose office has that land in it. */
final class OfficialOfLand {
  private static final int SHORTEST = 3;

  /** Letters of the longest ending that makes the adjective: «روسیه‌ای», or the land: «روسیه». */
  private static final int LONGEST_ENDING = 3;

  private OfficialOfLand() {}

  static @Nullable Subject of(
      Utterance said,
      Sentences.Range sentence,
      List<Subject> subjects,
      Supplier<List<Person>> people) {
    Passage passage = said.verbPassage();
    int begin = Unnamed.before(said, sentence);
    Match words = begin < 0 ? null : passage.at(Kind.UNNAMED, begin);
    if (words == null || !words.field(0).equals(Unnamed.LAND)) {
      return null;
    }
    String land = passage.token(words.to()).folded();
    List<String> meant =
        people.get().stream().filter(p -> serves(p, land)).map(Person::name).toList();
    List<String> named = meant.isEmpty() ? offices(subjects, land) : meant;
    return subjects.stream()
        .filter(s -> named.size() == 1 && named.get(0).equals(s.speaker()))
        .findFirst()
        .orElse(null);
  }

  /** «فرماندار ایالت هرا ونزوئلا» speaks, and the article names nobody with that office. */
  private static List<String> offices(List<Subject> subjects, String land) {
    return subjects.stream()
        .map(Subject::speaker)
        .filter(speaker -> List.of(speaker.split(" ")).stream().anyMatch(w -> isNamed(w, land)))
        .distinct()
        .toList();
  }

  private static boolean serves(Person person, String land) {
    return person.roles().stream()
        .flatMap(role -> List.of(role.split(" ")).stream())
        .anyMatch(word -> isNamed(word, land));
  }

  private static boolean isNamed(String word, String land) {
    return word.length() >= SHORTEST
        && (land.startsWith(word) || word.startsWith(land))
        && Math.abs(land.length() - word.length()) <= LONGEST_ENDING;
  }
}
