package io.chapar.extract.cast;

import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.person.PersonMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that the article writes with a case ending in one place and without in another: «Yu Jianni
 * qabul qildi», «dedi Yu Jian». The second says what the name is.
 */
final class BareNames {
  private BareNames() {}

  /**
   * @param mentions found so far
   * @return what is written like one of them without its ending
   */
  static List<PersonMention> in(List<Passage> passages, List<PersonMention> mentions) {
    List<PersonMention> found = new ArrayList<>(0);
    Set<String> looked = new HashSet<>();
    for (PersonMention mention : mentions) {
      Passage in = mention.passage();
      boolean whole = mention.to() - mention.from() > 1 && in.language().capitals();
      if (whole && looked.add(in.key(mention.from(), mention.to()))) {
        passages.forEach(passage -> find(passage, mention, found));
      }
    }
    return found;
  }

  private static void find(Passage passage, PersonMention mention, List<PersonMention> found) {
    int words = mention.to() - mention.from();
    for (int i = 0; i + words <= passage.size(); i++) {
      if (isBare(passage, i, mention, words) && passage.free(i, i + words)) {
        passage.takePerson(i, i + words);
        found.add(new PersonMention(passage, i, i + words, null, "bare-name", true));
      }
    }
  }

  private static boolean isBare(Passage passage, int i, PersonMention mention, int words) {
    Token last = mention.passage().token(mention.to() - 1);
    for (int j = 0; j < words - 1; j++) {
      if (!passage.token(i + j).is(mention.passage().token(mention.from() + j).folded())) {
        return false;
      }
    }
    return last.stems().contains(passage.token(i + words - 1).folded());
  }
}
