package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.block.TokenisedBlocks;
import io.chapar.extract.language.Languages;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameTagger.TaggedNames;
import io.chapar.extract.tagger.NameWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the tagger has the names of an article, and what tables have that it has for none. */
public final class NameReasons {
  private static final LexicalCategory[] LISTED = {
    LexicalCategory.ORGANISATION, LexicalCategory.PLACE, LexicalCategory.TOWN
  };

  private final Languages languages = new Languages();
  private final NameTagger tagger = new NameTagger(NameWeights.own());

  /**
   * A name that did not win.
   *
   * @param kind of the table that has it
   */
  public record LostName(String kind, Span span) {}

  /** What speaks for each name, by its place; see {@link NameTagger#evidence}. */
  public Map<Span, String> of(Article article) {
    List<TokenisedBlock> blocks = blocks(article);
    return blocks.isEmpty() || !blocks.get(0).language().hasTables()
        ? Map.of()
        : tagger.evidence(blocks);
  }

  private List<TokenisedBlock> blocks(Article article) {
    return TokenisedBlocks.of(article, languages.of(article.language()));
  }

  /** What a table has for a place or an organisation, and the tagger for no name at all. */
  public List<LostName> lost(Article article) {
    List<TokenisedBlock> blocks = blocks(article);
    Map<TokenisedBlock, List<FoundName>> names =
        FoundName.byBlock(TaggedNames.in(blocks, tagger).all());
    List<LostName> lost = new ArrayList<>();
    blocks.forEach(block -> add(block, names.getOrDefault(block, List.of()), lost));
    return lost;
  }

  private static void add(TokenisedBlock block, List<FoundName> names, List<LostName> lost) {
    boolean[] named = new boolean[block.size()];
    names.forEach(name -> Arrays.fill(named, name.from(), name.to(), true));
    for (int i = 0; i < block.size(); i++) {
      Match listed = listed(block, i);
      if (listed != null && !named[i] && !named[listed.to() - 1]) {
        String kind = listed.entry().kind().name().toLowerCase(Locale.ROOT);
        lost.add(new LostName(kind, block.span(i, listed.to(), "listed")));
        i = listed.to() - 1;
      }
    }
  }

  private static @Nullable Match listed(TokenisedBlock block, int i) {
    for (LexicalCategory kind : LISTED) {
      Match match = block.at(kind, i);
      if (match != null) {
        return match;
      }
    }
    return null;
  }
}
