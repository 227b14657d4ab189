package io.chapar.extract.speech;

import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.organisation.OrganisationMention;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organisations that speak. */
final class SpeakingOrganisation {
  private static final int MOST_OPENING = 6;
  private static final int MOST_DESCRIBING = 3;

  private SpeakingOrganisation() {}

  /** An organisation speaks where nobody else does, first in the sentence or beside the verb. */
  static @Nullable SpeakerCandidate of(
      Utterance said, Sentences.Range sentence, List<OrganisationMention> organisations) {
    TokenisedBlock block = said.verbBlock();
    int first = Math.max(sentence.from(), ReportingAgency.end(block));
    int begin = said.isTold() ? block.after(LexicalCategory.ATTRIBUTION, first) : first;
    int opened = afterOpening(block, begin, said.verbFrom());
    boolean after = block.language().subjectAfter();
    boolean proclitics = block.language().proclitics();
    List<OrganisationMention> here =
        organisations.stream()
            .filter(b -> b.block() == block && !MeantOrganisation.isReporter(block, b.from()))
            .filter(b -> said.block() != block || !said.holds(b.from()))
            .toList();
    Optional<OrganisationMention> beside =
        here.stream().filter(b -> proclitics && isBeside(b, said)).findFirst();
    return beside
        .or(() -> here.stream().filter(b -> leads(b, begin, opened, after, said)).findFirst())
        .map(
            b ->
                new SpeakerCandidate(
                    block,
                    b.from(),
                    b.to(),
                    MeantOrganisation.name(b),
                    SpeakerCandidate.Who.BODY,
                    false))
        .orElse(null);
  }

  private static boolean leads(
      OrganisationMention organisation, int begin, int opened, boolean after, Utterance said) {
    return begins(organisation, begin)
        || organisation.from() == opened
        || isDescribed(organisation, begin)
        || after && isBeside(organisation, said);
  }

  /** "…, said the company", "…, the company said", «…, сообщили в министерстве». */
  private static boolean isBeside(OrganisationMention organisation, Utterance said) {
    TokenisedBlock block = organisation.block();
    boolean brackets = block.mark(organisation.to(), "(") && block.mark(organisation.to() + 2, ")");
    int to = brackets ? organisation.to() + 3 : organisation.to();
    boolean before =
        to == said.verbFrom() && (organisation.from() > said.to() || said.from() >= said.verbTo());
    return organisation.from() == said.verbTo() && !said.isToldTo(organisation.from())
        || organisation.from() == said.verbTo() + 1 && describes(block, said.verbTo())
        || before && said.block() == organisation.block();
  }

  /** «…, сообщило региональное управление МЧС». */
  private static boolean describes(TokenisedBlock block, int i) {
    return block.language().jobTitles() == Language.HeadDirection.FIRST
        && !block.capital(i)
        && block.fits(AffixClass.ADJECTIVE, i)
        && !block.anyOf(
            i, LexicalCategory.STOP, LexicalCategory.PREPOSITION, LexicalCategory.PRONOUN);
  }

  /** «از سوی دیگر، …»: the token after the comma of such words, in Persian and the like. */
  private static int afterOpening(TokenisedBlock block, int begin, int verb) {
    if (block.is(LexicalCategory.OPENING, begin)) {
      return afterPhrases(block, begin);
    }
    Language language = block.language();
    boolean plain = !language.capitals() && !language.subjectAfter();
    int last = plain ? Math.min(begin + MOST_OPENING, verb) : begin;
    for (int i = begin; i < last; i++) {
      if (block.mark(i, "،,")) {
        return i + 1;
      }
    }
    return begin;
  }

  /** «در همین حال روز گذشته …»: the token after phrases, and days, that open the sentence. */
  private static int afterPhrases(TokenisedBlock block, int begin) {
    int i = block.after(LexicalCategory.OPENING, begin);
    int more = block.after(LexicalCategory.OPENING, i);
    int to = Math.max(more, block.after(LexicalCategory.WEEKDAY, i));
    return block.mark(to, "،,") ? to + 1 : to;
  }

  /** «Denizli merkezli Egeteks Holding, …»: after words that say what it is, before a comma. */
  private static boolean isDescribed(OrganisationMention organisation, int begin) {
    TokenisedBlock block = organisation.block();
    boolean near = organisation.from() > begin && organisation.from() - begin <= MOST_DESCRIBING;
    boolean words = near && block.language().verbLast() && block.mark(organisation.to(), ",");
    for (int i = begin; words && i < organisation.from(); i++) {
      words = block.word(i) && block.token(i).suffix().isEmpty();
    }
    return words && block.token(organisation.to() - 1).suffix().isEmpty();
  }

  private static boolean begins(OrganisationMention organisation, int begin) {
    TokenisedBlock block = organisation.block();
    boolean last = block.language().jobTitles() == Language.HeadDirection.LAST;
    if (last && !block.token(organisation.to() - 1).suffix().isEmpty()) {
      return false;
    }
    boolean inMarks =
        organisation.from() == begin + 2
            && organisation.block().mark(begin + 1, "«\"“")
            && organisation.block().is(LexicalCategory.PREPOSITION, begin);
    return organisation.from() == begin || organisation.from() == begin + 1 || inMarks;
  }
}
