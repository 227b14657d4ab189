package io.chapar.extract.tagger;

import static io.chapar.extract.tagger.Buckets.id;
import static io.chapar.extract.tagger.Buckets.ids;
import static io.chapar.extract.tagger.Buckets.mix;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.Arrays;
import java.util.List;

/**
 * What is seen of the tokens of a block: words and their ends, shapes, what the tables say, how the
 * article uses the word elsewhere. What depends on a language's words is hashed with its tag.
 */
public final class NameFeatures {
  private static final int LONGEST_AFFIX = 4;
  private static final int LAST_LETTERS = 3;
  private static final int WINDOW = 3;
  private static final int LONGEST_TRAIT = 12;

  /** Steps by which the share of words with a capital letter is told. */
  private static final int SHARES = 5;

  /** Words that a colon may follow in a headline: «Захарова: …». */
  private static final int BEFORE_COLON = 3;

  private static final LexicalCategory[] CATEGORIES = LexicalCategory.values();
  private static final int[] KINDS =
      Arrays.stream(CATEGORIES).mapToInt(kind -> id(kind.name())).toArray();
  private static final AffixClass[] FORMS = {
    AffixClass.SURNAME,
    AffixClass.SURNAMECASE,
    AffixClass.GIVEN,
    AffixClass.NOTNAME,
    AffixClass.NOTPLACE,
    AffixClass.COMPANY,
    AffixClass.ADJECTIVE,
    AffixClass.GENITIVE,
    AffixClass.OBLIQUE,
    AffixClass.LOCATIVE
  };
  private static final int[] FORM_IDS =
      Arrays.stream(FORMS).mapToInt(form -> id(form.name())).toArray();
  private static final int EDGE = id("edge");

  private static final int BIAS = id("bias");
  private static final int[] WORD = ids("word", 2 * WINDOW + 1);
  private static final int WITH_LAST = id("with-last");
  private static final int WITH_NEXT = id("with-next");
  private static final int[] SUFFIX = ids("suffix", LONGEST_AFFIX + 1);
  private static final int[] PREFIX = ids("prefix", LONGEST_AFFIX + 1);
  private static final int STEM = id("stem");
  private static final int END_BEFORE = id("end-before");
  private static final int END_AFTER = id("end-after");
  private static final int FORM = id("form");
  private static final int FORM_AFTER = id("form-after");
  private static final int SHAPE = id("shape");
  private static final int SHAPES = id("shapes");
  private static final int SHAPE_AMONG = id("shape-among");
  private static final int LENGTH = id("length");
  private static final int PLACE_IN_TEXT = id("place-in-text");
  private static final int QUOTED = id("quoted");
  private static final int QUOTED_SHAPE = id("quoted-shape");
  private static final int HEADLINE = id("headline");
  private static final int COLON = id("colon");
  private static final int TIMES = id("times");
  private static final int SHARE = id("share");
  private static final int CONTEXT = id("context");
  private static final int CONTEXTS = id("contexts");
  private static final int BEGINS = id("begins");
  private static final int[] BEGINS_NEAR = ids("begins-near", 5);
  private static final int INSIDE = id("inside");
  private static final int INSIDE_BEFORE = id("inside-before");
  private static final int INSIDE_AFTER = id("inside-after");
  private static final int TRAIT = id("trait");
  private static final int PLACE_KIND = id("place-kind");
  private static final int ALL_KINDS = id("all-kinds");
  private static final int KINDS_BEFORE = id("kinds-before");
  private static final int KINDS_AFTER = id("kinds-after");

  private final TokenisedBlock block;
  private final ArticleWords article;
  private final boolean known;
  private final int language;
  private final int[] words;
  private final int[] ends;
  private final int[] shapes;
  private final int[] kinds;
  private final long[] begins;
  private final long[] inside;
  private final ArticleWords.Uses[] uses;

  /** Where the features of a word are gathered before they are kept. */
  private final Buckets ownWord = new Buckets();

  private final int capitals;

  NameFeatures(TokenisedBlock block, ArticleWords article, boolean known) {
    this.block = block;
    this.article = article;
    this.known = known;
    int size = block.size();
    language = id(block.language().tag());
    words = new int[size];
    ends = new int[size];
    shapes = new int[size];
    kinds = new int[size];
    begins = new long[size];
    inside = new long[size];
    uses = new ArticleWords.Uses[size];
    int all = 0;
    int large = 0;
    for (int i = 0; i < size; i++) {
      observe(i);
      all += block.word(i) ? 1 : 0;
      large += block.capital(i) ? 1 : 0;
    }
    capitals = all == 0 ? 0 : SHARES * large / all;
    for (int i = 0; i < size; i++) {
      kinds[i] = sum(begins[i]) * 31 + sum(inside[i]);
    }
  }

  /**
   * Those of the blocks of one article.
   *
   * @param known whether there are weights of the language; else only what all share is seen
   */
  public static List<NameFeatures> of(List<TokenisedBlock> blocks, boolean known) {
    ArticleWords article = new ArticleWords(blocks);
    return blocks.stream().map(block -> new NameFeatures(block, article, known)).toList();
  }

  public TokenisedBlock block() {
    return block;
  }

  private void observe(int i) {
    Token token = block.token(i);
    words[i] = mix(language, token.folded().hashCode());
    ends[i] = mix(language, lastLetters(token.folded()));
    shapes[i] = shape(token);
    begins[i] = block.kinds(i);
    uses[i] = article.word(token);
    spread(i);
  }

  private void spread(int i) {
    for (long left = begins[i]; left != 0; left &= left - 1) {
      int kind = Long.numberOfTrailingZeros(left);
      Match match = block.at(CATEGORIES[kind], i);
      for (int at = i + 1; match != null && at < Math.min(match.to(), block.size()); at++) {
        inside[at] |= 1L << kind;
      }
    }
  }

  private static int sum(long set) {
    int sum = 0;
    for (long left = set; left != 0; left &= left - 1) {
      sum += KINDS[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /** Those of a token. */
  public void read(int i, Buckets to) {
    to.clear();
    to.add(BIAS, 0);
    to.addAll(ofWord(i));
    to.end(Buckets.Group.WORD);
    if (known) {
      addNeighbours(i, to);
    }
    to.end(Buckets.Group.NEIGHBOURS);
    addShapes(i, to);
    to.end(Buckets.Group.SHAPE);
    addMarks(i, to);
    to.end(Buckets.Group.MARKS);
    addTables(i, to);
    addTraits(i, to);
    to.end(Buckets.Group.TABLES);
  }

  /** What is seen of a word wherever it stands. */
  private int[] ofWord(int i) {
    ArticleWords.Uses word = uses[i];
    int[] kept = word.features();
    if (kept != null) {
      return kept;
    }
    Buckets to = ownWord;
    to.clear();
    if (known) {
      addLetters(i, to);
    }
    to.add(LENGTH, Math.min(block.token(i).folded().length(), 8));
    int forms = addForms(i, to);
    if (block.word(i)) {
      addUses(i, word, to);
    }
    int[] features = to.toArray();
    word.keep(features, forms);
    return features;
  }

  private void addLetters(int i, Buckets to) {
    String word = block.token(i).folded();
    to.add(WORD[WINDOW], words[i]);
    for (String stem : block.token(i).stems()) {
      to.add(STEM, mix(language, stem.hashCode()));
    }
    int suffix = language;
    int prefix = language;
    for (int length = 1; length <= LONGEST_AFFIX && length < word.length(); length++) {
      suffix = suffix * 31 + word.charAt(word.length() - length);
      prefix = prefix * 31 + word.charAt(length - 1);
      to.add(SUFFIX[length], suffix);
      if (length > 1) {
        to.add(PREFIX[length], prefix);
      }
    }
  }

  /** The forms that fit, each a bit in the order of those that are asked for. */
  private int addForms(int i, Buckets to) {
    int forms = 0;
    for (int k = 0; k < FORMS.length; k++) {
      Affixes.Affix affix = block.affix(FORMS[k], i);
      if (affix != null) {
        addOwn(FORM, mix(FORM_IDS[k], affix.field(0).hashCode()), to);
        forms |= 1 << k;
      }
    }
    return forms;
  }

  private void addUses(int i, ArticleWords.Uses word, Buckets to) {
    to.add(TIMES, Math.min(word.times(), 4) * 2 + (word.isSmall() ? 1 : 0));
    double share = block.share(i);
    addOwn(SHARE, share <= 0 ? -99 : (int) Math.round(2 * Math.log10(share)), to);
    for (int context = 0; context < ArticleWords.CONTEXTS; context++) {
      if ((word.contexts() & 1 << context) != 0) {
        addOwn(CONTEXT, context, to);
      }
    }
    addOwn(CONTEXTS, word.contexts(), to);
  }

  private void addNeighbours(int i, Buckets to) {
    for (int at = 1; at <= WINDOW; at++) {
      to.add(WORD[WINDOW - at], word(i - at));
      to.add(WORD[WINDOW + at], word(i + at));
    }
    to.add(WITH_LAST, mix(word(i - 1), words[i]));
    to.add(WITH_NEXT, mix(words[i], word(i + 1)));
    to.add(END_BEFORE, end(i - 1));
    to.add(END_AFTER, end(i + 1));
    if (i + 1 < uses.length) {
      ofWord(i + 1);
      for (int left = uses[i + 1].forms(); left != 0; left &= left - 1) {
        to.add(FORM_AFTER, mix(language, FORM_IDS[Integer.numberOfTrailingZeros(left)]));
      }
    }
  }

  private int end(int i) {
    return i >= 0 && i < ends.length ? ends[i] : EDGE;
  }

  private static int lastLetters(String word) {
    int hash = 0;
    for (int at = Math.max(0, word.length() - LAST_LETTERS); at < word.length(); at++) {
      hash = hash * 31 + word.charAt(at);
    }
    return hash;
  }

  private void addShapes(int i, Buckets to) {
    to.add(SHAPE, shapes[i]);
    addOwn(SHAPES, mix(mix(shape(i - 1), shapes[i]), shape(i + 1)), to);
    to.add(SHAPE_AMONG, mix(capitals, shapes[i]));
    to.add(PLACE_IN_TEXT, (i == 0 ? 1 : 0) + (block.glued(i - 1, i) ? 2 : 0));
  }

  private void addMarks(int i, Buckets to) {
    boolean quoted = block.sentences().quoted(i);
    to.add(QUOTED, quoted ? 1 : 0);
    if (quoted) {
      addOwn(QUOTED_SHAPE, mix(shapes[i], shape(i - 1)), to);
    }
    int place = mix(block.block() == 0 ? 1 : 0, Math.min(i, BEFORE_COLON));
    to.add(HEADLINE, place);
    for (int ahead = 1; ahead <= BEFORE_COLON; ahead++) {
      if (block.mark(i + ahead, ":")) {
        to.add(COLON, place);
      }
    }
  }

  private void addTables(int i, Buckets to) {
    addEach(BEGINS, at(begins, i), true, to);
    for (int near = -2; near <= 2; near++) {
      if (near != 0) {
        addEach(BEGINS_NEAR[near + 2], at(begins, i + near), false, to);
      }
    }
    addEach(INSIDE, at(inside, i), true, to);
    addEach(INSIDE_BEFORE, at(inside, i - 1), false, to);
    addEach(INSIDE_AFTER, at(inside, i + 1), false, to);
    to.add(ALL_KINDS, kinds[i]);
    to.add(KINDS_BEFORE, mix(kinds(i - 1), kinds[i]));
    to.add(KINDS_AFTER, mix(kinds[i], kinds(i + 1)));
  }

  private void addEach(int template, long set, boolean own, Buckets to) {
    for (long left = set; left != 0; left &= left - 1) {
      int kind = KINDS[Long.numberOfTrailingZeros(left)];
      to.add(template, kind);
      if (own && known) {
        to.add(template, mix(language, kind));
      }
    }
  }

  /** What a table says of the word besides its kind. */
  private void addTraits(int i, Buckets to) {
    for (long left = begins[i]; left != 0; left &= left - 1) {
      LexicalCategory kind = CATEGORIES[Long.numberOfTrailingZeros(left)];
      Match match = block.at(kind, i);
      boolean place = kind == LexicalCategory.PLACE || kind == LexicalCategory.TOWN;
      String trait = match == null ? "" : match.field(place ? 1 : 0);
      if (!trait.isEmpty() && trait.length() < LONGEST_TRAIT) {
        to.add(
            place ? PLACE_KIND : TRAIT, mix(place ? 0 : KINDS[kind.ordinal()], trait.hashCode()));
      }
    }
  }

  private int word(int i) {
    return i >= 0 && i < words.length ? words[i] : EDGE;
  }

  private int shape(int i) {
    return i >= 0 && i < shapes.length ? shapes[i] : EDGE;
  }

  private int kinds(int i) {
    return i >= 0 && i < kinds.length ? kinds[i] : EDGE;
  }

  private static long at(long[] sets, int i) {
    return i >= 0 && i < sets.length ? sets[i] : 0;
  }

  private static int shape(Token token) {
    return token.shape() == Token.Shape.MARK
        ? token.folded().hashCode()
        : KINDS[0] + token.shape().ordinal() * 2 + (token.suffix().isEmpty() ? 0 : 1);
  }

  /** For all languages, and for this one. */
  private void addOwn(int template, int value, Buckets to) {
    to.add(template, value);
    if (known) {
      to.add(template, mix(language, value));
    }
  }
}
