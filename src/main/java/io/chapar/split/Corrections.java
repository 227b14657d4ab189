package io.chapar.split;

import io.chapar.article.Evidence;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claim;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds that a publisher says of an article that it was corrected: in schema.org's {@code
 * correction}, in the title, or in a notice that is a block of its own. What was said stands in the
 * provenance of the record's {@code event}. One table of phrases a language under {@code
 * corrections/}; letters are compared as {@link Letters#fold} does.
 */
final class Corrections {
  private static final List<String> LANGUAGES =
      List.of("fa", "tr", "az", "ru", "en", "ur", "ar", "kk", "uz", "de");
  private static final String EVENT = Field.CORRECTION.recordName();

  /** What stands before a colon or a dash, or in brackets, at the start. */
  private static final Pattern HEAD =
      Pattern.compile("[\\[(«*\\s]{0,3}([\\p{L}\\p{M}\\p{Cf}’'\\s]{3,60}+)[:：|/\\])»*–—-]");

  private static final int LONGEST_BEGINNING = 120;
  private static final int LONGEST_START = 200;

  private static final Pattern TAIL =
      Pattern.compile("(?s).*[(\\[]([\\p{L}\\p{M}\\p{Cf}’'\\s]{3,60})[)\\]]\\s*");

  /** Letters by which most blocks are seen to be no notice. */
  private static final int FIRST = 3;

  /** Characters among which those are, behind brackets and stars. */
  private static final int OPENING = 12;

  private final Set<String> openings = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  Corrections() {
    for (String language : LANGUAGES) {
      TableLines.of(Corrections.class, "corrections/" + language + ".txt").forEach(this::learn);
    }
  }

  private void learn(String phrase) {
    openings.add(Letters.fold(phrase).substring(0, FIRST));
    if (phrase.endsWith("…")) {
      beginnings.add(Letters.fold(phrase));
    } else {
      heads.add(Letters.fold(phrase));
    }
  }

  /** The same article, with the correction in its provenance if its publisher speaks of one. */
  RawArticle noted(RawArticle article) {
    if (article.metadata().provenance().containsKey(EVENT)) {
      return article;
    }
    return find(article).map(evidence -> with(article, evidence)).orElse(article);
  }

  private Optional<Evidence> find(RawArticle article) {
    String title = article.metadata().title();
    if (title != null && (isHead(title) || isTail(title))) {
      return Optional.of(evidence("correction-title", title));
    }
    return Stream.concat(note(article), article.blocks().stream().map(RawBlock::text))
        .filter(text -> opens(text) && (isHead(text) || isBeginning(text)))
        .findFirst()
        .map(text -> evidence("correction-notice", text));
  }

  /** What a news item says to editors. */
  private static Stream<String> note(RawArticle article) {
    NewsItem item = article.metadata().newsItem();
    return Stream.ofNullable(item == null ? null : item.edNote());
  }

  /** Whether it begins as some notice does; cheap, as each block is asked. */
  private boolean opens(String text) {
    String start = Letters.fold(text.substring(0, Math.min(text.length(), OPENING)));
    return start.length() < FIRST || openings.contains(start.substring(0, FIRST));
  }

  private boolean isHead(String text) {
    Matcher head = HEAD.matcher(start(text));
    return head.lookingAt() && heads.contains(Letters.fold(head.group(1)));
  }

  private boolean isTail(String text) {
    Matcher tail = TAIL.matcher(start(text));
    return tail.matches() && heads.contains(Letters.fold(tail.group(1)));
  }

  private boolean isBeginning(String text) {
    String folded = Letters.fold(text.substring(0, Math.min(text.length(), LONGEST_BEGINNING)));
    return beginnings.stream().anyMatch(folded::startsWith);
  }

  /** All that a notice needs to be known. */
  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_START));
  }

  private static Evidence evidence(String rule, String words) {
    return new Claim(Field.CORRECTION, words, rule, Trust.CORRECTION).evidence();
  }

  private static RawArticle with(RawArticle article, Evidence evidence) {
    return new RawArticle(
        article.origin(), article.metadata().because(EVENT, evidence), article.blocks());
  }
}
