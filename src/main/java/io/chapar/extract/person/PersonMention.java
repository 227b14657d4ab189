package io.chapar.extract.person;

import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.Honorifics;
import io.chapar.extract.name.JoinedName;
import io.chapar.extract.name.Nominative;
import io.chapar.extract.name.SurnameForm;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in a passage.
 *
 * @param office the one that stands beside the name
 * @param sure false for a single word beside an office or honorific
 */
public record PersonMention(
    Passage passage, int from, int to, @Nullable Office office, String rule, boolean sure) {
  /** As the tagger sees it; a name of several words is a whole one. */
  public static PersonMention tagged(FoundName name, @Nullable Office office) {
    return new PersonMention(
        name.passage(), name.from(), name.to(), office, name.rule(), name.to() > name.from() + 1);
  }

  public String words() {
    return passage.language().capitals()
        ? Nominative.of(passage, from, to)
        : apart(passage.words(from, to));
  }

  private String apart(String name) {
    return JoinedName.isJoined(passage, from) ? JoinedName.without(name) : name;
  }

  /** True when the name has an ending that the one who acts has not. */
  public boolean oblique() {
    return !words().equals(apart(passage.words(from, to)));
  }

  /** Without spaces, so that a lost ZWNJ makes no other name. */
  public String key() {
    boolean initial = passage.token(from).folded().length() == 1 && to - from > 2;
    return initial || !passage.language().capitals()
        ? apart(passage.key(initial ? from + 2 : from, to)).replace(" ", "")
        : String.join("", passage.language().tokeniser().words(words()));
  }

  /** Of «امیر حیدری», the key of «حیدری»; empty where the first word is no title. */
  public String untitledKey() {
    Match title = passage.at(Kind.HONORIFIC, from);
    return title != null && title.field(0).equals(Honorifics.GIVEN_TOO) && title.to() < to
        ? passage.key(title.to(), to).replace(" ", "")
        : "";
  }

  /** The keys that the name may have without an ending. */
  public List<String> stemKeys() {
    String before = to - from > 1 ? passage.key(from, to - 1).replace(" ", "") : "";
    return before.isEmpty()
        ? List.of()
        : passage.token(to - 1).stems().stream().map(stem -> before + stem).toList();
  }

  /** «Виктор Николаевич»: a given name and the father's, without the surname. */
  public boolean isPolite() {
    return to - from == 2
        && passage.language().capitals()
        && !passage.is(Kind.SURNAME, to - 1)
        && SurnameForm.isPatronymic(passage.language(), words());
  }

  /** Its first words; no whole name. */
  public PersonMention until(int end) {
    return new PersonMention(passage, from, end, office, rule, false);
  }

  public Span span() {
    return passage.span(from, to, rule);
  }
}
