package io.chapar.split.plain;

import io.chapar.article.FetchedPage;
import io.chapar.article.RawArticle;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.ItemClaims;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.MetadataMaker;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Markers;
import io.chapar.split.wording.Names;
import java.util.List;
import java.util.Set;

/** A plain-text document to metadata and blocks. */
public final class TextSplitter {
  private final Markers markers;
  private final Labels labels;
  private final Names names;
  private final Publishers publishers;
  private final MetadataMaker metadata;

  public TextSplitter(Markers markers, Labels labels, Names names, Publishers publishers) {
    this.markers = markers;
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
    this.metadata = new MetadataMaker(names, publishers);
  }

  public RawArticle split(FetchedPage page, String text) {
    return split(page, text, ItemClaims.of(page.item()));
  }

  /**
   * @param claims what is known already from outside the text; grows
   */
  public RawArticle split(FetchedPage page, String text, Claims claims) {
    TextTyper typer = new TextTyper(markers, labels, names, publishers, claims);
    List<String> lines = new LoneLabels(labels).joined(TextLines.of(text));
    for (int i = 0; i < lines.size(); i++) {
      typer.take(lines.get(i), lines.subList(i + 1, lines.size()));
    }
    return new RawArticle(
        page.origin(), metadata.of(page, claims, Set.of()).metadata(), typer.blocks());
  }
}
