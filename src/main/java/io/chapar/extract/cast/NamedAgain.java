package io.chapar.extract.cast;

import io.chapar.article.CpuBudget;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.TellingVerb;
import io.chapar.extract.person.PersonMention;
import io.chapar.extract.person.UnlistedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * "…," said Lindiwe Khoza. … Khoza added: words with capital letters that no table knows are
 * somebody's name where the last of them speaks alone, as a body's name is cut to its first; and
 * where they stand right behind a verb, or beside an office, as a club or a paper seldom does.
 */
final class NamedAgain {
  private static final int REACH = 8;

  private final List<Passage> passages;
  private final Set<String> speaking = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private NamedAgain(List<Passage> passages, List<PersonMention> mentions) {
    this.passages = passages;
    mentions.forEach(m -> known.add(m.passage().token(m.to() - 1).folded()));
  }

  /**
   * @param mentions found so far
   */
  static List<PersonMention> in(List<Passage> passages, List<PersonMention> mentions) {
    boolean both = passages.stream().anyMatch(p -> p.language().offices() == Language.Offices.BOTH);
    return both ? new NamedAgain(passages, mentions).found() : List.of();
  }

  private List<PersonMention> found() {
    passages.forEach(this::readSpeakers);
    List<PersonMention> found = new ArrayList<>(0);
    if (!speaking.isEmpty()) {
      passages.forEach(this::readShown);
      passages.forEach(passage -> find(passage, found));
    }
    return found;
  }

  private void readSpeakers(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      String word = passage.token(i).folded();
      if (isAlone(passage, i) && !known.contains(word)) {
        speaking.add(word);
      }
    }
  }

  /** "Khoza said", "said Khoza", where no other word of a name stands beside it. */
  private static boolean isAlone(Passage passage, int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.free(i)
        && !passage.capital(i - 1)
        && !passage.capital(i + 1)
        && !passage.is(Kind.DETERMINER, i - 1)
        && (speaks(passage.at(Kind.VERB, i + 1)) || speaks(passage.endingAt(Kind.VERB, i)));
  }

  /** Not "posted" and the like, which bodies do more often. */
  private static boolean speaks(@org.jspecify.annotations.Nullable Match verb) {
    return verb != null && (verb.field(0).isEmpty() || TellingVerb.is(verb));
  }

  private void readShown(Passage passage) {
    UnlistedName name = new UnlistedName(passage, Names.of(passage.language()));
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      int end = end(passage, name, i);
      if (end > i && (speaks(passage.endingAt(Kind.VERB, i)) || isHolder(passage, i, end))) {
        shown.add(passage.key(i, end));
      }
    }
  }

  /** "His sister, Lindiwe Khoza", "Lindiwe Khoza, the president's adviser on trade". */
  private static boolean isHolder(Passage passage, int from, int to) {
    boolean holder = passage.mark(from - 1, ",") && passage.endingAt(Kind.ROLE, from - 1) != null;
    for (int i = to + 1; passage.mark(to, ",") && !holder && i <= to + REACH; i++) {
      if (passage.mark(i, ",.;") || passage.is(Kind.VERB, i)) {
        return false;
      }
      holder = passage.is(Kind.ROLE, i) && passage.token(i).suffix().isEmpty();
    }
    return holder;
  }

  private void find(Passage passage, List<PersonMention> found) {
    UnlistedName name = new UnlistedName(passage, Names.of(passage.language()));
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      int end = end(passage, name, i);
      if (end > i && shown.contains(passage.key(i, end))) {
        passage.takePerson(i, end);
        found.add(new PersonMention(passage, i, end, null, "named-again", true));
        i = end - 1;
      }
    }
  }

  /** The token after words the last of which speaks alone, and the first never. */
  private int end(Passage passage, UnlistedName name, int i) {
    int end = passage.capital(i) && passage.free(i) ? name.words(i) : i;
    boolean again =
        end > i
            && passage.free(i, end)
            && speaking.contains(passage.token(end - 1).folded())
            && !speaking.contains(passage.token(i).folded());
    return again ? end : i;
  }
}
