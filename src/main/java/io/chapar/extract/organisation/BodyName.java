package io.chapar.extract.organisation;

import io.chapar.extract.body.Adjectives;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/** What an organisation is called: its name without the endings that a sentence gives it. */
final class BodyName {
  private final Passage passage;
  private final Adjectives adjectives;

  BodyName(Passage passage, Adjectives adjectives) {
    this.passage = passage;
    this.adjectives = adjectives;
  }

  /** Empty where the words say it as they are; the head's first form is the one without endings. */
  String of(int from, int to, @Nullable Match head) {
    boolean uninflected = passage.language().offices() == Language.Offices.BOTH;
    if (head == null || uninflected || !passage.language().capitals()) {
      return passage.isJoined(head) ? passage.words(Kind.BODY, from, to) : "";
    }
    if (from < head.from() && passage.language().has(Form.ADJECTIVE)) {
      return adjectives.nominative(from, head) + inside(head, to);
    }
    boolean inflected = !isNominative(head);
    boolean atEdge = head.to() == to || head.from() == from;
    return inflected && atEdge
        ? String.join(" ", before(from, head), name(head), rest(head, to)).strip()
        : "";
  }

  /** «Van 2'nci» of «Van 2'nci Asliye Ceza Mahkemesi'nde», with the ending of the number. */
  private String before(int from, Match head) {
    boolean ordinal = passage.number(head.from() - 1) && head.from() > from;
    return ordinal
        ? passage.words(from, from + 1) + passage.between(from, head.from()).stripTrailing()
        : passage.words(from, head.from());
  }

  /** «Свердловского областного суда»: a head inside a name has no capital of its own. */
  private String inside(Match head, int to) {
    String name = head.entry().name();
    boolean small = !passage.capital(head.from());
    String first = small ? name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) : "";
    return (first + name.substring(first.length()) + ' ' + rest(head, to)).strip();
  }

  private String name(Match known) {
    return passage.spelled(known.entry().name());
  }

  private String rest(Match head, int to) {
    return passage.words(head.to(), to);
  }

  /** The head's first form is the one without endings. */
  boolean isNominative(Match head) {
    return passage.token(head.to() - 1).suffix().isEmpty()
        && passage.key(head.from(), head.to()).equals(folded(head));
  }

  private String folded(Match head) {
    return String.join(" ", passage.language().tokeniser().words(head.entry().name()));
  }

  /** The table's name, where the language's nouns have endings. */
  String known(@Nullable Match known) {
    if (known != null && passage.isJoined(known)) {
      return passage.words(Kind.ORGANISATION, known.from(), known.to());
    }
    if (known == null || !passage.language().capitals()) {
      return known == null || !known.inflected() ? "" : known.entry().name();
    }
    boolean spelled = known.entry().kind() == Kind.ORGANISATION && known.field(0).contains(" ");
    return spelled ? known.field(0) : name(known);
  }
}
