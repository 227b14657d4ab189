package io.chapar.split.plain;

import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import io.chapar.split.header.DatedLine;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.plain.TextClaims.Extent;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.tuning.FeatureBounds;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What speaks for a line of a document to name its writer: its form, its place between headline and
 * text or below the text, its neighbours, how probable the labeller holds it, and where else its
 * name stands. Words are one form among others.
 */
final class WriterEvidence {
  static final FeatureSpace SPACE = new FeatureSpace();

  /** How a line names somebody. */
  enum Form {
    /** It names nobody, but is labelled a byline. */
    NONE,
    /** A full name and nothing else. */
    NAME,
    /** Several full names. */
    NAMES,
    /** A word that announces a writer, before a name or behind it. */
    ANNOUNCED,
    /** The name of the field, a colon, a name. */
    FIELD,
    /** A few other words, a colon, a name. */
    KEYED,
    /** A name, and behind a sign its role, publisher or place. */
    NAME_FIRST,
    /** A name beside a date. */
    DATED
  }

  private enum Place {
    ABOVE_TITLE,
    BELOW_TITLE,
    WITHIN,
    BELOW
  }

  private enum Capitals {
    UNCASED,
    FIRST,
    LAST_WORD,
    ALL
  }

  private static final Template FORM = SPACE.template("form", names(Form.values()));
  private static final Template LABEL =
      SPACE.template(
          "label",
          Stream.concat(Stream.of("continued"), names(TextLabel.values()).stream()).toList());

  private static final double[] SURENESS =
      FeatureBounds.read(WriterEvidence.class, "bounds.tsv").of("byline");
  private static final int[] LINES = {1, 2, 3, 5, 9};

  /** How probable the labeller holds a byline. */
  private static final Template BYLINE = SPACE.template("byline", sureness());

  /** Place, and lines to the headline or the text. */
  private static final Template PLACE =
      both("place", names(Place.values()), List.of("1", "2", "3", "4 to 5", "6 to 9", "far"));

  private static final Template CAPITALS = SPACE.template("capitals", names(Capitals.values()));
  private static final Template WORDS = SPACE.template("words", 8);

  /** Form and whether the script has case. */
  private static final Template CASED_FORM =
      both("form-cased", names(Form.values()), List.of("without case", "with case"));

  /** Form and place. */
  private static final Template FORM_PLACE =
      both("form-place", names(Form.values()), names(Place.values()));

  private static final Template PUBLISHER = flag("publisher");
  private static final Template ORGANISATION = flag("organisation");
  private static final Template OTHER = flag("who-did-something-else");
  private static final Template FIELD = flag("other-field");
  private static final Template DATE_ABOVE = flag("date-above");
  private static final Template DATE_BELOW = flag("date-below");
  private static final Template TEXT_BELOW = flag("text-below");
  private static final Template TITLE_ABOVE = flag("title-above");
  private static final Template CREDIT_NEAR = flag("credit-near");
  private static final Template REPEATED = flag("repeated");

  private static final List<String> PLACES = List.of("no", "once", "often");

  /** Segments of the text that have the name. */
  private static final Template IN_TEXT = SPACE.template("name-in-text", PLACES);

  /** Segments outside the text that have the name, beside its own. */
  private static final Template ASIDE = SPACE.template("name-elsewhere", PLACES);

  /** Whether another line is announced, and this one not. */
  private static final Template OUTDONE = flag("another-announced");

  /** Segments of its line. */
  private static final Template MATES =
      SPACE.template("in-line", List.of("alone", "of 2", "of 3", "of more"));

  private static final Template APART =
      SPACE.template("blank-lines", List.of("no", "above", "below", "both"));
  private static final Template STOP = flag("stop");
  private static final Template FIGURES = flag("figures");

  private static final int LONGEST = 120;
  private static final int MOST_KEY_WORDS = 3;

  private final List<LabelledSegment> segments;
  private final WriterForms forms;
  private final PublisherNames publisherNames;
  private final DatedLine datedLine = new DatedLine();
  private final BylineNames names;
  private final Labels labels;
  private final Extent extent;
  private final NamePlaces text;
  private final NamePlaces aside;
  private final Map<String, Integer> lines = new HashMap<>();
  private final int title;
  private final boolean announced;

  /** Index of the nearest segment of another line above and below each; outside for none. */
  private final int[] above;

  private final int[] below;

  /**
   * @param title index of the segment that is the headline; -1 for none
   */
  WriterEvidence(
      List<LabelledSegment> segments,
      BylineNames names,
      Labels labels,
      PublisherNames publisherNames,
      int title) {
    this.segments = segments;
    this.names = names;
    this.labels = labels;
    this.title = title;
    this.forms = new WriterForms(names, labels);
    this.publisherNames = publisherNames;
    this.above = new int[segments.size()];
    this.below = new int[segments.size()];
    findNeighbours();
    this.extent = Extent.of(segments);
    this.text = new NamePlaces(segments.stream().filter(LabelledSegment::isBody).toList());
    this.aside = new NamePlaces(segments.stream().filter(one -> !one.isBody()).toList());
    segments.stream()
        .filter(one -> one.text().length() < LONGEST)
        .forEach(one -> lines.merge(Letters.fold(one.text()), 1, Integer::sum));
    this.announced =
        IntStream.range(0, segments.size())
            .mapToObj(this::form)
            .flatMap(Optional::stream)
            .anyMatch(WriterForms.Named::isAnnounced);
  }

  private static List<String> names(Enum<?>[] all) {
    return Stream.of(all)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }

  /** Of two properties together, in the order of the first. */
  private static Template both(String name, List<String> first, List<String> second) {
    return SPACE.template(
        name, first.stream().flatMap(one -> second.stream().map(two -> one + ", " + two)).toList());
  }

  private static Template flag(String name) {
    return SPACE.template(name, List.of("no", "yes"));
  }

  /** How a segment may name a writer; empty where it does not. */
  Optional<WriterForms.Named> form(int at) {
    LabelledSegment one = segments.get(at);
    boolean headline = at == title || one.text().length() > LONGEST;
    return headline ? Optional.empty() : forms.of(one);
  }

  /** The features of a segment that may. */
  int[] of(int at, WriterForms.Named named) {
    LabelledSegment one = segments.get(at);
    String name = named.value();
    boolean cased = name.chars().anyMatch(Character::isUpperCase);
    Form form = named.form();
    Place place = place(at);
    return new int[] {
      FORM.of(form),
      LABEL.of(one.label() == null ? 0 : one.label().ordinal() + 1),
      BYLINE.of(bucket(one.byline())),
      PLACE.of(6 * place.ordinal() + distance(at, place)),
      CAPITALS.of(capitals(name, cased)),
      WORDS.of(Letters.words(name)),
      CASED_FORM.of(2 * form.ordinal() + (cased ? 1 : 0)),
      FORM_PLACE.of(4 * form.ordinal() + place.ordinal()),
      PUBLISHER.of(publisherNames.matches(name)),
      ORGANISATION.of(names.isOfOrganisation(name)),
      OTHER.of(names.isOfOthers(one.text())),
      FIELD.of(isOtherField(one.text())),
      DATE_ABOVE.of(isDate(at, -1)),
      DATE_BELOW.of(isDate(at, 1)),
      TEXT_BELOW.of(beside(at, 1).filter(two -> two.is(TextLabel.PARAGRAPH)).isPresent()),
      TITLE_ABOVE.of(beside(at, -1).filter(two -> two.is(TextLabel.TITLE)).isPresent()),
      CREDIT_NEAR.of(isCredit(at, -1) || isCredit(at, 1)),
      REPEATED.of(lines.getOrDefault(Letters.fold(one.text()), 1) > 1),
      IN_TEXT.of((int) Math.min(2, text.of(name) - (one.isBody() ? 1 : 0))),
      ASIDE.of((int) Math.min(2, aside.of(name) - (one.isBody() ? 0 : 1))),
      OUTDONE.of(announced && !named.isAnnounced()),
      MATES.of(mates(at) - 1),
      APART.of(apart(at)),
      STOP.of(Letters.endsWithStop(one.text())),
      FIGURES.of(one.text().chars().anyMatch(c -> Letters.isDigit((char) c)))
    };
  }

  private static List<String> sureness() {
    return IntStream.rangeClosed(0, SURENESS.length)
        .mapToObj(i -> i == 0 ? "under " + SURENESS[0] : "from " + SURENESS[i - 1])
        .toList();
  }

  private static int bucket(float probability) {
    return FeatureBounds.bucket(probability, SURENESS);
  }

  private Place place(int at) {
    if (at < title && at < extent.first()) {
      return Place.ABOVE_TITLE;
    }
    return at < extent.first()
        ? Place.BELOW_TITLE
        : at >= extent.last() ? Place.BELOW : Place.WITHIN;
  }

  /** In lines, to the headline or to the last paragraph. */
  private int distance(int at, Place place) {
    int from = place == Place.BELOW ? extent.last() : title;
    int line = segments.get(at).segment().line();
    int far = from < 0 ? LINES.length : Math.abs(line - segments.get(from).segment().line());
    int bucket = 0;
    while (bucket < LINES.length && far > LINES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static Capitals capitals(String name, boolean cased) {
    if (!cased) {
      return Capitals.UNCASED;
    }
    if (Letters.areCapitals(name)) {
      return Capitals.ALL;
    }
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.length() > 2 && Letters.areCapitals(last) ? Capitals.LAST_WORD : Capitals.FIRST;
  }

  /** A line that opens as another field does, such as one of tags. */
  private boolean isOtherField(String line) {
    return labels.read(line).filter(one -> one.field() != Field.BYLINES).isPresent();
  }

  private void findNeighbours() {
    int last = segments.size() - 1;
    for (int i = 0; i <= last; i++) {
      above[i] = i > 0 && line(i) == line(i - 1) ? above[i - 1] : i - 1;
      int back = last - i;
      below[back] = i > 0 && line(back) == line(back + 1) ? below[back + 1] : back + 1;
    }
  }

  private int line(int at) {
    return segments.get(at).segment().line();
  }

  /** The nearest segment of another line above or below. */
  private Optional<LabelledSegment> beside(int at, int step) {
    int next = step < 0 ? above[at] : below[at];
    return next < 0 || next >= segments.size() ? Optional.empty() : Optional.of(segments.get(next));
  }

  private boolean isDate(int at, int step) {
    int mate = at + step;
    boolean inLine = mate >= 0 && mate < segments.size() && isDate(segments.get(mate));
    return inLine || beside(at, step).filter(this::isDate).isPresent();
  }

  private boolean isDate(LabelledSegment one) {
    return one.is(TextLabel.DATE) || one.text().length() < LONGEST && datedLine.is(one.text());
  }

  private boolean isCredit(int at, int step) {
    return beside(at, step)
        .filter(one -> one.is(TextLabel.CREDIT) || names.isOfOthers(one.text()))
        .isPresent();
  }

  private int mates(int at) {
    int line = segments.get(at).segment().line();
    int from = Math.max(0, at - MOST_KEY_WORDS);
    int to = Math.min(segments.size(), at + MOST_KEY_WORDS + 1);
    return (int)
        segments.subList(from, to).stream().filter(one -> one.segment().line() == line).count();
  }

  private int apart(int at) {
    boolean above = segments.get(at).segment().gap() > 0;
    boolean below = beside(at, 1).filter(one -> one.segment().gap() > 0).isPresent();
    return (above ? 1 : 0) + (below ? 2 : 0);
  }
}
