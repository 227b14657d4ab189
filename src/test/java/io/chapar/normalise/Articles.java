package io.chapar.normalise;

import io.chapar.article.Article;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.normalise.language.LanguageDetector;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw articles for the tests of this package. */
public final class Articles {
  public static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());
  private static final Origin ORIGIN = new Origin("test", null, null, Instant.EPOCH, "");

  private Articles() {}

  public static RawArticle raw(
      @Nullable String title, @Nullable URI url, @Nullable String language, String... paragraphs) {
    Metadata metadata = Metadata.builder().title(title).url(url).language(language).build();
    List<RawBlock> blocks =
        Arrays.stream(paragraphs).map(text -> new RawBlock(BlockKind.PARAGRAPH, text)).toList();
    return new RawArticle(ORIGIN, metadata, blocks);
  }

  public static Article normalised(@Nullable String language, String... paragraphs) {
    return NORMALISER.normalise(raw(null, null, language, paragraphs));
  }

  public static String text(@Nullable String language, String paragraph) {
    return normalised(language, paragraph).blocks().get(0).text();
  }
}
