package io.chapar.extract.cast;

import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Language;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.person.PersonMention;
import io.chapar.extract.tagger.FoundNames;
import io.chapar.extract.tagger.NameVote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person while mentions are gathered. */
final class Figure {
  private static final double SURE = 0.95;
  private static final double SHORT = 0.6;
  private static final char ZWNJ = '\u200C';

  /** Letters of the shortest part of a surname that stands for the whole. */
  private static final int SHORTEST = 3;

  private final String name;
  private final String key;
  private final List<String> words;
  private final String half;
  private final String article;
  private final boolean sure;
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final List<Span> mentions = new ArrayList<>();

  Figure(PersonMention mention) {
    name = mention.words();
    key = mention.key();
    Language language = mention.passage().language();
    words = language.tokeniser().words(name);
    half = half(language, name);
    article = language.article();
    sure = mention.sure();
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

  /** True when the letters stand anywhere in the name. */
  boolean holds(String letters) {
    return key.contains(letters);
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

  void holds(String officeKey, String officeWords) {
    roles.putIfAbsent(officeKey, officeWords);
  }

  void holds(Office office) {
    holds(OfficeKey.of(office), office.words());
  }

  /** Of whom the words behind the name say that its bearer is one. */
  void isOneOf(PersonMention mention) {
    Passage passage = mention.passage();
    int from = mention.to() + 1;
    int end = Membership.end(passage, mention.to());
    if (end > from) {
      holds(passage.key(from, end), passage.words(from, end));
    }
  }

  /** The only one that answers to the key; asked of every word, so that no stream is begun. */
  static @Nullable Figure only(List<Figure> figures, String key) {
    Figure only = null;
    for (Figure figure : figures) {
      if (figure.answersTo(key)) {
        if (only != null) {
          return null;
        }
        only = figure;
      }
    }
    return only;
  }

  /** Whether any holds the letters; asked of every word too. */
  static boolean any(List<Figure> figures, String letters) {
    for (Figure figure : figures) {
      if (figure.holds(letters)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the only one with an office; else null. */
  static @Nullable String foremost(List<Figure> figures) {
    List<Figure> holders = figures.stream().filter(figure -> !figure.hasNoOffice()).toList();
    return holders.size() == 1 ? holders.get(0).name : null;
  }

  void agree(NameVote vote) {
    List<Span> agreed = vote.agreed(mentions);
    mentions.clear();
    mentions.addAll(agreed);
  }

  /** Whether no mention by name is left. */
  boolean isNowhere() {
    return mentions.stream().allMatch(mention -> mention.rule().equals(FoundNames.OFFICE));
  }

  boolean hasNoOffice() {
    return roles.isEmpty();
  }

  Set<String> officeKeys() {
    return roles.keySet();
  }

  Person toPerson() {
    List<Span> ordered =
        mentions.stream()
            .sorted(Comparator.comparingInt(Span::block).thenComparingInt(Span::start))
            .toList();
    return new Person(name, List.copyOf(roles.values()), ordered, sure ? SURE : SHORT);
  }
}
