package io.chapar.keywords;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Mention;
import io.chapar.article.Mention.Field;
import io.chapar.keywords.Occurrences.Occurrence;
import io.chapar.normalise.key.PlacedKey;
import io.chapar.normalise.key.PlacedKey.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article in which phrases are looked for: the title, where it has one, and its
 * blocks.
 */
final class ArticleTexts {
  private final Article article;
  private final @Nullable String title;
  private final List<PlacedKey> keys = new ArrayList<>();

  ArticleTexts(Article article) {
    this.article = article;
    this.title = article.metadata().title();
    article.texts().forEach(text -> keys.add(PlacedKey.of(text)));
  }

  int size() {
    return keys.size();
  }

  PlacedKey key(int text) {
    return keys.get(text);
  }

  /** BCP 47; that of most Arabic letters of news where nobody can tell, as in a headline alone. */
  String language(int text) {
    int block = block(text);
    String own = block < 0 ? null : blocks().get(block).language();
    String language = own == null ? article.language() : own;
    return language.equals("und") && article.script().equals("Arab") ? "fa" : language;
  }

  private List<Block> blocks() {
    return article.blocks();
  }

  /** The index of the block; negative of the title. */
  private int block(int text) {
    return title == null ? text : text - 1;
  }

  /** The words that stand between two places of one text. */
  int wordsBetween(Occurrence one, Occurrence other) {
    PlacedKey key = key(one.text());
    int from = Math.min(one.last(), other.last());
    int to = Math.max(one.first(), other.first());
    int gaps = 0;
    for (int i = from + 1; i <= to; i++) {
      gaps += key.gapBefore(i) == Gap.SPACE ? 1 : 0;
    }
    return Math.max(0, gaps - 1);
  }

  Mention mention(Phrase phrase, Occurrence at) {
    int block = block(at.text());
    int start = key(at.text()).start(at.first());
    int end = key(at.text()).end(at.last());
    String text = block < 0 ? String.valueOf(title) : blocks().get(block).text();
    return new Mention(
        phrase.text(),
        phrase.group(),
        block < 0 ? Field.TITLE : Field.BLOCK,
        block < 0 ? null : block,
        start,
        end,
        text.substring(start, end));
  }
}
