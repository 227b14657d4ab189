package io.chapar.extract.cast;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Person;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.office.InnerTitle;
import io.chapar.extract.office.Office;
import io.chapar.extract.office.OfficeFinder;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.person.PersonFinder;
import io.chapar.extract.person.PersonMention;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.FoundNames;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameVote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of an article: full names, the short forms that join them, and bare offices. */
public final class Cast {
  private static final int SHORT = 3;
  private static final Kind[] NO_NAMES = {
    Kind.STOP, Kind.COMMON, Kind.FIELD, Kind.ROLE, Kind.PLACE, Kind.BODY
  };

  private final List<Figure> figures = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Office> bare = new ArrayList<>();
  private final Map<Passage, List<Office>> offices = new HashMap<>();

  public static Cast in(List<Passage> passages) {
    Cast cast = new Cast();
    List<PersonMention> mentions = new ArrayList<>();
    for (Passage passage : passages) {
      List<Office> offices = OfficeFinder.in(passage);
      cast.offices.put(passage, offices);
      List<PersonMention> here = PersonFinder.in(passage, offices);
      mentions.addAll(here);
      offices.stream()
          .filter(o -> !o.needsName() && here.stream().noneMatch(m -> o.equals(m.office())))
          .forEach(cast.bare::add);
    }
    mentions.addAll(BareNames.in(passages, mentions));
    mentions.forEach(mention -> cast.keys.add(mention.key()));
    cast.join(mentions.stream().map(cast::withoutNoun).toList());
    cast.bare.removeIf(office -> cast.isHeld(office, mentions));
    passages.forEach(passage -> cast.addShortForms(passage));
    LeadOffices.join(passages, cast.bare, cast.subjects, cast.figures);
    cast.bare.forEach(cast::addOffice);
    return cast;
  }

  private record Ranked(PersonMention mention, int fullness) {}

  private void join(List<PersonMention> mentions) {
    mentions.stream()
        .map(mention -> new Ranked(mention, fullness(mention)))
        .sorted(Comparator.comparingInt(Ranked::fullness).reversed())
        .forEach(ranked -> add(ranked.mention));
  }

  /** «رزاقی وابستگی … را عنوان کرد», where the article has a whole name that ends so. */
  private PersonMention withoutNoun(PersonMention mention) {
    int second = mention.from() + 1;
    String first = mention.passage().key(mention.from(), second);
    boolean opening = mention.rule().equals("opening-name") && mention.to() == second + 1;
    boolean known = opening && keys.stream().anyMatch(k -> !k.equals(first) && k.endsWith(first));
    return known ? mention.until(second) : mention;
  }

  /** Longer names first, and those last that may begin with a title or end with a case. */
  private int fullness(PersonMention mention) {
    return otherKey(mention).isEmpty() && !mention.isPolite() ? mention.key().length() : 0;
  }

  /** Of «Yu Jianni» that of «Yu Jian», where the article has both. */
  private String otherKey(PersonMention mention) {
    String untitled = mention.untitledKey();
    return untitled.isEmpty()
        ? mention.stemKeys().stream().filter(keys::contains).findFirst().orElse("")
        : untitled;
  }

  private void add(PersonMention mention) {
    Figure same = only(mention.key());
    String other = otherKey(mention);
    Figure known = same == null && !other.isEmpty() ? only(other) : same;
    known = known == null && mention.isPolite() ? called(mention.words()) : known;
    boolean single = mention.to() - mention.from() == 1;
    if (known == null && single && figures.stream().anyMatch(f -> f.answersTo(mention.key()))) {
      return;
    }
    Figure figure = known == null ? new Figure(mention) : known;
    if (known == null) {
      figures.add(figure);
    }
    mentioned(figure, mention);
  }

  /** The only one with the given name; null where there are none or several. */
  private @Nullable Figure called(String polite) {
    int end = polite.indexOf(' ') + 1;
    List<Figure> same =
        figures.stream().filter(f -> f.name().startsWith(polite.substring(0, end))).toList();
    return end > 0 && same.size() == 1 ? same.get(0) : null;
  }

  private void mentioned(Figure figure, PersonMention mention) {
    figure.mention(mention.span());
    Office office = mention.office();
    if (office != null) {
      figure.holds(office);
    }
    figure.isOneOf(mention);
    int from = office == null ? mention.from() : Math.min(office.from(), mention.from());
    int to = office == null ? mention.to() : Math.max(office.to(), mention.to());
    subjects.add(
        new Subject(
            mention.passage(), from, to, figure.name(), Subject.Who.PERSON, mention.oblique()));
  }

  /** Null when nobody, or more than one, answers to the name. */
  private @Nullable Figure only(String key) {
    return Figure.only(figures, key);
  }

  private void addShortForms(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      CpuBudget.tick();
      if (NameWords.beginsTown(passage, i)) {
        i = passage.after(Kind.PLACE, i) - 1;
      } else if (passage.word(i) && passage.free(i) && mayBeName(passage, i)) {
        i = Math.max(i, addShortForm(passage, i) - 1);
      }
    }
  }

  /** Whether the word may be somebody's whom the article names whole. */
  private static boolean mayBeName(Passage passage, int i) {
    return passage.language().capitals()
        ? passage.capital(i)
            && (!passage.is(Kind.PLACE, i) || passage.is(Kind.TAIL, i) || speaks(passage, i))
        : !passage.anyOf(i, NO_NAMES);
  }

  /** "Jordan said", where somebody of the article has the name of a place. */
  private static boolean speaks(Passage passage, int i) {
    return passage.language().subjectAfter()
        && !passage.language().verbLast()
        && (passage.is(Kind.VERB, i + 1) || passage.endingAt(Kind.VERB, i) != null);
  }

  private int addShortForm(Passage passage, int i) {
    if (!begins(passage.token(i).folded())) {
      addInflected(passage, i);
      return i;
    }
    for (int to = Math.min(i + 3, passage.size()); to > i; to--) {
      Figure figure = passage.free(i, to) ? only(passage.key(i, to).replace(" ", "")) : null;
      if (figure != null) {
        passage.takePerson(i, to);
        figure.mention(passage.span(i, to, "short-name"));
        giveOfficeInCommas(figure, passage, i, to);
        subjects.add(new Subject(passage, i, to, figure.name(), Subject.Who.PERSON, false));
        return to;
      }
    }
    addShared(passage, i);
    return i;
  }

  /** "Dahl, a nurse, said", but not "Lady Dahl": of one whom the article has named before. */
  private void giveOfficeInCommas(Figure figure, Passage passage, int name, int comma) {
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && passage.mark(comma, ",")
            && !passage.capital(name - 1);
    int from = may ? passage.after(Kind.DETERMINER, comma + 1) : comma;
    bare.stream()
        .filter(o -> o.passage() == passage && o.from() == from && from > comma + 1)
        .filter(o -> passage.mark(o.to(), ","))
        .findFirst()
        .ifPresent(
            office -> {
              figure.holds(office);
              bare.remove(office);
            });
  }

  /** «محمد علی و احمد علی … علی گفت»: either may be meant, but for the only one with an office. */
  private void addShared(Passage passage, int i) {
    String surname = passage.key(i, i + 1);
    List<Figure> sharing = figures.stream().filter(f -> f.answersTo(surname)).toList();
    if (sharing.size() > 1) {
      String speaker = Figure.foremost(sharing);
      subjects.add(new Subject(passage, i, i + 1, speaker, Subject.Who.PERSON, false));
    }
  }

  private boolean begins(String word) {
    return Figure.any(figures, word);
  }

  /** «Səmədovanın»: a surname with the ending of a case. */
  private void addInflected(Passage passage, int i) {
    Token token = passage.token(i);
    boolean name = token.shape() == Token.Shape.CAPITAL;
    for (String stem : name ? token.stems() : List.<String>of()) {
      Figure figure = stem.length() > SHORT && begins(stem) ? only(stem) : null;
      if (figure != null) {
        passage.takePerson(i, i + 1);
        figure.mention(passage.span(i, i + 1, "short-name"));
        subjects.add(new Subject(passage, i, i + 1, figure.name(), Subject.Who.PERSON, true));
        return;
      }
    }
  }

  private boolean isHeld(Office office, List<PersonMention> mentions) {
    PersonMention holder = FurtherOffice.holder(office, mentions);
    Figure figure = holder == null ? null : only(holder.key());
    if (figure != null) {
      figure.holds(office);
    }
    return figure != null;
  }

  private void addOffice(Office office) {
    Passage passage = office.passage();
    boolean open = InnerTitle.follows(office);
    Figure holder = open ? null : OfficeKey.holder(office, figures);
    if (holder != null) {
      holder.mention(passage.span(office.from(), office.to(), FoundNames.OFFICE));
    }
    Match named = office.shown();
    if (holder == null && named != null) {
      return;
    }
    int from = named == null ? office.from() : named.from();
    String alone = open ? null : office.withoutEnding();
    String speaker = holder == null ? alone : holder.name();
    Subject.Who who = holder == null ? Subject.Who.OFFICE : Subject.Who.PERSON;
    subjects.add(new Subject(passage, from, office.to(), speaker, who, office.isOblique()));
  }

  /**
   * Takes the people whom the tagger has and no rule found, and leaves out the mentions that it has
   * not.
   */
  public void agree(NameVote vote) {
    figures.forEach(figure -> figure.agree(vote));
    subjects.removeIf(subject -> subject.person() && isRejected(subject, vote));
    join(
        vote.added(NameKind.PERSON).stream()
            .map(name -> tagged(name, offices.getOrDefault(name.passage(), List.of())))
            .toList());
    figures.removeIf(Figure::isNowhere);
    Set<String> left = figures.stream().map(Figure::name).collect(Collectors.toSet());
    subjects.removeIf(s -> s.person() && s.speaker() != null && !left.contains(s.speaker()));
  }

  /** With the office that touches it. */
  private static PersonMention tagged(FoundName name, List<Office> offices) {
    return PersonMention.tagged(
        name,
        offices.stream()
            .filter(office -> office.to() == name.from() || office.from() == name.to())
            .findFirst()
            .orElse(null));
  }

  private static boolean isRejected(Subject subject, NameVote vote) {
    Passage passage = subject.passage();
    return vote.rejectsWithin(
        passage.block(),
        passage.token(subject.from()).start(),
        passage.token(subject.to() - 1).end());
  }

  public boolean hasPerson(String name) {
    return figures.stream().anyMatch(figure -> figure.name().equals(name));
  }

  public List<Subject> subjects() {
    return subjects;
  }

  public List<Person> toPeople() {
    return figures.stream().map(Figure::toPerson).toList();
  }
}
