package io.chapar.extract.cast;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Person;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.office.OfficeFinder;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an article: full names, the short forms that join them, and bare offices. */
public final class PersonResolver {
  private final List<PersonEntity> figures = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<JobTitle> bare = new ArrayList<>();

  /**
   * @param passages which know the names of people and bodies
   * @param names of people
   */
  public static PersonResolver of(List<TokenisedBlock> passages, List<FoundName> names) {
    PersonResolver cast = new PersonResolver();
    Map<TokenisedBlock, List<FoundName>> in = FoundName.byPassage(names);
    List<PersonMention> mentions = new ArrayList<>();
    for (TokenisedBlock passage : passages) {
      mentions.addAll(cast.read(passage, in.getOrDefault(passage, List.of())));
    }
    mentions.forEach(mention -> cast.keys.add(mention.key()));
    cast.join(mentions);
    cast.bare.removeIf(office -> cast.isHeld(office, mentions));
    LeadOffices.join(passages, cast.bare, cast.subjects, cast.figures);
    cast.bare.forEach(cast::addOffice);
    return cast;
  }

  private List<PersonMention> read(TokenisedBlock passage, List<FoundName> names) {
    CpuBudget.tick();
    List<JobTitle> offices = OfficeFinder.in(passage);
    HeldOffice held = new HeldOffice(passage, offices);
    List<PersonMention> mentions =
        names.stream().map(name -> new PersonMention(name, held.of(name))).toList();
    Set<Integer> taken = new HashSet<>();
    mentions.stream()
        .map(PersonMention::office)
        .forEach(office -> taken.add(office == null ? -1 : office.from()));
    offices.stream()
        .filter(office -> !office.needsName() && !taken.contains(office.from()))
        .forEach(bare::add);
    return mentions;
  }

  private record Ranked(PersonMention mention, int fullness) {}

  private void join(List<PersonMention> mentions) {
    mentions.stream()
        .map(mention -> new Ranked(mention, fullness(mention)))
        .sorted(Comparator.comparingInt(Ranked::fullness).reversed())
        .forEach(ranked -> add(ranked.mention));
  }

  /** Longer names first, and those last that may begin with a title or end with a case. */
  private int fullness(PersonMention mention) {
    return otherKey(mention).isEmpty() && !mention.isPolite() ? mention.key().length() : 0;
  }

  /** Of «Yu Jianni» that of «Yu Jian», where the article has both. */
  private String otherKey(PersonMention mention) {
    String untitled = mention.untitledKey();
    return untitled.isEmpty()
        ? mention.stemKeys().stream()
            .filter(key -> !key.equals(mention.key()) && keys.contains(key))
            .findFirst()
            .orElse("")
        : untitled;
  }

  private void add(PersonMention mention) {
    List<PersonEntity> sharing = mention.isSingle() ? answering(mention) : List.of();
    PersonEntity figure = sharing.size() > 1 ? null : known(mention);
    if (figure == null && sharing.size() > 1) {
      addShared(mention, sharing);
      return;
    }
    PersonEntity meant = figure == null ? new PersonEntity(mention) : figure;
    if (figure == null) {
      figures.add(meant);
    }
    mentioned(meant, mention);
  }

  private List<PersonEntity> answering(PersonMention mention) {
    String key = mention.key();
    return figures.stream().filter(figure -> figure.answersTo(key)).toList();
  }

  private @Nullable PersonEntity known(PersonMention mention) {
    PersonEntity same = only(mention.key());
    String other = otherKey(mention);
    PersonEntity known = same == null && !other.isEmpty() ? only(other) : same;
    PersonEntity polite = known == null && mention.isPolite() ? called(mention.words()) : known;
    return polite == null ? withoutEnding(mention) : polite;
  }

  /** «Səmədovanın», «Путина»: whose surname it is with the ending of a case. */
  private @Nullable PersonEntity withoutEnding(PersonMention mention) {
    return mention.surnames().stream()
        .map(this::only)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The only one with the given name; null where there are none or several. */
  private @Nullable PersonEntity called(String polite) {
    int end = polite.indexOf(' ') + 1;
    List<PersonEntity> same =
        figures.stream().filter(f -> f.name().startsWith(polite.substring(0, end))).toList();
    return end > 0 && same.size() == 1 ? same.get(0) : null;
  }

  private void mentioned(PersonEntity figure, PersonMention mention) {
    figure.mention(mention.span());
    JobTitle office = mention.office();
    if (office != null) {
      figure.holds(office);
    }
    figure.isOneOf(mention);
    boolean declined = mention.isSingle() && !figure.answersTo(mention.key());
    addSubject(mention, figure.name(), declined || mention.oblique());
  }

  private void addSubject(PersonMention mention, @Nullable String speaker, boolean oblique) {
    JobTitle office = mention.office();
    int from = office == null ? mention.from() : Math.min(office.from(), mention.from());
    int to = office == null ? mention.to() : Math.max(office.to(), mention.to());
    subjects.add(new Subject(mention.passage(), from, to, speaker, Subject.Who.PERSON, oblique));
  }

  /**
   * «محمد علی و احمد علی … علی گفت»: either may be meant, but for the only one with an office; it
   * is a mention of that one, or of the one who was named last before it, and is heard as nobody
   * else.
   */
  private void addShared(PersonMention mention, List<PersonEntity> sharing) {
    PersonEntity foremost = PersonEntity.foremost(sharing);
    PersonEntity meant =
        foremost == null ? PersonEntity.lastBefore(sharing, mention.span()) : foremost;
    if (meant != null) {
      meant.mention(mention.span());
      String speaker = foremost == null ? null : foremost.name();
      addSubject(mention, speaker, mention.oblique());
    }
  }

  /** Null when nobody, or more than one, answers to the name. */
  private @Nullable PersonEntity only(String key) {
    return PersonEntity.only(figures, key);
  }

  private boolean isHeld(JobTitle office, List<PersonMention> mentions) {
    PersonMention holder = FurtherOffice.holder(office, mentions);
    PersonEntity figure = holder == null ? null : only(holder.key());
    if (figure != null) {
      figure.holds(office);
    }
    return figure != null;
  }

  private void addOffice(JobTitle office) {
    TokenisedBlock passage = office.passage();
    boolean open = office.isBeforeInner();
    PersonEntity holder = open ? null : OfficeKey.holder(office, figures);
    if (holder != null) {
      holder.mention(passage.span(office.from(), office.to(), PersonEntity.OFFICE_ALONE));
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

  public boolean hasPerson(String name) {
    return figures.stream().anyMatch(figure -> figure.name().equals(name));
  }

  public List<Subject> subjects() {
    return subjects;
  }

  public List<Person> toPeople() {
    return figures.stream().map(PersonEntity::toPerson).toList();
  }
}
