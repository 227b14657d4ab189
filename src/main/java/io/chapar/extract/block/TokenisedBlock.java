package io.chapar.extract.block;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Span;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Alphabet.NameSpelling;
import io.chapar.extract.language.Background;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block's words with what the tables say of them, and which of them a fact has taken. */
public final class TokenisedBlock {
  /** A block longer than this is read to here only. */
  private static final int LONGEST_BLOCK = 50_000;

  /** Tokens of the longest name that is looked for by its end. */
  private static final int LONGEST_NAME = 12;

  private final int block;
  private final String text;
  private final Language language;
  private final Token[] tokens;
  private final Matches matches;
  private final WordAffixes affixes;
  private final boolean[] taken;
  private final int[] bodyEnds;
  private final int[] personEnds;
  private final int[] placeEnds;
  private final List<Sentences.Range> people = new ArrayList<>(2);
  private final NameSpelling spelling;
  private final Sentences sentences;
  private final ReportingAgency dateline;

  public TokenisedBlock(int block, String text, Language language) {
    this.block = block;
    this.text = text.length() > LONGEST_BLOCK ? text.substring(0, LONGEST_BLOCK) : text;
    this.language = language;
    tokens = JoinedPlaces.parted(this.text, language).toArray(Token[]::new);
    matches = Matches.of(this.text, tokens, language);
    affixes = new WordAffixes(this.text, tokens, language);
    taken = new boolean[tokens.length];
    bodyEnds = new int[tokens.length];
    personEnds = new int[tokens.length];
    placeEnds = new int[tokens.length];
    spelling = new NameSpelling(this.text, language.alphabet());
    sentences = new Sentences(this);
    dateline = new ReportingAgency(this);
  }

  /** Of all words of news, those that are this one, as far as {@link Background} knows. */
  public double share(int i) {
    return language.background().share(matches.share(i), is(LexicalCategory.COMMON, i));
  }

  public Language language() {
    return language;
  }

  ReportingAgency dateline() {
    return dateline;
  }

  public Sentences sentences() {
    return sentences;
  }

  public int size() {
    return tokens.length;
  }

  /** {@link Token#NONE} outside the block. */
  public Token token(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : Token.NONE;
  }

  /**
   * The first token that ends behind the place in the text; the number of tokens where none does.
   */
  public int tokenAt(int place) {
    int low = 0;
    int high = tokens.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens[middle].end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public boolean word(int i) {
    return token(i).word();
  }

  public boolean capital(int i) {
    return token(i).capital();
  }

  public boolean number(int i) {
    return token(i).shape() == Token.Shape.NUMBER;
  }

  public boolean mark(int i, String marks) {
    return token(i).among(marks);
  }

  /** The longest entry of the kind that begins at the token. */
  public @Nullable Match at(LexicalCategory kind, int i) {
    return matches.at(kind, i);
  }

  /** True where an entry of each kind stands somewhere in the block. */
  public boolean hasAll(Set<LexicalCategory> kinds) {
    return matches.all().containsAll(kinds);
  }

  public boolean is(LexicalCategory kind, int i) {
    return matches.is(kind, i);
  }

  /** The token after the longest entry of the kind, or {@code i} when none begins there. */
  public int after(LexicalCategory kind, int i) {
    Match match = at(kind, i);
    return match == null ? i : match.to();
  }

  /** The longest entry of the kind that ends before the token. */
  public @Nullable Match endingAt(LexicalCategory kind, int to) {
    CpuBudget.tick();
    for (int from = matches.endsAt(kind, to) ? Math.max(0, to - 5) : to; from < to; from++) {
      Match match = at(kind, from);
      if (match != null && match.to() == to) {
        return match;
      }
    }
    return null;
  }

  /** The kinds of which an entry begins at the token: a bit for each, in the order of kinds. */
  public long kinds(int i) {
    return matches.kinds(i);
  }

  public boolean anyOf(int i, LexicalCategory... kinds) {
    return matches.anyOf(i, kinds);
  }

  /** True of a word that looks like those of the form. */
  public boolean fits(AffixClass form, int i) {
    return affix(form, i) != null;
  }

  /** What makes the word look like those of the form; null where it does not. */
  public Affixes.@Nullable Affix affix(AffixClass form, int i) {
    return word(i) ? affixes.of(form, i) : null;
  }

  /** True when not even a space stands between the two tokens. */
  public boolean glued(int left, int right) {
    return left >= 0 && right < size() && token(right).start() == token(left).end();
  }

  public boolean free(int i) {
    return i >= 0 && i < size() && !taken[i];
  }

  public boolean free(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!free(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the words for the name of a person. */
  public void takePerson(int from, int to) {
    take(from, to);
    people.add(new Sentences.Range(from, to));
    personEnds[from] = to;
  }

  /** Notes that the words name a place; other facts may use them. */
  public void notePlace(int from, int to) {
    placeEnds[from] = to;
  }

  /** Takes the words for the name of an organisation. */
  public void takeOrganisation(int from, int to) {
    take(from, to);
    bodyEnds[from] = to;
  }

  /** The token after the organisation's name that begins at the token; the token if none does. */
  public int afterOrganisation(int i) {
    return after(bodyEnds, i);
  }

  /** The token after the person's name that begins at the token; the token if none does. */
  public int afterPerson(int i) {
    return after(personEnds, i);
  }

  /** The token after the place's name that begins at the token; the token if none does. */
  public int afterPlace(int i) {
    return after(placeEnds, i);
  }

  private static int after(int[] ends, int i) {
    return i >= 0 && i < ends.length && ends[i] > i ? ends[i] : i;
  }

  /** The first token of the organisation's name of several words that ends there; -1 for none. */
  public int bodyBefore(int to) {
    return before(bodyEnds, to);
  }

  /** The first token of the place's name of several words that ends there; -1 for none. */
  public int placeBefore(int to) {
    return before(placeEnds, to);
  }

  /** The first token of the person's name that ends there; -1 for none. */
  public int personBefore(int to) {
    boolean single = to > 0 && to <= size() && personEnds[to - 1] == to;
    return single ? to - 1 : before(personEnds, to);
  }

  private static int before(int[] ends, int to) {
    for (int i = Math.max(0, to - LONGEST_NAME); i < to - 1; i++) {
      if (ends[i] == to) {
        return i;
      }
    }
    return -1;
  }

  /** The names of people that were found so far. */
  public List<Sentences.Range> people() {
    return people;
  }

  public void take(int from, int to) {
    java.util.Arrays.fill(taken, from, to, true);
  }

  public String words(int from, int to) {
    CpuBudget.tick();
    return from >= to ? "" : text.substring(tokens[from].start(), tokens[to - 1].end());
  }

  /** A table's name as the article spells it. */
  public String spelled(String name) {
    return spelling.of(name);
  }

  /** The words of an entry of the kind without what is written on to its beginning. */
  public String words(LexicalCategory kind, int from, int to) {
    return isJoined(at(kind, from)) ? bare(from, words(from, to)) : words(from, to);
  }

  /** True of what a particle is written on to: «والوزير», «بالرياض». */
  public boolean isJoined(@Nullable Match match) {
    return match != null && match.inflected() && language.proclitics();
  }

  private String bare(int from, String words) {
    String folded = token(from).folded();
    for (String stem : token(from).stems()) {
      if (language.lexicon().begins(stem)) {
        int cut = folded.length() - stem.length();
        return cut > 0 ? words.substring(cut) : stem.charAt(0) + words.substring(1);
      }
    }
    return words;
  }

  /** What stands after the first token and before the last. */
  public String between(int first, int last) {
    return text.substring(token(first).end(), token(last).start());
  }

  /** The folded words with one space between them. */
  public String key(int from, int to) {
    CpuBudget.tick();
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : " ").append(token(i).folded());
    }
    return key.toString();
  }

  public Span span(int from, int to, String rule) {
    return new Span(block, tokens[from].start(), tokens[to - 1].end(), rule);
  }

  public int block() {
    return block;
  }
}
