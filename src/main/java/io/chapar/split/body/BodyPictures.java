package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Box;
import io.chapar.split.page.Line;
import io.chapar.split.page.Picture;
import io.chapar.split.page.Role;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Markers;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that stand in the text, each with the caption and the credit of its own figure. The
 * one above the text is what pages declare, and counts where they declare none.
 */
public final class BodyPictures {
  private static final int MOST = 10;
  private static final double LINKED = Threshold.HALF_LINK.value();
  private static final Pattern SIZE = Pattern.compile("[-_]\\d{2,4}x\\d{2,4}(?=\\.)");
  private static final String FIGURE = "figure";

  private final Markers markers;

  public BodyPictures(Markers markers) {
    this.markers = markers;
  }

  /**
   * The metadata with these pictures after those that the page declares.
   *
   * @param title index of the headline; -1 when it is not known
   */
  public Metadata add(
      Metadata metadata, List<Picture> pictures, List<Line> lines, int title, Box body) {
    List<Image> images = new ArrayList<>(metadata.images());
    Set<String> known = new HashSet<>();
    images.forEach(image -> known.add(file(image.address())));
    int from = images.isEmpty() && title >= 0 ? Math.min(title, body.first()) : text(lines, body);
    for (Picture picture : pictures) {
      boolean here =
          picture.line() >= from && picture.line() <= body.end() && isShown(picture, lines, body);
      Optional<URI> address =
          here ? PageAddresses.parse(picture.address(), metadata.url()) : Optional.empty();
      if (images.size() < MOST && address.filter(one -> known.add(file(one))).isPresent()) {
        images.add(image(address.get(), picture, lines));
      }
    }
    return with(metadata, images);
  }

  private static Metadata with(Metadata metadata, List<Image> images) {
    Metadata with = metadata.toBuilder().images(images).build();
    boolean found = metadata.images().isEmpty() && !images.isEmpty();
    String first = found ? images.get(0).address().toString() : "";
    return found ? with.because("images", new Evidence(FIGURE, first, Trust.FIGURE.value())) : with;
  }

  /** Where the text begins. */
  private static int text(List<Line> lines, Box body) {
    int at = body.first();
    while (at < body.end() && lines.get(at).prose() == 0) {
      at++;
    }
    return at + 1;
  }

  /** In a figure, or in the text's own box; not in a teaser, a comment or a byline. */
  private static boolean isShown(Picture picture, List<Line> lines, Box body) {
    Box box = picture.box();
    Box figure = figure(box);
    boolean captioned =
        figure != null
            && lines.subList(figure.first(), figure.end()).stream()
                .anyMatch(line -> line.linkDensity() < LINKED);
    boolean apart = box.isWithin(at -> at.role().isForeign() || at.role() == Role.BYLINE);
    boolean within = figure != null || box == body || box.isInside(body);
    return within && !apart && (captioned || !picture.linked());
  }

  private static @Nullable Box figure(Box box) {
    Box at = box;
    while (at != null && !at.tag().equals(FIGURE)) {
      at = at.parent();
    }
    return at;
  }

  private Image image(URI address, Picture picture, List<Line> lines) {
    Box figure = figure(picture.box());
    String caption = null;
    String credit = null;
    for (Line line :
        figure == null ? List.<Line>of() : lines.subList(figure.first(), figure.end())) {
      boolean owner = line.box().role() == Role.CREDIT || isCredit(line.text());
      credit = owner && credit == null ? line.text() : credit;
      caption = !owner && caption == null ? line.text() : caption;
    }
    return new Image(address, caption, credit);
  }

  private boolean isCredit(String line) {
    return markers.of(line).filter(BlockKind.CREDIT::equals).isPresent();
  }

  /** The file's name without its size. */
  private static String file(URI address) {
    String path = String.valueOf(address.getPath());
    return SIZE.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
  }
}
