package io.chapar.extract.rule;

import io.chapar.extract.language.Column;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.language.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a pattern as a file of rules writes it; the tables' README describes the notation. */
final class PatternParser {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\(\\?<?[=!]|[()|?*~]|\"[^\"]*\"|=?'[^']*'|/(?:[^/\\\\]|\\\\.)+/|@[a-z-]+|\\{[a-z]+\\.[a-z]+\\}"
              + "|[a-z]+:|\\+?(?:[A-Z]+|[a-z][a-z-]*)(?:\\[[^\\]]*\\])?|\\S");

  private static final Pattern FILTERED = Pattern.compile("\\+?([A-Za-z-]+)(?:\\[(.*)\\])?");
  private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");

  /** Filters entries of several words. */
  private static final String PHRASE = "phrase";

  private static final Map<String, Predicate<Token>> TOKENS =
      Map.of(
          "any", token -> token.shape() != Token.Shape.NONE,
          "word", Token::word,
          "number", token -> token.shape() == Token.Shape.NUMBER,
          "capital", Token::capital,
          "letter", token -> token.word() && token.folded().length() == 1,
          "ended", token -> !token.suffix().isEmpty());

  private final Map<String, TokenPattern> defined;
  private final Map<String, Reader> readers;
  private final List<String> slots;
  private List<String> parts = List.of();
  private int next;

  /**
   * @param defined patterns that others may name
   * @param slots the names of captured parts, to which new ones are added
   */
  PatternParser(
      Map<String, TokenPattern> defined, Map<String, Reader> readers, List<String> slots) {
    this.defined = defined;
    this.readers = readers;
    this.slots = slots;
  }

  TokenPattern parse(String text) {
    parts = PARTS.matcher(text).results().map(MatchResult::group).toList();
    next = 0;
    TokenPattern pattern = choice();
    check(
        next == parts.size(), "what follows", String.join(" ", parts.subList(next, parts.size())));
    return pattern;
  }

  private TokenPattern choice() {
    List<TokenPattern> all = new ArrayList<>();
    do {
      all.add(sequence());
    } while (skip("|"));
    return all.size() == 1 ? all.get(0) : new TokenPattern.Choice(all.toArray(TokenPattern[]::new));
  }

  private TokenPattern sequence() {
    List<TokenPattern> all = new ArrayList<>();
    while (next < parts.size() && !isNext("|") && !isNext(")")) {
      all.add(repeated());
    }
    check(!all.isEmpty(), "an empty pattern at", String.valueOf(next));
    return all.size() == 1
        ? all.get(0)
        : new TokenPattern.Sequence(all.toArray(TokenPattern[]::new));
  }

  private TokenPattern repeated() {
    TokenPattern one = named();
    return skip("?")
        ? new TokenPattern.Repeated(one, 1)
        : skip("*") ? new TokenPattern.Repeated(one, TokenPattern.MOST) : one;
  }

  private TokenPattern named() {
    String part = parts.get(next);
    if (!part.endsWith(":") || part.length() == 1) {
      return single(parts.get(next++));
    }
    next++;
    return new TokenPattern.Named(slot(part.substring(0, part.length() - 1)), named());
  }

  private int slot(String name) {
    if (!slots.contains(name)) {
      slots.add(name);
    }
    return slots.indexOf(name);
  }

  private TokenPattern single(String part) {
    return switch (part.charAt(0)) {
      case '(' -> group(part);
      case '"', '\'' -> one(token -> token.among(part.substring(1, part.length() - 1)));
      case '=' -> written(part.substring(2, part.length() - 1));
      case '/' -> ofText(Pattern.compile(part.substring(1, part.length() - 1)));
      case '~' -> new TokenPattern.Place((block, i) -> block.glued(i - 1, i));
      case '@' -> condition(part.substring(1));
      case '+' -> ending(part);
      case '{' -> listed(part.substring(1, part.length() - 1));
      default -> filtered(part);
    };
  }

  private TokenPattern group(String open) {
    TokenPattern inner = choice();
    check(skip(")"), "no bracket closes", open);
    return open.equals("(")
        ? inner
        : new TokenPattern.Look(inner, open.contains("<"), open.endsWith("!"));
  }

  private static TokenPattern one(Predicate<Token> test) {
    return new TokenPattern.One(test);
  }

  private static TokenPattern ofText(Pattern text) {
    return one(token -> text.matcher(token.folded()).matches());
  }

  /** One of the marks as the text has it: folded, dashes are hyphens. */
  private static TokenPattern written(String marks) {
    return new TokenPattern.Sequence(
        new TokenPattern.Place(
            (block, i) -> block.mark(i, "-" + marks) && marks.contains(block.words(i, i + 1))),
        one(token -> true));
  }

  private static TokenPattern condition(String name) {
    return new TokenPattern.Place(
        switch (name) {
          case "taken" -> (block, i) -> i < block.size() && !block.free(i);
          case "again" -> (block, i) -> block.token(i).folded().equals(block.token(i - 1).folded());
          default -> feature(Features.of(name));
        });
  }

  private static TokenPattern.Place.PlaceTest feature(Predicate<Language> feature) {
    return (block, i) -> feature.test(block.language());
  }

  /** What is written on to the token before the place. */
  private static TokenPattern ending(String part) {
    Matcher ending = matched(part);
    LexicalCategory kind = known(Features.table(ending.group(1)), "no table", part);
    Trait trait = trait(kind, ending.group(2));
    return new TokenPattern.Place(
        (block, i) -> block.language().lexicon().has(trait, block.token(i - 1).suffix()));
  }

  private TokenPattern listed(String part) {
    String name = part.substring(0, part.indexOf('.'));
    String column = part.substring(part.indexOf('.') + 1);
    String full = (name + '_' + column).toUpperCase(Locale.ROOT);
    return new TokenPattern.Listed(slot(name), Column.valueOf(full));
  }

  private TokenPattern filtered(String part) {
    Matcher filtered = matched(part);
    String name = filtered.group(1);
    String filters = filtered.group(2) == null ? "" : filtered.group(2);
    LexicalCategory kind = Features.table(name);
    if (kind != null) {
      return ofTable(kind, filters);
    }
    return TOKENS.containsKey(name) ? ofTokens(name, filters) : called(name, filters);
  }

  private static Matcher matched(String part) {
    Matcher filtered = FILTERED.matcher(part);
    check(filtered.matches(), "no such thing as", part);
    return filtered;
  }

  private static TokenPattern ofTable(LexicalCategory kind, String filters) {
    List<String> names = filters.isEmpty() ? List.of() : List.of(filters.split(", *"));
    Predicate<String> phrase = PHRASE::equals;
    return new TokenPattern.OfTable(
        kind,
        names.contains(PHRASE),
        names.stream()
            .filter(phrase.negate().and(name -> !name.startsWith("!")))
            .map(name -> trait(kind, name))
            .toArray(Trait[]::new),
        names.stream()
            .filter(name -> name.startsWith("!"))
            .map(name -> trait(kind, name.substring(1)))
            .toArray(Trait[]::new));
  }

  private static Trait trait(LexicalCategory kind, String name) {
    return known(Trait.of(kind, name), "no trait of " + kind, name);
  }

  private static TokenPattern ofTokens(String name, String filters) {
    Predicate<Token> test = known(TOKENS.get(name), "no token", name);
    for (String filter : filters.isEmpty() ? new String[0] : filters.split(", *")) {
      test = test.and(filter(filter));
    }
    return one(test);
  }

  private static Predicate<Token> filter(String filter) {
    if (filter.startsWith("!")) {
      return filter(filter.substring(1)).negate();
    }
    Matcher range = RANGE.matcher(filter);
    return range.matches()
        ? figures(range.group(1), range.group(2))
        : known(TOKENS.get(filter), "no filter", filter);
  }

  /** Plain figures, no more of them than the greatest value has. */
  private static Predicate<Token> figures(String least, String most) {
    int from = Integer.parseInt(least);
    int to = Integer.parseInt(most);
    return token -> {
      int value = token.folded().length() <= most.length() ? token.value() : -1;
      return value >= from && value <= to;
    };
  }

  private TokenPattern called(String name, String filters) {
    Reader reader = readers.get(name);
    if (reader == null) {
      return known(defined.get(name), "no pattern", name);
    }
    Matcher range = RANGE.matcher(filters);
    boolean any = !range.matches();
    return new TokenPattern.Read(
        reader,
        any ? Double.NEGATIVE_INFINITY : Double.parseDouble(range.group(1)),
        any ? Double.POSITIVE_INFINITY : Double.parseDouble(range.group(2)));
  }

  private boolean skip(String part) {
    boolean there = isNext(part);
    next += there ? 1 : 0;
    return there;
  }

  private boolean isNext(String part) {
    return next < parts.size() && parts.get(next).equals(part);
  }

  private static <T> T known(@Nullable T thing, String fault, String part) {
    check(thing != null, fault, part);
    return Objects.requireNonNull(thing);
  }

  private static void check(boolean right, String fault, String part) {
    if (!right) {
      throw new IllegalArgumentException(fault + ' ' + part);
    }
  }
}
