package io.chapar.extract.coreference;

import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person while mentions are gathered. */
final class PersonEntity {
  /** The id of a mention by a job title without a name. */
  static final String JOB_TITLE_ALONE = "office-alone";

  private static final double SURE = 0.95;
  private static final double SHORT = 0.6;
  private static final char ZWNJ = '\u200C';

  /** Letters of the shortest part of a surname that stands for the whole. */
  private static final int SHORTEST = 3;

  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::block)
          .thenComparingInt(Span::start)
          .thenComparingInt(Span::end);

  private static final int MOST_WORDS = 8;
  private static final String COMMA = "،,";

  private static final LexicalCategory[] OTHERS = {
    LexicalCategory.VERB, LexicalCategory.THAT, LexicalCategory.ALSO
  };

  private final String name;
  private final String key;
  private final List<String> words;
  private final String half;
  private final String article;
  private final boolean sure;
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final NavigableSet<Span> mentions = new TreeSet<>(IN_ORDER);

  PersonEntity(PersonMention mention) {
    name = mention.words();
    key = mention.key();
    Language language = mention.block().language();
    words = language.tokeniser().words(name);
    half = half(language, name);
    article = language.article();
    sure = !mention.isSingle();
  }

  /** Of «فرزانه صادق‌مالواجرد», «صادق»; empty where the surname is one word. */
  private static String half(Language language, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    int parted = last.indexOf(ZWNJ);
    String first = parted > SHORTEST ? last.substring(0, parted) : "";
    return last.length() - parted > SHORTEST + 1
        ? String.join("", language.tokeniser().words(first))
        : "";
  }

  String name() {
    return name;
  }

  String surname() {
    return words.get(words.size() - 1);
  }

  /** True when the shorter key is the end of this name, at a word's beginning or a lost ZWNJ's. */
  boolean answersTo(String shorter) {
    String surname = surname();
    return !half.isEmpty() && half.equals(shorter)
        || surname.length() > 5 && surname.equals(article + shorter)
        || key.endsWith(shorter) && (key.length() == shorter.length() || endsAtWord(shorter));
  }

  private boolean endsAtWord(String shorter) {
    int length = 0;
    for (int i = words.size() - 1; i > 0; i--) {
      length += words.get(i).length();
      if (length == shorter.length()) {
        return true;
      }
    }
    return false;
  }

  void mention(Span span) {
    mentions.add(span);
  }

  void holds(String jobTitleKey, String jobTitleWords) {
    roles.putIfAbsent(jobTitleKey, jobTitleWords);
  }

  void holds(JobTitle jobTitle) {
    holds(JobTitleKey.of(jobTitle), jobTitle.words());
  }

  /** Of whom the words behind the name say that its bearer is one. */
  void isOneOf(PersonMention mention) {
    TokenisedBlock block = mention.block();
    int from = mention.to() + 1;
    int end = afterMembership(block, mention.to());
    if (end > from) {
      holds(block.key(from, end), block.words(from, end));
    }
  }

  /** The only one that answers to the key; asked of every word, so that no stream is begun. */
  static @Nullable PersonEntity only(List<PersonEntity> figures, String key) {
    PersonEntity only = null;
    for (PersonEntity figure : figures) {
      if (figure.answersTo(key)) {
        if (only != null) {
          return null;
        }
        only = figure;
      }
    }
    return only;
  }

  /** Of several, the one who was mentioned last before the span; null where none was. */
  static @Nullable PersonEntity lastBefore(List<PersonEntity> figures, Span span) {
    return figures.stream()
        .filter(figure -> figure.mentions.lower(span) != null)
        .max(Comparator.comparing(figure -> figure.mentions.lower(span), IN_ORDER))
        .orElse(null);
  }

  /** The only one with a job title; else null. */
  static @Nullable PersonEntity foremost(List<PersonEntity> figures) {
    List<PersonEntity> holders =
        figures.stream().filter(figure -> !figure.hasNoJobTitle()).toList();
    return holders.size() == 1 ? holders.get(0) : null;
  }

  boolean hasNoJobTitle() {
    return roles.isEmpty();
  }

  Set<String> jobTitleKeys() {
    return roles.keySet();
  }

  Person toPerson() {
    return new Person(
        name, List.copyOf(roles.values()), List.copyOf(mentions), sure ? SURE : SHORT);
  }

  /**
   * «X، از مسافران این پرواز، گفت», «X، یکی از کسبه بازار، گفت»: the comma behind those of whom the
   * bearer of a name is one; the token itself where none follow the name that ends before it, as in
   * «X، از معلمان، پرستاران و کارگران، خواست».
   */
  private static int afterMembership(TokenisedBlock block, int name) {
    int those = block.mark(name, COMMA) ? those(block, name + 1) : name;
    int i = those;
    while (i > name && i - those < MOST_WORDS && block.word(i) && !block.anyOf(i, OTHERS)) {
      i++;
    }
    return i > those && block.mark(i, COMMA) && !block.is(LexicalCategory.UNNAMED, i + 1)
        ? i
        : name;
  }

  /** Where they are named: one of them may be of any, but only people are told without "one". */
  private static int those(TokenisedBlock block, int i) {
    Match one = block.at(LexicalCategory.UNNAMED, i);
    if (one != null && isMember(block, one.to() - 1)) {
      return one.to();
    }
    return isMember(block, i) && block.is(LexicalCategory.UNNAMED, i + 1) ? i + 1 : i - 1;
  }

  private static boolean isMember(TokenisedBlock block, int i) {
    String member = block.language().member();
    return !member.isEmpty() && block.word(i) && block.token(i).is(member);
  }
}
