package io.chapar.extract.coreference;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Person;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.jobtitle.JobTitleFinder;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.tagger.FoundName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an article: full names, the short forms that join them, and bare job titles. */
public final class PersonResolver {
  private final List<PersonEntity> figures = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<SpeakerCandidate> subjects = new ArrayList<>();
  private final List<JobTitle> bare = new ArrayList<>();

  /**
   * @param blocks which know the names of people and organisations
   * @param names of people
   */
  public static PersonResolver of(List<TokenisedBlock> blocks, List<FoundName> names) {
    PersonResolver cast = new PersonResolver();
    Map<TokenisedBlock, List<FoundName>> in = FoundName.byBlock(names);
    List<PersonMention> mentions = new ArrayList<>();
    for (TokenisedBlock block : blocks) {
      mentions.addAll(cast.read(block, in.getOrDefault(block, List.of())));
    }
    mentions.forEach(mention -> cast.keys.add(mention.key()));
    cast.join(mentions);
    cast.bare.removeIf(jobTitle -> cast.isHeld(jobTitle, mentions));
    LeadJobTitles.join(blocks, cast.bare, cast.subjects, cast.figures);
    cast.bare.forEach(cast::addJobTitle);
    return cast;
  }

  private List<PersonMention> read(TokenisedBlock block, List<FoundName> names) {
    CpuBudget.tick();
    List<JobTitle> jobTitles = JobTitleFinder.in(block);
    HeldJobTitle held = new HeldJobTitle(block, jobTitles);
    List<PersonMention> mentions =
        names.stream().map(name -> new PersonMention(name, held.of(name))).toList();
    Set<Integer> taken = new HashSet<>();
    mentions.stream()
        .map(PersonMention::jobTitle)
        .forEach(jobTitle -> taken.add(jobTitle == null ? -1 : jobTitle.from()));
    jobTitles.stream()
        .filter(jobTitle -> !jobTitle.needsName() && !taken.contains(jobTitle.from()))
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
    JobTitle jobTitle = mention.jobTitle();
    if (jobTitle != null) {
      figure.holds(jobTitle);
    }
    figure.isOneOf(mention);
    boolean declined = mention.isSingle() && !figure.answersTo(mention.key());
    addSubject(mention, figure.name(), declined || mention.oblique());
  }

  private void addSubject(PersonMention mention, @Nullable String speaker, boolean oblique) {
    JobTitle jobTitle = mention.jobTitle();
    int from = jobTitle == null ? mention.from() : Math.min(jobTitle.from(), mention.from());
    int to = jobTitle == null ? mention.to() : Math.max(jobTitle.to(), mention.to());
    subjects.add(
        new SpeakerCandidate(
            mention.block(), from, to, speaker, SpeakerCandidate.Who.PERSON, oblique));
  }

  /**
   * «محمد علی و احمد علی … علی گفت»: either may be meant, but for the only one with a job title; it
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

  private boolean isHeld(JobTitle jobTitle, List<PersonMention> mentions) {
    PersonMention holder = FurtherJobTitle.holder(jobTitle, mentions);
    PersonEntity figure = holder == null ? null : only(holder.key());
    if (figure != null) {
      figure.holds(jobTitle);
    }
    return figure != null;
  }

  private void addJobTitle(JobTitle jobTitle) {
    TokenisedBlock block = jobTitle.block();
    boolean open = jobTitle.isBeforeInner();
    PersonEntity holder = open ? null : JobTitleKey.holder(jobTitle, figures);
    if (holder != null) {
      holder.mention(block.span(jobTitle.from(), jobTitle.to(), PersonEntity.JOB_TITLE_ALONE));
    }
    Match named = jobTitle.shown();
    if (holder == null && named != null) {
      return;
    }
    int from = named == null ? jobTitle.from() : named.from();
    String alone = open ? null : jobTitle.withoutEnding();
    String speaker = holder == null ? alone : holder.name();
    SpeakerCandidate.Who who =
        holder == null ? SpeakerCandidate.Who.JOB_TITLE : SpeakerCandidate.Who.PERSON;
    subjects.add(
        new SpeakerCandidate(block, from, jobTitle.to(), speaker, who, jobTitle.isOblique()));
  }

  public boolean hasPerson(String name) {
    return figures.stream().anyMatch(figure -> figure.name().equals(name));
  }

  public List<SpeakerCandidate> subjects() {
    return subjects;
  }

  public List<Person> toPeople() {
    return figures.stream().map(PersonEntity::toPerson).toList();
  }

  /**
   * «Parti Sözcüsü ve Birlik Başkanı Ali Demir», «департамент бастығының орынбасары, полиция
   * полковнигі Нұрлан Ахметов»: a job title before the one that stands beside its holder's name,
   * where the heads of job titles stand last.
   */
  private static final class FurtherJobTitle {
    private static final int FARTHEST = 12;

    private FurtherJobTitle() {}

    /** The name of the one who holds it; null where the job title is no such one. */
    static @Nullable PersonMention holder(JobTitle jobTitle, List<PersonMention> mentions) {
      TokenisedBlock block = jobTitle.block();
      boolean last = block.language().jobTitles() == Language.HeadDirection.LAST;
      int joint = last ? afterJoint(jobTitle) : jobTitle.to();
      return joint == jobTitle.to()
          ? null
          : mentions.stream()
              .filter(name -> name.block() == block && name.from() > joint)
              .filter(name -> isHolder(name, joint, block.mark(jobTitle.to(), ",")))
              .findFirst()
              .orElse(null);
    }

    private static int afterJoint(JobTitle jobTitle) {
      TokenisedBlock block = jobTitle.block();
      int to = jobTitle.to();
      boolean comma = block.mark(to, ",");
      boolean several = to - jobTitle.from() > 1;
      boolean and =
          several
              && block.is(LexicalCategory.AND, to)
              && !block.is(LexicalCategory.PREPOSITION, to);
      return comma || and ? to + 1 : to;
    }

    private static boolean isHolder(PersonMention name, int joint, boolean comma) {
      JobTitle own = name.jobTitle();
      TokenisedBlock block = name.block();
      boolean listed =
          block.mark(name.to(), ",") && comma || block.is(LexicalCategory.AND, name.to());
      return own != null
          && own.to() == name.from()
          && own.from() >= joint
          && own.from() - joint <= FARTHEST
          && !listed;
    }
  }
}
