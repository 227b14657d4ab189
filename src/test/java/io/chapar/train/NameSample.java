package io.chapar.train;

import io.chapar.article.Article;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameKind;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article whose names are known, as the tagger reads it: normalised, in blocks.
 *
 * @param gold the names of each block; null for one whose names are not known
 */
record NameSample(
    String source, List<TokenisedBlock> blocks, List<@Nullable List<FoundName>> gold) {
  private static final Languages LANGUAGES = new Languages();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());

  static NameSample of(MarkedNews news) {
    Article article = normalised(news);
    Language language = LANGUAGES.of(article.language());
    List<TokenisedBlock> blocks = new ArrayList<>();
    List<@Nullable List<FoundName>> gold = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      String text = article.blocks().get(i).text();
      TokenisedBlock block = new TokenisedBlock(i, text, language);
      blocks.add(block);
      gold.add(gold(block, news.paragraphs().get(i), text));
    }
    return new NameSample(news.source(), blocks, gold);
  }

  /** BCP 47. */
  String language() {
    return blocks.get(0).language().tag();
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
      TokenisedBlock block, MarkedNews.Paragraph paragraph, String text) {
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
        add(block, within[0], within[within.length - 1], mark, gold);
      }
    }
    return gold;
  }

  private static void add(
      TokenisedBlock block, int first, int last, MarkedNews.Mark mark, List<FoundName> gold) {
    int from = 0;
    while (from < block.size() && block.token(from).end() <= first) {
      from++;
    }
    int to = from;
    while (to < block.size() && block.token(to).start() <= last) {
      to++;
    }
    if (from < to) {
      gold.add(new FoundName(block, from, to, NameKind.values()[mark.kind().ordinal()]));
    }
  }

  private static int[] letters(String text) {
    return IntStream.range(0, text.length()).filter(i -> isLetter(text.charAt(i))).toArray();
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
  }
}
