package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Facts;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.extract.FactExtractor;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.FoundNames;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameLabels;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.LanguageDetector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article whose names are known, as the tagger reads it: normalised, in passages, with what the
 * rules find.
 *
 * @param gold the names of each passage; null for one whose names are not known
 */
record NameSample(
    String source,
    List<Passage> passages,
    List<FoundName> found,
    List<@Nullable List<FoundName>> gold) {
  private static final Languages LANGUAGES = new Languages();
  private static final FactExtractor RULES = FactExtractor.byRulesAlone();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());

  /** Words of the longest golden name. */
  private static final int LONGEST = 6;

  /** Letters of a name that an ending may have changed. */
  private static final int ENDING = 2;

  /** Letters of the longest name that has no ending. */
  private static final int SHORT = 4;

  static NameSample of(MarkedNews news) {
    Article article = normalised(news);
    Language language = LANGUAGES.of(article.language());
    List<Passage> passages = new ArrayList<>();
    List<@Nullable List<FoundName>> gold = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      Passage passage = new Passage(i, block.text(), language);
      passages.add(passage);
      gold.add(gold(passage, news.paragraphs().get(i), block.text()));
    }
    Facts facts = RULES.extract(article).facts();
    return new NameSample(
        news.source(),
        passages,
        FoundNames.of(passages, facts.people(), facts.organisations(), facts.places()),
        gold);
  }

  /**
   * An article of the golden facts, which name people, bodies and places but not where they stand:
   * what the rules found of them, without the paragraphs in which they err.
   */
  static NameSample golden(JsonNode golden) {
    List<MarkedNews.Paragraph> paragraphs =
        Arrays.stream(golden.path("text").asText().split("\n\\s*\n"))
            .filter(text -> !text.isBlank())
            .map(text -> new MarkedNews.Paragraph(text, List.of()))
            .toList();
    NameSample bare =
        of(
            new MarkedNews(
                "golden/" + golden.path("id").asText(), golden.path("lang").asText(), paragraphs));
    return bare.withGolden(bare.keys(golden));
  }

  private Set<String> keys(JsonNode golden) {
    Set<String> keys = new HashSet<>();
    for (String kind : List.of("people", "organisations", "places")) {
      for (JsonNode fact : golden.path(kind)) {
        keys.add(key(fact.path("name").asText()));
        fact.path("accept").forEach(name -> keys.add(key(name.asText())));
      }
    }
    return keys;
  }

  private String key(String name) {
    return String.join("", passages.get(0).language().tokeniser().words(name));
  }

  private NameSample withGolden(Set<String> keys) {
    List<@Nullable List<FoundName>> known = new ArrayList<>();
    for (Passage passage : passages) {
      List<FoundName> here = outermost(passage);
      boolean right = here.stream().allMatch(name -> isKnown(name, keys));
      known.add(right && !overlooks(passage, here, keys) ? here : null);
    }
    return new NameSample(source, passages, found, known);
  }

  /** Whether it is a golden name, with an ending or without a part. */
  private static boolean isKnown(FoundName name, Set<String> keys) {
    String key = name.passage().key(name.from(), name.to()).replace(" ", "");
    String stem = key.substring(0, key.length() - (key.length() > SHORT ? ENDING : 0));
    return keys.stream()
        .anyMatch(known -> known.endsWith(key) || known.startsWith(stem) || key.contains(known));
  }

  /** Whether a golden name stands there where the rules found none. */
  private static boolean overlooks(Passage passage, List<FoundName> found, Set<String> keys) {
    boolean[] taken = new boolean[passage.size()];
    found.forEach(name -> Arrays.fill(taken, name.from(), name.to(), true));
    for (int from = 0; from < passage.size(); from++) {
      for (int to = from + 1; to <= Math.min(passage.size(), from + LONGEST); to++) {
        boolean free = !taken[from] && !taken[to - 1];
        if (free && keys.contains(passage.key(from, to).replace(" ", ""))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the rules found in a passage, without what lies in other names. */
  List<FoundName> outermost(Passage passage) {
    return NameLabels.outermost(FoundName.byPassage(found).getOrDefault(passage, List.of()));
  }

  NameSample withoutRules() {
    return new NameSample(source, passages, List.of(), gold);
  }

  /** The same where rules overlook some, as they do in other articles. */
  NameSample overlooking(double share) {
    Random random = new Random(source.hashCode());
    return new NameSample(
        source,
        passages,
        found.stream().filter(name -> random.nextDouble() >= share).toList(),
        gold);
  }

  static Article normalised(MarkedNews news) {
    List<RawBlock> blocks =
        news.paragraphs().stream().map(p -> new RawBlock(BlockKind.PARAGRAPH, p.text())).toList();
    return NORMALISER.normalise(
        new RawArticle(
            new Origin("train", null, null, Instant.EPOCH, ""),
            Metadata.builder().language(news.language()).build(),
            blocks));
  }

  /** The marks by their letters; null where normalisation wrote more or fewer. */
  private static @Nullable List<FoundName> gold(
      Passage passage, MarkedNews.Paragraph paragraph, String text) {
    int[] before = letters(paragraph.text());
    int[] after = letters(text);
    if (before.length != after.length) {
      return null;
    }
    List<FoundName> gold = new ArrayList<>();
    for (MarkedNews.Mark mark : paragraph.marks()) {
      int[] within =
          IntStream.range(0, before.length)
              .filter(i -> before[i] >= mark.start() && before[i] < mark.end())
              .map(i -> after[i])
              .toArray();
      if (within.length > 0) {
        add(passage, within[0], within[within.length - 1], mark, gold);
      }
    }
    return gold;
  }

  private static void add(
      Passage passage, int first, int last, MarkedNews.Mark mark, List<FoundName> gold) {
    int from = 0;
    while (from < passage.size() && passage.token(from).end() <= first) {
      from++;
    }
    int to = from;
    while (to < passage.size() && passage.token(to).start() <= last) {
      to++;
    }
    if (from < to) {
      gold.add(new FoundName(passage, from, to, NameKind.values()[mark.kind().ordinal()], "gold"));
    }
  }

  private static int[] letters(String text) {
    return IntStream.range(0, text.length()).filter(i -> isLetter(text.charAt(i))).toArray();
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
  }
}
