package io.chapar.train;

import io.chapar.article.BlockKind;
import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.SequenceModel;
import io.chapar.split.ArticleModel;
import io.chapar.split.PageModels;
import io.chapar.split.PageSplitter;
import io.chapar.split.body.BodyFinder.BoxModel;
import io.chapar.split.body.LineLabel;
import io.chapar.split.body.LineModel;
import io.chapar.split.page.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The lines of pages that the splitter asks a model about, with their features. Safe for use by
 * many threads.
 */
public final class PageLines {
  /** Share of the body below which the splitter looked in the wrong place. */
  private static final double LITTLE = 0.5;

  private static final List<String> NAMES = List.of("class", "id", "role");

  /** The features that tell that rules take a line for text of the body. */
  private static final BitSet PROPOSING =
      features(
          name ->
              Stream.of(BlockKind.values())
                  .anyMatch(kind -> kind.isBody() && name.equals("rule=" + kind.name())));

  private final ThreadLocal<List<Asked>> asked = ThreadLocal.withInitial(ArrayList::new);
  private final PageSplitter splitter;

  /** The lines of one page. */
  public record Asked(List<Line> lines, int[][] features) {

    List<String> texts() {
      return lines.stream().map(Line::text).toList();
    }

    /** Whether rules take a line for text of the body. */
    boolean isProposed(int line) {
      return Arrays.stream(features[line]).anyMatch(PROPOSING::get);
    }
  }

  /**
   * @param models of which the boxes are asked
   */
  public PageLines(PageModels models) {
    SequenceModel nothing = nothing();
    LineModel listening =
        (lines, features) -> {
          asked.get().add(new Asked(List.copyOf(lines), features));
          return nothing.label(features);
        };
    splitter = new PageSplitter(List.of(), models.with(listening));
  }

  /** All features with such names. */
  static BitSet features(Predicate<String> names) {
    FeatureSpace space = LineModel.space();
    BitSet features = new BitSet();
    for (int i = 0; i < space.size(); i++) {
      features.set(i, names.test(space.name(i)));
    }
    return features;
  }

  /** Models that have learned nothing: each line is as probable as any, each page an article. */
  static PageModels untaught() {
    BoxModel first = (boxes, lines, evidence) -> boxes.get(0);
    return new PageModels(first, LineModel.of(nothing()), ArticleModel.watching(features -> {}));
  }

  /** A model that has learned nothing. */
  private static SequenceModel nothing() {
    FeatureSpace space = LineModel.space();
    int labels = LineLabel.values().length;
    float[] weights = new float[space.size() * labels];
    return new SequenceModel(
        space, LineLabel.words(), weights, new float[labels], new float[labels * labels]);
  }

  /** The lines that the splitter asks about last; empty where it finds no text. */
  public Optional<Asked> of(FetchedPage page) {
    List<Asked> heard = asked.get();
    heard.clear();
    try {
      splitter.split(page);
    } catch (PermanentFailure refused) {
      // What the splitter thinks of the page as a whole does not matter here.
    }
    return heard.isEmpty() ? Optional.empty() : Optional.of(heard.get(heard.size() - 1));
  }

  /** The labels of the lines, by the body's text; empty where they hold too little of it. */
  public static Optional<int[]> labels(Asked asked, String body) {
    GoldLines gold = new GoldLines(body);
    boolean[] inside = gold.of(asked.texts());
    if (gold.covered(asked.texts(), inside) < LITTLE) {
      return Optional.empty();
    }
    int[] labels = new int[inside.length];
    for (int i = 0; i < labels.length; i++) {
      Line line = asked.lines().get(i);
      labels[i] = (inside[i] ? ofText(line) : apart(line)).ordinal();
    }
    return Optional.of(labels);
  }

  private static LineLabel ofText(Line line) {
    return switch (line.tag()) {
      case "li", "dt", "dd", "tr" -> LineLabel.ITEM;
      case "blockquote" -> LineLabel.QUOTE;
      default -> line.isHeading() ? LineLabel.HEADING : LineLabel.TEXT;
    };
  }

  private static LineLabel apart(Line line) {
    return line.isInside("figure") || line.isInside("figcaption")
        ? LineLabel.CAPTION
        : line.linkDensity() > 0.6 ? LineLabel.RELATED : LineLabel.OTHER;
  }

  /** The page without the names of its elements: what it is like where they tell nothing. */
  public static FetchedPage nameless(FetchedPage page) {
    Document document = parse(page);
    for (Element element : document.body().getAllElements()) {
      for (Attribute attribute : element.attributes().asList()) {
        if (isName(attribute.getKey())) {
          element.removeAttr(attribute.getKey());
        }
      }
    }
    byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
    return new FetchedPage(page.origin(), page.item(), "text/html; charset=utf-8", bytes);
  }

  private static boolean isName(String attribute) {
    return NAMES.contains(attribute)
        || attribute.startsWith("data-")
        || attribute.startsWith("aria-");
  }

  private static Document parse(FetchedPage page) {
    String type = page.contentType();
    String charset = type != null && type.contains("utf-8") ? "UTF-8" : null;
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.bytes()), charset, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
