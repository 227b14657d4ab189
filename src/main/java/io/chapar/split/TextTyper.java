package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of each line of a plain-text document what it is, and claims what the lines tell. Nothing
 * ends the document: an end mark in the middle is one line and no more.
 */
final class TextTyper {
  /** A title that only the feed gives may still stand in the first line. */
  private static final double FEED_TRUST = 0.5;

  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_MARKED = 300;
  private static final int LONGEST_DATE = 60;
  private static final ZoneId ANY_ZONE = ZoneId.of("UTC");

  private final Markers markers;
  private final Labels labels;
  private final Publishers publishers;
  private final Claims claims;
  private final Names names = new Names();
  private final Dates dates = new Dates();
  private final List<RawBlock> blocks = new ArrayList<>();
  private boolean titled;
  private boolean begun;

  TextTyper(Markers markers, Labels labels, Publishers publishers, Claims claims) {
    this.markers = markers;
    this.labels = labels;
    this.publishers = publishers;
    this.claims = claims;
    this.titled = claims.best(Field.TITLE).filter(claim -> claim.trust() > FEED_TRUST).isPresent();
  }

  List<RawBlock> blocks() {
    return blocks;
  }

  void take(String line) {
    String rest = line;
    for (int i = 0; i < MOST_ADDRESSES && !rest.isEmpty(); i++) {
      Optional<AddressInText> address = AddressInText.find(rest).filter(this::isSource);
      address.ifPresent(this::source);
      if (address.isEmpty()) {
        plain(rest);
        return;
      }
      rest = address.get().after();
    }
  }

  /** Whether the address stands for the document, not for a mention in a sentence. */
  private boolean isSource(AddressInText found) {
    return found.before().isEmpty() || markers.of(found.before()).isPresent();
  }

  private void source(AddressInText found) {
    boolean first = !claims.has(Field.URL);
    boolean named = markers.of(found.before()).filter(kind -> kind == BlockKind.RELATED).isEmpty();
    if (first && named) {
      claims.add(Field.URL, found.address(), "source-line", 0.9);
    }
    add(
        named ? BlockKind.SOURCE : BlockKind.RELATED,
        (found.before() + " " + found.address()).strip());
  }

  private void plain(String line) {
    Optional<Labels.Labelled> labelled = labels.read(line);
    Optional<BlockKind> marked =
        line.length() > LONGEST_MARKED ? Optional.empty() : markers.of(line);
    if (labelled.isPresent() && tell(labelled.get())) {
      add(blockKind(labelled.get().field()), line);
    } else if (marked.isPresent()) {
      add(marked.get(), line);
      credit(marked.get(), line);
    } else if (!titled && line.length() <= LONGEST_TITLE) {
      title(line);
    } else {
      text(line);
    }
  }

  private boolean tell(Labels.Labelled labelled) {
    boolean fits =
        switch (labelled.field()) {
          case PUBLISHED, MODIFIED -> labelled.value().length() < LONGEST_DATE;
          case BYLINES -> !names.of(labelled.value()).isEmpty();
          case ARTICLE_ID ->
              labelled.value().chars().anyMatch(Character::isDigit)
                  && labelled.value().length() < 30;
          case TITLE, SUMMARY -> true;
          default -> labelled.value().length() < LONGEST_MARKED;
        };
    if (fits) {
      claims.add(labelled.field(), labelled.value(), "label", 0.85);
      titled |= labelled.field() == Field.TITLE;
    }
    return fits;
  }

  private static BlockKind blockKind(Field field) {
    return switch (field) {
      case TITLE -> BlockKind.TITLE;
      case SUMMARY -> BlockKind.SUMMARY;
      case BYLINES -> BlockKind.BYLINE;
      case PUBLISHED, MODIFIED -> BlockKind.DATELINE;
      default -> BlockKind.NOTICE;
    };
  }

  private void credit(BlockKind kind, String line) {
    if (kind == BlockKind.BYLINE) {
      claims.add(Field.BYLINES, line, "byline", 0.6);
    } else if (kind == BlockKind.SOURCE && line.indexOf(':') > 0) {
      claims.add(Field.AGENCY, line.substring(line.indexOf(':') + 1).strip(), "source-line", 0.6);
    }
  }

  private void title(String line) {
    boolean date = isDate(line);
    titled = !date;
    if (!date) {
      claims.add(Field.TITLE, line, "first-line", 0.7);
    }
    add(date ? BlockKind.DATELINE : BlockKind.TITLE, line);
  }

  private boolean isDate(String line) {
    boolean date = line.length() < LONGEST_DATE && dates.read(line, ANY_ZONE).isPresent();
    if (date) {
      claims.add(Field.PUBLISHED, line, "date-line", 0.6);
    }
    return date;
  }

  private void text(String line) {
    EndMark end = EndMark.cut(line, markers);
    Dateline.agency(end.text(), publishers)
        .ifPresent(name -> claims.add(Field.AGENCY, name, "dateline", 0.7));
    if (!end.text().isEmpty()) {
      Dateline.closingAgency(line, publishers)
          .ifPresent(name -> claims.add(Field.AGENCY, name, "closing", 0.4));
      add(kind(end.text()), end.text());
    }
    if (!end.mark().isEmpty()) {
      add(BlockKind.END_MARK, end.mark());
    }
  }

  private BlockKind kind(String line) {
    if (isDate(line) || Dateline.isClock(line)) {
      return BlockKind.DATELINE;
    }
    if (ShareLine.is(line) || !Letters.hasLetter(line)) {
      return BlockKind.NOTICE;
    }
    if (!begun && Dateline.isAlone(line, publishers)) {
      return BlockKind.DATELINE;
    }
    return isByline(line)
        ? BlockKind.BYLINE
        : ListItem.is(line) ? BlockKind.LIST : BlockKind.PARAGRAPH;
  }

  private boolean isByline(String line) {
    boolean byline = names.isByline(line);
    claims.add(Field.BYLINES, byline ? line : null, "byline", 0.6);
    return byline;
  }

  private void add(BlockKind kind, String line) {
    begun |= kind == BlockKind.PARAGRAPH;
    blocks.add(new RawBlock(kind, line));
  }
}
