package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those who spoke under names that no table has, by the last word of each. */
final class UnlistedSpeakers {
  private final Map<String, Subject> byLastWord = new HashMap<>();

  /** The one by whose last word "Dolan" is called; the same where nobody was. */
  Subject known(Subject written) {
    String last = lastWord(written);
    boolean single = written.to() - written.from() == 1;
    Subject full = single ? byLastWord.get(last) : null;
    if (full == null && written.person()) {
      byLastWord.put(last, written);
    }
    return full == null ? written : full;
  }

  /** Who begins the sentence; null where none of them does. */
  @Nullable Subject at(Passage passage, Sentences.Range sentence) {
    int begin = sentence.from();
    boolean owner = !passage.token(begin).suffix().isEmpty();
    Subject full = owner ? null : byLastWord.get(passage.token(begin).folded());
    return full == null
        ? null
        : new Subject(passage, begin, begin + 1, full.speaker(), full.who(), false);
  }

  private static String lastWord(Subject subject) {
    return subject.passage().token(subject.to() - 1).folded();
  }
}
