package io.chapar.extract.organisation;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.tagger.FoundName;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's name in a block.
 *
 * @param key what all its forms share, as far as the tables know
 * @param known from a table of organisations
 * @param called the name without endings; empty when it is as written
 */
public record OrganisationMention(FoundName name, String key, boolean known, String called) {
  /** One that a table has is that of the table. */
  static OrganisationMention of(FoundName name) {
    TokenisedBlock block = name.block();
    Match match = block.at(LexicalCategory.ORGANISATION, name.from());
    Match known = match != null && match.to() == name.to() ? match : null;
    String called = called(name, known);
    String bare =
        called.isEmpty()
            ? block.key(name.from(), name.to())
            : String.join(" ", block.language().tokeniser().words(called));
    String key = known == null ? bare : "@" + known.entry().name();
    String marked = called.isEmpty() ? "" : called + block.words(name.to(), closed(name));
    return new OrganisationMention(name, key, known != null, marked);
  }

  /** «Партия «Яблоко»», whose last mark the guideline leaves out: the token after it. */
  private static int closed(FoundName name) {
    TokenisedBlock block = name.block();
    Sentences.Range marks = block.sentences().quotationAt(name.to() - 1);
    boolean opens = marks != null && marks.from() > name.from() && marks.to() == name.to();
    return opens && name.to() < block.size() ? name.to() + 1 : name.to();
  }

  int closed() {
    return closed(name);
  }

  private static String called(FoundName name, @Nullable Match known) {
    OrganisationName called = new OrganisationName(name.block());
    return known == null ? called.of(name.from(), name.to()) : called.known(known);
  }

  public TokenisedBlock block() {
    return name.block();
  }

  public int from() {
    return name.from();
  }

  public int to() {
    return name.to();
  }

  public String words() {
    return block().words(from(), to());
  }

  /** Whether it stands in brackets right behind the other, as its short form does. */
  boolean isShortOf(OrganisationMention other) {
    return block() == other.block()
        && from() == other.to() + 1
        && block().mark(other.to(), "(")
        && block().mark(to(), ")");
  }

  /** The token after its words without the language's own land at their end; 0 where none is. */
  int beforeLand() {
    for (int i = from() + 2; i < to() && !block().language().capitals(); i++) {
      if (afterLand(block(), i) == to()) {
        return i;
      }
    }
    return 0;
  }

  Span span() {
    return name.span();
  }

  /** The token after the land that is named there, by its name or as the land; else the token. */
  private static int afterLand(TokenisedBlock block, int i) {
    Match place = block.at(LexicalCategory.PLACE, i);
    Match field = block.at(LexicalCategory.FIELD, i);
    if (place != null && isHomeLand(block.language(), place)) {
      return place.to();
    }
    return field != null && field.field(0).equals("land") ? field.to() : i;
  }

  private static boolean isHomeLand(Language language, Match place) {
    return place.field(1).equals("country")
        && !language.land().isEmpty()
        && place.field(0).equals(language.land());
  }
}
