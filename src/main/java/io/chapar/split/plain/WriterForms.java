package io.chapar.split.plain;

import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.WriterEvidence.Form;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.line.TextShape;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which lines name writers, and the words of a line that are the names. */
final class WriterForms {
  private static final int MOST_KEY_WORDS = 3;
  private static final int MOST_WORDS_BEFORE = 3;
  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}@\"«“]+");
  private static final Pattern END = Pattern.compile("[\\s.,،;؛:)\\]/|–—-]+$");
  private static final Pattern HANDLE = Pattern.compile("\\s@\\w+");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]\\s*");

  /** What parts a name from a place, a role or a organisation. */
  private static final Pattern PARTS = Pattern.compile("\\s*[/|،,;؛()•·]\\s*|\\s+[-–—]+\\s+");

  private final DatedLine datedLine = new DatedLine();
  private final BylineNames names;
  private final Labels labels;

  WriterForms(BylineNames names, Labels labels) {
    this.names = names;
    this.labels = labels;
  }

  /** A form, and the words that are names. */
  record Named(Form form, String value) {
    boolean isAnnounced() {
      return form == Form.ANNOUNCED || form == Form.FIELD;
    }
  }

  /** Empty for a line that names nobody. */
  Optional<Named> of(LabelledSegment segment) {
    String text = bare(segment.text());
    boolean links = REFERENCE.matcher(segment.text()).results().count() > 1;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return announced(text)
        .or(() -> links ? Optional.empty() : alone(text).or(() -> beside(text)))
        .or(
            () ->
                segment.is(TextLabel.BYLINE) && !names.of(text).isEmpty()
                    ? Optional.of(new Named(Form.NONE, text))
                    : Optional.empty())
        .map(named -> new Named(named.form, withoutPlace(named.value)));
  }

  /** Without signs, the numbers of links, handles, and what ends a line. */
  private static String bare(String text) {
    String whole = HANDLE.matcher(REFERENCE.matcher(text).replaceAll("")).replaceAll("");
    String line = SIGNS.matcher(whole).replaceFirst("");
    return END.matcher(line).replaceFirst("");
  }

  private Optional<Named> announced(String text) {
    Optional<Named> field =
        labels
            .read(text)
            .filter(one -> one.field() == Field.BYLINES && isNamed(one.value()))
            .map(one -> new Named(Form.FIELD, one.value()));
    return field.or(() -> byWord(text, labels.lengthAtStart(text, Field.BYLINES)));
  }

  /**
   * @param start length of the words that announce a writer; 0 for none
   */
  private Optional<Named> byWord(String text, int start) {
    String rest = text.substring(start).strip();
    if (start > 0 && isNamed(rest) && !names.isByline(text)) {
      return Optional.of(new Named(Form.ANNOUNCED, rest));
    }
    int space = text.lastIndexOf(' ');
    boolean said =
        space > 0
            && labels.named(text.substring(space + 1)).filter(Field.BYLINES::equals).isPresent();
    if (said && names.isAlone(text.substring(0, space))) {
      return Optional.of(new Named(Form.ANNOUNCED, text.substring(0, space)));
    }
    return ending(text).map(byline -> new Named(Form.ANNOUNCED, byline));
  }

  /** The byline that a line is or, behind a few words, ends in: "Live coverage by Ann Lee". */
  private Optional<String> ending(String text) {
    if (names.isByline(text)) {
      return Optional.of(text);
    }
    int start = text.indexOf(' ') + 1;
    for (int words = 0; words < MOST_WORDS_BEFORE && start > 0; words++) {
      String rest = text.substring(start);
      if (names.isAnnounced(rest) && isOfFullNames(rest)) {
        return names.isOfOthers(text) ? Optional.empty() : Optional.of(rest);
      }
      int space = text.indexOf(' ', start);
      start = space + 1;
    }
    return Optional.empty();
  }

  private boolean isOfFullNames(String byline) {
    return names.of(byline).stream().allMatch(name -> Letters.words(name) > 1);
  }

  private Optional<Named> alone(String text) {
    if (names.isAlone(text)) {
      return Optional.of(new Named(Form.NAME, text));
    }
    TextShape shape = new TextShape(text);
    boolean keyed = shape.colon > 0 && shape.keyWords <= MOST_KEY_WORDS;
    String value = keyed ? shape.value() : "";
    return names.isAlone(value) || names.beginsWithName(value)
        ? Optional.of(new Named(Form.KEYED, value))
        : Optional.empty();
  }

  private Optional<Named> beside(String text) {
    List<String> found = names.of(text);
    boolean full = !found.isEmpty() && found.stream().allMatch(name -> Letters.words(name) > 1);
    if (names.beginsWithName(text)) {
      return Optional.of(new Named(Form.NAME_FIRST, text));
    }
    if (full && datedLine.is(text)) {
      return Optional.of(new Named(Form.DATED, text));
    }
    return full && (found.size() > 1 || PARTS.matcher(text).find())
        ? Optional.of(new Named(Form.NAMES, text))
        : Optional.empty();
  }

  private boolean isNamed(String value) {
    return !names.of(value).isEmpty();
  }

  /** Of "Ann Lee - Lahore" the full name; a place or a organisation is one word. */
  private String withoutPlace(String value) {
    List<String> parts = PARTS.splitAsStream(value).filter(part -> !part.isBlank()).toList();
    String full = parts.stream().filter(names::isAlone).collect(Collectors.joining(", "));
    return parts.size() < 2 || full.isEmpty() ? value : full;
  }
}
